// What a character of a program's text begins, and where the word or the comment ends that it begins.
import type { Source } from './source';
import { sign } from './tokens';

/** What an ASCII character begins. */
export const classes = { nothing: 0, blank: 1, separator: 2, sign: 3, digit: 4, letter: 5, comment: 6 } as const;

const classOfAscii = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[ \t]/.test(character)) return classes.blank;
  if (/[\r\n;]/.test(character)) return classes.separator;
  if (/[-+*/^(),=:?|[\]]/.test(character)) return classes.sign;
  if (/[0-9.]/.test(character)) return classes.digit;
  if (/\w/.test(character)) return classes.letter;
  return character === '#' ? classes.comment : classes.nothing;
});

/** The token of each sign: square brackets are brackets. */
export const kindOfSign = Uint8Array.from({ length: 128 }, (_, code) =>
  code === 91 ? sign.open : code === 93 ? sign.close : code,
);

/** 1 for what a name may go on with; beyond ASCII another rule decides. */
const inWord = Uint8Array.from({ length: 65536 }, (_, code) =>
  code < 128 && /\w/.test(String.fromCharCode(code)) ? 1 : 0,
);

/** A longer name could be neither drawn nor read. */
export const longestName = 100;

/** Letters of any script, with their marks; digits of any script inside a name. */
const foreignWord = /[\p{L}\p{M}\p{Nd}_\u2080-\u2089\u2032]+/uy;
const foreignStart = /\p{L}/uy;

/** Where the word ends that begins at `start`. */
export function wordEnd({ text, codes }: Source, start: number): number {
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

/** What the character at `at` begins. */
export function classAt(source: Source, at: number): number {
  const code = source.codes[at] as number;
  if (code < 128) return classOfAscii[code] as number;
  return beginsForeignWord(source, at) ? classes.letter : classes.nothing;
}

/** Where the comment ends that begins at `start`. */
export function commentEnd(codes: Source['codes'], start: number): number {
  let at = start;
  while (at < codes.length - 1 && codes[at] !== 10 && codes[at] !== 13) at++;
  return at;
}
