// All numbers that a quantity comes to by a mistake: each row of the table at the asked quantity.
import { memo } from '../memo';
import { faultyRun } from '../verify';
import type { Reading, Ref, Step } from '../types';
import { groundOf } from './ground';
import type { Candidate, MistakeRow, Place } from './mistakeRow';
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

/** Tapes that are longer are not run again for each mistake: the page would stand still. */
const longest = 20_000;

function numbersOf(row: MistakeRow, place: Place): readonly Candidate[] {
  if ('numbers' in row) return row.numbers(place);
  return row.rules(place).flatMap(({ rule, part }) => {
    const { wrong, first } = faultyRun(place.run, rule, place.ref);
    const number = wrong.get(place.ref);
    return number === undefined || first === undefined
      ? []
      : [{ number, first, ...(part === undefined ? {} : { part }) }];
  });
}

const telling = (number: number, right: number): boolean => Number.isFinite(number) && !isSame(number, right);

const made = memo((run: Reading, rate: number, samples: number, ref: Ref): readonly Cause[] => {
  const right = run.at(ref);
  const place: Place = { run, ground: groundOf(run.tape.graph), ref, rate, samples };
  const short = run.tape.length <= longest;
  const found = tutorMistakes.flatMap(([id, row]) =>
    short || 'numbers' in row ? numbersOf(row, place).map((each): Cause => ({ id, ...each })) : [],
  );
  return found.filter(({ number }) => telling(number, right));
});

/** What a quantity comes to by each mistake, the commonest first, without those that change nothing. */
export const causesOf = (run: Reading, ref: Ref, rate: number, samples: number): readonly Cause[] =>
  made(run, rate, samples, ref);
