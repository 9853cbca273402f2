// Keys of clicker and keyboard: held down, with a control in focus, black screen, help, pace.
import { expect, open, place, press, strangeText, test } from './app';
import { difference, keepPicture } from './picture';

test('a key held down for a thousand steps ends where it should, both ways, and nothing breaks', async ({ page }) => {
  await open(page, 'network?lang=en&pace=step');
  const { frames } = await place(page);
  await keepPicture(page, 'start');
  const hold = async (key: string) =>
    page.evaluate(async (name) => {
      for (let i = 0; i < 1000; i += 1) {
        window.dispatchEvent(
          new KeyboardEvent('keydown', { key: name, code: name, repeat: i > 0, bubbles: true, cancelable: true }),
        );
        if (i % 25 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }, key);
  await hold('ArrowRight');
  expect((await place(page)).frame).toBe(frames - 1);
  expect(await strangeText(page)).toEqual([]);
  await hold('ArrowLeft');
  expect((await place(page)).frame).toBe(0);
  expect(await difference(page, 'start')).toBeUndefined();
});

test('a key pressed right after loading is not lost', async ({ page }) => {
  await page.goto('./#/graph?pace=step');
  await page.locator('[data-lesson]').first().waitFor();
  await press(page, 'PageDown', 1);
});

test('all keys of next and previous', async ({ page }) => {
  await open(page, 'graph?lang=en&pace=step');
  let at = 0;
  for (const key of ['ArrowRight', 'PageDown', 'Space', 'n']) await press(page, key, (at += 1));
  for (const key of ['ArrowLeft', 'PageUp', 'Shift+Space', 'p']) await press(page, key, (at -= 1));
  await press(page, 'n', 1);
  await press(page, 'Backspace', 0);
});

test('sections, ends and pace', async ({ page }) => {
  await open(page, 'graph?lang=en&pace=step');
  const { frames } = await place(page);
  await press(page, 'ArrowDown');
  const section = (await place(page)).frame;
  expect(section).toBeGreaterThan(1);
  await press(page, 'ArrowUp', 0);
  await press(page, 'End', frames - 1);
  await press(page, 'Home', 0);
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  let steps = 0;
  while ((await place(page)).frame < frames - 1 && steps < frames) {
    await press(page, 'PageDown');
    steps += 1;
  }
  expect(steps).toBeLessThan(frames - 1);
});

test('B blackens the screen, other keys wait, B brings the lecture back', async ({ page }) => {
  await open(page, 'graph?lang=en');
  await press(page, 'PageDown', 1);
  await page.keyboard.press('b');
  await expect(page.locator('.blank')).toBeVisible();
  await press(page, 'PageDown', 1);
  await page.keyboard.press('b');
  await expect(page.locator('.blank')).toHaveCount(0);
  await press(page, 'PageDown', 2);
});

test('the help names the keys, and Escape closes it', async ({ page }) => {
  await open(page, 'graph?lang=en');
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog).toContainText('Keyboard shortcuts');
  await press(page, 'PageDown', 0);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await press(page, 'PageDown', 1);
});

test('play goes on by itself and stops at the end', async ({ page }) => {
  await open(page, 'graph?lang=en&pace=beat');
  for (let i = 0; i < 4; i += 1) await page.keyboard.press('>');
  await page.keyboard.press('k');
  await expect.poll(async () => (await place(page)).frame).toBeGreaterThan(1);
  await page.keyboard.press('k');
  const { frame } = await place(page);
  await page.waitForTimeout(1200);
  expect((await place(page)).frame).toBe(frame);
});
