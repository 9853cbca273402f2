// What it takes until the page stands: `npm run bench -- load`, after `npm run build`. Folders of other built pages, such as one of
// TensorFlow Playground, may follow; all are loaded by turns.
import { basename, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../scripts/browser.mjs';
import { conditions, type Load, load, serveCompressed } from './page/loading';

const rounds = 5;

const root = join(import.meta.dirname, '..', '..');
const folders = [join(root, 'dist'), ...process.argv.slice(3)];

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

/** A median, and in brackets the least and the most. */
const spread = (numbers: readonly number[]): string => {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)].map(Math.round);
  return `${Math.round(median(numbers))} (${least} to ${most})`;
};

/** One row of the table, of all rounds of one page. */
function rowOf(condition: string, page: string, all: readonly Load[]): string {
  const of = (pick: (each: Load) => number): number[] => all.map(pick);
  const kib = (pick: (each: Load) => number): string => (median(of(pick)) / 1024).toFixed(0);
  const cells = [
    condition,
    page,
    spread(of((each) => each.largestPaint)),
    spread(of((each) => each.blocked)),
    `${kib((each) => each.bytes)} in ${median(of((each) => each.requests))}`,
    `${kib((each) => each.allBytes)} in ${median(of((each) => each.allRequests))}`,
    median(of((each) => each.shifted)).toFixed(4),
  ];
  return `| ${cells.join(' | ')} |`;
}

const served = await Promise.all(folders.map((folder) => serveCompressed(folder)));
const browser = await chromium.launch(await findBrowser());
try {
  console.log(`Chromium ${browser.version()}; medians of ${rounds} loads with an empty cache, texts in brotli`);
  console.log('| conditions | page | largest paint, ms | blocked, ms | KiB up to it | KiB in all | shifted |');
  console.log('| --- | --- | ---: | ---: | ---: | ---: | ---: |');
  for (const condition of conditions) {
    const found = folders.map((): Load[] => []);
    for (let round = 0; round < rounds; round += 1)
      for (const [i, { origin }] of served.entries()) found[i]?.push(await load(browser, `${origin}/`, condition));
    folders.forEach((folder, i) =>
      console.log(rowOf(condition.name, `${basename(dirname(folder))}/${basename(folder)}`, found[i] ?? [])),
    );
  }
} finally {
  await browser.close();
  served.forEach(({ close }) => close());
}
