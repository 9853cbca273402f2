// In small windows, too, nothing moves from step to step: not the panel's blocks, not the drawing, not the buttons; no formula is broken in its parentheses.
import { expect, go, LANGUAGES, LESSONS, open, place, press, test } from './app';
import { stillFaults } from './fit';

/** The shapes of small windows: tablets and telephones, held both ways, and low ones; every other one in Chinese, whose words are shorter. */
const SIZES = '390x844 1180x820 844x390 820x1180 344x882 960x540 1112x834 768x1024 640x360 360x640'
  .split(' ')
  .map((size) => size.split('x').map(Number) as [number, number]);
const sizes = { en: SIZES, zh: SIZES.filter((_, i) => i % 2 === 0) };

test.use({ hasTouch: true });
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

for (const lesson of LESSONS)
  for (const lang of LANGUAGES)
    test(`${lesson} in ${lang}: in a small window nothing moves from step to step, and parentheses are whole`, async ({
      page,
    }) => {
      const found: string[] = [];
      await open(page, `${lesson}?lang=${lang}&pace=step`);
      for (const [width, height] of sizes[lang]) {
        await page.setViewportSize({ width, height });
        await go(page, `${lesson}?lang=${lang}&pace=step`);
        await press(page, 'Home', 0);
        found.push(...(await stillFaults(page)).map((fault) => `${width}x${height} ${fault}`));
        const { frame, frames } = await place(page);
        expect(frame, 'the walk came to the end').toBe(frames - 1);
      }
      expect(found).toEqual([]);
    });
