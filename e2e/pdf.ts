// The texts of a PDF, page by page, as far as Chromium writes them: fonts with a table of Unicode, texts in hexadecimal.
import { inflateSync } from 'node:zlib';

interface Entry {
  readonly head: string;
  readonly content: string;
}

/** The objects of the file by their numbers. */
function entriesOf(pdf: Buffer): ReadonlyMap<string, Entry> {
  const text = pdf.toString('latin1');
  const found = new Map<string, Entry>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, number = '', body = ''] = match;
    const [head = '', stream] = body.split(/stream\r?\n/);
    // Chromium ends a stream with a line feed; a carriage return before it is its last byte.
    const bytes = Buffer.from((stream ?? '').replace(/\nendstream[\s\S]*$/, ''), 'latin1');
    found.set(number, {
      head,
      content:
        stream === undefined
          ? ''
          : head.includes('FlateDecode')
            ? inflateSync(bytes).toString('latin1')
            : bytes.toString('latin1'),
    });
  }
  return found;
}

const letters = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** What each glyph of a font stands for. */
function glyphs(table: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', hex = ''] of block.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)>/gi))
      found.set(parseInt(glyph, 16), letters(hex));
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', hex = ''] of block.matchAll(/<([0-9A-F]+)> <([0-9A-F]+)> <([0-9A-F]+)>/gi))
      for (let glyph = parseInt(from, 16); glyph <= parseInt(to, 16); glyph++)
        found.set(glyph, String.fromCodePoint((letters(hex).codePointAt(0) ?? 0) + glyph - parseInt(from, 16)));
  return found;
}

/** The words of each page, without their places: a minus sign and the digits of one number stand together. */
export function pdfPages(pdf: Buffer): readonly string[] {
  const entries = entriesOf(pdf);
  const at = (number: string | undefined): Entry => entries.get(number ?? '') ?? { head: '', content: '' };
  const tables = new Map<string, ReadonlyMap<number, string>>();
  const tableOf = (font: string): ReadonlyMap<number, string> => {
    const known = tables.get(font) ?? glyphs(at(/\/ToUnicode (\d+) 0 R/.exec(at(font).head)?.[1]).content);
    tables.set(font, known);
    return known;
  };
  return [...entries.values()]
    .filter(({ head }) => /\/Type\s*\/Page\b(?!s)/.test(head))
    .map(({ head }) => {
      const fonts = new Map(
        [...head.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', number = '']) => [name, number]),
      );
      const { content } = at(/\/Contents (\d+) 0 R/.exec(head)?.[1]);
      let font = '';
      const said: string[] = [];
      for (const [whole, name, hex] of content.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)>|\bET\b/gi)) {
        if (name !== undefined) font = fonts.get(name) ?? '';
        else if (hex === undefined) said.push(whole === 'ET' ? ' ' : '');
        else
          for (let from = 0; from < hex.length; from += 4)
            said.push(tableOf(font).get(parseInt(hex.slice(from, from + 4), 16)) ?? '');
      }
      return said.join('').replaceAll('\u2212', '-');
    });
}
