// All words of the reader's language, those of the parts that come later as well: who asks for them here comes later, too.
import { type Dictionary, languageTable } from '../../text';
import { laterWords, type LaterWords } from '../../text/laterWords';
import { useChoice } from './slices';

export type AllWords = Dictionary & LaterWords;

const all = {
  en: { ...languageTable.en.dictionary, ...laterWords.en },
  zh: { ...languageTable.zh.dictionary, ...laterWords.zh },
};

/** All words of the reader's language. A component of the first screen has `useWords`, or its page grows. */
export const useAllWords = (): AllWords => all[useChoice('lang')];
