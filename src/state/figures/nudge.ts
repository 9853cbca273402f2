// What the nudge shows: every node's change, the error over h, and the function of the node that the step is about.
import type { NodeId } from '../../engine';
import type { Nudge } from '../choices';
import type { Scene } from '../scene';
import {
  type ErrorCourse,
  type ErrorPoint,
  errorCourse,
  errorCurve,
  type Nudged,
  nudgeOf,
  type OwnFunction,
  ownFunction,
} from '../tools';

export interface NudgeFigures {
  readonly nudged: Nudged;
  /** The node that the step is about; the target where there is no step. */
  readonly node: NodeId;
  /** How far the target's difference quotient is off, over h. */
  readonly points: readonly ErrorPoint[];
  readonly course: ErrorCourse;
  readonly own: OwnFunction;
}

/** The figures of the nudge for the chosen push. */
export function nudgeFigures(scene: Scene, push: Nudge): NudgeFigures {
  const { target } = scene.tape;
  const nudged = nudgeOf(scene, push);
  const { by } = nudged;
  const node = scene.step?.node ?? target;
  const points = errorCurve(scene, by, target);
  return { nudged, node, points, course: errorCourse(scene, by, target, points), own: ownFunction(scene, node, by) };
}
