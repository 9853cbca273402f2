// The table of what the page survives: each test that it names is there.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const rows = readFileSync('docs/robustness.md', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, fault, file, title] = /^\| (.+?) +\| `([^`]+)`: (.+?) +\|$/.exec(line) ?? [];
    return fault === undefined || file === undefined || title === undefined ? [] : [[fault, file, title] as const];
  });

test('every row names a test', () => {
  const lines = readFileSync('docs/robustness.md', 'utf8').split('\n');
  const heads = lines.filter((line) => /^\|(?: fault|-)/.test(line)).length;
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.length).toBe(lines.filter((line) => line.startsWith('|')).length - heads);
});

test.each(rows)('%s: the test in %s is there', (_, file, title) => {
  expect(readFileSync(file, 'utf8')).toContain(title);
});
