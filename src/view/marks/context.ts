// What nearly every component needs: the words of the reader's language.
import { createContext, useContext } from 'react';
import { type Dictionary, languageTable } from '../../text';

export const WordsContext = createContext<Dictionary>(languageTable.en.dictionary);

export const useWords = (): Dictionary => useContext(WordsContext);
