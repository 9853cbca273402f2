// The training at its fastest: updates a second, and frames that the screen had to do without.
import type { Page } from '@playwright/test';
import { frame } from './frame';

export interface Trained {
  readonly throttle: number;
  readonly updatesPerSecond: number;
  readonly frames: number;
  /** Frames that came later than one and a half frames after the one before. */
  readonly dropped: number;
}

/** Trains 2-2-1 with XOR for this long in an open page. */
export async function train(page: Page, throttle: number, milliseconds: number): Promise<Trained> {
  await page.locator('.training-speed').selectOption({ index: 3 });
  await page.locator('.training-run').click();
  const { updates, gaps } = await page.evaluate(
    ([source, length]) =>
      new Promise<{ updates: number; gaps: number[] }>((resolve) => {
        const read = (): number => Number(document.querySelector(source)?.getAttribute('data-update'));
        const gaps: number[] = [];
        let [first, start, last] = [0, 0, 0];
        const tick = (now: number): void => {
          if (start === 0) [first, start] = [read(), now];
          else gaps.push(now - last);
          last = now;
          if (now - start < length) requestAnimationFrame(tick);
          else resolve({ updates: ((read() - first) / (now - start)) * 1000, gaps });
        };
        requestAnimationFrame(tick);
      }),
    ['.training-place', milliseconds] as const,
  );
  await page.locator('.training-run').click();
  return {
    throttle,
    updatesPerSecond: updates,
    frames: gaps.length,
    dropped: gaps.filter((gap) => gap > 1.5 * frame).length,
  };
}
