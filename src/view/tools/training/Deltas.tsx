// How far the error comes back: the mean |delta| of each layer as a bar, the output layer on top.
import { logBars } from '../../../draw/plot';
import { formatNumber, fullNumber } from '../../../draw/numbers';
import type { TrainingStatus } from '../../../state';
import { Formula, useAllWords } from '../../marks';

export function Deltas({ deltas }: { readonly deltas: TrainingStatus['deltas'] }) {
  const words = useAllWords();
  const lengths = logBars(deltas);
  const rows = deltas.map((delta, i) => ({ delta, length: lengths[i] ?? 0, layer: i + 2 })).reverse();
  return (
    <ul className="delta-bars" aria-label={words.training.deltas} title={words.training.deltas}>
      {rows.map(({ delta, length, layer }) => (
        <li key={layer} data-layer={layer} data-delta={fullNumber(delta)}>
          <Formula tex={`|\\delta^{(${layer})}|`} />
          <span className="delta-bar" style={{ inlineSize: `${100 * length}%` }} data-length={length.toFixed(3)} />
          <span className="num">{formatNumber(delta, { digits: 2, undefinedWord: words.undefinedNumber })}</span>
        </li>
      ))}
    </ul>
  );
}
