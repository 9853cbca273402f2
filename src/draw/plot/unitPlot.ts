// A unit on its own activation curve: the curve in a small box, dots where samples stand, and the tangent of one of them.
import type { Segment } from './marks';
import { clamp } from './place';
import { linear } from './scale';
import { pathOf } from './line';

interface UnitCurve {
  readonly from: number;
  readonly to: number;
  readonly values: readonly number[];
}

interface Dot {
  readonly x: number;
  readonly y: number;
}

interface UnitPicture {
  readonly path: string;
  readonly now: Dot | undefined;
  readonly tangent: Segment | undefined;
  /** Where the samples of the table stand. */
  readonly all: readonly Dot[];
}

/** Half the length of the tangent, in pixels. */
const reach = 18;

/** The picture in a box of `width` x `height` with a rim; a sum beyond the curve's range stands at its end. */
export function unitPicture(
  { from, to, values }: UnitCurve,
  { z, slope, all }: { readonly z: number; readonly slope: number; readonly all: readonly number[] },
  { width, height, rim }: { readonly width: number; readonly height: number; readonly rim: number },
): UnitPicture {
  const across = linear([from, to], [rim, width - rim]);
  const x = (sum: number): number => across(clamp(sum, from, to));
  const low = Math.min(...values);
  const high = Math.max(...values, low + Number.EPSILON);
  const y = linear([low, high], [height - rim, rim]);
  const step = (to - from) / (values.length - 1);
  const dotAt = (sum: number): readonly Dot[] => {
    if (Number.isNaN(sum)) return [];
    const place = (Math.max(from, Math.min(to, sum)) - from) / step;
    const before = Math.min(values.length - 2, Math.floor(place));
    const [a = NaN, b = NaN] = [values[before], values[before + 1]];
    return [{ x: x(sum), y: y(a + (place - before) * (b - a)) }];
  };
  const [now] = dotAt(z);
  const rise = (y(slope) - y(0)) / (x(1) - x(0));
  const run = reach / Math.hypot(1, rise);
  return {
    path: pathOf(values.map((value, i) => ({ x: x(from + i * step), y: y(value) }))),
    now,
    tangent:
      now === undefined || !Number.isFinite(rise)
        ? undefined
        : { x1: now.x - run, y1: now.y - run * rise, x2: now.x + run, y2: now.y + run * rise },
    all: all.flatMap(dotAt),
  };
}
