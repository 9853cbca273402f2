// Browsers and hosts that lack something: the lesson is there all the same, with its numbers, and steps on.
import { expect, number, open, place, press, test } from './app';

/** What is taken away before the page starts. */
const taken: Readonly<Record<string, () => void>> = {
  ResizeObserver: () => Reflect.deleteProperty(window, 'ResizeObserver'),
  matchMedia: () => Reflect.deleteProperty(window, 'matchMedia'),
  'document.fonts': () => Reflect.deleteProperty(Document.prototype, 'fonts'),
  'navigator.languages': () => Object.defineProperty(navigator, 'languages', { value: undefined }),
  'navigator.serviceWorker': () => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'),
  clipboard: () => Reflect.deleteProperty(Navigator.prototype, 'clipboard'),
  localStorage: () =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('no storage here', 'SecurityError');
      },
    }),
  'a clean Object.prototype': () => {
    for (const prototype of [Object.prototype, Array.prototype] as object[])
      Object.assign(prototype, { theirs: () => 'not ours', also: 1 });
  },
  'window.open': () => {
    window.open = () => {
      throw new DOMException('not allowed', 'SecurityError');
    };
  },
};

test('without each of them the lesson opens, steps and keeps its numbers', async ({ browser, baseURL, problems }) => {
  for (const [name, take] of Object.entries(taken)) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    page.on('pageerror', (error) => problems.push(`${name}: ${error.message}`));
    await page.addInitScript(take);
    await page.goto(`${baseURL ?? ''}#/graph/done?lang=en&pace=step`);
    await page.locator('[data-lesson]').first().waitFor();
    expect(await number(page, 'g:b'), name).toBe(5);
    const { frame } = await place(page);
    await press(page, 'PageUp', frame - 1);
    await page.keyboard.press('s');
    await page.keyboard.press('Escape');
    await expect(page.getByText('This part failed.'), name).toHaveCount(0);
    await page.close();
  }
});

test('a pointer that is gone before its press is heard, and one of a script, drag nothing', async ({ page }) => {
  await open(page, 'exp?lang=en');
  for (const selector of ['.track', '[role="slider"]'])
    await page
      .locator(selector)
      .first()
      .evaluate((each) => each.dispatchEvent(new PointerEvent('pointerdown', { pointerId: 77, bubbles: true })));
  await expect(page.getByText('This part failed.')).toHaveCount(0);
});
