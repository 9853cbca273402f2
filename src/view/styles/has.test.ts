// Styles that ask what stands in a box are asked again at every change in it: a step would cost the styles of the whole page.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.css'));

/** An error in the reader's own program greys the picture; nothing of it changes at a step. */
const allowed = ['view/stage/program.css'];

test('no sheet but that of the program asks what stands in a box', () => {
  expect(sheets.length).toBeGreaterThan(30);
  const asking = sheets.filter((path) => readFileSync(`src/${path}`, 'utf8').includes(':has('));
  expect(asking).toEqual(allowed);
});
