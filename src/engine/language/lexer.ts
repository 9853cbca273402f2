// The language's words: a text becomes numbers, names and signs, in flat arrays.
import type { ProgramErrorKey } from './error';
import { memberOf } from './members';
import { type Names, intern, makeNames } from './names';
import { type Source, fail } from './source';

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
  colon: 58,
  equals: 61,
  given: 63,
  power: 94,
  bar: 124,
  /** The root stands beyond ASCII; its token's kind is a number that is free. */
  root: 8,
} as const;

/** Raised digits and the raised minus, in the order of their meaning: the sign of `x²` is a power and a number. */
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻';
const radical = 0x221a;

export interface Tokens {
  readonly source: Source;
  readonly names: Names;
  /** How many tokens there are, the end token included. */
  readonly count: number;
  readonly kinds: Uint8Array;
  /** The number of a name, the place of a number among `numbers`, 0 for a sign. */
  readonly values: Int32Array;
  readonly numbers: readonly number[];
  readonly lines: number;
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** What an ASCII character begins. */
const classes = { nothing: 0, blank: 1, separator: 2, sign: 3, digit: 4, letter: 5, comment: 6 } as const;

const classOf = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[ \t]/.test(character)) return classes.blank;
  if (/[\r\n;]/.test(character)) return classes.separator;
  if (/[-+*/^(),=:?|[\]]/.test(character)) return classes.sign;
  if (/[0-9.]/.test(character)) return classes.digit;
  if (/\w/.test(character)) return classes.letter;
  return character === '#' ? classes.comment : classes.nothing;
});

/** The token of each sign: square brackets are brackets. */
const kindOfSign = Uint8Array.from({ length: 128 }, (_, code) =>
  code === 91 ? sign.open : code === 93 ? sign.close : code,
);

