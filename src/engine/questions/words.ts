// A text word by word: tokens with their places, what each name is, and the text put together again with other words.
import { nameText, placeIn, type ProgramPlace, readHeads, sign, sourceOf, token, tokenize } from '../language';
import { opSpelled } from '../ops';

/** A token with its text. */
export interface Word {
  /** The kind of its token. */
  readonly kind: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words from one index to before another give way to a text; none do where it is put in between. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A program as words, and what its names are. */
export interface Text {
  readonly words: readonly Word[];
  /** Names that a line, a parameter or `name = ?` introduces: they mean what they say. */
  readonly introduced: ReadonlySet<string>;
  /** All names in the text. */
  readonly names: ReadonlySet<string>;
  place(word: Word): ProgramPlace;
  /** The text with these changes, and lines put in front of it. */
  written(changes: readonly Change[], first?: string): string;
  /** The words from one index to before another, with these changes among them. */
  part(changes: readonly Change[], from: number, to: number): string;
}

/** Longer texts are asked nothing about. */
const longest = 2_000;

/** The words of a text; undefined where it is too long, and throws ProgramError where it has no words. */
export function wordsOf(program: string): Text | undefined {
  if (program.length > longest) return undefined;
  const source = sourceOf(program);
  const places: number[] = [];
  const tokens = tokenize(source, (start, end) => places.push(start, end));
  const words = Array.from({ length: tokens.count - 1 }, (_, i): Word => {
    const [start = 0, end = 0] = [places[2 * i], places[2 * i + 1]];
    return { kind: tokens.kinds[i] ?? 0, text: source.text.slice(start, end), start, end };
  });
  const { definedBy, functions, given } = readHeads(tokens);
  const rewritten = (changes: readonly Change[], start: number, end: number): string => {
    let text = '';
    let at = start;
    for (const { from, to, text: changed } of [...changes].sort((a, b) => a.from - b.from || a.to - b.to)) {
      const begin = from === to ? (words[from - 1]?.end ?? 0) : (words[from]?.start ?? 0);
      text += source.text.slice(at, begin) + changed;
      at = from === to ? begin : (words[to - 1]?.end ?? begin);
      // No blank behind a bracket that has just been opened.
      if (changed.endsWith('(')) at = words[to]?.start ?? at;
    }
    return text + source.text.slice(at, end);
  };
  const spelled = (id: number): string => nameText(tokens.names, id);
  const all = Array.from({ length: tokens.names.count }, (_, id) => spelled(id));
  const introduced = new Set(all.filter((_, id) => definedBy[id] !== -1 || given.has(id)));
  for (const { params } of functions.values()) params.forEach((id) => introduced.add(spelled(id)));
  return {
    words,
    introduced,
    names: new Set(all),
    place: ({ start, end }) => placeIn(source, start, end),
    written: (changes, first = '') => first + rewritten(changes, 0, source.text.length),
    part: (changes, from, to) => rewritten(changes, words[from]?.start ?? 0, words[to - 1]?.end ?? 0),
  };
}

/** Whether a word is a name. */
export const isName = (word: Word | undefined): boolean => word?.kind === token.name;

/** Whether a word can begin an operand. */
export const beginsOperand = (word: Word | undefined): boolean =>
  word !== undefined &&
  (isName(word) || word.kind === token.number || word.kind === sign.open || word.kind === sign.root);

/** Whether a name is a function that is not called here: the text has made it an input. */
export const isLooseFunction = ({ words, introduced }: Text, at: number): boolean => {
  const word = words[at];
  return (
    word !== undefined &&
    isName(word) &&
    words[at + 1]?.kind !== sign.open &&
    !introduced.has(word.text) &&
    opSpelled(word.text) !== undefined
  );
};

/** The index behind a bracket that opens at `at`; behind the last word where it is never closed. */
export function behindBracket(words: readonly Word[], at: number): number {
  let open = 0;
  for (let i = at; i < words.length; i++) {
    const kind = words[i]?.kind;
    if (kind === sign.open) open++;
    else if (kind === sign.close && --open === 0) return i + 1;
  }
  return words.length;
}

/** The index behind the factor that begins at `at`: a name, a number, a bracket or a call, with its powers. */
export function behindFactor(words: readonly Word[], at: number): number {
  let i = at;
  for (;;) {
    while (words[i]?.kind === sign.minus || words[i]?.kind === sign.plus || words[i]?.kind === sign.root) i++;
    if (words[i]?.kind === sign.open) i = behindBracket(words, i);
    else if (beginsOperand(words[i])) {
      i++;
      if (isName(words[i - 1]) && words[i]?.kind === sign.open) i = behindBracket(words, i);
    } else return i;
    if (words[i]?.kind !== sign.power) return i;
    i++;
  }
}

/** The written text of words, from one index to before another. */
export const textOf = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map((word, i, all) => (i > 0 && (all[i - 1]?.end ?? 0) < word.start ? ` ${word.text}` : word.text))
    .join('');
