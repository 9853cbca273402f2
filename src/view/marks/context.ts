// What nearly every component needs: the words of the reader's language.
import { createContext, useContext } from 'react';
import { type Dictionary, dictionaries } from '../../text';

export const WordsContext = createContext<Dictionary>(dictionaries.en);

export const useWords = (): Dictionary => useContext(WordsContext);
