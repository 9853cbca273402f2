// The words of the glossary where they stand in a sentence.
import type { Dictionary } from '../../text';

type Glossary = Dictionary['glossaryWords'];

/** A piece of a sentence; `word` is the word of the glossary that it is. */
interface Piece {
  readonly text: string;
  readonly word?: string;
}

/** As it stands in a sentence: a Latin word whole and also in the plural, a Chinese one as it is. */
const pattern = (word: string): string => (/^[a-z]/i.test(word) ? `\\b${word}s?\\b` : word);

/** The pieces of a text, in order and whole; those that the glossary explains in sentences carry its word. */
export function termsIn(text: string, glossary: Glossary): readonly Piece[] {
  const said = glossary.flatMap(({ word, said }) => (said ? [word] : []));
  return text
    .split(new RegExp(`(${said.map(pattern).join('|')})`, 'i'))
    .filter((piece) => piece !== '')
    .map((piece) => {
      const word = said.find((each) => new RegExp(`^${pattern(each)}$`, 'i').test(piece));
      return word === undefined ? { text: piece } : { text: piece, word };
    });
}
