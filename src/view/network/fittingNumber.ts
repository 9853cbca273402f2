// A number in the few digits that a small box has room for.
import { fittedNumber } from '../../draw/numbers';
import type { Ref } from '../../engine';
import type { Scene } from '../../state';

/** Wide enough for `−0.0641`, in units of the size of its type. */
const usualRoom = 3.7;

/** The number of a quantity as far as there is room, in units of the size of its type; an em dash, or `?`, before it is known. */
export function fittingNumber(scene: Scene, ref: Ref, undefinedWord: string, room = usualRoom): string {
  const number = scene.number(ref);
  if (number === undefined) return scene.isHeld(ref) && scene.isComputed(ref) ? '?' : '—';
  return fittedNumber(number, room, undefinedWord);
}
