// The bench in the page: `npm run bench -- page`. A real browser, at its own speed and slowed down four times. A further
// word measures again only the changes whose name holds it, or the training: `npm run bench -- page training`.
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../scripts/browser.mjs';
import { serve } from '../scripts/serve.mjs';
import { keepBefore, writeByHand, writes } from './page/byHand';
import { type Clock, clockOf, timed, type Work } from './page/clock';
import { pageTable, type Shown } from './page/report';
import { type Scenario, scenarios } from './page/scenarios';
import { train, type Trained } from './page/training';
import { save, saved } from './save';

const throttles = [1, 4] as const;
/** Each round opens the page anew. */
const rounds = 2;
const warming = 2;
const changes = 8;
const trainingTime = 2000;

const root = join(import.meta.dirname, '..', '..');
const only = process.argv[3];

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(address);
  await page.locator('[data-lesson]').first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForLoadState('networkidle');
  // What the page prepares while nobody waits is no part of a change, and would be taken for the page at rest.
  await page.evaluate(() => {
    window.requestIdleCallback = () => 0;
  });
  return page;
}

/** Milliseconds of each change, without what the looking itself takes. */
async function worksOf(
  page: Page,
  clock: Clock,
  rests: boolean,
  change: (i: number) => Promise<void>,
): Promise<readonly Work[]> {
  const times: Work[] = [];
  const idle: Work[] = [];
  for (let i = 0; i < warming + changes; i += 1) {
    idle.push(await timed(page, clock, rests, () => Promise.resolve()));
    times.push(await timed(page, clock, rests, () => change(i)));
  }
  const [shown, rested] = [median(idle.map((each) => each.shown)), median(idle.map((each) => each.rested))];
  return times.slice(warming).map((time) => ({ shown: time.shown - shown, rested: time.rested - rested }));
}

/** A change in the page, and the same marks written by hand. */
async function measured(
  browser: Browser,
  address: string,
  scenario: Scenario,
  throttle: number,
): Promise<{ readonly own: readonly Work[]; readonly byHand: readonly Work[] }> {
  const page = await openPage(browser, address);
  const clock = await clockOf(page, throttle);
  const change = await scenario.begin(page);
  const own = await worksOf(page, clock, scenario.rests, change);
  await keepBefore(page);
  await timed(page, clock, true, () => change(warming + changes));
  await writeByHand(page);
  const byHand = await worksOf(page, clock, false, () => page.keyboard.press(writes));
  await page.close();
  return { own, byHand };
}

async function measureAll(browser: Browser, origin: string): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  for (const scenario of scenarios.filter(({ name }) => only === undefined || name.includes(only)))
    for (const throttle of throttles) {
      const own: Work[] = [];
      const byHand: Work[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const found = await measured(browser, `${origin}/#/${scenario.link}&lang=en`, scenario, throttle);
        own.push(...found.own);
        byHand.push(...found.byHand);
      }
      const work = median(own.map((each) => each.shown));
      const rested = scenario.rests ? median(own.map((each) => each.rested)) : null;
      const floor = median(byHand.map((each) => each.shown));
      shown.push({ scenario: scenario.name, throttle, work, rested, floor });
      console.log(
        `${scenario.name}, CPU / ${throttle}: ${work.toFixed(1)} ms, ${rested?.toFixed(1) ?? '-'} until it rests, ${floor.toFixed(1)} by hand`,
      );
    }
  return shown;
}

async function trainAll(browser: Browser, origin: string): Promise<readonly Trained[]> {
  const found: Trained[] = [];
  for (const throttle of throttles) {
    const page = await openPage(browser, `${origin}/#/network?tool=training&in=lambda:0&lang=en`);
    await clockOf(page, throttle);
    found.push(await train(page, throttle, trainingTime));
    await page.close();
  }
  return found;
}

const folder = join(root, '.cache', 'page');
await build({ root, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
const served = await serve(folder);
const browser = await chromium.launch(await findBrowser());
try {
  const results = join(root, 'bench');
  const before = saved(results, 'page') as { shown: readonly Shown[]; trained: readonly Trained[] } | undefined;
  const again = await measureAll(browser, served.origin);
  const names = new Set(again.map(({ scenario }) => scenario));
  const shown = [...(before?.shown ?? []).filter(({ scenario }) => !names.has(scenario)), ...again];
  const trained =
    only === undefined || only === 'training' ? await trainAll(browser, served.origin) : (before?.trained ?? []);
  const summary = pageTable(shown, trained, browser.version());
  console.log(`\n${summary}`);
  save(results, 'page', { shown, trained }, summary);
} finally {
  await browser.close();
  served.close();
}
