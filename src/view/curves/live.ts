// Which curves of a plot are there at this moment, and which of them belong to the inputs of the moment.
import { acrossAt, heightAt } from '../../draw/plot';
import type { Ref } from '../../engine';
import type { CurveSpec, Plot } from '../../lessons';
import type { Scene } from '../../state';

/** The curves that the lecture has come to. */
export const curvesThere = (plot: Plot, scene: Scene): readonly CurveSpec[] =>
  plot.curves.filter(({ since }) => since === undefined || scene.shown.has(since));

/** Whether a curve belongs to the inputs of the moment; the curve of the other label does not. */
const isLive = (curve: CurveSpec, scene: Scene): boolean =>
  Object.entries(curve.fixed ?? {}).every(([id, value]) => scene.inputs[id] === value);

/** Drawn pale: it belongs to other inputs than those of the moment, or the beat speaks of another curve. */
export const isPale = (curve: CurveSpec, scene: Scene): boolean =>
  !isLive(curve, scene) || scene.beat.focus?.curves?.includes(curve.id) === false;

/** The swept input now. */
export const sweptNow = (plot: Plot, scene: Scene): number => scene.inputs[plot.sweep] ?? 0;

/** The point of a curve at the inputs of the moment, in numbers of the axes. */
export function pointNow(plot: Plot, curve: CurveSpec, scene: Scene): { readonly x: number; readonly y: number } {
  const at = sweptNow(plot, scene);
  return { x: acrossAt(plot, scene, at), y: heightAt(plot, curve, scene, at) };
}

/** Whether this moment is about a quantity: it was just computed, or the beat points at it. */
export const isFresh = (ref: Ref, scene: Scene): boolean =>
  scene.justWritten === ref || scene.beat.look?.includes(ref) === true;

/** Whether the lecture shows the point of a curve: pale curves have none, and its quantity must be known and not asked for. */
export const hasPoint = (curve: CurveSpec, scene: Scene): boolean =>
  curve.hue !== 'ghost' &&
  !isPale(curve, scene) &&
  (curve.program !== undefined ? !scene.keeps : scene.number(curve.ref) !== undefined);
