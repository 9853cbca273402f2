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
  TABLET,
  test,
  walk,
} from './app';
import { faults, type Found, type Laws, told } from './fit';
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

/** Watches for buttons that move the drawing: the answer tells whether some were painted since it was asked before. */
async function watchZoomTools(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => {
    const painted = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) document.body.dataset['zoomed'] = '';
    });
    const find = (): void => document.querySelectorAll('.zoom-tools').forEach((tools) => painted.observe(tools));
    new MutationObserver(find).observe(document.body, { subtree: true, childList: true });
    find();
  });
  return () =>
    page.evaluate(() => {
      const { zoomed } = document.body.dataset;
      delete document.body.dataset['zoomed'];
      return zoomed !== undefined || document.querySelector('.zoom-tools') !== null;
    });
}

/** A lesson walked on one screen: where it stops, how near the screen is to the eye, and what is asked there besides that all has its room. */
interface Walk {
  readonly size: { readonly width: number; readonly height: number };
  readonly pace: 'step' | 'beat';
  readonly screen: 'hall' | 'desk' | 'hand';
  readonly laws: Laws;
}

const hall: Walk = { size: SIZES[0], pace: 'step', screen: 'hall', laws: { least: 16, still: true, strange: true } };

/**
 * The walks in each language. The smallest projector and the phone are walked in both; the other screens of a hall are of a
 * shape that one language has been walked in, only larger, and each is walked in one.
 */
const walks: Readonly<Record<(typeof LANGUAGES)[number], readonly Walk[]>> = {
  en: [
    hall,
    { size: SIZES[1], pace: 'beat', screen: 'hall', laws: {} },
    { size: SMALL, pace: 'step', screen: 'desk', laws: { still: true } },
    { size: PHONE, pace: 'beat', screen: 'hand', laws: { phone: true } },
  ],
  zh: [
    hall,
    { size: SIZES[2], pace: 'beat', screen: 'hall', laws: {} },
    { size: PHONE, pace: 'step', screen: 'hand', laws: { phone: true } },
  ],
};

const sideways: Walk = {
  size: { width: PHONE.height, height: PHONE.width },
  pace: 'beat',
  screen: 'hand',
  laws: { phone: true },
};

function walksOf(lesson: string, lang: (typeof LANGUAGES)[number]): readonly Walk[] {
  const turned = lang === 'zh' ? [] : [sideways];
  return lesson === 'own' ? [hall, ...turned] : [...walks[lang], ...turned];
}

for (const lesson of [...LESSONS, 'own']) {
  for (const lang of LANGUAGES) {
    test(`${lesson} in ${lang}: nothing scrolls, is cut off or overlaps, and what a step says is in sight, at any frame on any screen`, async ({
      page,
    }) => {
      test.setTimeout(240_000);
      const found: Found = new Map();
      await open(page, `${lesson}?lang=${lang}&pace=step`);
      for (const { size, pace, screen, laws } of walksOf(lesson, lang)) {
        await page.setViewportSize(size);
        await go(page, `${lesson}?lang=${lang}&pace=${pace}`);
        await press(page, 'Home', 0);
        await walk(page, async (frame) => {
          for (const fault of [...(await faults(page, laws)), ...(await frameFaults(page, screen))])
            found.set(fault, `${size.width}x${size.height} frame ${frame}`);
        });
        expect((await place(page)).frame).toBe((await place(page)).frames - 1);
      }
      expect(told(found)).toEqual([]);
    });
  }
}

for (const lesson of LESSONS) {
  test(`${lesson}: with every input at an end of its slider the drawing is whole, without a gesture`, async ({
    page,
  }) => {
    const found: Found = new Map();
    await open(page, `${lesson}?pace=beat`);
    const moved = await watchZoomTools(page);
    for (const [end, lang] of [
      ['min', 'zh'],
      ['max', 'en'],
    ] as const)
      for (const inputs of await endsOf(page, end)) {
        await go(page, `${lesson}?lang=${lang}&pace=beat&in=${inputs}`);
        await press(page, 'Home', 0);
        await settled(page);
        await moved();
        await walk(page, async (frame) => {
          await settled(page);
          const cut = await faults(page);
          const drawn = (await page.locator('.stage-view svg.graph').count()) > 0 ? await graphFaults(page) : [];
          for (const fault of [...cut, ...drawn, ...((await moved()) ? ['the drawing must be moved'] : [])])
            found.set(fault, `${inputs} frame ${frame}`);
        });
      }
    expect(told(found)).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test('everything to press is at least 44 pixels wide and high, on a tablet, too', async ({ page }) => {
    await open(page, 'exp?lang=zh');
    const small: string[] = [];
    for (const lesson of LESSONS) {
      await go(page, `${lesson}?lang=zh`);
      await expect(page.locator(`[data-lesson="${lesson}"]`)).toHaveCount(1);
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
        small.push(...found.map((each) => `${lesson} ${size.width}x${size.height} ${each}`));
      }
    }
    expect(small).toEqual([]);
  });

  test('a tap shows what hovering shows, and the timeline is under the thumb', async ({ page }) => {
    await open(page, 'graph?lang=zh');
    await press(page, 'End');
    await page.locator('.stage [data-ref="g:b"]').first().tap({ force: true });
    await expect(page.locator('.stage .card')).toBeVisible();
    const box = await page.locator('.timeline').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(PHONE.height - 2);
  });
});
