// What the parts of a line are called: after the line, and never like a quantity of the course.
import { wantsIndex } from '../networkNames';

const numerals: readonly (readonly [string, number])[] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
];

function roman(count: number): string {
  let text = '';
  let rest = count;
  for (const [letters, value] of numerals) {
    text += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
}

/** The name of part number `count` of a line: `e_1`; `a1_i` where a number would mean a layer or a unit. */
const partName = (stem: string, count: number): string => `${stem}_${wantsIndex(stem) ? roman(count) : count}`;

/** Makes up names of parts, past those that are taken and those that would be typeset like one, as `h1` and `h_1`. */
export function partNames(stem: string, isTaken: (id: string) => boolean): () => string {
  let next = 0;
  return () => {
    do next++;
    while (isTaken(partName(stem, next)) || isTaken(`${stem}${next}`));
    return partName(stem, next);
  };
}
