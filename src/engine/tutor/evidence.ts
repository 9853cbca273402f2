// When a match is more than chance: the more numbers a typed one could be taken for, the more digits it takes.
import { type Typed, isSame, isWritten } from './typed';
import type { Cause } from './candidates';

/** Of so many random wrong numbers at most one is accused. */
const oneIn = 1400;
/** Fewer digits never accuse. */
const fewest = 3;
/** Random numbers are thought to lie within a hundred times and a hundredth of the right one, with either sign. */
const spread = 2 * 4 * Math.log(10);

/** The chance that a random number is written like this one. */
function chanceOf({ digits, unit }: Typed, number: number): number {
  if (number === 0) return 0;
  const place = unit === 0 ? 0 : 10 ** (Math.floor(Math.log10(Math.abs(number))) + 1 - digits);
  return place / (Math.abs(number) * spread);
}

interface Explained {
  /** Mistakes that give the typed number, told from chance by its digits. */
  readonly causes: readonly Cause[];
  /** Mistakes that give it, though with so few digits many a number would be explained. */
  readonly guesses: readonly Cause[];
}

/** What gives a typed number, of all that could; `candidates` stand with the commonest first. */
export function explained(typed: Typed, candidates: readonly Cause[]): Explained {
  const counted: number[] = [];
  const causes: Cause[] = [];
  const guesses: Cause[] = [];
  let chance = typed.digits < fewest ? 1 : 0;
  for (const cause of candidates) {
    if (chance <= 1 / oneIn && !counted.some((each) => isSame(each, cause.number))) {
      counted.push(cause.number);
      chance += chanceOf(typed, cause.number);
    }
    // A number that another mistake gives as well is as certain as that one.
    const isKnown = causes.some(({ number }) => isSame(number, cause.number));
    if (isWritten(typed, cause.number)) (chance <= 1 / oneIn || isKnown ? causes : guesses).push(cause);
  }
  return { causes, guesses };
}
