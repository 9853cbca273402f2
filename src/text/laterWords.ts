// The words of the parts that come later, by language; they come with the first of these, and not with the page.
import type { Lang } from '../lessons';
import type { LaterWords } from './dictionary';
import { later as en } from './laterEn';
import { later as zh } from './laterZh';

export type { LaterWords } from './dictionary';

/** One row a language. */
export const laterWords: Readonly<Record<Lang, LaterWords>> = { en, zh };
