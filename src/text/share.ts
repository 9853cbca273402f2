// The words of the sheet that gives a moment away, by language; they come with it, and not with the page.
import type { Lang } from '../lessons';
import { sharing as en } from './shareEn';
import { sharing as zh } from './shareZh';
import type { Words } from './dictionary';

/** One row a language. */
export const sharingWords: Readonly<Record<Lang, Words<typeof en>>> = { en, zh };
