// How many, which and what all: numerals and lists inside a sentence, in both languages.
import type { Lang } from '../../lessons';

/** Which time it is: 2nd. */
export const ordinal = (n: number, lang: Lang): string => {
  if (lang === 'zh') return String(n);
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
};

/** How many, before a noun: 2 contributions, 两份. */
export const count = (n: number, lang: Lang): string => (lang === 'en' ? String(n) : n === 2 ? '两' : ` ${n} `);

/** Names one after the other; of many the first two and the last. */
export function listed(names: readonly string[], lang: Lang): string {
  const shown = names.length > 4 ? [...names.slice(0, 2), '…', ...names.slice(-1)] : names;
  const comma = lang === 'en' ? ', ' : '、';
  const last = shown.at(-1) ?? '';
  if (shown.length < 2) return last;
  return `${shown.slice(0, -1).join(comma)}${lang === 'en' ? ' and ' : ' 与 '}${last}`;
}
