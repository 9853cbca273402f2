// The two sweeps switch by numbers, for speed: each number stands beside the name that the table of kernels gives it.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { table } from '../ops';
import { cachedBy, isList, kernel, productAt } from './kernels';
import type { KernelName } from './kernels';

/** The cases of a sweep: number and name; `default` has no number. */
const casesOf = (text: string): readonly (readonly [number: string, name: string])[] =>
  [...text.matchAll(/(?:case (\d+)|default):(?: \{)?\s*\/\/ (\w+)/g)].map(([, number = '', name = '']) => [
    number,
    name,
  ]);

const read = (file: string) => casesOf(readFileSync(new URL(file, import.meta.url), 'utf8'));
const names = Object.keys(kernel) as readonly KernelName[];

describe('a sweep calls each kernel by its number', () => {
  test.each(['sweepForward.ts', 'sweepBackward.ts'])('%s', (file) => {
    const cases = read(file).filter(([number]) => number !== '');
    expect(cases.length).toBeGreaterThan(15);
    for (const [number, name] of cases) expect(`${name} ${number}`).toBe(`${name} ${kernel[name as KernelName]}`);
  });

  test('on the way forward none is missing', () => {
    const cases = read('sweepForward.ts');
    expect(cases.map(([, name]) => name).sort()).toEqual([...names].sort());
  });

  test('on the way back those that are missing multiply by the one number that they keep', () => {
    const cases = new Set(read('sweepBackward.ts').map(([, name]) => name));
    for (const name of names.filter((each) => !cases.has(each))) {
      expect(cachedBy[kernel[name]], name).toBe(1);
      expect(isList(kernel[name]), name).toBe(false);
    }
  });

  test('a planted case with a wrong number is seen', () => {
    const [[number, name] = ['', '']] = casesOf('case 4: // mul\n');
    expect(Number(number)).not.toBe(kernel[name as KernelName]);
  });
});

test('each kernel is named as an operation of the table, or fuses two, or serves all others', () => {
  const operations = new Set(table.map(({ name }) => name));
  const others = names.filter((name) => !operations.has(name) && productAt(kernel[name]) === undefined);
  expect(others).toEqual(['one', 'two', 'many']);
});
