// Every exported function says what it gives; in the engine, which others may read, every exported type and value does.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { undocumented } from '../scripts/documented';

const paths = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\./.test(path));

test('no exported function is without a docstring, and nothing that the engine exports', () => {
  expect(paths.length).toBeGreaterThan(300);
  const found = paths.flatMap((path) =>
    undocumented(path, readFileSync(`src/${path}`, 'utf8'), path.startsWith('engine/')).map(
      (name) => `${path}: ${name}`,
    ),
  );
  expect(found).toEqual([]);
});

test.each([
  ['export function f() {}', false, ['f']],
  ['export const f = () => 1;', false, ['f']],
  ['/** Says what it is. */\nexport const f = () => 1;', false, []],
  ['// Only remarked.\nexport interface T {}', true, ['T']],
  ['export interface T {}\nexport const n = 1;', false, []],
  ['export const n = 1;', true, ['n']],
  ['/** One of them says it. */\nexport function f(x: 1): 1;\nexport function f(x: 2): 2;', false, []],
] as const)('planted: %s', (text, all, names) => {
  expect(undocumented('a.ts', text, all)).toEqual(names);
});
