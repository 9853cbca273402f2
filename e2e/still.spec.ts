// In small windows, too, nothing moves from step to step: not the panel's blocks, not the drawing, not the buttons; no formula is broken in its parentheses.
import { expect, go, LANGUAGES, LESSONS, open, place, press, test } from './app';
import { stillFaults } from './fit';

const sizesOf = (text: string): readonly (readonly number[])[] =>
  text.split(' ').map((size) => size.split('x').map(Number));

/** The shapes of small windows: tablets and telephones, held both ways, and low ones; the narrow ones in English, whose words are longer. */
const sizes = {
  en: sizesOf('390x844 344x882 360x640 640x360 768x1024 1112x834'),
  zh: sizesOf('390x844 844x390 960x540 820x1180 1180x820'),
};

test.use({ hasTouch: true });

for (const lesson of LESSONS)
  for (const lang of LANGUAGES)
    test(`${lesson} in ${lang}: in a small window nothing moves from step to step, and parentheses are whole`, async ({
      page,
    }) => {
      const found: string[] = [];
      await open(page, `${lesson}?lang=${lang}&pace=step`);
      for (const [width = 0, height = 0] of sizes[lang]) {
        await page.setViewportSize({ width, height });
        await go(page, `${lesson}?lang=${lang}&pace=step`);
        await press(page, 'Home', 0);
        found.push(...(await stillFaults(page)).map((fault) => `${width}x${height} ${fault}`));
        const { frame, frames } = await place(page);
        expect(frame, 'the walk came to the end').toBe(frames - 1);
      }
      expect(found).toEqual([]);
    });
