// Pictures as files: whatever stands in a shape is read back as it was, and nothing else is in the file.
import fc from 'fast-check';
import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { colourOf, type Shape, svgFile, withNote } from '.';
import { shapeText } from './shape';

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const unescaped = (text: string): string => text.replace(/&\w+;/g, (entity) => entities[entity] ?? entity);

/** Reads XML of elements, attributes in double quotes and words; throws for anything else. */
function read(xml: string): readonly (Shape | string)[] {
  const tokens = xml.match(/<[^>]*>|[^<]+/g) ?? [];
  if (tokens.join('') !== xml) throw new Error('no XML');
  const open: { name: string; attributes: Record<string, string>; inside: (Shape | string)[] }[] = [];
  const top: (Shape | string)[] = [];
  for (const token of tokens) {
    const here = open.at(-1)?.inside ?? top;
    const tag = /^<(\/?)([\w:-]+)((?: [\w:-]+="[^"<]*")*)(\/?)>$/.exec(token);
    if (tag === null) {
      if (token.startsWith('<')) throw new Error(token);
      here.push(unescaped(token));
      continue;
    }
    const [, closes, name = '', list = '', empty] = tag;
    if (closes === '/') {
      expect(open.pop()?.name).toBe(name);
      continue;
    }
    const attributes = Object.fromEntries(
      [...list.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, unescaped(value)]),
    );
    const shape = { name, attributes, inside: [] };
    here.push(shape);
    if (empty !== '/') open.push(shape);
  }
  expect(open).toEqual([]);
  return top;
}

const words = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((text) => /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd]+$/.test(text));
const shape = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.record({
    name: fc.constantFrom('g', 'text', 'path', 'rect'),
    attributes: fc.dictionary(fc.constantFrom('d', 'fill', 'data-ref', 'font-family'), words),
    inside: fc.oneof({ maxDepth: 3 }, fc.tuple(words), fc.array(tie('shape'), { maxLength: 3 })),
  }),
})).shape;

const plain = (each: Shape): Shape => ({
  ...each,
  attributes: { ...each.attributes },
  inside: each.inside.map((part) => (typeof part === 'string' ? part : plain(part))),
});

describe('shapes', () => {
  test('what is written is read back', () => {
    fc.assert(
      fc.property(shape, (each) => {
        expect(read(shapeText(each))).toEqual([plain(each)]);
      }),
    );
  });

  test('a file is XML whatever is said in it, with its note as it is', () => {
    const note = '{"adjoint":1,"link":"#/graph?in=a:4\\u0026lang=zh"}';
    fc.assert(
      fc.property(
        fc.array(shape, { maxLength: 3 }),
        fc.string(),
        fc.string({ unit: 'binary' }),
        (shapes, title, about) => {
          const file = svgFile({
            shapes,
            title,
            about,
            note,
            faces: [],
            box: { x: -1, y: 0, w: 10, h: 20.12345 },
            paper: '#fff',
          });
          expect(file).toContain(`<metadata>${note}</metadata>`);
          const [svg] = read(file.trimEnd());
          expect(svg).toMatchObject({
            name: 'svg',
            attributes: { viewBox: '-1 0 10 20.123', width: '10', height: '20.123' },
          });
        },
      ),
    );
  });
});

test.each([
  ['rgb(0, 90, 150)', { hex: '#005a96', alpha: 1 }],
  ['rgba(0, 90, 150, 0.5)', { hex: '#005a96', alpha: 0.5 }],
  ['rgb(255 255 255 / 25%)', { hex: '#ffffff', alpha: 0.25 }],
  ['color(srgb 1 0.5 0 / 0.78)', { hex: '#ff8000', alpha: 0.78 }],
  ['color(srgb 0.2 none 1)', { hex: '#3300ff', alpha: 1 }],
  ['rgba(0, 0, 0, 0)', undefined],
  ['none', undefined],
])('the colour %s', (text, colour) => expect(colourOf(text)).toEqual(colour));

test('a note in a PNG file is a chunk of its own, the others stay as they are', () => {
  const hex =
    '89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082';
  const file = withNote(Uint8Array.from(Buffer.from(hex, 'hex')), '{"adjoint":1}');
  const view = new DataView(file.buffer);
  const chunks: (readonly [string, Buffer])[] = [];
  for (let at = 8; at < file.length; at += 12 + view.getUint32(at)) {
    const length = view.getUint32(at);
    const content = Buffer.from(file.subarray(at + 4, at + 8 + length));
    chunks.push([content.toString('latin1', 0, 4), content.subarray(4)]);
    // The remainder that a checksum leaves of its own text and itself is always the same.
    const sum = [...file.subarray(at + 4, at + 12 + length)].slice(0, -4);
    let rest = -1;
    for (const byte of sum) {
      rest ^= byte;
      for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
    }
    expect(~rest >>> 0).toBe(view.getUint32(at + 8 + length));
  }
  expect(chunks.map(([name]) => name)).toEqual(['IHDR', 'tEXt', 'IDAT', 'IEND']);
  expect(chunks[1]?.[1].toString('latin1')).toBe('adjoint\0{"adjoint":1}');
  expect(inflateSync(chunks[2]?.[1] ?? Buffer.of())).toHaveLength(4);
});
