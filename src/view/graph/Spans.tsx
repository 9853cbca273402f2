// A name with its indices as text of a drawing: raised and lowered indices stand over one another.
import { memo } from 'react';
import type { NameSpan } from '../../draw/name';

/** How far indices are raised or lowered, and how large they are, in em of the base. */
const shift = { base: 0, sup: -0.42, sub: 0.26 } as const;
const indexSize = 0.72;

/** Widths in em of KaTeX_Main, in which indices are set. */
const widths: Readonly<Record<string, number>> = { '(': 0.389, ')': 0.389, ',': 0.278 };
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (widths[sign] ?? 0.5), 0) * indexSize;

interface SpansProps {
  readonly spans: readonly NameSpan[];
  /** Size of the base in units of the drawing. */
  readonly size: number;
}

/** How far to go sideways before a span, in em: a lowered index goes back under the raised one before it. */
function sideways(spans: readonly NameSpan[], i: number): number {
  const [span, before, first] = [spans[i], spans[i - 1], spans[i - 2]];
  if (before?.script === 'sup' && span?.script === 'sub') return -widthOf(before.text);
  const stacked = before?.script === 'sub' && first?.script === 'sup';
  return stacked ? Math.max(0, widthOf(first.text) - widthOf(before.text)) : 0;
}

const upwards = (spans: readonly NameSpan[], i: number): number =>
  shift[spans[i]?.script ?? 'base'] - shift[spans[i - 1]?.script ?? 'base'];

export const Spans = memo(function Spans({ spans, size }: SpansProps) {
  return spans.map((span, i) => (
    <tspan
      key={i}
      className={span.italic ? 'italic' : 'upright'}
      fontSize={span.script === 'base' ? size : size * indexSize}
      dx={sideways(spans, i) * size}
      dy={upwards(spans, i) * size}
    >
      {span.text}
    </tspan>
  ));
});

/** What brings the next tspan back to the base line, and behind both indices. */
export const afterSpans = (spans: readonly NameSpan[], size: number): { readonly dx: number; readonly dy: number } => ({
  dx: sideways(spans, spans.length) * size,
  dy: upwards(spans, spans.length) * size,
});

/** Rough width of spans in units of the drawing: KaTeX's letters are about half as wide as high. */
export const spansWidth = (spans: readonly NameSpan[], size: number): number =>
  spans.reduce((sum, span) => sum + span.text.length * size * (span.script === 'base' ? 0.56 : 0.3), 0);
