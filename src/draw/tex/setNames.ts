// Names with raised and lowered indices in a plain text, marked to be typeset.

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = '₀₁₂₃₄₅₆₇₈₉';
/** `a⁽²⁾₂`, `x₁`, `W⁽¹⁾`: a letter with at least one index. */
const name = `\\p{L}(?:⁽[${raised}]+⁾[${lowered}]*|[${lowered}]+)`;
/** The same as it stands in a derivative, where one of both may have none. */
const part = `[∂d]\\p{L}(?:⁽[${raised}]+⁾)?[${lowered}]*`;
const names = new RegExp(`${part}/${part}(?![\\p{L}\\d])|(?<!\\p{L})${name}`, 'gu');

const digits = (text: string): string =>
  text.replace(/./gu, (sign) => {
    const place = Math.max(raised.indexOf(sign), lowered.indexOf(sign));
    return place < 0 ? sign : String(place);
  });

const tex = (text: string): string =>
  text
    .replace(/(?<=^|\/)d/gu, '\\mathrm{d}')
    .replace(/(?<=^|\/)∂/gu, '\\partial ')
    .replace(new RegExp(`⁽([${raised}]+)⁾`, 'gu'), (_, index: string) => `^{(${digits(index)})}`)
    .replace(new RegExp(`[${lowered}]+`, 'gu'), (index) => `_{${digits(index)}}`);

/** A text whose names with indices stand between `$`, as TeX; one without such names stays as it is. */
export const setNames = (text: string): string =>
  text.replace(names, (found) => (/[⁽₀-₉]/u.test(found) ? `$${tex(found)}$` : found));
