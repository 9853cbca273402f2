// Every lesson from its first frame to its last and back, as a lecturer goes: by clicker, by button, by scrubbing.
import type { Locator } from '@playwright/test';
import { expect, LESSONS, MOVING, open, place, press, ready, test } from './app';
import { difference, keepPicture } from './picture';

test.use(MOVING);

const words = {
  en: { first: 'First', previous: 'Previous', next: 'Next', last: 'Last', timeline: 'Timeline' },
  zh: { first: '开头', previous: '上一步', next: '下一步', last: '结尾', timeline: '时间轴' },
} as const;

/** The middle of each frame on the timeline. */
const middles = (track: Locator): Promise<readonly { readonly x: number; readonly y: number }[]> =>
  track.locator('.stretch').evaluateAll((stretches) =>
    stretches.flatMap((stretch) => {
      const { left, width, top, height } = stretch.getBoundingClientRect();
      const inside = Number(getComputedStyle(stretch).getPropertyValue('--frames'));
      return Array.from({ length: inside }, (_, i) => ({
        x: left + ((i + 0.5) / inside) * width,
        y: top + height / 2,
      }));
    }),
  );

for (const [i, lesson] of LESSONS.entries()) {
  // The words of every frame have the walk of the frames in both languages; pictures need one, by turns.
  const lang = i % 2 === 0 ? 'en' : 'zh';

  test(`${lesson} in ${lang}: forwards and back by key, the buttons and the timeline show the same pictures`, async ({
    page,
  }) => {
    await open(page, `${lesson}?lang=${lang}&pace=step`);
    const { frames } = await place(page);
    expect(frames).toBeGreaterThan(3);
    const root = page.locator('[data-lesson]').first();
    const at = (frame: number) => expect(root).toHaveAttribute('data-frame', String(frame));
    const ticks = await middles(page.getByRole('slider', { name: words[lang].timeline }));
    expect(ticks).toHaveLength(frames);
    const middleOf = (frame: number) => ticks[frame] ?? { x: NaN, y: NaN };
    const places = [...new Set([0, 1, 2, Math.floor(frames / 3), Math.floor(frames / 2), frames - 2, frames - 1])];

    // Scrubbing with the button held, to and fro, before any step was taken.
    const start = middleOf(0);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    for (const frame of places) {
      const { x, y } = middleOf(frame);
      await page.mouse.move(x, y, { steps: 3 });
      await at(frame);
    }
    await page.mouse.move(start.x, start.y, { steps: 5 });
    await page.mouse.up();
    await at(0);

    /** The picture of a frame once the hand has left what it pressed. */
    const alone = async (): Promise<void> => {
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.mouse.move(2, 300);
    };
    await alone();
    await keepPicture(page, '0');
    for (let frame = 1; frame < frames; frame += 1) {
      await press(page, 'PageDown', frame);
      await keepPicture(page, String(frame));
    }
    await press(page, 'PageDown', frames - 1);
    for (let frame = frames - 2; frame >= 0; frame -= 1) {
      await press(page, 'PageUp', frame);
      expect(await difference(page, String(frame))).toBeUndefined();
    }
    await press(page, 'PageUp', 0);

    const button = (name: 'first' | 'previous' | 'next' | 'last') =>
      page.getByRole('button', { name: words[lang][name], exact: true });
    const same = async (frame: number): Promise<void> => {
      await at(frame);
      await alone();
      expect(await difference(page, String(frame))).toBeUndefined();
    };
    for (const frame of places.filter((each) => each > 0).reverse()) {
      const { x, y } = middleOf(frame);
      await page.mouse.click(x, y);
      await same(frame);
      if (frame === frames - 1) continue;
      await button('next').click();
      await same(frame + 1);
    }
    await button('first').click();
    await same(0);
    for (const frame of [1, 2, 3]) {
      await button('next').click();
      await same(frame);
    }
    await button('last').click();
    await same(frames - 1);
    await button('previous').click();
    await same(frames - 2);
  });
}

test('what is not seen comes when the page rests: the MathML of the formula, and the address', async ({ page }) => {
  await open(page, 'graph?pace=step&lang=en');
  for (let at = 1; at <= 8; at += 1) await press(page, 'ArrowRight', at);
  const before = page.url();
  await press(page, 'ArrowRight', 9);
  const line = page.locator('.step-formula .step-line').last();
  await expect(line.locator('.katex-html')).toBeVisible();
  await expect(line.locator('.katex-mathml math')).toHaveCount(1);
  await expect.poll(() => page.url()).toMatch(/#\/graph\/[a-z]/);
  // It is written when the hand rests.
  await expect(page).not.toHaveURL(before);
  const { cursor } = await place(page);
  await page.reload();
  await ready(page);
  expect((await place(page)).cursor).toBe(cursor);
});

test('what the usual way has computed stays counted; a sum that is not whole is no derivative', async ({ page }) => {
  await open(page, 'graph?pace=step&lang=en');
  await press(page, 'Home', 0);
  const { frames } = await place(page);
  const counts: number[] = [];
  const ofB = new Set<string>();
  const b = page.locator('.ledger tr', { has: page.locator('th[data-ref="v:b"]') });
  for (let at = 0; at < frames; at += 1) {
    const [count = ''] = await page.locator('.meter .hue-plain b').allTextContents();
    counts.push(Number(count));
    ofB.add(await b.locator('td').nth(1).innerText());
    if (at < frames - 1) await press(page, 'PageDown', at + 1);
  }
  expect(counts).toEqual([...counts].sort((p, q) => p - q));
  expect([counts[0], counts.at(-1)]).toEqual([0, 6]);
  expect([...ofB]).toEqual(['—', '— (1 of 2)', '— (2 of 2)', '5']);
});
