// The sentence of the step, under the drawing: seen by those who look and read out to those who listen.
import { sentenceOf } from '../panel';
import { useScene } from '../marks';
import './caption.css';

export function Caption() {
  const beat = useScene((scene) => scene.frame.beat);
  const sentence = useScene(sentenceOf);
  // Where the beat tells the step in its headline, the sentence stands there.
  const told = useScene((scene) => scene.beat.narrate === true);
  return (
    <div className="caption">
      <p className={told ? 'hidden-text' : 'caption-step'} role="status" aria-live="polite" key={beat}>
        {sentence}
      </p>
    </div>
  );
}
