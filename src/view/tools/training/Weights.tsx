// The weights before and after the last update.
import { nameTex } from '../../../draw/tex';
import { formatNumber } from '../../../draw/numbers';
import type { TrainingStatus, Scene } from '../../../state';
import { Formula, useAllWords } from '../../marks';

const digits = 4;
/** A number this small is written with a power of ten, which takes the room of digits. */
const small = 1e-4;

export function Weights({ scene, learnt }: { readonly scene: Scene; readonly learnt: TrainingStatus }) {
  const words = useAllWords();
  const text = (number: number): string =>
    formatNumber(number, { digits: Math.abs(number) < small ? 1 : digits, undefinedWord: words.undefinedNumber });
  return (
    <ul className="trained-weights" aria-label={words.training.tabs.weights}>
      {learnt.weights.map(({ id, before, now }) => (
        <li key={id} data-weight={id} data-now={String(now)} data-before={String(before)}>
          <Formula tex={nameTex(id, scene.lesson.labels)} />
          <span className="num so-far">{text(before)}</span>
          <span aria-hidden="true">→</span>
          <span className="num value">{text(now)}</span>
        </li>
      ))}
    </ul>
  );
}
