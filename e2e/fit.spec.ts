// Room for everything: every frame of every lesson, both languages, on the screens that lecture halls have, and on a phone.
import { expect, LANGUAGES, LESSONS, open, PHONE, place, press, SIZES, test } from './app';
import { misfits, moved, smallTexts } from './fit';

for (const lesson of LESSONS) {
  for (const lang of LANGUAGES) {
    test(`${lesson} in ${lang}: nothing scrolls, is cut off or overlaps, at any frame on any screen`, async ({
      page,
    }) => {
      test.setTimeout(240_000);
      const found = new Map<string, string>();
      for (const size of [...SIZES, PHONE]) {
        const phone = size === PHONE;
        await page.setViewportSize(size);
        await open(page, `${lesson}?lang=${lang}&pace=${size.width === 1280 ? 'step' : 'beat'}`);
        const { frames } = await place(page);
        for (let at = 0; at < frames;) {
          for (const misfit of await misfits(page, phone))
            found.set(misfit, `${size.width}x${size.height} frame ${at}`);
          if (size.width === 1280) {
            for (const text of await smallTexts(page, 16)) found.set(text, `frame ${at}`);
            for (const block of await moved(page)) found.set(block, `frame ${at}`);
          }
          await press(page, 'PageDown');
          const next = (await place(page)).frame;
          if (next === at) break;
          at = next;
        }
      }
      expect([...found].map(([what, where]) => `${where}: ${what}`)).toEqual([]);
    });
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  for (const lesson of LESSONS) {
    test(`${lesson}: everything to press is at least 44 pixels wide and high`, async ({ page }) => {
      await open(page, `${lesson}?lang=zh`);
      const small = await page
        .locator('button, select, a[href], input:not([type=radio]), label:has(input[type=radio])')
        .evaluateAll((controls) =>
          controls
            .filter((control) => control.checkVisibility() && control.closest('dialog, .hidden-text') === null)
            .map((control) => ({
              box: control.getBoundingClientRect(),
              label: control.getAttribute('aria-label') ?? control.textContent,
            }))
            .filter(({ box }) => box.width < 43.5 || box.height < 43.5)
            .map(({ box, label }) => `${label}: ${box.width.toFixed(0)}x${box.height.toFixed(0)}`),
        );
      expect(small).toEqual([]);
    });
  }

  test('a tap shows what hovering shows, and the timeline is under the thumb', async ({ page }) => {
    await open(page, 'graph?lang=zh');
    await press(page, 'End');
    await page.locator('.stage [data-ref="g:b"]').first().tap({ force: true });
    await expect(page.locator('.stage .card')).toBeVisible();
    const box = await page.locator('.timeline').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(PHONE.height - 2);
  });
});
