// The step of this moment in words.
import { memo } from '../../engine/memo';
import { stepSentence } from '../../draw/words';
import type { Scene } from '../../state';

/** The step in words; `beside`: its formula stands beside it. A rule that is still looked for is not told. */
function inWords({ step, guessing, tape, run, lang, lesson, beat }: Scene, beside: boolean): string {
  if (step === undefined || guessing) return '';
  return stepSentence(step, tape, run, lang, lesson, beat.sought === true ? 'number' : beside ? 'result' : 'all');
}

/** The step in words, made once for a scene; empty where there is none, or while a number in it is held back. */
export const sentenceOf = memo((scene: Scene): string => inWords(scene, false));

/** The step in words where it has the headline: the beat tells its steps, or speaks of what is still to come; else empty. */
export const toldOf = memo((scene: Scene): string =>
  scene.beat.narrate === true || scene.ahead ? inWords(scene, scene.beat.narrate !== true) : '',
);
