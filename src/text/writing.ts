// The words of writing a lesson, by language; they come with their tool.
import type { Lang } from '../lessons';
import { writing as en, type WritingWords } from './writingEn';
import { writing as zh } from './writingZh';

/** One row a language. */
export const writingWords: Readonly<Record<Lang, WritingWords>> = { en, zh };
