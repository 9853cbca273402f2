// Numbers as they are typed and pasted: how many digits they say, what the last is worth, and in which rows they stand.
import { expect, test } from 'vitest';
import { typedDigits, typedUnit } from './typed';
import { readTypedRows } from './typedRows';

test('typed digits are those that say something', () => {
  const digits = ['0.0120', '-3', '1e-3', '.5', '0', '1/3', '−12.5×10⁻⁴'].map(typedDigits);
  expect(digits).toEqual([3, 1, 1, 1, 0, 17, 3]);
});

test('the last place is worth what it is worth', () => {
  const units = ['0.0120', '-3', '1e-3', '.5', '0.00', '1/3', '−12.5×10⁻⁴', '2.50E+2'].map(typedUnit);
  expect(units.map((unit) => Number(unit.toPrecision(12)))).toEqual([1e-4, 1, 1e-3, 0.1, 0.01, 0, 1e-5, 1]);
});

test.each([
  ['a spreadsheet', '1.5\t-2\t3e-3\r\n4\t5\t6\r\n'],
  ['NumPy', '[[ 1.5    -2.     0.003]\n [ 4.      5.     6.   ]]'],
  ['NumPy, long rows', '[[1.5 -2.\n   0.003]\n [4. 5.\n   6.]]'],
  ['Python', 'dTheta1 = np.array([[1.5, -2, 0.003], [4, 5, 6]], dtype=float)'],
  ['PyTorch', 'tensor([[ 1.5000, -2.0000,  0.0030],\n        [ 4.0000,  5.0000,  6.0000]])'],
  ['MATLAB', 'D = [1.5 -2 0.003; 4 5 6]'],
  ['LaTeX', '\\begin{pmatrix} 1.5 & -2 & 3\\cdot 10^{-3} \\\\ 4 & 5 & 6 \\end{pmatrix}'],
  ['paper', '1.5  −2  3 × 10⁻³\n\n4 5 6'],
  ['commas', '(1.5, -2, 3e-3)\n(4, 5, 6)'],
  ['semicolons', '1.5; -2; 0.003\n4; 5; 6'],
])('rows from %s', (_, text) => {
  const rows = readTypedRows(text);
  expect('key' in rows ? rows : rows.map((row) => row.map(({ value }) => value))).toEqual([
    [1.5, -2, 0.003],
    [4, 5, 6],
  ]);
});

test('what is no number is said', () => {
  expect(readTypedRows('1, two, 3')).toEqual({ key: 'notANumber', what: 'two' });
  expect(readTypedRows('1,5; 2,5')).toEqual({ key: 'decimalComma', what: '1,5' });
  expect(readTypedRows(' \n [ ] ')).toEqual({ key: 'empty', what: '' });
  expect(readTypedRows(Array.from({ length: 2001 }, () => '1').join(' '))).toEqual({ key: 'tooMany', most: 2000 });
});
