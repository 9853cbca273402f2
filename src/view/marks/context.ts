// What nearly every component needs: the words of the reader's language.
import { createContext, useContext } from 'react';
import { type Dictionary, languageTable } from '../../text';

/** The words of the reader's language, for all that is drawn. */
export const WordsContext = createContext<Dictionary>(languageTable.en.dictionary);

/** The words of the reader's language. */
export const useWords = (): Dictionary => useContext(WordsContext);
