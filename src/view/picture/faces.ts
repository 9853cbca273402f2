// The typefaces that texts of a picture are set in, as the files that the page has them from.
import type { Face, Shape } from '../../draw/svg';

/** A face that the page knows, and where its file is. */
interface Known {
  readonly family: string;
  readonly weight: string;
  readonly italic: boolean;
  readonly address: string;
  /** Only for signs of Chinese. */
  readonly chinese: boolean;
}

/** The range of a face that is only for signs of Chinese; any other range is that of a part of a face that is there whole. */
const ofChinese = /U\+3000-/i;

const chinese = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;

/** The rules of a sheet; none where the page may not read them, as in a folder of files. */
function rulesOf(sheet: CSSStyleSheet): readonly CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch {
    return [];
  }
}

const knownFaces = (): readonly Known[] =>
  [...document.styleSheets].flatMap((sheet) =>
    rulesOf(sheet).flatMap((rule): readonly Known[] => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const { style } = rule;
      const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1];
      const range = style.getPropertyValue('unicode-range');
      const forChinese = ofChinese.test(range);
      if (address === undefined || (range !== '' && !forChinese)) return [];
      return [
        {
          family: style.getPropertyValue('font-family').replace(/^["']|["']$/g, ''),
          weight: style.getPropertyValue('font-weight') || '400',
          italic: style.getPropertyValue('font-style') === 'italic',
          address: address.startsWith('data:') ? address : new URL(address, sheet.href ?? location.href).href,
          chinese: forChinese,
        },
      ];
    }),
  );

const isBold = (weight: string): boolean => weight === 'bold' || parseInt(weight, 10) >= 600;

/** The face of a family that is nearest to what a text asks for. */
function nearest(faces: readonly Known[], bold: boolean, italic: boolean): Known | undefined {
  const missed = (face: Known): number => Number(isBold(face.weight) !== bold) + 2 * Number(face.italic !== italic);
  return [...faces].sort((p, q) => missed(p) - missed(q))[0];
}

/** The faces that a text and all in it are set in. */
function needed(shape: Shape, faces: readonly Known[], found: Set<Known>): void {
  const { attributes, inside } = shape;
  const text = inside.filter((each) => typeof each === 'string').join('');
  const families = attributes['font-family'];
  if (typeof families === 'string' && text !== '') {
    const bold = isBold(String(attributes['font-weight'] ?? '400'));
    for (const name of families.split(',').map((each) => each.trim().replace(/^'|'$/g, ''))) {
      const family = faces.filter((face) => face.family === name);
      const face = nearest(family, bold, attributes['font-style'] === 'italic');
      if (face === undefined) continue;
      if (!face.chinese || chinese.test(text)) found.add(face);
      if (!face.chinese) break;
    }
  }
  for (const each of inside) if (typeof each !== 'string') needed(each, faces, found);
}

const read = new Map<string, Promise<string | undefined>>();

/** The file of a face in base 64; undefined where the page does not get it, as in a sandboxed frame. */
async function contentOf(address: string): Promise<string | undefined> {
  if (address.startsWith('data:')) return address.slice(address.indexOf(',') + 1);
  try {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  } catch {
    return undefined;
  }
}

/** The faces that shapes need, with their files inside; those that cannot be had are left away. */
export async function facesFor(shapes: readonly Shape[]): Promise<readonly Face[]> {
  const found = new Set<Known>();
  const faces = knownFaces();
  for (const shape of shapes) needed(shape, faces, found);
  const ready = await Promise.all(
    [...found].map(async ({ family, weight, italic, address }): Promise<readonly Face[]> => {
      const content = read.get(address) ?? contentOf(address);
      read.set(address, content);
      const base64 = await content;
      return base64 === undefined ? [] : [{ family, weight, italic, base64 }];
    }),
  );
  return ready.flat();
}
