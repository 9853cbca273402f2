// The step of this moment in words.
import { memo } from '../../engine/memo';
import { stepSentence } from '../../draw/words';
import type { Scene } from '../../state';

/** The step in words, made once for a scene; empty where there is none, or while a number in it is held back. */
export const sentenceOf = memo(({ step, guessing, tape, run, lang, lesson }: Scene): string =>
  step === undefined || guessing ? '' : stepSentence(step, tape, run, lang, lesson),
);
