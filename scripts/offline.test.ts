// The service worker's text: its version is another whenever a file is, and no hole is left in it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { workerFor } from './offline';

const template = readFileSync('scripts/worker.js', 'utf8');
const version = (text: string): string | undefined => /const version = name \+ "([0-9a-f]{16})";/.exec(text)?.[1];

test('a page or a file that is another makes another version; the same make the same', () => {
  const made = [
    workerFor(template, '<p>', new Map([['a.js', '1']])),
    workerFor(template, '<p>', new Map([['a.js', '2']])),
    workerFor(template, '<b>', new Map([['a.js', '1']])),
    workerFor(template, '<p>', new Map([['b.js', '1']])),
    workerFor(`${template}\n`, '<p>', new Map([['a.js', '1']])),
  ];
  expect(new Set(made.map(version)).size).toBe(made.length);
  expect(made.map(version)).not.toContain(undefined);
  expect(workerFor(template, '<p>', new Map([['a.js', '1']]))).toBe(made[0]);
});

test('all files are kept, the page first, and no hole stays', () => {
  const text = workerFor(
    template,
    '<p>',
    new Map([
      ['b.js', ''],
      ['a $& "b".js', ''],
    ]),
  );
  expect(text).toContain(String.raw`["./","./a $& \"b\".js","./b.js"]`);
  expect(text).not.toMatch(/__[A-Z]+__/);
});
