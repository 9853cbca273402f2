// The number of another quantity: of those beside the asked one, or of any on the tape.
import { isKind, kindOf, nodeOf } from '../ref';
import type { Ref } from '../types';
import type { Candidate, MistakeRow, Place } from './mistakeRow';

/** Other quantities that a number may be taken for. */
const most = 400;

/** The other quantities of the tape; a local partial that is just a value is that value. */
const othersOf = ({ run, ref }: Place): readonly Ref[] =>
  [...run.tape.availability.keys()].filter((each) => each !== ref && !isKind(each, 'partial'));

/** Whether a quantity stands beside the asked one: of its kind, its operation and its layer. */
function isBeside({ run, ground, ref }: Place, each: Ref): boolean {
  const { graph } = run.tape;
  const [node, other] = [nodeOf(ref), nodeOf(each)];
  return (
    kindOf(each) === kindOf(ref) &&
    graph.node(other)?.op === graph.node(node)?.op &&
    ground.depth(other) === ground.depth(node)
  );
}

const numbersAt = ({ run }: Place, refs: readonly Ref[]): readonly Candidate[] =>
  refs.slice(0, most).map((part) => ({ number: run.at(part), part }));

/** Mistakes of sign, factor and scale, and the value of another quantity. */
export const otherRows = {
  other: {
    numbers: (place) =>
      numbersAt(
        place,
        othersOf(place).filter((each) => isBeside(place, each)),
      ),
  },
  farOther: {
    numbers: (place) => {
      const far = othersOf(place).filter((each) => !isBeside(place, each));
      const isKin = (each: Ref): boolean => kindOf(each) === kindOf(place.ref);
      return numbersAt(place, [...far.filter(isKin), ...far.filter((each) => !isKin(each))]);
    },
  },
} as const satisfies Readonly<Record<string, MistakeRow>>;
