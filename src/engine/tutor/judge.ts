// The verdict on a number found by hand: right, right as far as it goes, rounded on the way, or a mistake with its name.
import { isKind, nodeOf } from '../ref';
import { precisionOf } from '../verify';
import type { Reading, Ref } from '../types';
import { causesOf, type Cause } from './candidates';
import { explained } from './evidence';
import { roundedTo } from './rounding';
import { agreeing, allDigits, isNextTo, isSame, isWritten, type Typed } from './typed';

/** What is assumed beside the inputs. */
export interface Assumed {
  /** The rate of gradient descent, for weights that are updated too early. */
  readonly rate: number;
  /** m, the number of samples; 1 where nothing is divided by it. */
  readonly samples: number;
}

/** What is said of a number; `off` is how far it is off, as a part of the right number, or by how much where that is 0. */
export type Verdict =
  /** All digits, or all that were typed; with fewer than three they say little. */
  | { readonly kind: 'right' }
  | { readonly kind: 'digits'; readonly digits: number }
  /** Right to so many digits, and not in those after them. */
  | { readonly kind: 'begins'; readonly digits: number; readonly off: number }
  /** Off by no more than rounding every number on the way to so many digits can do. */
  | { readonly kind: 'rounded'; readonly digits: number; readonly off: number; readonly causes: readonly Cause[] }
  | { readonly kind: 'mistake'; readonly off: number; readonly causes: readonly Cause[] }
  /** Nothing that it takes for more than chance; what gives the same digits, should the reader want to guess. */
  | { readonly kind: 'wrong'; readonly off: number; readonly few: boolean; readonly guesses: readonly Cause[] };

/** Digits in common that are no chance. */
const tellingDigits = 3;

/** Whether a number found by hand is right for a value of which rounding has left no digit: 0 for 0.1 + 0.2 - 0.3. */
function isRoundedAway(run: Reading, ref: Ref, typed: number): boolean {
  if (!isKind(ref, 'value')) return false;
  const trust = precisionOf(run.tape.graph, run, nodeOf(ref));
  return trust?.node === nodeOf(ref) && trust.left === 0 && Math.abs(typed) <= Math.abs(run.at(ref));
}

/** How far off a number is, as a part of the right one; the number itself where the right one is 0. */
const offOf = (value: number, right: number): number =>
  right === 0 ? Math.abs(value) : Math.abs(value - right) / Math.abs(right);

/** Whether a number is right as it is written: in full, to its own last place, or cut off there. */
export function rightness(run: Reading, ref: Ref, typed: Typed): Verdict | undefined {
  const right = run.at(ref);
  if (isSame(typed.value, right) || isRoundedAway(run, ref, typed.value)) return { kind: 'right' };
  if (isWritten(typed, right)) return { kind: 'digits', digits: Math.min(typed.digits, allDigits) };
  if (isNextTo(typed, right))
    return { kind: 'begins', digits: Math.max(1, typed.digits - 1), off: offOf(typed.value, right) };
  return undefined;
}

/**
 * The verdict on a number for a quantity of a reverse tape. It accuses only where three digits or more tell a mistake
 * from chance, and never a number that is right as it is written. Throws RangeError for a ref that the tape does not know.
 */
export function judgeNumber(run: Reading, ref: Ref, typed: Typed, { rate, samples }: Assumed): Verdict {
  const fine = rightness(run, ref, typed);
  if (fine !== undefined) return fine;
  const off = offOf(typed.value, run.at(ref));
  const { causes, guesses } = explained(typed, causesOf(run, ref, rate, samples));
  const digits = roundedTo(run, ref, typed.value, typed.digits);
  if (digits !== undefined && typed.digits >= tellingDigits) return { kind: 'rounded', digits, off, causes };
  if (causes.length > 0) return { kind: 'mistake', off, causes };
  const common = agreeing(typed.value, run.at(ref));
  if (common >= tellingDigits) return { kind: 'begins', digits: common, off };
  return { kind: 'wrong', off, few: typed.digits < tellingDigits || guesses.length > 0, guesses };
}
