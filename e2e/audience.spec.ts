// The audience's window: follows every step, heals after a reload on either side, and hands its keys back.
import { type Page } from '@playwright/test';
import { expect, numbers, open, place, press, ready, test } from './app';

async function openAudience(page: Page): Promise<Page> {
  const [audience] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  await ready(audience);
  return audience;
}

const at = (page: Page, frame: number) =>
  expect(page.locator('[data-lesson]').first()).toHaveAttribute('data-frame', String(frame));

test('the window for the audience shows the same numbers without the controls, and its remote steps the lecture', async ({
  page,
}) => {
  await open(page, 'graph?in=a:4&lang=en&pace=step');
  const audience = await openAudience(page);
  await expect(page.getByRole('complementary', { name: /audience/ })).toContainText('Next');
  await press(page, 'PageDown', 1);
  await press(page, 'PageDown', 2);
  await at(audience, 2);
  await expect(audience.locator('.timeline, .header, .inputs')).toHaveCount(0);
  expect(await numbers(audience)).toEqual(await numbers(page));
  await audience.keyboard.press('PageDown');
  await at(page, 3);
  await at(audience, 3);
  await page.keyboard.press('l');
  await expect(audience.locator('html')).toHaveAttribute('lang', /^zh/);
  await page.keyboard.press('b');
  await expect(audience.locator('.blank')).toBeVisible();
  await audience.keyboard.press('Escape');
  await expect(audience.locator('.blank')).toHaveCount(0);
  await expect(page.locator('.blank')).toHaveCount(0);
  await page.keyboard.press('s');
  await expect.poll(() => audience.isClosed()).toBe(true);
  await expect(page.getByRole('complementary', { name: '听众窗口已打开' })).toHaveCount(0);
});

test('a reload of either window joins them again', async ({ page }) => {
  await open(page, 'network?lang=zh');
  const audience = await openAudience(page);
  await audience.reload();
  await ready(audience);
  await page.keyboard.press('PageDown');
  const here = (await place(page)).frame;
  await at(audience, here);
  await page.reload();
  await ready(page);
  await page.keyboard.press('PageDown');
  await at(audience, (await place(page)).frame);
  expect((await place(page)).frame).toBeGreaterThan(here);
  await expect(page.getByRole('complementary', { name: '听众窗口已打开' })).toBeVisible();
});

test('a message from elsewhere moves nothing', async ({ page }) => {
  await open(page, 'graph?lang=en&pace=step');
  await openAudience(page);
  await page.evaluate(() => window.postMessage({ audience: 'command', id: 'last' }, '*'));
  await page.evaluate(() => window.postMessage({ audience: 'show', since: 1, count: 9, link: '#/exp' }, '*'));
  await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  expect(await place(page)).toMatchObject({ lesson: 'graph', frame: 0 });
});
