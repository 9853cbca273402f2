// Any formula whole in sight: random programs and all examples in the built page, measured at moments of their passes.
import { randomProgram } from '../bench/random';
import { compile } from '../src/engine';
import { presets } from '../src/lessons';
import type { Page } from '@playwright/test';
import { expect, jump, open, place, settled, test } from './app';
import { faults } from './fit';
import { graphFaults } from './graphLaws';

/** Larger programs are turned page by page. */
const largest = { units: 40, layers: 12 } as const;

/** How many layers a program has: its longest chain. */
function layersOf(program: string): number {
  const { nodes } = compile(program);
  const layer = new Map<string, number>();
  for (const { id, args } of nodes)
    layer.set(id, 1 + Math.max(0, ...args.map((arg) => (arg.kind === 'node' ? (layer.get(arg.id) ?? 0) : 0))));
  return Math.max(...layer.values());
}

const isWithin = (program: string): boolean =>
  compile(program).size <= largest.units && layersOf(program) <= largest.layers;

/** Random programs by their seeds; `npm run fuzz -- page` asks for more of them. */
const count = Number(process.env['ADJOINT_PROGRAMS'] ?? 24);
const from = Number(process.env['ADJOINT_FIRST'] ?? 0);
/** These need the narrowest drawing of all, or the longest sentence above the longest formula. */
const narrow = [85, 110, 139, 152, 209, 307, 351, 613, 2029, 2278, 2325, 2378, 3123, 3305];
const random = [...(from === 0 ? narrow : []), ...Array.from({ length: 4 * count }, (_, i) => from + i)]
  .map((seed) => ({
    name: `seed ${seed}`,
    ...randomProgram(seed, { lines: 1 + (seed % 14), inputs: 1 + (seed % 3), kinks: seed % 2 === 1 }),
  }))
  .filter(({ program }) => isWithin(program))
  .slice(0, count);

const written = [
  'p1, p2, p3 = softmax(z1, z2, z3)\nL = -(y1*log(p1) + y2*log(p2) + y3*log(p3))',
  'y = log(1+exp(w*x+b))*x',
].map((program) => ({ name: program, program, inputs: {} }));
const examples = presets.map(({ id, program, inputs }) => ({ name: id, program, inputs }));

/** Shows a program at its first frame, as a link that is followed in the page does. */
async function show(page: Page, program: string, inputs: Readonly<Record<string, number>>): Promise<void> {
  const numbers = Object.entries(inputs).map(([id, value]) => `${id}:${value}`);
  const fields = new URLSearchParams({ lang: 'en', pace: 'step', f: program, in: numbers.join(',') });
  await page.evaluate((hash) => (location.hash = hash), `#/own?${fields.toString().replaceAll('+', '%20')}`);
  await expect(page.locator('.program textarea')).toHaveValue(program);
}

/** Moments of a pass at which a program is looked at, as parts of its frames. */
const parts = [0.35, 0.7, 1];

const halves = [0, 1] as const;
for (const half of halves)
  test(`examples and random programs, half ${half + 1}: nothing cut, nothing covered, all that a step writes in sight`, async ({
    page,
  }) => {
    test.setTimeout(120_000 + 3_000 * count);
    await open(page, 'own?lang=en&pace=step');
    const found = new Map<string, string>();
    const all = [...examples, ...written, ...random].filter((_, i) => i % halves.length === half);
    expect(all.length).toBeGreaterThan(10);
    for (const { name, program, inputs } of all) {
      await show(page, program, inputs);
      const { frames } = await place(page);
      for (const part of parts) {
        await jump(page, Math.round(part * (frames - 1)));
        await settled(page);
        for (const fault of [...(await faults(page, { least: 13, strange: true })), ...(await graphFaults(page))])
          found.set(`${name}: ${fault}`, `at ${part}`);
      }
    }
    expect([...found].map(([what, where]) => `${what} (${where})`)).toEqual([]);
  });
