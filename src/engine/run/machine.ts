// What a tape needs to run: its plan, the layout of its memory, and the sums of its mode.
import { memo } from '../memo';
import { insideOf } from '../graph';
import { planOf, type TapePlan } from '../tape';
import type { Ref, Tape } from '../types';
import { type Layout, layoutOf } from './memory';
import { pathSums, type Sums, tangentSums } from './sums';

/** What a tape needs to run. */
export interface Machine {
  readonly plan: TapePlan;
  readonly layout: Layout;
  /** Tangents or path sums; reverse mode has adjoints instead, from `adjointsAt` on. */
  readonly sums: Sums | undefined;
  readonly adjointsAt: number;
  readonly size: number;
  /** Where quantities lie that have been read before, so that their names need not be taken apart again. */
  readonly slots: Map<Ref, number>;
}

/** The plan and the memory of a tape, made once. */
export const machineOf = memo((tape: Tape): Machine => {
  const plan = planOf(tape);
  const layout = layoutOf(insideOf(plan.graph).data, plan.activity);
  const sums =
    plan.mode === 'forward' ? tangentSums(plan, layout) : plan.mode === 'paths' ? pathSums(plan, layout) : undefined;
  const size = sums?.size ?? layout.size + layout.cacheAt;
  return { plan, layout, sums, adjointsAt: layout.size, size, slots: new Map<Ref, number>() };
});
