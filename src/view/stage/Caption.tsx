// The sentence of the step, under the drawing: seen by those who look and read out to those who listen.
import { hiddenParts, takesSteps } from '../../state';
import { sentenceOf } from '../panel';
import { Rich, useChosen, useScene } from '../marks';
import './caption.css';

export function Caption() {
  const alone = useChosen(hiddenParts).includes('panel');
  const { beat, say } = useScene(({ frame, beat, lang }) => ({ beat: frame.beat, say: beat.say[lang] }));
  const sentence = useScene(sentenceOf);
  // Where the beat tells the step in its headline, the sentence stands there.
  const told = useScene((scene) => scene.beat.narrate === true);
  const calm = useScene(({ plan, section }) => !takesSteps(plan, section));
  return (
    <div className={`caption${alone ? ' alone' : ''}${calm ? ' calm' : ''}`}>
      {alone && !(told && sentence !== '') && (
        <h1 className="caption-say">
          <Rich text={say} waiting="?" />
        </h1>
      )}
      <p className={told && !alone ? 'hidden-text' : 'caption-step'} role="status" aria-live="polite" key={beat}>
        {sentence}
      </p>
    </div>
  );
}
