// Names with raised and lowered indices and powers of e in a plain text, marked to be typeset.

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = '₀₁₂₃₄₅₆₇₈₉';
/** A layer as a power: in round brackets, all raised; in square ones only before an index, as code counts in such, too. */
const layer = `(?:⁽[${raised}]+⁾|\\[\\d+\\](?=[${lowered}]))`;
/** Over a letter: the bar of an adjoint, the dot of a tangent. */
const over: Readonly<Record<string, string>> = { '\u0304': '\\bar', '\u0307': '\\dot' };
const mark = `[${Object.keys(over).join('')}]`;
/** `a⁽²⁾₂`, `x₁`, `W⁽¹⁾`, `z̄[1]₁`, `ē`: a letter with an index or a mark. */
const name = `\\p{L}(?:${mark}?(?:${layer}[${lowered}]*|[${lowered}]+)|${mark})`;
/** The same as it stands in a derivative, where one of both may have none. */
const part = `[∂d]\\p{L}${layer}?[${lowered}]*`;
/** The bias unit of a layer. */
const biasUnit = '(?<![\\p{L}\\d.])1\\[\\d+\\]';
const names = new RegExp(`${part}/${part}(?![\\p{L}\\d])|(?<!\\p{L})${name}|${biasUnit}`, 'gu');

const digits = (text: string): string =>
  text.replace(/./gu, (sign) => {
    const place = Math.max(raised.indexOf(sign), lowered.indexOf(sign));
    return place < 0 ? sign : String(place);
  });

const tex = (text: string): string =>
  text
    .replace(/(?<=^|\/)d(?=\p{L})/gu, '\\mathrm{d}')
    .replace(/(?<=^|\/)∂/gu, '\\partial ')
    .replace(
      new RegExp(`(\\p{L})(${mark})`, 'gu'),
      (_, letter: string, sign: string) => `${over[sign] ?? ''}{${letter}}`,
    )
    .replace(new RegExp(`⁽([${raised}]+)⁾`, 'gu'), (_, index: string) => `^{(${digits(index)})}`)
    .replace(/\[(\d+)\]/gu, (index) => `^{${index}}`)
    .replace(new RegExp(`[${lowered}]+`, 'gu'), (index) => `_{${digits(index)}}`);

/** What plain text writes badly. */
const isSet = new RegExp(`[⁽${lowered}[]|${mark}`, 'u');

/** `e^x`, `e^(−1.2)`: what is too much to be raised in plain text. */
const power = /(?<!\p{L})e\^(?:\(([^()$]+)\)|(\p{L}))(?![\p{L}\d^])/gu;

/** A text whose names with indices and powers of e stand between `$`, as TeX; one without such stays as it is. */
export const setNames = (text: string): string =>
  text
    .replace(names, (found) => (isSet.test(found) ? `$${tex(found)}$` : found))
    .replace(power, (_, inside: string | undefined, letter = '') => `$e^{${inside ?? letter}}$`);
