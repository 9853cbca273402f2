// The words of the interface by language.
import type { Lang } from '../lessons';
import type { Dictionary } from './dictionary';
import { en } from './en';
import { zh } from './zh';

export type { Dictionary } from './dictionary';
export { lessonFileWords } from './lessonFile';
export { sharingWords } from './share';

interface Language {
  /** As the page says which language it is in (BCP 47). */
  readonly tag: string;
  readonly dictionary: Dictionary;
}

/** One row a language; how its sentences are put together stands with the sentences. */
export const languageTable: Readonly<Record<Lang, Language>> = {
  en: { tag: 'en', dictionary: en },
  zh: { tag: 'zh-CN', dictionary: zh },
};
