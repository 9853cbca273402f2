// Whether a beat speaks of what is still to come: until it is there, its steps speak for themselves.
import { memo, type Ref, type Step } from '../../engine';
import type { Beat } from '../../lessons';

/** Whether a step comes before a quantity that its beat points at. */
export const isAhead = ({ look }: Beat, step: Step | undefined, isComputed: (ref: Ref) => boolean): boolean =>
  step !== undefined && look?.every(isComputed) === false;

/** A beat while its steps speak for themselves: it points at nothing, and gives no reason yet. */
export const waiting = memo((beat: Beat): Beat => {
  const rest: { -readonly [Name in keyof Beat]: Beat[Name] } = { ...beat };
  delete rest.look;
  delete rest.why;
  return rest;
});
