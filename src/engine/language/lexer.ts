// The language's words: a text becomes numbers, names and signs, in flat arrays.
import { classAt, classes, commentEnd, kindOfSign, longestName, wordEnd } from './characters';
import type { ProgramErrorKey } from './error';
import { memberOf } from './members';
import { type Names, intern, makeNames } from './names';
import { dot, numberAt, numberEnd, raisedEnd, raisedNumber } from './numerals';
import { type Source, fail } from './source';
import { type Place, sign, token, type Tokens } from './tokens';

/** The sign of a root, which stands beyond ASCII. */
const radical = 0x221a;

/** Where each token goes as it is read. */
interface Sink {
  readonly source: Source;
  readonly names: Names;
  readonly numbers: number[];
  readonly note: ((start: number, end: number) => void) | undefined;
  kinds: Uint8Array;
  values: Int32Array;
  count: number;
  lines: number;
}

const longer = <T extends Uint8Array | Int32Array>(list: T, copy: T): T => {
  copy.set(list);
  return copy;
};

/** Puts a token that stands from `start` to `end`; gives `end`. */
function put(sink: Sink, kind: number, value: number, start: number, end: number): number {
  if (sink.count === sink.kinds.length) {
    sink.kinds = longer(sink.kinds, new Uint8Array(2 * sink.count));
    sink.values = longer(sink.values, new Int32Array(2 * sink.count));
  }
  sink.kinds[sink.count] = kind;
  sink.values[sink.count++] = value;
  sink.note?.(start, end);
  return end;
}

const putNumber = (sink: Sink, number: number, start: number, end: number): number =>
  put(sink, token.number, sink.numbers.push(number) - 1, start, end);

/** Puts a name, or the number that a name with a dot stands for. */
function putWord(sink: Sink, at: number): number {
  const { source, names } = sink;
  const end = wordEnd(source, at);
  if (end - at > longestName) fail(source, 'nameTooLong', at, end, [String(longestName)]);
  const member = source.codes[end] === dot ? memberOf(source, at, end, wordEnd) : undefined;
  if (member === undefined) return put(sink, token.name, intern(names, at, end), at, end);
  if (member.value !== undefined) return putNumber(sink, member.value, at, member.end);
  return put(sink, token.name, intern(names, member.start, member.end), at, member.end);
}

/** Puts a sign; two stars are a power. */
function putSign(sink: Sink, at: number, code: number): number {
  const twice = code === sign.times && sink.source.codes[at + 1] === sign.times;
  return put(sink, twice ? sign.power : (kindOfSign[code] ?? 0), 0, at, at + (twice ? 2 : 1));
}

/** Puts what no class of characters has: a root, or raised digits, which are a power and a number. */
function putOther(sink: Sink, at: number, code: number): number {
  const { source } = sink;
  if (code === radical) return put(sink, sign.root, 0, at, at + 1);
  const end = raisedEnd(source, at);
  if (end > at) {
    put(sink, sign.power, 0, at, at);
    return putNumber(sink, raisedNumber(source, at, end), at, end);
  }
  const bad = String.fromCodePoint(source.text.codePointAt(at) ?? 0);
  return fail(source, 'badCharacter', at, at + bad.length, [bad]);
}

/** Reads what begins at `at`, which is no blank; gives where it ends. */
function read(sink: Sink, kind: number, at: number): number {
  const { source } = sink;
  const { codes } = source;
  const code = codes[at] as number;
  if (kind === classes.letter) return putWord(sink, at);
  if (kind === classes.digit) {
    const end = numberEnd(source, at);
    return putNumber(sink, numberAt(source, at, end), at, end);
  }
  if (kind === classes.comment || (code === sign.over && codes[at + 1] === sign.over)) return commentEnd(codes, at);
  if (kind === classes.sign) return putSign(sink, at, code);
  if (kind === classes.nothing) return putOther(sink, at, code);
  sink.lines++;
  return put(sink, token.separator, 0, at, at + 1);
}

/**
 * The tokens of a text, with an end token; throws ProgramError for a character or number that means nothing. Where each
 * token stands is told to `note` only: it takes memory, and is wanted for errors alone.
 */
export function tokenize(source: Source, note?: (start: number, end: number) => void): Tokens {
  const { length } = source.text;
  const kinds = new Uint8Array((length >> 2) + 16);
  const names = makeNames(source);
  const sink: Sink = {
    source,
    names,
    numbers: [],
    note,
    kinds,
    values: new Int32Array(kinds.length),
    count: 0,
    lines: 1,
  };
  for (let at = 0; at < length;) {
    const kind = classAt(source, at);
    at = kind === classes.blank ? at + 1 : read(sink, kind, at);
  }
  put(sink, token.end, 0, length, length);
  const { count, values, numbers, lines } = sink;
  return { source, names, count, kinds: sink.kinds, values, numbers, lines };
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
