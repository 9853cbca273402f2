// What a nudge does to a node, in two lines: its actual change, and h times its derivative.
import { fittedNumber, formatNumber } from '../../draw/numbers';
import type { Change } from '../../state';
import { textSize } from './sizes';

const digits = 3;
/** Why there is no number stands in the tool. */
const none = '—';

interface NodeChangeProps {
  readonly change: Change;
  /** The middle of the first base line. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Room for a line, where it may be too little for all digits. */
  readonly width?: number;
}

/** Advance of the sign before the number, as a part of the size of the type. */
const signWidth = 1.1;

/** What a nudge does to a node: its actual change, and what its derivative predicts. */
export function NodeChange({ change, x, y, size = textSize.change, width }: NodeChangeProps) {
  const text = (number: number): string => {
    const usual = formatNumber(number, { digits, undefinedWord: none }).replace('≈', '');
    if (width === undefined) return usual;
    const fitted = fittedNumber(number, width / size - signWidth, none);
    return fitted.length < usual.length ? fitted : usual;
  };
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
