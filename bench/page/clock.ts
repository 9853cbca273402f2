// The clock of the page: what the main thread spends on a change, from the event that makes it to the frame that shows it.
import type { CDPSession, Page } from '@playwright/test';

/** Milliseconds of the page's main thread, in all and by part. */
export interface Parts {
  readonly all: number;
  /** JavaScript, and what it has the browser do at once. */
  readonly script: number;
  readonly layout: number;
  readonly style: number;
}

/** Reads what the page's main thread has worked in all: its own time, whatever else the machine does. */
export type Clock = () => Promise<Parts>;

/** Names of the parts as the browser counts them. */
const counted = {
  all: 'TaskDuration',
  script: 'ScriptDuration',
  layout: 'LayoutDuration',
  style: 'RecalcStyleDuration',
} as const;

/** Parts made of other ones, one by one. */
export const partsOf = (number: (part: keyof Parts) => number): Parts => ({
  all: number('all'),
  script: number('script'),
  layout: number('layout'),
  style: number('style'),
});

/** Slows a page's CPU down by a factor, and gives its clock. */
export async function clockOf(page: Page, throttle: number): Promise<Clock> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return partsOf((part) => 1000 * (metrics.find(({ name }) => name === counted[part])?.value ?? NaN));
  };
}

/** Waits until a frame has been painted and the next one begins. */
const painted = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/** Milliseconds after which numbers have arrived, the address is written, and the camera stands. */
const toRest = 800;

/** What the main thread does for one change. */
export interface Work {
  /** Up to the frame that shows it: event, listeners, React, style, layout and paint. */
  readonly shown: Parts;
  /** Until all rests: numbers that travel and the address as well. NaN where that was not waited for. */
  readonly rested: number;
}

/** What one change takes; with what comes after it where `rests`. */
export async function timed(page: Page, clock: Clock, rests: boolean, change: () => Promise<void>): Promise<Work> {
  await painted(page);
  const before = await clock();
  await change();
  await painted(page);
  const after = await clock();
  const shown = partsOf((part) => after[part] - before[part]);
  if (!rests) return { shown, rested: NaN };
  await page.waitForTimeout(toRest);
  await painted(page);
  return { shown, rested: (await clock()).all - before.all };
}
