// Lists of names in a sentence, in each language.
import type { Lang } from '../../lessons';
import { sentenceRules } from './languages';

/** Names as a list in a sentence; a long one is shortened in its middle. */
export function listed(names: readonly string[], lang: Lang): string {
  const shown = names.length > 4 ? [...names.slice(0, 2), '…', ...names.slice(-1)] : names;
  const { list, and } = sentenceRules[lang];
  const last = shown.at(-1) ?? '';
  if (shown.length < 2) return last;
  return `${shown.slice(0, -1).join(list)}${and}${last}`;
}
