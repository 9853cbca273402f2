// What is pasted is read whole or refused with its place.
import { expect, test } from 'vitest';
import { readPasted } from './pasted';

const table = {
  columns: 3,
  most: 4,
  fits: (value: number, column: number) => column < 2 || (value >= 0 && value <= 1),
};

test.each([
  ['tabs', '0\t1\t1\n2\t-3\t0\n'],
  ['Windows', '0\t1\t1\r\n2\t-3\t0\r\n'],
  ['commas', '0,1,1\n2, −3 ,0'],
  ['semicolons', '0;1;1\n\n2;-3;0'],
  ['with names', 'x1\tx2\ty\n0\t1\t1\n2\t-3\t0'],
  ['spaces', '0 1 1\n2 -3 0'],
])('%s', (_, text) => {
  expect(readPasted(text, table)).toEqual([
    [0, 1, 1],
    [2, -3, 0],
  ]);
});

test.each([
  ['', { key: 'columns', row: 1, what: '3' }],
  ['1,2', { key: 'columns', row: 1, what: '3' }],
  ['0,1,1\n1,2,3,4', { key: 'columns', row: 2, what: '3' }],
  ['0,1,1\n1,two,0', { key: 'cell', row: 2, what: 'two' }],
  ['0,1,1\n1,,0', { key: 'cell', row: 2, what: '' }],
  ['0,1,2', { key: 'label', row: 1, what: '2' }],
  ['0\t0,5\t1', { key: 'cell', row: 1, what: '0,5' }],
  ['a\tb\tc', { key: 'cell', row: 1, what: 'a' }],
  ['0,1,1\n'.repeat(5), { key: 'tooMany', row: 5, what: '4' }],
])('%j is refused', (text, problem) => expect(readPasted(text, table)).toEqual(problem));
