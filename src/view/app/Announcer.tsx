// What is read out to those who listen: one region that is always there, so that no reader misses a change in it.
import { heardOf } from '../panel';
import { useScene } from '../marks';

/** Only the line that changes is said: the headline at each beat, the sentence at each step. */
export function Announcer() {
  const { headline, sentence } = useScene(heardOf);
  return (
    <div className="hidden-text heard" role="status" aria-live="polite" aria-atomic="false">
      <p>{headline}</p>
      <p>{sentence}</p>
    </div>
  );
}
