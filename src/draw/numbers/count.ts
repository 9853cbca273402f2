// Counts that may be huge: exact as long as they can be read, then rounded to two digits with a power of ten.
import { raised } from './number';

/** From here on nobody reads all digits. */
const readable = 10_000_000n;

/** A count: `4096`, `1.8×10¹⁹`. Rounded to nearest by the count itself, so that no digit is lost on the way. */
export function formatCount(count: bigint): string {
  if (count < readable) return String(count);
  const digits = String(count);
  const unit = 10n ** BigInt(digits.length - 2);
  const tenths = String((count + unit / 2n) / unit);
  const exponent = digits.length - 1 + (tenths.length - 2);
  return `${tenths.charAt(0)}.${tenths.charAt(1)}×10${raised(String(exponent))}`;
}

/** The details of a message with all counts in it that nobody would read to the end written short. */
export const shortCounts = (detail: readonly string[]): readonly string[] =>
  detail.map((each) => (/^\d+$/.test(each) ? formatCount(BigInt(each)) : each));
