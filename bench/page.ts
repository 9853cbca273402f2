// The bench in the page: `npm run bench -- page`. A real browser, at its own speed and slowed down four times. A further
// word measures again only the changes whose name holds it, or the training: `npm run bench -- page training`.
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/browser.mjs';
import { serve } from '../scripts/serve.mjs';
import { type Build, buildPages } from './page/builds';
import { clockOf, still, timed } from './page/clock';
import { pageTable, type Shown } from './page/report';
import { type Scenario, scenarios } from './page/scenarios';
import { train, type Trained } from './page/training';
import { save, saved } from './save';

const throttles = [1, 4] as const;
/** Each round opens all pages anew, by turns, so that a busy machine is busy for all. */
const rounds = 2;
const warming = 2;
const changes = 8;
const trainingTime = 2000;

const root = join(import.meta.dirname, '..', '..');
const only = process.argv[3];

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  // What the page prepares while nobody waits is no part of a change, and would be taken for the page at rest.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.goto(address);
  await page.locator('[data-lesson]').first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

/** Milliseconds of each change, without what the looking itself takes. */
async function measured(
  browser: Browser,
  address: string,
  scenario: Scenario,
  throttle: number,
): Promise<readonly number[]> {
  const page = await openPage(browser, address);
  const clock = await clockOf(page, throttle);
  const change = await scenario.begin(page);
  const times: number[] = [];
  const idle: number[] = [];
  for (let i = 0; i < warming + changes; i += 1) {
    await still(page);
    idle.push(await timed(page, clock, () => Promise.resolve()));
    times.push(await timed(page, clock, () => change(i)));
  }
  await page.close();
  return times.slice(warming).map((time) => time - median(idle));
}

async function measureAll(
  browser: Browser,
  served: readonly { build: Build; origin: string }[],
): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  for (const scenario of scenarios.filter(({ name }) => only === undefined || name.includes(only))) {
    for (const throttle of throttles) {
      const found = served.map((): number[] => []);
      for (let round = 0; round < rounds; round += 1) {
        for (const [i, { origin }] of served.entries()) {
          const address = `${origin}/#/${scenario.link}&lang=en`;
          found[i]?.push(...(await measured(browser, address, scenario, throttle)));
        }
      }
      for (const [i, { build }] of served.entries()) {
        const work = median(found[i] ?? []);
        shown.push({ scenario: scenario.name, throttle, build: build.name, work });
        console.log(`${scenario.name}, CPU / ${throttle}, ${build.name}: ${work.toFixed(1)} ms`);
      }
    }
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

const builds = await buildPages(root);
const served = await Promise.all(builds.map(async (build) => ({ build, ...(await serve(build.folder)) })));
const browser = await chromium.launch(await findBrowser());
try {
  const folder = join(root, 'bench');
  const before = saved(folder, 'page') as { shown: readonly Shown[]; trained: readonly Trained[] } | undefined;
  const again = await measureAll(browser, served);
  const names = new Set(again.map(({ scenario }) => scenario));
  const shown = [...(before?.shown ?? []).filter(({ scenario }) => !names.has(scenario)), ...again];
  const trained =
    only === undefined || only === 'training'
      ? await trainAll(browser, served[0]?.origin ?? '')
      : (before?.trained ?? []);
  const summary = pageTable(shown, trained, browser.version());
  console.log(`\n${summary}`);
  save(folder, 'page', { shown, trained }, summary);
} finally {
  await browser.close();
  served.forEach(({ close }) => close());
}
