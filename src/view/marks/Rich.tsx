// Words with formulas and live numbers in them.
import { memo } from 'react';
import { namedTex, richParts } from '../../draw/tex';
import { Formula } from './Formula';
import { useWords } from './context';
import { Num } from './Num';
import { useScene } from './slices';
import { Term } from './Term';
import { termsIn } from './terms';

/** Signs that must not begin a line. */
const closing = /^[.,:;!?)，。：；！？）、]+/;

/** Those that must not end one before a formula or a number. */
const opening = /[(（]$/;

interface RichProps {
  readonly text: string;
  /** What stands for a number that is not there yet; an em dash when absent. */
  readonly waiting?: string;
  /** Whether the words of the glossary explain themselves. */
  readonly explains?: boolean;
  /** Whether anybody hears it: not what only keeps room. */
  readonly heard?: boolean;
}

const Explained = memo(function Explained({ text }: { readonly text: string }) {
  const glossary = useWords().glossaryWords;
  return termsIn(text, glossary).map(({ text, word }, i) =>
    word === undefined ? (
      <span key={i}>{text}</span>
    ) : (
      <Term key={i} word={word}>
        {text}
      </Term>
    ),
  );
});

/** A text of a lesson: `$..$` is typeset, `{g:b}` is the live number. */
export const Rich = memo(function Rich({ text, waiting, explains = false, heard = true }: RichProps) {
  const naming = useScene(({ tape, lesson }) => ({ tape, lesson }));
  const parts = richParts(text);
  return parts.map((part, i) => {
    if (part.kind === 'text') {
      const rest = i === 0 ? part.text : part.text.replace(closing, '');
      const words = i === parts.length - 1 ? rest : rest.replace(opening, '');
      return <span key={i}>{explains ? <Explained text={words} /> : words}</span>;
    }
    const [before, after] = [parts[i - 1], parts[i + 1]];
    const sign = after?.kind === 'text' ? (closing.exec(after.text)?.[0] ?? '') : '';
    const opens = before?.kind === 'text' ? opening.exec(before.text)?.[0] : undefined;
    return (
      <span key={i} className="unbroken">
        {opens !== undefined && <span>{opens}</span>}
        {part.kind === 'tex' ? (
          <Formula tex={namedTex(part.tex, naming)} heard={heard} />
        ) : (
          <Num of={part.ref} {...(waiting !== undefined && { waiting })} />
        )}
        {sign !== '' && <span>{sign}</span>}
      </span>
    );
  });
});
