// Words with formulas and live numbers in them.
import { memo } from 'react';
import { richParts } from '../draw/rich';
import type { Scene } from '../state';
import { Formula } from './Formula';
import { Num } from './Num';

interface RichProps {
  readonly text: string;
  readonly scene: Scene;
}

/** A text of a lesson: `$..$` is typeset, `{g:b}` is the live number. */
export const Rich = memo(function Rich({ text, scene }: RichProps) {
  return richParts(text).map((part, i) => {
    if (part.kind === 'tex') return <Formula key={i} tex={part.tex} />;
    if (part.kind === 'number') return <Num key={i} scene={scene} of={part.ref} />;
    return <span key={i}>{part.text}</span>;
  });
});
