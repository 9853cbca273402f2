// The lock file must name the native parts of every platform: npm can leave them out without a word (npm/cli#4828).
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
}

const read = (file: string): Lock => JSON.parse(readFileSync(file, 'utf8')) as Lock;

test('every optional package of every package is in the lock file', () => {
  const { packages } = read('package-lock.json');
  const present = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
  const optional = Object.values(packages).flatMap((each) => Object.keys(each.optionalDependencies ?? {}));
  expect(optional.length).toBeGreaterThan(20);
  expect(optional.filter((name) => !present.has(name))).toEqual([]);
});

test('what only the bench needs is in the lock file of the bench', () => {
  const named = (file: string): readonly string[] => Object.keys(read(file).packages);
  expect(named('bench/package-lock.json').some((path) => path.includes('@tensorflow/tfjs'))).toBe(true);
  expect(named('package-lock.json').filter((path) => path.includes('@tensorflow'))).toEqual([]);
});
