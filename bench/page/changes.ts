// What changes take, each in a page opened anew: at the machine's own speed and slowed down four times.
import type { Browser, Page } from '@playwright/test';
import { keepBefore, writeByHand, writes } from './byHand';
import { type Clock, clockOf, partsOf, timed, type Work } from './clock';
import { median, type Spread, spreadOf } from './spread';
import type { Shown } from './report';
import type { Scenario } from './scenarios';
import { train, type Trained } from './training';

const throttles = [1, 4] as const;
/** Each round opens the page anew. */
const rounds = 2;
const warming = 2;
const changes = 8;
const trainingTime = 2000;

/** Opens a page at an address and waits until it stands and nothing more is on its way. */
async function openPage(browser: Browser, address: string, stands: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(address);
  await page.locator(stands).first().waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.waitForLoadState('networkidle');
  // What the page prepares while nobody waits is no part of a change, and would be taken for the page at rest.
  await page.evaluate(() => {
    window.requestIdleCallback = () => 0;
  });
  return page;
}

/** What each change takes, without what the looking itself takes. */
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
  const shown = partsOf((part) => median(idle.map((each) => each.shown[part])));
  const rested = median(idle.map((each) => each.rested));
  return times.slice(warming).map((time) => ({
    shown: partsOf((part) => time.shown[part] - shown[part]),
    rested: time.rested - rested,
  }));
}

/** A change in the page, and the same marks written by hand where the page keeps all it shows in one element. */
async function measured(
  browser: Browser,
  origin: string,
  { link, stands, rests, begin, byHand }: Scenario,
  throttle: number,
): Promise<{ readonly own: readonly Work[]; readonly floor: readonly Work[] }> {
  const page = await openPage(browser, `${origin}/#${link}`, stands);
  const clock = await clockOf(page, throttle);
  const change = await begin(page);
  const own = await worksOf(page, clock, rests, change);
  let floor: readonly Work[] = [];
  if (byHand) {
    await keepBefore(page);
    await timed(page, clock, true, () => change(warming + changes));
    await writeByHand(page);
    floor = await worksOf(page, clock, false, () => page.keyboard.press(writes));
  }
  await page.close();
  return { own, floor };
}

/** Measures scenarios in the pages that their origins serve, by turns. */
export async function measureChanges(
  browser: Browser,
  some: readonly (readonly [origin: string, scenario: Scenario])[],
): Promise<readonly Shown[]> {
  const shown: Shown[] = [];
  for (const [origin, scenario] of some)
    for (const throttle of throttles) {
      const own: Work[] = [];
      const byHand: Work[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const found = await measured(browser, origin, scenario, throttle);
        own.push(...found.own);
        byHand.push(...found.floor);
      }
      const work: Spread = spreadOf(own.map((each) => each.shown.all));
      const parts = partsOf((part) => median(own.map((each) => each.shown[part])));
      const rested = scenario.rests ? median(own.map((each) => each.rested)) : null;
      const floor = scenario.byHand ? median(byHand.map((each) => each.shown.all)) : null;
      shown.push({ scenario: scenario.name, throttle, work, parts, rested, floor });
      console.log(
        `${scenario.name}, CPU / ${throttle}: ${work.median.toFixed(1)} ms, ${rested?.toFixed(1) ?? '-'} until it rests, ${floor?.toFixed(1) ?? '-'} by hand`,
      );
    }
  return shown;
}

/** Measures the training of the page that an origin serves. */
export async function measureTraining(browser: Browser, origin: string): Promise<readonly Trained[]> {
  const found: Trained[] = [];
  for (const throttle of throttles) {
    const page = await openPage(browser, `${origin}/#/network?tool=training&in=lambda:0&lang=en`, '[data-lesson]');
    await clockOf(page, throttle);
    found.push(await train(page, throttle, trainingTime));
    await page.close();
  }
  return found;
}
