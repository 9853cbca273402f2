// Laws of numbers as text: what is shown reads back to what it says, and never looks more exact than it is.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginsNumber, formatNumber, formatTex, fullNumber, parseNumber } from './number';

const double = fc.double({ noNaN: true, noDefaultInfinity: true });

describe('a number that is shown', () => {
  test('reads back to within half a unit of its fourth digit', () => {
    fc.assert(
      fc.property(double, (x) => {
        const back = parseNumber(formatNumber(x));
        if (typeof back !== 'number') return Math.abs(x) > 1.797e308;
        return Math.abs(back - x) <= Math.abs(x) * 5.1e-4 && (x === 0 || Math.sign(back) === Math.sign(x));
      }),
      { numRuns: 5000 },
    );
  });
  test('that is a whole number without ≈ is that whole number', () => {
    const near = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.double({ min: -1e-2, max: 1e-2, noNaN: true }));
    fc.assert(
      fc.property(near, ([n, d]) => {
        const shown = formatNumber(n + d);
        const back = parseNumber(shown);
        return shown.startsWith('≈') || !Number.isInteger(back) || back === n + d;
      }),
      { numRuns: 5000 },
    );
  });
  test('takes at most twelve signs, so that its room can be kept', () => {
    fc.assert(
      fc.property(double, (x) => formatNumber(x).replace('≈', '').length <= 13),
      { numRuns: 5000 },
    );
  });
  test('keeps every digit in full', () => {
    fc.assert(fc.property(double, (x) => Object.is(Number(fullNumber(x)), x)));
  });

  test.each([
    [0, '0'],
    [-0, '0'],
    [0.026501, '0.02650'],
    [-1.07004, '−1.070'],
    [1.0704e-9, '1.070×10⁻⁹'],
    [0.1 + 0.7, '0.8'],
    [3, '3'],
    [-2, '−2'],
    [0.5, '0.5'],
    [0.1 + 0.2, '0.3'],
    [2 / 3, '0.6667'],
    [0.611, '0.611'],
    [1234.5678, '1234.6'],
    [123456, '123456'],
    [999999.5, '999999.5'],
    [1e-4, '0.0001'],
    [0.00012345678, '0.0001235'],
    [1e6 + 0.25, '≈1×10⁶'],
    [1234567.5, '1.235×10⁶'],
    [1.7976931348623157e308, '1.798×10³⁰⁸'],
    [1e300, '1×10³⁰⁰'],
    [5e-324, '5×10⁻³²⁴'],
    [4.248354255291589e-18, '4.248×10⁻¹⁸'],
    [2 ** 60, '1.153×10¹⁸'],
    [0.99999, '0.99999'],
    [0.9999546021312976, '0.99995'],
    [0.9999999979388463, '≈1'],
    [1 - 2 ** -53, '≈1'],
    [2.00003, '2.00003'],
    [1.0996, '1.0996'],
    [0.23201, '0.2320'],
    [0.25003, '0.25003'],
    [-0.9999999979388463, '≈−1'],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
    [NaN, '?'],
  ])('%d is shown as %s', (x, text) => expect(formatNumber(x)).toBe(text));

  test('undefined is a word of the caller', () => {
    expect(formatNumber(NaN, { undefinedWord: '无定义' })).toBe('无定义');
    expect(formatTex(NaN, { undefinedWord: 'undefined' })).toBe('\\text{undefined}');
  });
  test('a sign of zero is shown only where it is asked for', () => {
    expect(formatNumber(-0, { signedZero: true })).toBe('−0');
    expect(formatTex(-0)).toBe('0');
  });
  test('as TeX', () => {
    expect(formatTex(-4.248354255291589e-18)).toBe('-4.248{\\times}10^{-18}');
    expect(formatTex(-Infinity)).toBe('-\\infty');
    expect(formatTex(0.9999999979388463)).toBe('{\\approx}1');
  });
});

describe('a number that is typed', () => {
  test('in full is read exactly', () => {
    fc.assert(
      fc.property(double, (x) => Object.is(parseNumber(fullNumber(x)), x)),
      { numRuns: 2000 },
    );
  });
  test('begins with each sign that is read before a digit, and with a comma, about which there is a word', () => {
    const read = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((sign) => {
      // Blanks are cut away, and of what is shown the sign for "about".
      const number = /[^\s\p{Cf}≈]/u.test(sign) ? parseNumber(`${sign}1`) : undefined;
      return typeof number === 'number' || number?.key === 'decimalComma';
    });
    expect(read).toEqual(expect.arrayContaining(Array.from('05+-−－＋.．,，０９')));
    expect(read.filter((sign) => !beginsNumber(sign))).toEqual([]);
    expect(['Enter', 'F5', 'ArrowUp', ' ', 'e', 'x', '/', '×', '≈', '。'].filter(beginsNumber)).toEqual([]);
  });
  test('whatever the text: a finite number or a reason', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = parseNumber(text);
        return typeof read === 'number' ? Number.isFinite(read) : read.key.length > 0;
      }),
    );
  });
  test.each([
    ['−0.5', -0.5],
    ['　－１．５ ', -1.5],
    ['1e-3', 1e-3],
    ['.5', 0.5],
    ['5.', 5],
    ['1/4', 0.25],
    ['-3 / 4', -0.75],
    ['4.2×10⁻¹⁸', 4.2e-18],
    ['4.2*10^-3', 4.2e-3],
    ['≈1', 1],
  ])('%s', (text, x) => expect(parseNumber(text)).toBe(x));
  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['0,5', 'decimalComma'],
    ['0，5', 'decimalComma'],
    ['NaN', 'notFinite'],
    ['-Infinity', 'notFinite'],
    ['∞', 'notFinite'],
    ['1e999', 'notFinite'],
    ['1/0', 'notFinite'],
    ['0/0', 'notFinite'],
    ['abc', 'notANumber'],
    ['1 2', 'notANumber'],
    ['0x10', 'notANumber'],
    ['1/2/3', 'notANumber'],
    ['2*103', 'notANumber'],
    ['--1', 'notANumber'],
  ])('%s is refused', (text, key) => expect(parseNumber(text)).toEqual({ key, what: text.trim() }));
  test('a long text is quoted by its beginning', () => {
    expect(parseNumber('1'.repeat(100_000))).toEqual({ key: 'notFinite', what: `${'1'.repeat(20)}…` });
  });
});
