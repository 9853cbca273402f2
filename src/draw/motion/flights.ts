// The flights of a step: each number that it reads travels from its mark to the mark of the number that it writes.
import { kindOf, quantities, type Ref, type Step } from '../../engine';
import type { Box } from '../geometry';

export interface Flight {
  /** What travels. */
  readonly ref: Ref;
  /** Where its mark stands. */
  readonly from: Box;
  /** Where the mark of what the step writes stands. */
  readonly to: Box;
  /** The colour of its kind. */
  readonly hue: (typeof quantities)[keyof typeof quantities]['hue'];
}

/** A flight between middles that are nearer than this, in units of the boxes, is none. */
const least = 1;

const distance = (a: Box, b: Box): number => Math.hypot(a.x + a.w / 2 - b.x - b.w / 2, a.y + a.h / 2 - b.y - b.h / 2);

/**
 * The flights of a step, one for each quantity that it reads: values run into the value or onto the edge, the adjoint of
 * a target and the local partial into the slot or the adjoint. `places` says where marks stand, all in the same units; a
 * quantity without a mark, or whose mark stands where it would fly to, gives no flight.
 */
export function flightsOf({ reads, write }: Step, places: ReadonlyMap<Ref, Box>): readonly Flight[] {
  const to = places.get(write);
  if (to === undefined) return [];
  return [...new Set(reads)].flatMap((ref) => {
    const from = places.get(ref);
    if (from === undefined || distance(from, to) < least) return [];
    return [{ ref, from, to, hue: quantities[kindOf(ref)].hue }];
  });
}
