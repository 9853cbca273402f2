// The table of accessibility: every criterion of WCAG 2.2 A and AA is in it, and each test that it names is there.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The criteria of WCAG 2.2, levels A and AA. */
const criteria =
  `1.1.1 1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.3.3 1.3.4 1.3.5 1.4.1 1.4.2 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12
1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.4.5 2.4.6 2.4.7 2.4.11 2.5.1 2.5.2 2.5.3 2.5.4 2.5.7 2.5.8
3.1.1 3.1.2 3.2.1 3.2.2 3.2.3 3.2.4 3.2.6 3.3.1 3.3.2 3.3.3 3.3.4 3.3.7 3.3.8 4.1.2 4.1.3`.split(/\s/);

const rows = readFileSync('docs/wcag.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

test('no criterion is left out', () => {
  expect(rows.map(([, criterion]) => criterion?.split(' ')[0])).toEqual(criteria);
});

test.each(rows)('%s%s is shown by a test that is there, or does not apply', (_, __, ___, how, shown = '') => {
  const [, file, title] = /^`([^`]+)`: (.+)$/.exec(shown) ?? [];
  if (file === undefined || title === undefined) {
    expect(shown).toBe('—');
    expect(how).toMatch(/^Does not apply/);
  } else expect(readFileSync(file, 'utf8')).toContain(title);
});
