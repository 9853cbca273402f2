// Criteria of WCAG 2.2 that no other test measures: contrast of what is no text, presses that are taken back, focus in sight, one header.
import type { Page } from '@playwright/test';
import { expect, go, LESSONS, open, place, press, settled, test } from './app';

/** The contrast of what is painted with the paper beside it, by selector and by the property that paints it. */
const contrasts = (page: Page, marks: readonly (readonly [selector: string, property: string])[]) =>
  page.evaluate((all) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const light = (colour: string): number => {
      if (canvas === null) throw new Error('no canvas');
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const paper = light(getComputedStyle(document.querySelector('.app') ?? document.body).backgroundColor);
    return all.map(([selector, property]) => {
      const mark = document.querySelector(selector);
      const own = mark === null ? paper : light(getComputedStyle(mark).getPropertyValue(property));
      const ratio = (Math.max(own, paper) + 0.05) / (Math.min(own, paper) + 0.05);
      return { selector, ratio };
    });
  }, marks);

test('lines, the ring of the focus and signs of buttons stand out 3 to 1 in every theme', async ({ page }) => {
  await open(page);
  for (const theme of ['light', 'dark', 'projector']) {
    const ahead = [
      ['graph', '.edge:not(.known) > .edge-line'],
      ['network', '.weight-line:not(.kept)'],
      ['network', '.loss-edge:not(.kept)'],
    ] as const;
    for (const [lesson, selector] of ahead) {
      await go(page, `${lesson}?lang=en&theme=${theme}`);
      await expect(page.locator(selector).first()).toBeAttached();
      const [line] = await contrasts(page, [[selector, 'stroke']]);
      expect(line?.ratio, `${theme} ${selector}`).toBeGreaterThan(3);
    }
    await go(page, `graph/done?lang=en&theme=${theme}`);
    await expect(page.locator('.edge.known').first()).toBeAttached();
    await page.getByRole('button', { name: 'Next', exact: true }).focus();
    await page.keyboard.press('Shift+Tab');
    const found = await contrasts(page, [
      ['.edge.known > .edge-line', 'stroke'],
      ['.icon-button svg', 'color'],
      ['.number-input', 'color'],
      [':focus-visible', 'outline-color'],
    ]);
    expect(found.filter(({ ratio }) => ratio < 3).map((each) => `${theme} ${JSON.stringify(each)}`)).toEqual([]);
  }
});

test('a press that is lifted beside its button does nothing', async ({ page }) => {
  await open(page, 'graph?lang=en&pace=step');
  const box = await page.getByRole('button', { name: 'Next', exact: true }).boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await settled(page);
  expect((await place(page)).frame).toBe(0);
  await page.mouse.move(x, y - 300);
  await page.mouse.up();
  await settled(page);
  expect((await place(page)).frame).toBe(0);
  await page.mouse.click(x, y);
  await expect(page.locator('[data-lesson]').first()).toHaveAttribute('data-frame', '1');
});

/** What has the focus, where something lies over all of it; empty where it is in sight, `end` after the last stop. */
const hiddenFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return 'end';
    const { left, top, width, height } = element.getBoundingClientRect();
    const shares = [0.1, 0.3, 0.5, 0.7, 0.9];
    const seen = shares.some((across) =>
      shares.some((down) => {
        const there = document.elementFromPoint(left + across * width, top + down * height);
        return there !== null && (element.contains(there) || there.closest('label')?.contains(element) === true);
      }),
    );
    return seen ? '' : `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 30)}`;
  });

/** The landmark that has the focus, `backwards` where it stands before the stop that was asked about last. */
const landmarkOfFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const order = window as unknown as { last?: Element };
    const element = document.activeElement;
    if (element === null) return '';
    const { last } = order;
    order.last = element;
    const before =
      last !== undefined &&
      last !== element &&
      last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
    return before
      ? 'backwards'
      : ((element.closest('main, aside, footer') ?? element.closest('header'))?.tagName ?? '');
  });

test('every stop of Tab is in sight and after the one before, and what stands under a notice is so after Escape, which keeps the focus', async ({
  page,
}) => {
  for (const [link, covered] of [
    ['network/delta2?lang=en', 0],
    ['graph/done?lang=zh', 0],
    ['own?lang=en&tool=code', 0],
    ['network/delta2?lang=en&junk=1', 1],
  ] as const) {
    await open(page, link);
    let under = 0;
    const hidden: string[] = [];
    const order: string[] = [];
    let ended = false;
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab');
      const before = await hiddenFocus(page);
      ended = before === 'end';
      if (ended) break;
      order.push(await landmarkOfFocus(page));
      if (before === '') continue;
      under += 1;
      const holder = await page.evaluateHandle(() => document.activeElement);
      await page.keyboard.press('Escape');
      await expect(page.locator('.link-notice')).toHaveCount(0);
      expect(await holder.evaluate((element) => element === document.activeElement), before).toBe(true);
      const after = await hiddenFocus(page);
      if (after !== '') hidden.push(after);
    }
    expect(hidden, link).toEqual([]);
    expect(ended, link).toBe(true);
    // What is around the landmarks comes before or after them all.
    const landmarks = order.filter((each, i) => each !== '' && each !== order[i - 1]);
    expect(landmarks, link).toEqual(['HEADER', 'MAIN', 'ASIDE', 'FOOTER']);
    expect(under, link).toBe(covered);
  }
});

test('the header is the same in every lesson, with the help at its place', async ({ page }) => {
  const seen = new Set<string>();
  for (const lesson of LESSONS) {
    await open(page, `${lesson}?lang=en`);
    await press(page, 'PageDown');
    const tools = page.getByRole('banner').locator('.tools button');
    seen.add(
      JSON.stringify(
        await tools.evaluateAll((all) =>
          all.map((each) => [each.getAttribute('aria-label'), Math.round(each.getBoundingClientRect().left)]),
        ),
      ),
    );
  }
  expect([...seen]).toHaveLength(1);
  expect([...seen][0]).toContain('Help');
});
