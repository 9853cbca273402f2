// The sentence of the step, under the drawing, and what stands in its room besides.
import type { ReactNode } from 'react';
import { setNames } from '../../draw/tex';
import { hiddenParts, takesSteps } from '../../state';
import { toldOf, sentenceOf } from '../panel';
import { Rich, useChosen, useScene } from '../marks';
import './caption.css';

export function Caption({ children }: { readonly children: ReactNode }) {
  const alone = useChosen(hiddenParts).includes('panel');
  const say = useScene(({ beat, lang }) => beat.say[lang]);
  const sentence = useScene(sentenceOf);
  // Where the beat tells the step in its headline, the sentence stands there.
  const told = useScene((scene) => toldOf(scene) !== '');
  // A network is drawn for the room that there is: it stays as it is from the first frame on.
  const calm = useScene(({ plan, section, lesson }) => lesson.network === undefined && !takesSteps(plan, section));
  return (
    <div className={`caption${alone ? ' alone' : ''}${calm ? ' calm' : ''}`}>
      {alone && !told && (
        <h1 className="caption-say">
          <Rich text={say} waiting="?" />
        </h1>
      )}
      {!(told && !alone) && (
        <p className="caption-step">
          <Rich text={setNames(sentence)} />
        </p>
      )}
      {children}
    </div>
  );
}