const dot = 46;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** 1 for what a name may go on with; beyond ASCII another rule decides. */
const inWord = Uint8Array.from({ length: 65536 }, (_, code) =>
  code < 128 && /\w/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** A longer name could be neither drawn nor read. */
const longestName = 100;

/** Letters of any script, with their marks; digits of any script inside a name. */
const foreignWord = /[\p{L}\p{M}\p{Nd}_\u2080-\u2089\u2032]+/uy;
const foreignStart = /\p{L}/uy;

function wordEnd({ text, codes }: Source, start: number): number {
  let at = start;
  for (;;) {
    while (inWord[codes[at] as number] === 1) at++;
    if ((codes[at] as number) < 128) return at;
    foreignWord.lastIndex = at;
    if (!foreignWord.test(text)) return at;
    at = foreignWord.lastIndex;
  }
}

function beginsForeignWord({ text }: Source, at: number): boolean {
  foreignStart.lastIndex = at;
  return foreignStart.test(text);
}

const digitsEnd = (codes: Source['codes'], start: number): number => {
  let at = start;
  while (isDigit(codes[at] as number)) at++;
  return at;
};

/** The end of a number: digits with at most one dot, and an exponent when digits follow its letter. */
function numberEnd(source: Source, start: number): number {
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

function numberAt(source: Source, start: number, end: number): number {
  const value = Number(source.text.slice(start, end));
  if (!Number.isFinite(value)) fail(source, 'badNumber', start, end, [source.text.slice(start, end)]);
  return value;
}

/** The end of a run of raised digits. */
function raisedEnd({ text }: Source, start: number): number {
  let at = start;
  while (at < text.length && raised.includes(text.charAt(at))) at++;
  return at;
}

/** The number of a run of raised digits, with at most a minus in front. */
function raisedNumber(source: Source, start: number, end: number): number {
  const digits = Array.from(source.text.slice(start, end), (each) => '0123456789-'.charAt(raised.indexOf(each)));
  const value = Number(digits.join(''));
  if (!Number.isFinite(value)) fail(source, 'badNumber', start, end, [source.text.slice(start, end)]);
  return value;
}

function commentEnd(codes: Source['codes'], start: number): number {
  let at = start;
  while (at < codes.length - 1 && codes[at] !== 10 && codes[at] !== 13) at++;
  return at;
}

const longer = <T extends Uint8Array | Int32Array>(list: T, copy: T): T => {
  copy.set(list);
  return copy;
};

/**
 * The tokens of a text, with an end token; throws ProgramError for a character or number that means nothing. Where each
 * token stands is told to `note` only: it takes memory, and is wanted for errors alone.
 */
export function tokenize(source: Source, note?: (start: number, end: number) => void): Tokens {
  const { text, codes } = source;
  const names = makeNames(source);
  let kinds = new Uint8Array((text.length >> 2) + 16);
  let values = new Int32Array(kinds.length);
  const numbers: number[] = [];
  let count = 0;
  let lines = 1;
  for (let at = 0, end = 0; ; at = end) {
    const code = codes[at] as number;
    const kind = code < 128 ? (classOf[code] as number) : beginsForeignWord(source, at) ? classes.letter : 0;
    end = at + 1;
    if (kind === classes.blank) continue;
    if (count === kinds.length) {
      kinds = longer(kinds, new Uint8Array(2 * count));
      values = longer(values, new Int32Array(2 * count));
    }
    let made: number = kindOfSign[code] ?? 0;
    if (kind === classes.letter) {
      end = wordEnd(source, at);
      if (end - at > longestName) fail(source, 'nameTooLong', at, end, [String(longestName)]);
      const member = codes[end] === dot ? memberOf(source, at, end, wordEnd) : undefined;
      if (member !== undefined) end = member.end;
      if (member?.value === undefined) {
        made = token.name;
        values[count] = intern(names, member?.start ?? at, end);
      } else {
        made = token.number;
        values[count] = numbers.push(member.value) - 1;
      }
    } else if (kind === classes.digit) {
      end = numberEnd(source, at);
      made = token.number;
      values[count] = numbers.push(numberAt(source, at, end)) - 1;
    } else if (kind === classes.separator) {
      made = token.separator;
      lines++;
    } else if (kind === classes.comment || (code === sign.over && codes[end] === sign.over)) {
      end = commentEnd(codes, at);
      continue;
    } else if (code === sign.times && codes[end] === sign.times) {
      end++;
      made = sign.power;
    } else if (code === radical) made = sign.root;
    else if (kind === classes.nothing) {
      if (at >= text.length) break;
      end = raisedEnd(source, at);
      if (end > at) {
        kinds[count++] = sign.power;
        note?.(at, at);
        if (count === kinds.length) {
          kinds = longer(kinds, new Uint8Array(2 * count));
          values = longer(values, new Int32Array(2 * count));
        }
        kinds[count] = token.number;
        values[count++] = numbers.push(raisedNumber(source, at, end)) - 1;
        note?.(at, end);
        continue;
      }
      const bad = String.fromCodePoint(text.codePointAt(at) ?? 0);
      fail(source, 'badCharacter', at, at + bad.length, [bad]);
    }
    kinds[count++] = made;
    note?.(at, end);
  }
  kinds[count++] = token.end;
  note?.(text.length, text.length);
  return { source, names, count, kinds, values, numbers, lines };
}

/** Where a token stands, found by reading the text once more. */
export function placeOfToken(tokens: Tokens, index: number): Place {
  let count = 0;
  let place: Place = { start: 0, end: 0 };
  tokenize(tokens.source, (start, end) => {
    if (count++ === index) place = { start, end };
  });
  return place;
}

/** The error about a token; `detail` is the token itself when nothing else is given. Never returns. */
export function failAtToken(tokens: Tokens, key: ProgramErrorKey, index: number, detail?: readonly string[]): never {
  const { source } = tokens;
  const { start, end } = placeOfToken(tokens, index);
  return fail(source, key, start, end, detail ?? [source.text.slice(start, end)]);
}
