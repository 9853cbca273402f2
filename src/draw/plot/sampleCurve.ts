// Samples of a curve, dense where it is drawn, with gaps where it is undefined or jumps.

/** A point of a curve in CSS pixels, and the number of the swept input there. */
export interface Sample {
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

/** What is sampled, over which numbers, and the window outside of which nothing is seen. */
export interface Sweep {
  readonly point: (at: number) => Sample;
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Neighbours on the screen are at most this many pixels apart, unless the curve jumps. */
const close = 3;
const deepest = 14;
/** A stretch of 3 pixels is never sampled more often, however wild the function is in it. */
const most = 200;

const finite = (sample: Sample): boolean => Number.isFinite(sample.x) && Number.isFinite(sample.y);

/**
 * The connected pieces of a curve, each with at least two samples, all finite. Neighbours that stay more than the
 * height of the window apart however close their inputs are belong to two pieces: no line joins the sides of a pole.
 */
export function sampleCurve(sweep: Sweep): readonly (readonly Sample[])[] {
  const { point, from, to, left, right, top, bottom } = sweep;
  const height = bottom - top;
  const first = Math.max(24, Math.ceil((right - left) / close));
  const seen = ({ x, y }: Sample): boolean => x >= left && x <= right && y >= top && y <= bottom;
  /** Both on the same side outside: nothing of what joins them is seen, as far as one can tell. */
  const outside = (a: Sample, b: Sample): boolean =>
    Math.max(a.y, b.y) < top || Math.min(a.y, b.y) > bottom || Math.max(a.x, b.x) < left || Math.min(a.x, b.x) > right;
  const far = (a: Sample, b: Sample): boolean => {
    if (!finite(a) || !finite(b)) return finite(a) !== finite(b);
    return !outside(a, b) && (seen(a) || seen(b) || height < Math.abs(a.y - b.y)) && distance(a, b) > close;
  };
  const distance = (a: Sample, b: Sample): number => Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));

  const pieces: Sample[][] = [];
  let piece: Sample[] = [];
  const cut = (): void => {
    if (piece.length > 1) pieces.push(piece);
    piece = [];
  };
  /** `final`: no sample will come between this one and the one before. */
  const add = (sample: Sample, final: boolean): void => {
    const before = piece.at(-1);
    if (before !== undefined && final && Math.abs(before.y - sample.y) > height) cut();
    if (finite(sample)) piece.push(sample);
    else cut();
  };

  let before = point(from);
  add(before, false);
  for (let i = 1; i <= first; i++) {
    // The open halves, nearest on top: no recursion, and never more than the depth of them.
    const at = i === first ? to : from + ((to - from) * i) / first;
    const waiting = [{ sample: point(at), depth: 0 }];
    let spare = most;
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      const middle = (before.at + next.sample.at) / 2;
      if (
        spare > 0 &&
        next.depth < deepest &&
        far(before, next.sample) &&
        middle > before.at &&
        middle < next.sample.at
      ) {
        next.depth += 1;
        spare -= 1;
        waiting.push({ sample: point(middle), depth: next.depth });
        continue;
      }
      add(next.sample, spare === 0 || next.depth === deepest);
      before = next.sample;
      waiting.pop();
    }
  }
  cut();
  return pieces;
}
