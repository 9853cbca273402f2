// Room for everything: every frame of every lesson, both languages, on the screens that lecture halls have, and on a phone.
import {
  expect,
  go,
  LANGUAGES,
  LESSONS,
  open,
  PHONE,
  place,
  press,
  settled,
  SIZES,
  SMALL,
  strangeText,
  TABLET,
  test,
  walk,
} from './app';
import { faults, type Found, told } from './fit';
import { frameFaults } from './frameLaws';
import { graphFaults } from './graphLaws';
import type { Page } from '@playwright/test';

/** Every input of the lesson at an end of its slider, as links write it; all of them, then λ alone where there is one. */
async function endsOf(page: Page, end: 'min' | 'max'): Promise<readonly string[]> {
  const ends = await page.locator('.inputs input[type=range]').evaluateAll(
    (sliders, which) =>
      sliders.map((slider) => ({
        id: (slider.closest('.input')?.querySelector('[data-ref^="v:"]')?.getAttribute('data-ref') ?? '').slice(2),
        at: slider.getAttribute(which) ?? '',
      })),
    end,
  );
  const all = ends.filter(({ id }) => id !== '').map(({ id, at }) => `${id}:${at}`);
  return [all.join(','), ...all.filter((each) => each.startsWith('lambda'))];
}

// What moves has no place yet: motion has tests of its own.
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

for (const lesson of LESSONS) {
  for (const lang of LANGUAGES) {
    test(`${lesson} in ${lang}: nothing scrolls, is cut off or overlaps, at any frame on any screen`, async ({
      page,
    }) => {
      test.setTimeout(240_000);
      const found: Found = new Map();
      await open(page, `${lesson}?lang=${lang}&pace=step`);
      for (const size of [...SIZES, PHONE]) {
        await page.setViewportSize(size);
        if (size === SIZES[1]) await go(page, `${lesson}?lang=${lang}&pace=beat`);
        await press(page, 'Home', 0);
        const laws = size === SIZES[0] ? { least: 16, still: true } : { phone: size === PHONE };
        await walk(page, async (frame) => {
          for (const fault of [...(await faults(page, laws)), ...(size === PHONE ? [] : await frameFaults(page))])
            found.set(fault, `${size.width}x${size.height} frame ${frame}`);
          if (size === SIZES[0])
            for (const strange of await strangeText(page)) found.set(strange, `words of frame ${frame}`);
        });
        expect((await place(page)).frame).toBe((await place(page)).frames - 1);
      }
      expect(told(found)).toEqual([]);
    });
  }
}

/** Screens nearer to the eye, each walked in one of the languages. */
const near = [
  { size: SMALL, screen: 'desk', lang: 'en' },
  { size: PHONE, screen: 'hand', lang: 'zh' },
] as const;
for (const lesson of LESSONS) {
  test(`${lesson}: what a step says is in sight and stands out on a small screen and on a phone`, async ({ page }) => {
    test.setTimeout(120_000);
    const found: Found = new Map();
    for (const { size, screen, lang } of near) {
      await page.setViewportSize(size);
      await open(page, `${lesson}?lang=${lang}&pace=step`);
      await press(page, 'Home', 0);
      await walk(page, async (frame) => {
        const cut = screen === 'desk' ? await faults(page) : [];
        for (const fault of [...cut, ...(await frameFaults(page, screen))])
          found.set(fault, `${size.width}x${size.height} frame ${frame}`);
      });
    }
    expect(told(found)).toEqual([]);
  });
}

for (const [end, lang] of [
  ['min', 'zh'],
  ['max', 'en'],
] as const) {
  for (const lesson of LESSONS) {
    test(`${lesson} in ${lang}: with every input at its ${end} the drawing is whole, without a gesture`, async ({
      page,
    }) => {
      test.setTimeout(120_000);
      const found: Found = new Map();
      await open(page, `${lesson}?lang=${lang}&pace=beat`);
      for (const inputs of await endsOf(page, end)) {
        await go(page, `${lesson}?lang=${lang}&pace=beat&in=${inputs}`);
        await press(page, 'Home', 0);
        await walk(page, async (frame) => {
          await settled(page);
          await settled(page);
          const moved = await page.locator('.zoom-tools').count();
          const drawn = (await page.locator('.stage-view svg.graph').count()) > 0 ? await graphFaults(page) : [];
          for (const fault of [...(await faults(page)), ...drawn, ...(moved > 0 ? ['the drawing must be moved'] : [])])
            found.set(fault, `${inputs} frame ${frame}`);
        });
      }
      expect(told(found)).toEqual([]);
    });
  }
}

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  for (const lesson of LESSONS) {
    test(`${lesson}: everything to press is at least 44 pixels wide and high, on a tablet, too`, async ({ page }) => {
      await open(page, `${lesson}?lang=zh`);
      const small: string[] = [];
      for (const size of [PHONE, TABLET, { width: TABLET.height, height: TABLET.width }]) {
        await page.setViewportSize(size);
        await settled(page);
        const found = await page
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
        small.push(...found.map((each) => `${size.width}x${size.height} ${each}`));
      }
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
