// The text of a program in the form that the lexer reads: composed letters, and ASCII for signs that mean the same.
import { ProgramError, type ProgramErrorKey, type ProgramPlace } from './error';

/** The text of a program, as it was typed and as it is read. */
export interface Source {
  /** As it was typed. */
  readonly program: string;
  /** As it is read. */
  readonly text: string;
  /** The UTF-16 units of the text, and a 0 behind them: reading them here is cheaper than in a string. */
  readonly codes: Uint8Array | Uint16Array;
}

const alike: Readonly<Record<string, string>> = {
  '×': '*',
  '·': '*',
  '⋅': '*',
  '∙': '*',
  '∗': '*',
  '÷': '/',
  '∕': '/',
  '⁄': '/',
  '∣': '|',
  '⊤': 'ᵀ',
  '−': '-',
  '–': '-',
  '、': ',',
  '。': '.',
  '\u3000': ' ',
  '\u00a0': ' ',
  '\u2028': '\n',
  '\u2029': '\n',
  '\ufeff': ' ',
};

const plainText = /^[\0-\x7f]*$/;
const foreignSign = /[！-～×·⋅∙∗÷∕⁄∣⊤−–、。\u3000\u00a0\u2028\u2029\ufeff]/g;

/** Full-width forms lie at a fixed distance from ASCII. Each sign is replaced by one sign: places stay. */
const asAscii = (sign: string): string => alike[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

function foreignCodes(text: string): Uint16Array {
  const codes = new Uint16Array(text.length + 1);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
  return codes;
}

function plainCodes(text: string): Uint8Array {
  const codes = new Uint8Array(text.length + 1);
  new TextEncoder().encodeInto(text, codes);
  return codes;
}

/** The text as the lexer reads it. */
export function sourceOf(program: string): Source {
  if (plainText.test(program)) return { program, text: program, codes: plainCodes(program) };
  const text = program.normalize('NFC').replace(foreignSign, asAscii);
  return { program, text, codes: foreignCodes(text) };
}

/** The place in the typed text of a place in the composed text. */
function typedOffset(source: Source, offset: number): number {
  if (source.program.length === source.text.length) return offset;
  let low = 0;
  let high = source.program.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (source.program.slice(0, middle).normalize('NFC').length < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Line and column of a stretch of the text that was read. */
export function placeIn(source: Source, start: number, end: number): ProgramPlace {
  const offset = typedOffset(source, start);
  const before = source.program.slice(0, offset);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const line = before.split(/\r\n|\r|\n/).length;
  return { line, column: offset - lineStart + 1, offset, length: Math.max(0, typedOffset(source, end) - offset) };
}

/** The error about a stretch of the text; never returns. */
export function fail(
  source: Source,
  key: ProgramErrorKey,
  start: number,
  end: number,
  detail?: readonly string[],
): never {
  throw new ProgramError(key, placeIn(source, start, end), detail);
}
