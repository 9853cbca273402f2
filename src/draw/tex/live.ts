// Live numbers inside a formula: `{v:a2_1}` becomes the number, marked as that of its quantity.
import { readRef, refPattern } from '../../engine/ref';
import type { Ref } from '../../engine';
import { markedNumber, writeNumber } from './exprTex';
import { level } from './pieces';

const live = new RegExp(`\\{(${refPattern})\\}`, 'g');

/** TeX with the number of each `{v:a2_1}` put in, `?` where there is none; a number with a sign stands in parentheses. */
export const liveTex = (tex: string, at: (ref: Ref) => number | undefined): string =>
  tex.replace(live, (whole, name: string) => {
    const ref = readRef(name);
    if (ref === undefined) return whole;
    const number = at(ref);
    if (number === undefined) return '{?}';
    const written = writeNumber(number);
    const marked = markedNumber(ref, number, written.tex);
    return written.level < level.product ? `(${marked})` : `{${marked}}`;
  });
