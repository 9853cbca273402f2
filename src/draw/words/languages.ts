// How each language puts sentences together: one row a language.
import type { Lang } from '../../lessons';

const capital = (text: string): string => text.replace(/^[a-z]/, (letter) => letter.toUpperCase());

interface SentenceRules {
  /** Between the parts of a sentence. */
  readonly comma: string;
  /** Between the members of a list, and before its last. */
  readonly list: string;
  readonly and: string;
  /** Between two sentences. */
  readonly space: string;
  /** A clause as a sentence of its own. */
  sentence(clause: string): string;
  /** Which time it is: 2nd. */
  ordinal(n: number): string;
  /** How many, before a noun: 2 contributions, 两份. */
  count(n: number): string;
}

export const sentenceRules: Readonly<Record<Lang, SentenceRules>> = {
  en: {
    comma: ', ',
    list: ', ',
    and: ' and ',
    space: ' ',
    sentence: (clause) => `${capital(clause)}.`,
    ordinal(n) {
      const teen = n % 100 >= 11 && n % 100 <= 13;
      return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
    },
    count: String,
  },
  zh: {
    comma: '，',
    list: '、',
    and: ' 与 ',
    space: '',
    sentence: (clause) => `${clause}。`,
    ordinal: String,
    count: (n) => (n === 2 ? '两' : ` ${n} `),
  },
};
