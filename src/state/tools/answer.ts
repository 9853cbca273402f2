// Is my number right: a number found by hand against the right one, and against what each mistake makes of it.
import { isKind, type MistakeId, type Ref, type Step } from '../../engine';
import { mistakeIds } from '../choices';
import { mistakenIn } from './mistakes';
import { isRoundedAway } from './roundedAway';
import type { Scene } from '../scene';

export type Answer =
  | { readonly kind: 'right' | 'none' }
  | { readonly kind: 'digits'; readonly digits: number }
  /** All mistakes that give this number, and the first wrong step of the first of them. */
  | { readonly kind: 'mistake'; readonly ids: readonly MistakeId[]; readonly first: Step };

/** What counts as all digits of a double, when arithmetic went another way. */
const allDigits = 12;
/** Fewer digits in common than this may be chance. */
const tellingDigits = 3;

/** To how many significant digits a number agrees with another: within half a unit of the last of them. */
function agreeing(typed: number, number: number): number {
  if (typed === number) return Infinity;
  if (number === 0 || !Number.isFinite(number)) return 0;
  const size = Math.floor(Math.log10(Math.abs(number)));
  const off = Math.abs(typed - number);
  // Half a unit is often a decimal fraction that a double misses by a hair.
  for (let digits = allDigits; digits > 0; digits--) if (off <= 0.5000001 * 10 ** (size + 1 - digits)) return digits;
  return 0;
}

/** Quantities of one kind that are offered: a menu of more is no help. */
const mostOffered = 300;

/** The kinds of quantities that can be found by hand, as they stand in a menu. */
export const checkedKinds = ['adjoint', 'contribution', 'value'] as const;

/** Known quantities that can be found by hand: adjoints, contributions, values. */
export function checkable(scene: Scene): readonly Ref[] {
  const born = [...scene.tape.born.keys()].filter((ref) => scene.known(ref));
  return checkedKinds.flatMap((kind) => born.filter((ref) => isKind(ref, kind)).slice(0, mostOffered));
}

/** The answer to a number with so many significant digits; right numbers to all typed digits come before mistakes. */
export function answerOf(scene: Scene, ref: Ref, typed: number, digits: number): Answer {
  const wanted = Math.max(1, Math.min(digits, allDigits));
  const right = agreeing(typed, scene.run.at(ref));
  if (right >= allDigits || isRoundedAway(scene, ref, typed)) return { kind: 'right' };
  if (right >= wanted) return { kind: 'digits', digits: wanted };
  const found = mistakeIds.flatMap((id) => {
    const { wrong, first } = mistakenIn(scene, id);
    const number = wrong.get(ref);
    return number !== undefined && first !== undefined && agreeing(typed, number) >= wanted ? [{ id, first }] : [];
  });
  const [one] = found;
  if (one !== undefined) return { kind: 'mistake', ids: found.map(({ id }) => id), first: one.first };
  return right >= tellingDigits ? { kind: 'digits', digits: right } : { kind: 'none' };
}
