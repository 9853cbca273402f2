// A few visits of the fuzzer: links, presses and files as `npm run fuzz` has more of them, the seeds that once found something, and a short soak.
import seeds from '../bench/fuzz/seeds.json' with { type: 'json' };
import { grown, soak } from '../bench/fuzz/soak';
import { visit } from '../bench/fuzz/visits';
import { expect, open, test } from './app';

const origin = (baseURL: string | undefined): string => (baseURL ?? '').replace(/\/$/, '');
/** The same on every day, so that a red test is red again; `npm run fuzz` goes on searching. */
const first = 10_000;

for (const [kind, count] of [
  ['links', 50],
  ['files', 50],
  ['presses', 60],
] as const)
  test(`${kind} of any kind break nothing`, async ({ browser, baseURL }) => {
    const found: string[] = [];
    for (const seed of [...seeds[kind], first])
      found.push(...(await visit(browser, origin(baseURL), { kind, seed, count })));
    expect(found).toEqual([]);
  });

test('steps leave nothing behind: heap, nodes and listeners end where they began', async ({ page }) => {
  await open(page, 'graph?lang=en&pace=step');
  const more = grown(await soak(page, 3, 300));
  expect(more.heap).toBeLessThan(0.15);
  expect(more.nodes).toBeLessThan(0.1);
  expect(more.listeners).toBeLessThanOrEqual(0.02);
});
