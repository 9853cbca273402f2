// The fuzzer in the page: links, presses and files in a real browser, and the soak; each find is printed with its seed.
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import seeds from './seeds.json' with { type: 'json' };
import { grown, soak } from './soak';
import { usual, type Visit, visit } from './visits';
import { watched } from './watched';

const minute = 60_000;

/** Makes visits of one kind until so many things have been done; says how many visits found something. */
export async function fuzzPage(kind: Visit['kind'], count: number, from = 0): Promise<number> {
  const { origin, close } = await serve('dist');
  const browser = await chromium.launch(await findBrowser());
  const started = performance.now();
  const each = usual[kind];
  const visits = Math.ceil(count / each);
  const list = [...seeds[kind], ...Array.from({ length: visits }, (_, i) => from + i)];
  let bad = 0;
  for (const [i, seed] of list.entries()) {
    const found = await visit(browser, origin, { kind, seed, count: each });
    if (found.length > 0) bad += 1;
    for (const fault of found.slice(0, 3)) console.log(fault);
    if (i % 100 === 99)
      console.log(`${kind}: ${(i + 1) * each} (${((performance.now() - started) / minute).toFixed(1)} min)`);
  }
  await browser.close();
  close();
  console.log(`${kind}: ${list.length * each} in ${list.length} visits, ${bad} with faults.`);
  return bad;
}

/** Each kind of lesson, and the tools whose figures are of the step. */
const soaked = [
  'sigmoid?',
  'graph?tool=four',
  'network?',
  'network?tool=jacobian',
  'network?tool=mistakes&mistake=slope',
  'network?view=graph&tool=code',
  'own?tool=nudge',
  'own?tool=practice&practice=fork.17',
  'own?f=y%20%3D%20softmax(a,%20b)%2Bsigmoid(a)&open=y',
  'softmax?tool=check',
  'deep?',
] as const;

/** Steps so many times, in lessons of each kind and with tools; says what the page holds more of at the end. */
export async function soakPage(count: number): Promise<number> {
  const { origin, close } = await serve('dist');
  const browser = await chromium.launch(await findBrowser());
  let bad = 0;
  for (const link of soaked) {
    const { page, close: leave } = await watched(browser, `${origin}/#/${link}&pace=step`);
    const held = await soak(page, 5, Math.ceil(count / (5 * soaked.length)));
    const more = grown(held);
    const line = (['heap', 'nodes', 'listeners'] as const).map(
      (of) => `${of} ${held.map((each) => each[of]).join(' ')}`,
    );
    console.log(`${link}: ${line.join('; ')}`);
    if (more.heap > 0.1 || more.nodes > 0.05 || more.listeners > 0) bad += 1;
    await leave();
  }
  await browser.close();
  close();
  return bad;
}
