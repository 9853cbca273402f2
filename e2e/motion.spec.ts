// Numbers travel: after a step those that it reads run to the mark that it writes, and leave nothing behind.
import type { Page } from '@playwright/test';
import { expect, go, MOVING, open, place, press, test } from './app';

test.use(MOVING);

/** What the steps of e = (a+b)(b+1) write, and how many numbers of the picture each reads. */
const steps = [
  ['v:c', 2],
  ['v:d', 1],
  ['v:e', 2],
  ['d:c.0', 0],
  ['d:c.1', 0],
  ['d:d.0', 0],
  ['d:e.0', 1],
  ['d:e.1', 1],
  ['g:e', 0],
  ['g:c', 2],
  ['g:d', 2],
  ['g:a', 2],
  ['k:c.1', 2],
  ['k:d.0', 2],
  ['g:b', 2],
] as const;

/** For each number that flies, whether it is in the box of a mark after so many milliseconds. */
const isIn = (page: Page, ref: string, after: number): Promise<readonly boolean[]> =>
  page.locator('.flights').evaluate(
    (overlay, [written, time]) => {
      const mark = document.querySelector(`.stage-view [data-number][data-ref="${CSS.escape(written)}"]`);
      const to = mark?.getBoundingClientRect() ?? new DOMRect();
      return [...(overlay.shadowRoot?.children ?? [])].map((copy) => {
        for (const animation of copy.getAnimations()) {
          animation.pause();
          animation.currentTime = time;
        }
        const { left, top, width, height } = copy.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        return to.left < x && x < to.right && to.top < y && y < to.bottom;
      });
    },
    [ref, after] as const,
  );

const inTheAir = (page: Page): Promise<number> =>
  page.locator('.flights').evaluate((overlay) => overlay.shadowRoot?.childElementCount ?? 0);

/** From here on flights begin and do not move on. */
async function stopTime(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send('Animation.enable');
  await client.send('Animation.setPlaybackRate', { playbackRate: 0 });
}

/** The next frame, drawn, with what it lets fly. */
async function step(page: Page): Promise<number> {
  const { frame } = await place(page);
  await press(page, 'PageDown', frame + 1);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  return (await place(page)).cursor;
}

/** How many marks of the drawing are on their way up. */
const rising = (page: Page): Promise<number> =>
  page
    .locator('.ladder-scene [data-rise]')
    .evaluateAll((marks) => marks.filter((mark) => mark.getAnimations().length > 0).length);

test('what a step reads flies to what it writes, on every step forwards and on none back', async ({ page }) => {
  await open(page, 'graph/values?lang=en&pace=step');
  await press(page, 'PageUp', (await place(page)).frame - 1);
  await stopTime(page);
  const seen: (readonly [string, number])[] = [];
  for (let cursor = 0; cursor < steps.length;) {
    cursor = await step(page);
    const [written = ''] = steps[cursor - 1] ?? [];
    const begun = await isIn(page, written, 0);
    const ended = await isIn(page, written, 420);
    expect([...begun, ...ended.map((there) => !there)], written).not.toContain(true);
    seen.push([written, ended.length]);
  }
  expect(seen).toEqual(steps);
  await page.keyboard.press('PageUp');
  expect(await inTheAir(page)).toBe(0);
  await page.keyboard.press('r');
  await expect.poll(() => inTheAir(page)).toBe(steps.at(-2)?.[1]);
});

test('the sigmoid comes from 1 + e^-x by the step on, by none back, and stands at once under reduced motion', async ({
  page,
}) => {
  const coming = (): Promise<number> =>
    page.evaluate(
      () => document.getAnimations().filter((each) => (each.effect as KeyframeEffect).target?.matches('.curve')).length,
    );
  await open(page, 'sigmoid/plus-one?lang=en');
  await step(page);
  expect(await coming()).toBe(1);
  await step(page);
  expect(await coming()).toBe(0);
  await page.keyboard.press('PageUp');
  expect(await coming()).toBe(0);
  await page.keyboard.press('PageUp');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await step(page);
  expect(await coming()).toBe(0);
});

test('nothing flies under reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'graph/values?lang=en&pace=step');
  await stopTime(page);
  await step(page);
  await step(page);
  expect(await inTheAir(page)).toBe(0);
  await go(page, 'graph/cost?lang=en');
  await step(page);
  await expect(page.locator('.ladder-scene [data-rise]').first()).toBeVisible();
  expect(await rising(page)).toBe(0);
});

test('the ladder rises rung by rung when the lecture comes to it, not on the way back, and the next key ends it', async ({
  page,
}) => {
  await open(page, 'graph/cost?lang=en');
  await stopTime(page);
  const { frame } = await place(page);
  await press(page, 'PageDown', frame + 1);
  const ladder = page.locator('.ladder-scene [data-rise]');
  await expect.poll(() => rising(page)).toBe(await ladder.count());
  const delays = await ladder.evaluateAll((marks) =>
    marks.map((mark) => [
      Number(mark.getAttribute('data-rise')) - 1,
      mark.getAnimations()[0]?.effect?.getComputedTiming().delay ?? NaN,
    ]),
  );
  for (const [before = NaN, delay = NaN] of delays) expect(delay).toBe(220 * before);
  await press(page, 'PageDown', frame + 2);
  await expect.poll(() => rising(page)).toBe(await ladder.count());
  await press(page, 'PageUp', frame + 1);
  expect(await rising(page)).toBe(0);
  await expect(ladder.last()).toBeVisible();
});

test('thirty fast steps leave nothing in the air', async ({ page }) => {
  await open(page, 'network?lang=en&pace=step');
  for (let i = 0; i < 30; i += 1) await page.keyboard.press('PageDown');
  await expect(page.locator('[data-lesson]').first()).toHaveAttribute('data-frame', '30');
  await page.waitForTimeout(1000);
  expect(await inTheAir(page)).toBe(0);
});
