// What a nudge does to a node, in two lines: its actual change, and h times its derivative.
import { formatNumber } from '../../draw/numbers';
import type { Change } from '../../state';
import { useWords } from '../marks';
import { textSize } from './sizes';

const digits = 3;
/** From one line to the next, in units of the drawing. */
const line = 21;

interface NodeChangeProps {
  readonly change: Change;
  /** The middle of the first base line. */
  readonly x: number;
  readonly y: number;
}

export function NodeChange({ change, x, y }: NodeChangeProps) {
  const words = useWords();
  const text = (number: number): string =>
    formatNumber(number, { digits, undefinedWord: words.undefinedNumber }).replace('≈', '');
  const [actual, predicted] = [text(change.actual), text(change.predicted)];
  return (
    <text className="node-change number" textAnchor="middle" fontSize={textSize.change}>
      <tspan x={x} y={y}>
        {`Δ ${actual}`}
      </tspan>
      <tspan className="node-predicted" x={x} y={y + line}>
        {`${change.actual === change.predicted ? '=' : '≈'} ${predicted}`}
      </tspan>
    </text>
  );
}
