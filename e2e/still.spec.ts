// In small windows, too, nothing moves from step to step: not the panel's blocks, not the drawing, not the buttons.
import { expect, go, LANGUAGES, LESSONS, open, PHONE, press, TABLET, test, walk } from './app';
import { type Found, moves, told } from './fit';

/** The shapes of small windows: a low one, a tablet and a telephone, held both ways; the narrow ones in English, whose words are longer. */
const sizes = {
  en: [{ width: 844, height: 390 }, { width: 768, height: 1024 }, PHONE],
  zh: [{ width: 960, height: 540 }, TABLET, PHONE],
} as const;

test.use({ hasTouch: true });
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

for (const lesson of LESSONS)
  for (const lang of LANGUAGES)
    test(`${lesson} in ${lang}: in a small window nothing moves from step to step`, async ({ page }) => {
      const found: Found = new Map();
      await open(page, `${lesson}?lang=${lang}&pace=step`);
      for (const size of sizes[lang]) {
        await page.setViewportSize(size);
        await go(page, `${lesson}?lang=${lang}&pace=step`);
        await press(page, 'Home', 0);
        await walk(page, async (frame) => {
          for (const fault of await moves(page)) found.set(fault, `${size.width}x${size.height} frame ${frame}`);
        });
      }
      expect(told(found)).toEqual([]);
    });
