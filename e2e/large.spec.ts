// Programs of ten thousand nodes: opened, stepped through, turned page by page, and refused where they are too large.
import { expect, LANGUAGES, number, numbers, open, PHONE, place, press, strangeText, test, ready } from './app';
import { seriousProblems } from './axe';
import type { Page } from '@playwright/test';

/** A chain of 2,500 lines and 10,000 nodes with fan-out: eight inputs are read all over it. */
const program = Array.from(
  { length: 2500 },
  (_, i) => `x${i + 1} = tanh(x${i}*w${i % 7}) + 0.1*x${Math.max(0, i - 40)}`,
).join('\n');

/** Pastes over the whole field, as the clipboard would; the answer is how many milliseconds the page was busy. */
const paste = (page: Page, text: string): Promise<number> =>
  page.locator('.program textarea').evaluate((field, pasted) => {
    if (!(field instanceof HTMLTextAreaElement)) throw new TypeError('no field');
    field.focus();
    field.select();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const from = performance.now();
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    return new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now() - from))));
  }, text);

async function openLarge(page: Page, link = 'own?lang=en'): Promise<void> {
  await open(page, link);
  await paste(page, program);
  await expect.poll(async () => (await place(page)).frames).toBeGreaterThan(40_000);
  await page.locator('.program textarea').blur();
}

const strip = (page: Page) => page.locator('.page-strip');

test('a program of 10,000 nodes opens and steps from its beginning to its end and back', async ({ page }) => {
  await openLarge(page);
  const { frames } = await place(page);
  expect(await page.locator('[data-node]').count()).toBeLessThan(170);
  await expect(strip(page)).toHaveAttribute('aria-valuenow', '1');
  for (let at = 1; at <= 5; at += 1) await press(page, 'PageDown', at);
  const here = await numbers(page);
  expect(here.size).toBeGreaterThan(5);
  await press(page, 'End', frames - 1);
  expect(Number.isFinite(await number(page, 'g:x0'))).toBe(true);
  await press(page, 'PageUp', frames - 2);
  expect(await strangeText(page)).toEqual([]);
  await press(page, 'PageDown', frames - 1);
  await press(page, 'Home', 0);
  for (let at = 1; at <= 5; at += 1) await press(page, 'PageDown', at);
  expect(await numbers(page)).toEqual(here);
  // Sections: the local partials, and the way back.
  await press(page, 'ArrowDown');
  await press(page, 'ArrowDown');
  expect(await strangeText(page)).toEqual([]);
});

for (const lang of LANGUAGES) {
  test(`a box opens its page by click and by Enter, and the next step leads back, in ${lang}`, async ({ page }) => {
    await openLarge(page, `own?lang=${lang}`);
    for (let at = 1; at <= 2; at += 1) await press(page, 'PageDown', at);
    const box = page.locator('.group.opens').first();
    await expect(box).toContainText(lang === 'en' ? 'nodes after' : '后面');
    await box.dispatchEvent('click');
    await expect(strip(page)).not.toHaveAttribute('aria-valuenow', '1');
    expect(await strangeText(page)).toEqual([]);
    expect(await seriousProblems(page, '.graph-holder')).toEqual([]);
    await press(page, 'PageDown', 3);
    await expect(strip(page)).toHaveAttribute('aria-valuenow', '1');
    await page.locator('.group.opens').first().focus();
    await page.keyboard.press('Enter');
    await expect(strip(page)).not.toHaveAttribute('aria-valuenow', '1');
    // The focus stands on the box that leads back.
    await page.keyboard.press('Enter');
    await expect(strip(page)).toHaveAttribute('aria-valuenow', '1');
  });
}

test('the strip turns pages, and the card of a node on another page is there', async ({ page }) => {
  await openLarge(page);
  await strip(page).focus();
  await page.keyboard.press('End');
  await expect(page.locator('[data-node="x2500"]')).toHaveCount(1);
  await page.locator('[data-node="x2500"]').focus();
  await expect(page.locator('.card')).toBeVisible();
  for (let i = 0; i < 2; i += 1) await page.keyboard.press('ArrowLeft');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-node'))).toMatch(/^x2500_/);
  expect(await strangeText(page)).toEqual([]);
});

test('the map appears when part of a drawing is out of sight, and moves it', async ({ page }) => {
  await open(page, 'own?f=(a%2Bb)*(b%2B1)&in=a:2,b:1&lang=en');
  const map = page.locator('.map');
  await expect(map).toHaveCount(0);
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('+');
  await expect(map).toBeVisible();
  const camera = page.locator('.camera');
  const before = await camera.getAttribute('style');
  await map.click({ position: { x: 4, y: 4 } });
  await expect(camera).not.toHaveAttribute('style', before ?? '');
  await page.keyboard.press('0');
  await expect(map).toHaveCount(0);
});

test('10 MB is refused at once, and the last good graph stays', async ({ page }) => {
  await open(page, 'own?f=(a%2Bb)*(b%2B1)&in=a:2,b:1&lang=en');
  await press(page, 'End');
  const before = await numbers(page);
  await paste(page, 'x+'.repeat(5_000_000));
  await expect(page.getByRole('alert').first()).toContainText('400000');
  expect(await numbers(page)).toEqual(before);
  await paste(page, Array.from({ length: 21_000 }, (_, i) => `a${i}=b*c`).join('\n'));
  await expect(page.getByRole('alert').first()).toContainText('20000');
  expect(await numbers(page)).toEqual(before);
});

test('a program that is too long for a link is left out of it with a word, and survives a reload', async ({ page }) => {
  await openLarge(page);
  for (let at = 1; at <= 3; at += 1) await press(page, 'PageDown', at);
  const { frames } = await place(page);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByText('too long for a link')).toBeVisible();
  const link = await page.getByRole('textbox', { name: 'Copy link to this moment' }).inputValue();
  expect(link.length).toBeLessThan(300);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(800);
  await page.reload();
  await ready(page);
  await expect.poll(async () => await place(page)).toMatchObject({ frame: 3, frames });
  await open(page, link.replace(/^.*#\//, ''));
  await expect(page.locator('.link-notice')).toHaveCount(0);
  await expect(page.locator('.program textarea')).toBeVisible();
});

test('on a phone the pages can be turned', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await openLarge(page);
  await expect(strip(page)).toBeVisible();
  const box = await strip(page).boundingBox();
  expect(box?.height ?? 0).toBeGreaterThanOrEqual(24);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
