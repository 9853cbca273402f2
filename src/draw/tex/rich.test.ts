// Texts of lessons fall into words, formulas and live numbers, and nothing is lost.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText, richParts } from './rich';

test('words, a formula, a live number', () => {
  expect(richParts('$\\partial e/\\partial b$ = {g:b}, from {v:z2_1}.')).toEqual([
    { kind: 'tex', tex: '\\partial e/\\partial b' },
    { kind: 'text', text: ' = ' },
    { kind: 'number', ref: 'g:b' },
    { kind: 'text', text: ', from ' },
    { kind: 'number', ref: 'v:z2_1' },
    { kind: 'text', text: '.' },
  ]);
});

test('a formula with braces stays whole', () => {
  expect(richParts('$\\frac{v:a}{2}$')).toEqual([{ kind: 'tex', tex: '\\frac{v:a}{2}' }]);
});

test('as a plain line', () => {
  expect(plainText('$\\delta^{(3)}=h-y$ is {g:z3_1}', () => '−0.385')).toBe('δ⁽³⁾ = h − y is −0.385');
});

test('the parts written one after the other are the text', () => {
  const piece = fc.constantFrom('words ', '$x+1$', '{g:b}', '{v:a}', '{', '}', '中文');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const back = richParts(text).map((part) =>
        part.kind === 'text' ? part.text : part.kind === 'tex' ? `$${part.tex}$` : `{${part.ref}}`,
      );
      expect(back.join('')).toBe(text);
    }),
  );
});
