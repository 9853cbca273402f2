// What a row of the table of mistakes is: where it can be made, and the numbers that it gives.
import type { RefOf, Expr, Reading, Ref, Step, Tape } from '../types';
import { readsOf } from '../ops';
import type { WrongRule } from '../verify';
import type { Ground } from './ground';

/** Where a number is looked at, and what is assumed beside the inputs. */
export interface Place {
  readonly run: Reading;
  readonly ground: Ground;
  readonly ref: Ref;
  /** The rate of gradient descent, for weights that are updated too early. */
  readonly rate: number;
  /** m, the number of samples that a sum over samples is divided by; 1 where there is one sample only. */
  readonly samples: number;
}

/** One way in which a mistake can be made: some steps of the tape get another rule. */
export interface Variant {
  readonly rule: WrongRule;
  /** The quantity that was taken, or left out, by mistake. */
  readonly part?: Ref;
}

/** A number that a mistake makes of the quantity. */
export interface Candidate {
  readonly number: number;
  readonly part?: Ref;
  /** The first step that is wrong; absent where only the number itself is. */
  readonly first?: Step;
}

/** The step that writes a quantity, of a tape all of whose steps are looked at; undefined for inputs and unknown names. */
export const stepWriting = ({ steps, availability }: Tape, ref: Ref): Step | undefined =>
  steps[(availability.get(ref) ?? 0) - 1];

/** A mistake that gives steps another rule, or one that changes the right number itself. */
export type MistakeRow =
  | { readonly rules: (place: Place) => readonly Variant[] }
  | { readonly numbers: (place: Place) => readonly Candidate[] };

/** The steps that write these quantities have another rule. */
const writing = (instead: ReadonlyMap<Ref, Expr>): WrongRule =>
  Object.assign((step: Step) => instead.get(step.write), {
    only: [...instead.keys()],
    reads: [...new Set([...instead.values()].flatMap(readsOf))],
  });

/** A variant that gives each of these local partials another rule; none where there are none. */
export function variantOf(
  entries: readonly (readonly [RefOf['partial'] | RefOf['value'], Expr | undefined])[],
  part?: Ref,
): readonly Variant[] {
  const made = entries.flatMap(([ref, rule]): [Ref, Expr][] => (rule === undefined ? [] : [[ref, rule]]));
  if (made.length === 0) return [];
  return [{ rule: writing(new Map(made)), ...(part === undefined ? {} : { part }) }];
}
