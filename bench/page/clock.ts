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

/** Waits until no number of the step before is on its way any more: its frames are not the next change's. */
export const still = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => (document.querySelector('.flights')?.shadowRoot?.childElementCount ?? 0) === 0);
};

/** Milliseconds of the main thread for one change: event, listeners, React, style, layout and paint. */
export async function timed(page: Page, clock: Clock, change: () => Promise<void>): Promise<number> {
  await painted(page);
  const before = await clock();
  await change();
  await painted(page);
  return (await clock()) - before;
}
