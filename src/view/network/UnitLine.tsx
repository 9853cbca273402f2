// Lines of text in the box of a unit: a name with its number, or the number that the step is about, large.
import type { NameSpan } from '../../draw/tex';
import type { Ref } from '../../engine';
import type { Scene } from '../../state';
import { numberMark, refMark, shortNumber, useWords } from '../marks';
import { fittedSize } from '../graph';
import { afterSpans, Spans } from '../drawing';
import { waiting } from './unitParts';

interface UnitLineProps {
  readonly scene: Scene;
  readonly of: Ref;
  readonly x: number;
  readonly y: number;
  readonly className: string;
  /** Room for it. */
  readonly width: number;
  readonly size: number;
}

/** `z = 0.45`: the name, and the number beside it. */
export function NamedNumber({
  scene,
  of: ref,
  x,
  y,
  className,
  width,
  size: largest,
  spans,
}: UnitLineProps & { readonly spans: readonly NameSpan[] }) {
  const words = useWords();
  const number = shortNumber(scene, ref, words.undefinedNumber);
  const size = fittedSize(spans, number, largest, width);
  return (
    <text className={`${className}${waiting(scene, ref)}`} x={x} y={y} textAnchor="middle" {...refMark(scene, ref)}>
      <Spans spans={spans} size={size} />
      <tspan fontSize={size} {...afterSpans(spans, size)}>
        {' = '}
      </tspan>
      <tspan fontSize={size} className="number" {...numberMark(scene, ref)}>
        {number}
      </tspan>
    </text>
  );
}

/** Advance of a bold digit of the page's type, as a part of its size. */
const boldDigit = 0.68;

/** A number alone, as large as there is room. */
export function LargeNumber({ scene, of: ref, x, y, className, width, size }: UnitLineProps) {
  const words = useWords();
  const number = shortNumber(scene, ref, words.undefinedNumber);
  return (
    <text
      className={`${className}${waiting(scene, ref)}`}
      x={x}
      y={y}
      textAnchor="middle"
      fontSize={Math.min(size, width / (boldDigit * number.length))}
      {...numberMark(scene, ref)}
    >
      {number}
    </text>
  );
}
