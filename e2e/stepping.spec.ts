// Every lesson from its first frame to its last and back, as a lecturer goes: by clicker, by button, by scrubbing.
import { expect, LESSONS, open, place, press, ready, test } from './app';
import { difference, keepPicture } from './picture';

for (const [i, lesson] of LESSONS.entries()) {
  // The words of every frame have the walk of the frames in both languages; pictures need one, by turns.
  const lang = i % 2 === 0 ? 'en' : 'zh';

  test(`${lesson} in ${lang}: forwards and back by key shows the same pictures`, async ({ page }) => {
    test.setTimeout(180_000);
    await open(page, `${lesson}?lang=${lang}&pace=step`);
    const { frames } = await place(page);
    expect(frames).toBeGreaterThan(3);
    await keepPicture(page, '0');
    for (let at = 1; at < frames; at += 1) {
      await press(page, 'PageDown', at);
      await keepPicture(page, String(at));
    }
    await press(page, 'PageDown', frames - 1);
    for (let at = frames - 2; at >= 0; at -= 1) {
      await press(page, 'PageUp', at);
      expect(await difference(page, String(at))).toBeUndefined();
    }
    await press(page, 'PageUp', 0);
  });

  test(`${lesson}: the buttons and the timeline go to the same pictures`, async ({ page }) => {
    test.setTimeout(120_000);
    await open(page, `${lesson}?lang=en&pace=step`);
    const { frames } = await place(page);
    const root = page.locator('[data-lesson]').first();
    const next = page.getByRole('button', { name: 'Next', exact: true });
    const track = page.getByRole('slider', { name: 'Timeline' });
    const ticks = await track.locator('.stretch').evaluateAll((stretches) =>
      stretches.flatMap((stretch) => {
        const { left, width, top, height } = stretch.getBoundingClientRect();
        const inside = Number(getComputedStyle(stretch).getPropertyValue('--frames'));
        return Array.from({ length: inside }, (_, i) => ({
          x: left + ((i + 0.5) / inside) * width,
          y: top + height / 2,
        }));
      }),
    );
    expect(ticks).toHaveLength(frames);
    const middleOf = (at: number) => ticks[at] ?? { x: NaN, y: NaN };
    const places = [...new Set([0, 1, 2, Math.floor(frames / 3), Math.floor(frames / 2), frames - 2, frames - 1])];

    // Scrubbing with the button held, to and fro, before any step was taken.
    const start = middleOf(0);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    for (const at of places) {
      const { x, y } = middleOf(at);
      await page.mouse.move(x, y, { steps: 3 });
      await expect(root).toHaveAttribute('data-frame', String(at));
    }
    await page.mouse.move(start.x, start.y, { steps: 5 });
    await page.mouse.up();
    await expect(root).toHaveAttribute('data-frame', '0');
    await page.mouse.move(2, 300);

    for (let at = 1; at < frames; at += 1) {
      await next.click();
      await expect(root).toHaveAttribute('data-frame', String(at));
      if (places.includes(at)) {
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await keepPicture(page, String(at));
      }
    }
    for (const at of places.filter((each) => each > 0).reverse()) {
      const { x, y } = middleOf(at);
      await page.mouse.click(x, y);
      await expect(root).toHaveAttribute('data-frame', String(at));
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await page.mouse.move(2, 300);
      expect(await difference(page, String(at))).toBeUndefined();
    }
    await page.getByRole('button', { name: 'First', exact: true }).click();
    await expect(root).toHaveAttribute('data-frame', '0');
    await page.getByRole('button', { name: 'Last', exact: true }).click();
    await expect(root).toHaveAttribute('data-frame', String(frames - 1));
    await page.getByRole('button', { name: 'Previous', exact: true }).click();
    await expect(root).toHaveAttribute('data-frame', String(frames - 2));
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
