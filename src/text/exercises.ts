// The words of the exercises by language; they come with their tool.
import type { Lang } from '../lessons';
import { practice as en, type PracticeWords } from './practiceEn';
import { practice as zh } from './practiceZh';

export type { PracticeWords } from './practiceEn';

/** One row a language. */
export const practiceWords: Readonly<Record<Lang, PracticeWords>> = { en, zh };
