// The name of a quantity as plain text, for labels that cannot be typeset.
import { type NameSpan, nameSpans } from '../../draw/tex';
import type { NodeId } from '../../engine';
import type { Lesson } from '../../lessons';

const raised: Readonly<Record<string, string>> = {
  '(': '⁽',
  ')': '⁾',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '0': '⁰',
};
const lowered: Readonly<Record<string, string>> = {
  '0': '₀',
  '1': '₁',
  '2': '₂',
  '3': '₃',
  '4': '₄',
  '5': '₅',
  '6': '₆',
  '7': '₇',
  '8': '₈',
  '9': '₉',
};

const marks: Readonly<Record<string, string>> = { ˉ: '\u0304', '˙': '\u0307' };

/** Spans as one text: a layer in brackets cannot be raised. */
export const plainSpans = (spans: readonly NameSpan[]): string =>
  spans
    .map(({ text, script }) => {
      const signs =
        script === 'over'
          ? marks
          : script === 'sup' && !text.startsWith('[')
            ? raised
            : script === 'sub'
              ? lowered
              : {};
      return [...text].map((sign) => signs[sign] ?? sign).join('');
    })
    .join('');

/** `Θ⁽¹⁾₁₂` for `theta1_12`. */
export const plainName = (id: NodeId, labels?: Lesson['labels']): string => plainSpans(nameSpans(id, labels));
