// What is said of a number that was found by hand.
import { formatNumber } from '../../../draw/numbers';
import type { Verdict } from '../../../engine';
import type { LaterWords } from '../../../text/laterWords';

/** Off by more than this part of the right number: how far says nothing. */
const farOff = 10;

/** How a verdict is marked before its first word. */
export const signs = { right: '✓', digits: '✓', begins: '≈', rounded: '≈', mistake: '✗', wrong: '✗' } as const;

/** A part as per cent, in no more digits than say something: 169, 2.4, 0.0075. */
function percent(part: number): string {
  const number = 100 * part;
  return formatNumber(number < 10 ? Number(number.toPrecision(2)) : Math.round(number));
}

function offText(tutor: LaterWords['tutor'], off: number, right: number): string {
  // Of 0 there is no part.
  if (right === 0) return tutor.offBy(formatNumber(Number(off.toPrecision(2))));
  return off > farOff ? tutor.farOff : tutor.off(percent(off));
}

/** The verdict in one line, without what would give the right number away. */
export function heldSentence(verdict: Verdict, tutor: LaterWords['tutor']): string {
  if (verdict.kind === 'right') return tutor.right;
  if (verdict.kind === 'digits') return tutor.digits(verdict.digits);
  if (verdict.kind === 'begins') return tutor.begins(verdict.digits);
  return verdict.kind === 'rounded' ? tutor.rounded(verdict.digits) : tutor.not;
}

/** The verdict in one line: how right, how far off, and where there is no cause to name, why. */
export function sentenceOf(verdict: Verdict, right: number, tutor: LaterWords['tutor']): string {
  if (verdict.kind === 'right' || verdict.kind === 'digits') return heldSentence(verdict, tutor);
  const off = offText(tutor, verdict.off, right);
  if (verdict.kind !== 'wrong') return heldSentence(verdict, tutor) + tutor.gap + off;
  const why = verdict.guesses.length === 0 ? tutor.unknown : verdict.few ? tutor.few : tutor.unsure;
  return [tutor.not, off, why].join(tutor.gap);
}
