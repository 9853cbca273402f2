// What a tape needs to run: its plan, the layout of its memory, and the sums of its mode.
import { insideOf } from '../graph';
import { planOf, type TapePlan } from '../tape';
import type { Tape } from '../types';
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
}

const machines = new WeakMap<Tape, Machine>();

/** The plan and the memory of a tape, made once. */
export function machineOf(tape: Tape): Machine {
  const known = machines.get(tape);
  if (known !== undefined) return known;
  const plan = planOf(tape);
  const layout = layoutOf(insideOf(plan.graph).data, plan.activity);
  const sums =
    plan.mode === 'forward' ? tangentSums(plan, layout) : plan.mode === 'paths' ? pathSums(plan, layout) : undefined;
  const size = sums?.size ?? layout.size + layout.cacheAt;
  const machine = { plan, layout, sums, adjointsAt: layout.size, size };
  machines.set(tape, machine);
  return machine;
}
