// What a nudge does to a node, in two lines: its actual change, and h times its derivative.
import { formatNumber } from '../../draw/numbers';
import type { Change } from '../../state';
import { useWords } from '../marks';
import { textSize } from './sizes';

const digits = 3;
interface NodeChangeProps {
  readonly change: Change;
  /** The middle of the first base line. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export function NodeChange({ change, x, y, size = textSize.change }: NodeChangeProps) {
  const words = useWords();
  const text = (number: number): string =>
    formatNumber(number, { digits, undefinedWord: words.undefinedNumber }).replace('≈', '');
  const [actual, predicted] = [text(change.actual), text(change.predicted)];
  return (
    <text className="node-change number" textAnchor="middle" fontSize={size}>
      <tspan x={x} y={y}>
        {`Δ ${actual}`}
      </tspan>
      <tspan className="node-predicted" x={x} y={y + 1.17 * size}>
        {`${change.actual === change.predicted ? '=' : '≈'} ${predicted}`}
      </tspan>
    </text>
  );
}
