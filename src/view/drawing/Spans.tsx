// A name with its indices as text of a drawing: raised and lowered indices stand over one another.
import { memo } from 'react';
import type { NameSpan } from '../../draw/tex';

/** How far indices are raised or lowered, and how large they are, in em of the base. */
const shift = { base: 0, sup: -0.42, sub: 0.26, over: 0 } as const;
/** How much higher a mark stands over a tall letter. */
const overTall = -0.2;
const indexSize = 0.72;

/** Widths in em of KaTeX_Main, in which indices are set. */
const widths: Readonly<Record<string, number>> = { '(': 0.389, ')': 0.389, '[': 0.278, ']': 0.278, ',': 0.278 };
const widthOf = (text: string): number => [...text].reduce((sum, sign) => sum + (widths[sign] ?? 0.5), 0) * indexSize;

/** Half the width in em of letters of KaTeX_Math, and of the marks over them. */
const halfWidth = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign === 'W' ? 0.47 : /\p{Lu}/u.test(sign) ? 0.37 : 0.25), 0);
const slant = 0.05;
const tall = /[\p{Lu}bdfhklt\u03b2\u03b4\u03b6\u03b8\u03bb\u03be]/u;
const markWidth: Readonly<Record<string, number>> = { ˉ: 0.5, '˙': 0.278 };

interface SpansProps {
  readonly spans: readonly NameSpan[];
  /** Size of the base in units of the drawing. */
  readonly size: number;
}

/** How far to go sideways before a span, in em: a lowered index goes back under the raised one before it. */
function sideways(spans: readonly NameSpan[], i: number): number {
  const [span, before, first] = [spans[i], spans[i - 1], spans[i - 2]];
  const half = (letter: NameSpan | undefined, mark: string): readonly [number, number] => [
    halfWidth(letter?.text ?? '') - slant,
    (markWidth[mark] ?? 0) / 2,
  ];
  if (span?.script === 'over') {
    const [letter, mark] = half(before, span.text);
    return -letter - mark;
  }
  if (before?.script === 'over') {
    const [letter, mark] = half(first, before.text);
    return letter - mark;
  }
  if (before?.script === 'sup' && span?.script === 'sub') return -widthOf(before.text);
  const stacked = before?.script === 'sub' && first?.script === 'sup';
  return stacked ? Math.max(0, widthOf(first.text) - widthOf(before.text)) : 0;
}

const heightOf = (spans: readonly NameSpan[], i: number): number => {
  const script = spans[i]?.script ?? 'base';
  return script === 'over' && tall.test(spans[i - 1]?.text ?? '') ? overTall : shift[script];
};
const upwards = (spans: readonly NameSpan[], i: number): number => heightOf(spans, i) - heightOf(spans, i - 1);

export const Spans = memo(function Spans({ spans, size }: SpansProps) {
  return spans.map((span, i) => (
    <tspan
      key={i}
      className={span.italic ? 'italic' : span.mono ? 'mono' : 'upright'}
      fontSize={span.script === 'base' || span.script === 'over' ? size : size * indexSize}
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

const roomOf = { base: 0.56, sup: 0.3, sub: 0.3, over: 0 } as const;

/** Rough width of spans in units of the drawing: KaTeX's letters are about half as wide as high. */
export const spansWidth = (spans: readonly NameSpan[], size: number): number =>
  spans.reduce((sum, span) => sum + span.text.length * size * (span.mono ? 0.53 : roomOf[span.script]), 0);
