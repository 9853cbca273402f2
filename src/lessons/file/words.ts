// Texts and formulas of a lesson file: in one language or more, and nothing in them but words, numbers and formulas.
import { readRef, type Ref, refPattern } from '../../engine';
import { type Lang, languages, type Text } from '../text';
import { fileLimits, type ReasonKey } from './problems';

/** What is wrong with a text; undefined when nothing is. */
interface Wrong {
  readonly key: ReasonKey;
  readonly what: string;
}

/** Signs that are not seen and change how others are: control characters, and such as turn the direction of writing. */
const unseen = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u;

/**
 * Commands of TeX that ask for something, put marks of their own on the page, define others, or lead out of the line that
 * they stand in. KaTeX refuses the first kinds as well.
 */
const refused =
  /\\(?:href|url|html(?!Class\{part-(?:value|partial|adjoint|struck)\})[A-Za-z]*|include[a-z]*|[egx]?def|let|futurelet|global|long|(?:re|provide)?newcommand|(?:re|provide)command|char|input|m?kern|[hm]?skip|[hv]space|raisebox|rule|tag|label|(?:eq)?ref)(?![A-Za-z])/;

/** The one definition that is allowed: how far the rows of a table are apart. */
const roomier = /\\def\\arraystretch\{[\d.]{1,4}\}/g;

/** What is wrong with a formula. */
export function wrongTex(tex: string): Wrong | undefined {
  if (tex.length > fileLimits.tex) return { key: 'textLong', what: String(fileLimits.tex) };
  if (unseen.test(tex)) return { key: 'sign', what: '' };
  const found = refused.exec(tex.replaceAll(roomier, ''))?.[0];
  return found === undefined ? undefined : { key: 'formula', what: found };
}

/** What is wrong with a text in one language. */
export function wrongText(text: string): Wrong | undefined {
  if (text.length > fileLimits.text) return { key: 'textLong', what: String(fileLimits.text) };
  if (unseen.test(text)) return { key: 'sign', what: '' };
  const pieces = text.split('$');
  if (pieces.length % 2 === 0) return { key: 'dollar', what: '' };
  return pieces
    .filter((_, i) => i % 2 === 1)
    .map(wrongTex)
    .find((wrong) => wrong !== undefined);
}

/** A text of which there are some languages; the others read the first of these. */
export function textIn(some: Readonly<Partial<Record<Lang, string>>>, first: Lang): Text | undefined {
  const there = [first, ...languages].map((lang) => some[lang]).find((text) => text !== undefined);
  if (there === undefined) return undefined;
  return Object.fromEntries(languages.map((lang) => [lang, some[lang] ?? there])) as Text;
}

const live = new RegExp(`\\{(${refPattern})\\}`, 'g');

const refsOf = (text: string, pattern: RegExp): readonly Ref[] =>
  [...text.matchAll(pattern)].flatMap((match) => readRef(match[1]) ?? []);

/** Quantities whose numbers a text shows. */
export const numbersIn = (text: string): readonly Ref[] =>
  text.split('$').flatMap((piece, i) => (i % 2 === 0 ? refsOf(piece, live) : []));

/** All quantities that a text or a formula names. */
export const refsIn = (text: string): readonly Ref[] => refsOf(text, live);
