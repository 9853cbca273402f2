// All numbers that a quantity comes to by a mistake: each row of the table at the asked quantity.
import { memo } from '../memo';
import { faultyRun } from '../verify';
import type { Reading, Ref, Step } from '../types';
import { groundOf } from './ground';
import type { Candidate, Place, Variant } from './mistakeRow';
import { isSame } from './typed';
import { type TutorMistakeId, tutorMistakes } from './table';

/** What a typed number may be taken for. */
export interface Cause {
  readonly id: TutorMistakeId;
  readonly number: number;
  /** The other quantity; what was taken or left out by mistake. */
  readonly part?: Ref;
  /** The first wrong step; absent where only the number itself is wrong. */
  readonly first?: Step;
}

/** Steps that are run again for all mistakes together: more, and the page would stand still. The commonest come first. */
const mostSteps = 400_000;

function numbersOf(variants: readonly Variant[], { run, ref }: Place): readonly Candidate[] {
  return variants.flatMap(({ rule, part }) => {
    const { wrong, first } = faultyRun(run, rule, ref);
    const number = wrong.get(ref);
    return number === undefined || first === undefined
      ? []
      : [{ number, first, ...(part === undefined ? {} : { part }) }];
  });
}

const telling = (number: number, right: number): boolean => Number.isFinite(number) && !isSame(number, right);

const made = memo((run: Reading, rate: number, samples: number, ref: Ref): readonly Cause[] => {
  const right = run.at(ref);
  const place: Place = { run, ground: groundOf(run.tape.graph), ref, rate, samples };
  let left = Math.floor(mostSteps / Math.max(1, run.tape.availableAt(ref) ?? 1));
  const found = tutorMistakes.flatMap(([id, row]) => {
    const variants = 'rules' in row && left > 0 ? row.rules(place).slice(0, left) : [];
    left -= variants.length;
    const numbers = 'numbers' in row ? row.numbers(place) : numbersOf(variants, place);
    return numbers.map((each): Cause => ({ id, ...each }));
  });
  return found.filter(({ number }) => telling(number, right));
});

/** What a quantity comes to by each mistake, the commonest first, without those that change nothing. */
export const causesOf = (run: Reading, ref: Ref, rate: number, samples: number): readonly Cause[] =>
  made(run, rate, samples, ref);
