// The words that explain themselves are found in both languages, and the sentence stays what it was.
import { expect, test } from 'vitest';
import { languageTable } from '../../text';
import { termsIn } from './terms';

const { en, zh } = { en: languageTable.en.dictionary.glossaryWords, zh: languageTable.zh.dictionary.glossaryWords };

test('a word, its plural and its capital', () => {
  expect(termsIn('Adjoint times the local partials on the edge', en)).toEqual([
    { text: 'Adjoint', word: 'adjoint' },
    { text: ' times the ' },
    { text: 'local partials', word: 'local partial' },
    { text: ' on the edge' },
  ]);
  expect(termsIn('reunited', en)).toEqual([{ text: 'reunited' }]);
});

test('Chinese words stand without spaces', () => {
  expect(termsIn('伴随乘以边上的局部偏导', zh)).toEqual([
    { text: '伴随', word: '伴随' },
    { text: '乘以边上的' },
    { text: '局部偏导', word: '局部偏导' },
  ]);
});
