// The clock of the page: what the main thread spends on a change, from the event that makes it to the frame that shows it.
import type { CDPSession, Page } from '@playwright/test';

/** Reads the milliseconds that the page's main thread has worked in all: its own time, whatever else the machine does. */
export type Clock = () => Promise<number>;

/** Slows a page's CPU down by a factor, and gives its clock. */
export async function clockOf(page: Page, throttle: number): Promise<Clock> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
  };
}

/** Waits until a frame has been painted and the next one begins. */
const painted = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));

/** Milliseconds after which numbers have arrived, the address is written, and the camera stands. */
const toRest = 800;

/** Milliseconds of the main thread for one change. */
export interface Work {
  /** Up to the frame that shows it: event, listeners, React, style, layout and paint. */
  readonly shown: number;
  /** Until all rests: numbers that travel and the address as well. NaN where that was not waited for. */
  readonly rested: number;
}

/** What one change takes; with what comes after it where `rests`. */
export async function timed(page: Page, clock: Clock, rests: boolean, change: () => Promise<void>): Promise<Work> {
  await painted(page);
  const before = await clock();
  await change();
  await painted(page);
  const shown = (await clock()) - before;
  if (!rests) return { shown, rested: NaN };
  await page.waitForTimeout(toRest);
  await painted(page);
  return { shown, rested: (await clock()) - before };
}
