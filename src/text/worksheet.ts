// The words of worksheets by language; they come with the sheet that makes them.
import type { Lang } from '../lessons';
import { worksheet as en, type WorksheetWords } from './worksheetEn';
import { worksheet as zh } from './worksheetZh';

export type { WorksheetWords } from './worksheetEn';

/** One row a language. */
export const worksheetWords: Readonly<Record<Lang, WorksheetWords>> = { en, zh };
