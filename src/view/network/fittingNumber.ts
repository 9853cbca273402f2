// A number in the few signs that a small box has room for.
import { formatNumber } from '../../draw/numbers';
import type { Ref } from '../../engine';
import type { Scene } from '../../state';

/** Digits that are tried one after the other. */
const digits = [3, 2, 1] as const;
const mostSigns = 7;

/** The number of a quantity with three digits, fewer where these are too long; an em dash, or `?`, before it is known. */
export function fittingNumber(scene: Scene, ref: Ref, undefinedWord: string, most = mostSigns): string {
  const number = scene.number(ref);
  if (number === undefined) return scene.guessing && scene.fresh === ref ? '?' : '—';
  const texts = digits.map((each) => formatNumber(number, { undefinedWord, digits: each }));
  return texts.find((text) => text.length <= most) ?? formatNumber(number, { undefinedWord, digits: 1 });
}
