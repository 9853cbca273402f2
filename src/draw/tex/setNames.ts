// Names with raised and lowered indices and powers of e in a plain text, marked to be typeset.

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

/** `e^x`, `e^(−1.2)`: what is too much to be raised in plain text. */
const power = /(?<!\p{L})e\^(?:\(([^()$]+)\)|(\p{L}))(?![\p{L}\d^])/gu;

/** A text whose names with indices and powers of e stand between `$`, as TeX; one without such stays as it is. */
export const setNames = (text: string): string =>
  text
    .replace(names, (found) => (/[⁽₀-₉]/u.test(found) ? `$${tex(found)}$` : found))
    .replace(power, (_, inside: string | undefined, letter = '') => `$e^{${inside ?? letter}}$`);
