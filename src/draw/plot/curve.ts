// A curve of a plot: its samples, its path, its points, and the way back from a pixel to the swept input.
import { type Inputs, type Tape, tapeOfProgram } from '../../engine';
import type { CurveSpec, Plot } from '../../lessons';
import type { Axes } from './axes';
import { probe, probing } from './probe';
import { type Sample, sampleCurve } from './sampleCurve';
import { pathOf } from './line';

/** What a plot is drawn from: the tape of the lesson and the inputs of the moment. */
export interface Source {
  readonly tape: Tape;
  readonly inputs: Inputs;
}

/** The number on the horizontal axis where the swept input is `at`. */
export const acrossAt = (plot: Plot, { tape, inputs }: Source, at: number): number =>
  plot.against === undefined ? at : probe(tape, { ...inputs, [plot.sweep]: at }, plot.against);

/** The tape that a curve's heights are read from. */
const tapeOf = ({ program }: CurveSpec, tape: Tape): Tape => (program === undefined ? tape : tapeOfProgram(program));

/** The number of a curve where the swept input is `at`; NaN or infinite where it has none. */
export const heightAt = (plot: Plot, curve: CurveSpec, { tape, inputs }: Source, at: number): number =>
  probe(tapeOf(curve, tape), { ...inputs, ...curve.fixed, [plot.sweep]: at }, curve.ref);

/** The point of a curve where the swept input is `at`, in pixels. */
export const pointAt = (plot: Plot, curve: CurveSpec, source: Source, axes: Axes, at: number): Sample => ({
  at,
  x: axes.x(acrossAt(plot, source, at)),
  y: axes.y(heightAt(plot, curve, source, at)),
});

const sweptRange = (plot: Plot) => plot.over ?? plot.x;

/** The connected pieces of a curve inside its axes. Empty when the axes have no room. */
export function curvePieces(plot: Plot, curve: CurveSpec, source: Source, axes: Axes): readonly (readonly Sample[])[] {
  const { left, right, top, bottom } = axes;
  if (right <= left || bottom <= top) return [];
  const { tape, inputs } = source;
  const [across, height] = [probing(tape), probing(tapeOf(curve, tape))];
  const fixed = { ...inputs, ...curve.fixed };
  const point = (at: number): Sample => ({
    at,
    x: axes.x(plot.against === undefined ? at : across({ ...inputs, [plot.sweep]: at }, plot.against)),
    y: axes.y(height({ ...fixed, [plot.sweep]: at }, curve.ref)),
  });
  return sampleCurve({ point, ...sweptRange(plot), left, right, top, bottom });
}

/** The path of connected pieces. What lies far outside is drawn nearer: no reader sees it, and no number gets huge. */
export function piecesPath(pieces: readonly (readonly Sample[])[], axes: Axes): string {
  const height = axes.bottom - axes.top;
  const near = (y: number): number => Math.max(axes.top - height, Math.min(axes.bottom + height, y));
  return pieces.map((piece) => pathOf(piece.map(({ x, y }) => ({ x, y: near(y) })))).join('');
}

/** Samples of a curve that comes from another, and the moments that are drawn of its way. */
const way = { samples: 80, moments: 12 } as const;

/** The paths of a curve that comes from another, that one first: on its way each height changes by equal factors. */
export function pathsBetween(
  plot: Plot,
  from: CurveSpec,
  to: CurveSpec,
  source: Source,
  axes: Axes,
): readonly string[] {
  const range = sweptRange(plot);
  const ends = Array.from({ length: way.samples + 1 }, (_, i) => {
    const at = range.from + ((range.to - range.from) * i) / way.samples;
    const x = axes.x(acrossAt(plot, source, at));
    return { at, x, first: heightAt(plot, from, source, at), last: heightAt(plot, to, source, at) };
  });
  return Array.from({ length: way.moments + 1 }, (_, moment) => {
    const share = moment / way.moments;
    const points = ends.map(({ at, x, first, last }) => ({ at, x, y: axes.y(first ** (1 - share) * last ** share) }));
    return piecesPath([points], axes);
  });
}

const steps = 48;

/**
 * The swept input at a pixel of the horizontal axis. Where the axis shows another quantity, which must be monotone,
 * the input is found by halving.
 */
export function sweptAt(plot: Plot, source: Source, axes: Axes, pixel: number): number {
  const wanted = axes.numberAt(pixel);
  if (plot.against === undefined) return wanted;
  let { from, to } = sweptRange(plot);
  const rises = acrossAt(plot, source, to) > acrossAt(plot, source, from);
  for (let i = 0; i < steps; i++) {
    const middle = (from + to) / 2;
    if (acrossAt(plot, source, middle) < wanted === rises) from = middle;
    else to = middle;
  }
  return (from + to) / 2;
}
