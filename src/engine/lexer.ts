// The language's words: a text becomes numbers, names and signs, in flat arrays.
import { intern, makeNames, type Names } from './names';
import { fail, type Source } from './source';

/** Kinds of token beside the signs, whose kind is their character code. */
export const token = { end: 0, number: 1, name: 2, separator: 3 } as const;

export const sign = {
  open: 40,
  close: 41,
  times: 42,
  plus: 43,
  comma: 44,
  minus: 45,
  over: 47,
  equals: 61,
  power: 94,
} as const;

export interface Tokens {
  readonly source: Source;
  readonly names: Names;
  readonly kinds: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The number that a number token stands for, the number of a name, 0 for a sign. */
  readonly values: readonly number[];
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAsciiLetter = (code: number): boolean => ((code | 32) >= 97 && (code | 32) <= 122) || code === 95;
const isSign = (code: number): boolean =>
  (code >= 40 && code <= 45) || code === sign.over || code === sign.equals || code === sign.power;

/** Letters of any script, with their marks; digits of any script inside a name. */
const foreignWord = /[\p{L}\p{M}\p{Nd}_\u2080-\u2089\u2032]+/uy;
const foreignStart = /\p{L}/uy;
const numberForm = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;

function wordEnd(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isAsciiLetter(code) || isDigit(code)) at++;
    else if (code > 127) {
      foreignWord.lastIndex = at;
      if (!foreignWord.test(text)) return at;
      at = foreignWord.lastIndex;
    } else return at;
  }
}

const startsWord = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  if (code < 128) return isAsciiLetter(code);
  foreignStart.lastIndex = at;
  return foreignStart.test(text);
};

function numberEnd(source: Source, start: number): number {
  numberForm.lastIndex = start;
  if (!numberForm.test(source.text)) fail(source, 'badNumber', start, start + 1, [source.text.slice(start, start + 1)]);
  const end = numberForm.lastIndex;
  if (source.text.charCodeAt(end) === 46) {
    fail(source, 'badNumber', start, end + 1, [source.text.slice(start, end + 1)]);
  }
  return end;
}

function lineEnd(text: string, start: number): number {
  const end = text.slice(start).search(/[\r\n]/);
  return end < 0 ? text.length : start + end;
}

/** The tokens of a text, with an end token; throws ProgramError for a character or number that means nothing. */
export function tokenize(source: Source): Tokens {
  const { text } = source;
  const names = makeNames(text);
  const kinds: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const values: number[] = [];
  const push = (kind: number, start: number, end: number, value: number): number => {
    kinds.push(kind);
    starts.push(start);
    ends.push(end);
    values.push(value);
    return end;
  };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 9) at++;
    else if (code === 10 || code === 13 || code === 59) at = push(token.separator, at, at + 1, 0);
    else if (code === 35 || (code === sign.over && text.charCodeAt(at + 1) === code)) at = lineEnd(text, at);
    else if (isDigit(code) || code === 46) {
      const end = numberEnd(source, at);
      const value = Number(text.slice(at, end));
      if (!Number.isFinite(value)) fail(source, 'badNumber', at, end, [text.slice(at, end)]);
      at = push(token.number, at, end, value);
    } else if (code === sign.times && text.charCodeAt(at + 1) === code) at = push(sign.power, at, at + 2, 0);
    else if (isSign(code)) at = push(code, at, at + 1, 0);
    else if (startsWord(text, at)) {
      const end = wordEnd(text, at);
      at = push(token.name, at, end, intern(names, at, end));
    } else {
      const bad = String.fromCodePoint(text.codePointAt(at) ?? 0);
      fail(source, 'badCharacter', at, at + bad.length, [bad]);
    }
  }
  push(token.end, at, at, 0);
  return { source, names, kinds, starts, ends, values };
}
