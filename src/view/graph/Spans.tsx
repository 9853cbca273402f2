// A name with its indices as text of a drawing.
import type { NameSpan } from '../../draw/name';

/** How far indices are raised or lowered, and how large they are, in em of the base. */
const shift = { base: 0, sup: -0.42, sub: 0.26 } as const;
const indexSize = 0.74;

interface SpansProps {
  readonly spans: readonly NameSpan[];
  /** Size of the base in units of the drawing. */
  readonly size: number;
}

export function Spans({ spans, size }: SpansProps) {
  const heights = spans.map((span) => shift[span.script]);
  return spans.map((span, i) => (
    <tspan
      key={i}
      className={span.italic ? 'italic' : 'upright'}
      fontSize={span.script === 'base' ? size : size * indexSize}
      dy={(shift[span.script] - (heights[i - 1] ?? 0)) * size}
    >
      {span.text}
    </tspan>
  ));
}

/** What brings the next tspan back to the base line after a name that ends with an index. */
export const shiftBack = (spans: readonly NameSpan[], size: number): number =>
  -shift[spans.at(-1)?.script ?? 'base'] * size;

/** Rough width of spans in units of the drawing: KaTeX's letters are about half as wide as high. */
export const spansWidth = (spans: readonly NameSpan[], size: number): number =>
  spans.reduce((sum, span) => sum + span.text.length * size * (span.script === 'base' ? 0.56 : 0.42), 0);
