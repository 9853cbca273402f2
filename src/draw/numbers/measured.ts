// A measured slope as text: as many digits as its error leaves, and the error in one digit.
import { formatNumber, raised } from './number';

const mostDigits = 10;

/** `5.000000000`: digits down to the error, ten at the most; `−1.2346×10⁻⁷` where it is small. */
export function formatSlope(slope: number, error: number): string {
  if (!Number.isFinite(slope)) return formatNumber(slope);
  const size = Math.floor(Math.log10(Math.abs(slope)));
  const finest = Math.floor(Math.log10(error));
  if (slope === 0 || Math.abs(slope) <= error) return '0';
  const digits = Number.isFinite(finest) ? Math.max(2, Math.min(mostDigits, size - finest)) : mostDigits;
  const text = size < -4 || size >= digits ? slope.toExponential(digits - 1) : slope.toPrecision(digits);
  const [mantissa = '', exponent] = text.replace('-', '−').split('e');
  return exponent === undefined ? mantissa : `${mantissa}×10${raised(exponent.replace('+', '').replace('−', '-'))}`;
}

/** `2×10⁻¹¹`: an error in one digit, rounded up. */
export function formatError(error: number): string {
  if (!Number.isFinite(error) || error === 0) return formatNumber(error);
  const exponent = Math.floor(Math.log10(error));
  const digit = Math.ceil(error / 10 ** exponent);
  return formatNumber(Number(`${digit}e${exponent}`));
}
