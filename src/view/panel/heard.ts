// What somebody hears who does not look: the headline of the beat, and the sentence of its step.
import { memo } from '../../engine/memo';
import { formatNumber } from '../../draw/numbers';
import { namedTex, plainText } from '../../draw/tex';
import type { Scene } from '../../state';
import { languageTable } from '../../text';
import { toldOf, sentenceOf } from './sentence';

/** The two lines of a moment; a line that stays from one moment to the next is not said again. */
interface Heard {
  /** Empty where the beat tells the step in its headline: the sentence is said once. */
  readonly headline: string;
  /** Empty where there is no step, or while its number is held back. */
  readonly sentence: string;
}

/** The words of a moment as plain text in the language of its reader, numbers as the page shows them; made once for a scene. */
export const heardOf = memo((scene: Scene): Heard => {
  const { beat, lang } = scene;
  const words = languageTable[lang].dictionary;
  const sentence = sentenceOf(scene);
  if (toldOf(scene) !== '') return { headline: '', sentence };
  const headline = plainText(namedTex(beat.say[lang], scene), (ref) => {
    const number = scene.number(ref);
    return number === undefined ? words.notYet : formatNumber(number, { undefinedWord: words.undefinedNumber });
  });
  return { headline, sentence };
});
