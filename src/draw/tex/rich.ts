// Words with formulas and live numbers in them, taken apart.
import { readRef, type Ref, refPattern } from '../../engine';
import { type Naming, refTex } from './refName';
import { plainTex } from './texText';

type RichPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tex'; readonly tex: string }
  | { readonly kind: 'number'; readonly ref: Ref };

const live = new RegExp(`\\{(${refPattern})\\}`);
const named = new RegExp(`\\\\name\\{(${refPattern})\\}`, 'g');

/** A formula with live numbers in it stays one formula: `{v:s}` inside `$..$` is left to who shows it. */
function partsOf(text: string): readonly RichPart[] {
  return text.split(live).flatMap((piece, i): readonly RichPart[] => {
    const ref = i % 2 === 1 ? readRef(piece) : undefined;
    if (ref !== undefined) return [{ kind: 'number', ref }];
    return piece === '' ? [] : [{ kind: 'text', text: piece }];
  });
}

/** The parts of a text of a lesson: words, `$..$` as TeX, `{g:b}` as a live number. A lone dollar sign stays a word. */
export function richParts(text: string): readonly RichPart[] {
  const pieces = text.split(/\$([^$]*)\$/);
  return pieces.flatMap((piece, i) => (i % 2 === 1 ? [{ kind: 'tex', tex: piece } as const] : partsOf(piece)));
}

/** TeX with `\name{g:b}` as the name of that quantity. */
export const namedTex = (tex: string, naming: Naming): string =>
  tex.replace(named, (whole, text: string) => {
    const ref = readRef(text);
    return ref === undefined ? whole : refTex(ref, naming, 'inline');
  });

/** A text as one plain line; `numberOf` gives the words for a live number. */
export const plainText = (text: string, numberOf: (ref: Ref) => string): string =>
  richParts(text)
    .map((part) => (part.kind === 'text' ? part.text : part.kind === 'tex' ? plainTex(part.tex) : numberOf(part.ref)))
    .join('');
