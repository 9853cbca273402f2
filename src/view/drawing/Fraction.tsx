// A name of a quantity in a drawing: a quotient as a fraction, with its stroke, any other name in a line.
import { memo } from 'react';
import type { NameSpan } from '../../draw/tex';
import { Spans, spansWidth } from './Spans';

interface Stacked {
  readonly over: readonly NameSpan[];
  readonly under: readonly NameSpan[];
}

/** The two terms of a quotient that is written in a line; undefined for what is none. */
function stackedSpans(spans: readonly NameSpan[]): Stacked | undefined {
  const at = spans.findIndex(({ text, script }) => script === 'base' && text.includes('/'));
  const stroke = spans[at];
  if (stroke === undefined) return undefined;
  const cut = stroke.text.indexOf('/');
  const [before, after] = [stroke.text.slice(0, cut), stroke.text.slice(cut + 1)];
  return {
    over: [...spans.slice(0, at), ...(before === '' ? [] : [{ ...stroke, text: before }])],
    under: [...(after === '' ? [] : [{ ...stroke, text: after }]), ...spans.slice(at + 1)],
  };
}

/** The stroke is so much longer than the longer term, in em. */
const overhang = 0.2;

/** Rough width of a name as it is set here, in units of the drawing. */
export function fractionWidth(spans: readonly NameSpan[], size: number): number {
  const stacked = stackedSpans(spans);
  if (stacked === undefined) return spansWidth(spans, size);
  return Math.max(spansWidth(stacked.over, size), spansWidth(stacked.under, size)) + overhang * size;
}

interface FractionProps {
  readonly spans: readonly NameSpan[];
  /** Size of its letters in units of the drawing. */
  readonly size: number;
  /** The middle of the name, and the middle of its height. */
  readonly x: number;
  readonly y: number;
}

export const Fraction = memo(function Fraction({ spans, size, x, y }: FractionProps) {
  const stacked = stackedSpans(spans);
  if (stacked === undefined)
    return (
      <text className="fraction" x={x} y={y + 0.3 * size} textAnchor="middle">
        <Spans spans={spans} size={size} />
      </text>
    );
  const half = fractionWidth(spans, size) / 2;
  return (
    <g className="fraction">
      <text x={x} y={y - 0.3 * size} textAnchor="middle">
        <Spans spans={stacked.over} size={size} />
      </text>
      <line x1={x - half} x2={x + half} y1={y} y2={y} />
      <text x={x} y={y + 0.92 * size} textAnchor="middle">
        <Spans spans={stacked.under} size={size} />
      </text>
    </g>
  );
});
