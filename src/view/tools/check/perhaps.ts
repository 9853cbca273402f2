// What may have given a number of few digits.
import type { NumberCause, Ref } from '../../../engine';

/** Which of the guesses are told: each kind once, and one quantity for another only where nothing else gives the number, and where it is on the page. */
export function perhaps(guesses: readonly NumberCause[], isShown: (ref: Ref) => boolean): readonly NumberCause[] {
  const isTaken = ({ id }: NumberCause): boolean => id === 'other' || id === 'farOther';
  const open = guesses.filter((each) => !isTaken(each) || (each.part !== undefined && isShown(each.part)));
  const made = open.filter((each) => !isTaken(each));
  return (made.length > 0 ? made : open).filter(({ id }, i, all) => all.findIndex((each) => each.id === id) === i);
}
