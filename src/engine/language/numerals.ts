// Numbers in a program's text: digits with a dot and an exponent, and raised digits as a power has them.
import { fail, type Source } from './source';
import { sign } from './tokens';

/** Raised digits and the raised minus, in the order of their meaning: the sign of `x²` is a power and a number. */
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻';
/** The dot of a number, and of a name. */
export const dot = 46;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const digitsEnd = (codes: Source['codes'], start: number): number => {
  let at = start;
  while (isDigit(codes[at] as number)) at++;
  return at;
};

/** The end of a number: digits with at most one dot, and an exponent when digits follow its letter. */
export function numberEnd(source: Source, start: number): number {
  const { codes, text } = source;
  let end = digitsEnd(codes, start);
  const wholes = end - start;
  if (codes[end] === dot) end = digitsEnd(codes, end + 1);
  if (wholes === 0 && end === start + 1) fail(source, 'badNumber', start, end, [text.slice(start, end)]);
  if (codes[end] === dot) fail(source, 'badNumber', start, end + 1, [text.slice(start, end + 1)]);
  if (((codes[end] as number) | 32) !== 101) return end;
  const signed = codes[end + 1] === sign.plus || codes[end + 1] === sign.minus;
  const exponent = end + (signed ? 2 : 1);
  const last = digitsEnd(codes, exponent);
  return last > exponent ? last : end;
}

/** The number that stands from `start` to `end`; throws ProgramError when it is too large. */
export function numberAt(source: Source, start: number, end: number): number {
  const value = Number(source.text.slice(start, end));
  if (!Number.isFinite(value)) fail(source, 'badNumber', start, end, [source.text.slice(start, end)]);
  return value;
}

/** The end of a run of raised digits. */
export function raisedEnd({ text }: Source, start: number): number {
  let at = start;
  while (at < text.length && raised.includes(text.charAt(at))) at++;
  return at;
}

/** The number of a run of raised digits, with at most a minus in front. */
export function raisedNumber(source: Source, start: number, end: number): number {
  const digits = Array.from(source.text.slice(start, end), (each) => '0123456789-'.charAt(raised.indexOf(each)));
  const value = Number(digits.join(''));
  if (!Number.isFinite(value)) fail(source, 'badNumber', start, end, [source.text.slice(start, end)]);
  return value;
}
