// What a finger presses: in every tool and every dialog, on a tablet and on a phone, whole under the finger.
import type { Page } from '@playwright/test';
import { expect, open, PHONE, settled, TABLET, test, toolRows } from './app';

test.use({ viewport: PHONE, hasTouch: true });

/** What can be pressed and is less than 44 px wide or high, with the label that it stands in. */
const small = (page: Page): Promise<readonly string[]> =>
  page
    .locator(
      'button, select, summary, textarea, input:not([type=file], [hidden]), label:has(input:is([type=radio], [type=checkbox]))',
    )
    .evaluateAll((controls) =>
      controls
        .filter((control) => control.checkVisibility() && control.closest('.hidden-text') === null)
        .map((control) => ({
          // Who presses the label presses its box.
          box: (control.matches('[type=checkbox], [type=radio]')
            ? (control.closest('label') ?? control)
            : control
          ).getBoundingClientRect(),
          label: control.getAttribute('aria-label') ?? (control.textContent || control.localName),
        }))
        .filter(({ box }) => box.width < 43.5 || box.height < 43.5)
        .map(({ box, label }) => `${label}: ${box.width.toFixed(0)}x${box.height.toFixed(0)}`),
    );

async function smallAnywhere(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const size of [PHONE, TABLET]) {
    await page.setViewportSize(size);
    await settled(page);
    found.push(...(await small(page)).map((each) => `${size.width}x${size.height} ${each}`));
  }
  return found;
}

test('each tool of the network is whole under a finger', async ({ page }) => {
  await open(page, 'network/whole?lang=en');
  const rows = await toolRows(page);
  const names = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-tool') ?? ''));
  expect(names.length).toBeGreaterThan(5);
  const found: string[] = [];
  for (const [i, name] of names.entries()) {
    await open(page, `network/whole?lang=${i % 2 === 0 ? 'en' : 'zh'}&tool=${name}`);
    found.push(...(await smallAnywhere(page)).map((each) => `${name} ${each}`));
  }
  expect(found).toEqual([]);
});

/** How each sheet is opened. */
const sheets: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  Help: (page) => page.keyboard.press('?'),
  Overview: (page) => page.keyboard.press('o'),
  'Go to': (page) => page.keyboard.press('g'),
  Export: (page) => page.keyboard.press('Control+e'),
  Worksheet: async (page) => {
    await page.keyboard.press('Control+e');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Worksheet/ })
      .click();
  },
  Share: async (page) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.getByRole('banner').getByRole('button', { name: 'Share', exact: true }).click();
  },
};

/** What reaches over a side of the sheet, or shows beside its head while the sheet is scrolled. */
const overSheet = (page: Page): Promise<readonly string[]> =>
  page.getByRole('dialog').evaluate((sheet) => {
    const { left, width } = sheet.getBoundingClientRect();
    const [from, to] = [left + sheet.clientLeft, left + sheet.clientLeft + sheet.clientWidth];
    const inScroller = (element: Element): boolean => {
      for (let each = element.parentElement; each !== null && each !== sheet; each = each.parentElement)
        if (getComputedStyle(each).overflowX !== 'visible') return true;
      return false;
    };
    const over = [...sheet.querySelectorAll('*')].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.left < from - 1 || box.right > to + 1) && !inScroller(element);
    });
    const head = sheet.querySelector('.dialog-head')?.getBoundingClientRect();
    const covers = head !== undefined && head.left <= from + 1 && head.right >= to - 1;
    return [
      ...over.map((element) => `${element.tagName} .${element.getAttribute('class') ?? ''} of ${Math.round(width)} px`),
      ...(covers ? [] : ['the head is narrower than the sheet']),
    ];
  });

for (const [name, show] of Object.entries(sheets))
  test(`${name} is whole under a finger, and keeps within itself on the narrowest phone`, async ({ page }) => {
    await open(page, 'network/whole?lang=en');
    await show(page);
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await smallAnywhere(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 568 });
    expect(await overSheet(page)).toEqual([]);
  });

for (const [name, link] of [
  ['the levels of the exercises', 'own?lang=zh&tool=practice'],
  ['an exercise', 'own?lang=zh&tool=practice&practice=fork.17'],
] as const)
  test(`${name}: whole under a finger`, async ({ page }) => {
    await open(page, link);
    expect(await smallAnywhere(page)).toEqual([]);
  });

test('the shape of the network and a formula of one line are whole under a finger', async ({ page }) => {
  await open(page, 'own?f=y%20%3D%20a*b&lang=en');
  expect(await smallAnywhere(page)).toEqual([]);
  await open(page, 'network?lang=en');
  await page.setViewportSize(TABLET);
  await page.getByRole('button', { name: /^Shape of the network/ }).click();
  await expect(page.locator('.shape-check')).toBeVisible();
  expect(await smallAnywhere(page)).toEqual([]);
});

test('the numbers of the samples stand in columns of their own, on the smallest screens and on tablets, too', async ({
  page,
}) => {
  await open(page, 'network?lang=en&tool=training');
  for (const [width, height] of [
    [320, 568],
    [360, 640],
    [390, 664],
    [TABLET.width, TABLET.height],
    [TABLET.height, TABLET.width],
  ] as const) {
    await page.setViewportSize({ width, height });
    await settled(page);
    const fields = await page
      .locator('.samples tbody tr')
      .first()
      .locator('.number-input')
      .evaluateAll((all) =>
        all.map((field) => [field, field.closest('td')].map((each) => each?.getBoundingClientRect().width ?? NaN)),
      );
    expect(fields.length).toBeGreaterThan(1);
    for (const [field = NaN, column = NaN] of fields) {
      expect(field, `${width}: the field`).toBeGreaterThanOrEqual(44);
      expect(column, `${width}: its column`).toBeGreaterThanOrEqual(field - 0.5);
    }
  }
});

test('what the lecture has changed is put back by a finger that comes near', async ({ page }) => {
  for (const size of [TABLET, { width: TABLET.height, height: TABLET.width }]) {
    await page.setViewportSize(size);
    await open(page, 'network/penalty?lang=en');
    const button = page.locator('.input-was');
    const { x, y, reach } = await button.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const middle = box.left + box.width / 2;
      const hit = (down: number): boolean => element.contains(document.elementFromPoint(middle, down));
      let [top, bottom] = [box.top + 1, box.bottom - 1];
      while (hit(top - 1)) top -= 1;
      while (hit(bottom + 1)) bottom += 1;
      return { x: middle, y: bottom - 1, reach: bottom - top };
    });
    expect(reach).toBeGreaterThan(42);
    await page.touchscreen.tap(x, y);
    await expect(button).toHaveCount(0);
  }
});

test('a lesson is written under a finger', async ({ page }) => {
  await open(page, 'own?f=y%20%3D%20(a%2Bb)*b&in=a:2,b:3&lang=en');
  await page.keyboard.press('a');
  await page.getByRole('button', { name: 'Begin with a draft for this formula' }).click();
  await expect(page.locator('[data-lesson="lesson"]')).toBeVisible();
  expect(await smallAnywhere(page)).toEqual([]);
});
