// A list of numbers found by hand: each is marked, and the first wrong one on the way back is the one to mend.
import { num } from '../ops';
import { faultyRun } from '../verify';
import type { Reading, Ref } from '../types';
import { type Assumed, judgeNumber, rightness, type Verdict } from './judge';
import { roundedTo } from './rounding';
import { isWritten, type Typed } from './typed';

/** A number and the quantity that it is for. */
export interface Entry {
  readonly ref: Ref;
  readonly typed: Typed;
}

/** `follows`: wrong, and what comes out when one goes on from the first wrong number without another mistake. */
export type Mark = 'right' | 'close' | 'wrong' | 'follows';

/** What is said of a list of numbers: a mark for each, and the first to be mended. */
export interface ListVerdict {
  readonly marks: readonly Mark[];
  /** The entry that is to be mended first, in the order of the tape, and its verdict; absent where none is wrong. */
  readonly first?: { readonly index: number; readonly verdict: Verdict };
}

/** How much a hand loses in going on from a number with so many digits. */
const lost = 5;

function markOf(run: Reading, { ref, typed }: Entry): Mark {
  if (rightness(run, ref, typed) !== undefined) return 'right';
  return roundedTo(run, ref, typed.value, typed.digits) === undefined ? 'wrong' : 'close';
}

/** Whether a number is what comes out of another wrong one, as far as the digits of both go. */
function isFrom(typed: Typed, from: Typed, number: number | undefined): boolean {
  if (number === undefined) return false;
  return isWritten({ ...typed, unit: typed.unit + lost * 10 ** -from.digits * Math.abs(number) }, number);
}

/** Marks every entry, and judges the first wrong one. Throws RangeError for a ref that the tape does not know. */
export function judgeList(run: Reading, entries: readonly Entry[], assumed: Assumed): ListVerdict {
  const marks = entries.map((entry) => markOf(run, entry));
  const inOrder = entries
    .map(({ ref }, index) => ({ index, at: run.tape.availableAt(ref) ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ index }) => index);
  const index = inOrder.find((each) => marks[each] === 'wrong') ?? inOrder.find((each) => marks[each] === 'close');
  const entry = index === undefined ? undefined : entries[index];
  if (index === undefined || entry === undefined) return { marks };
  const { wrong } = faultyRun(run, ({ write }) => (write === entry.ref ? num(entry.typed.value) : undefined));
  return {
    marks: marks.map((mark, i) => {
      const other = entries[i];
      const follows = mark === 'wrong' && i !== index && other !== undefined;
      return follows && isFrom(other.typed, entry.typed, wrong.get(other.ref)) ? 'follows' : mark;
    }),
    first: { index, verdict: judgeNumber(run, entry.ref, entry.typed, assumed) },
  };
}
