// The step of this moment in words.
import { stepSentence } from '../../draw/words';
import type { Scene } from '../../state';

/** The step in words; empty where there is none, or while its number is held back. */
export const sentenceOf = ({ step, guessing, tape, run, lang, lesson }: Scene): string =>
  step === undefined || guessing ? '' : stepSentence(step, tape, run, lang, lesson);
