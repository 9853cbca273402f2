// What axe finds in every lesson, in the three themes; reduced motion; languages and themes switched live.
import { expect, LESSONS, numbers, open, place, press, test } from './app';
import { seriousProblems } from './axe';

for (const lesson of LESSONS) {
  test(`${lesson}: axe finds nothing serious in any theme`, async ({ page }) => {
    test.setTimeout(120_000);
    const serious: string[] = [];
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, `${lesson}?lang=en&theme=light`);
    await press(page, 'End');
    for (const [theme, toggles] of [
      ['light', []],
      ['dark', ['d', 'l']],
      ['projector', ['d', 'l']],
    ] as const) {
      for (const key of toggles) await press(page, key);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      serious.push(...(await seriousProblems(page)).map(([id, where]) => `${theme} ${id}: ${where.join(' ')}`));
    }
    expect(serious).toEqual([]);
  });
}

test('the help dialog, too', async ({ page }) => {
  await open(page, 'graph?lang=en');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  expect(await seriousProblems(page)).toEqual([]);
});

test('the language is switched live, the place and the numbers stay', async ({ page }) => {
  await open(page, 'graph?lang=en');
  for (let i = 0; i < 9; i += 1) await page.keyboard.press('PageDown');
  const [before, shown] = [await place(page), await numbers(page)];
  const words = await page.locator('.panel').innerText();
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  expect(await place(page)).toEqual(before);
  expect(await numbers(page)).toEqual(shown);
  expect(await page.locator('.panel').innerText()).not.toBe(words);
  expect(await page.locator('.panel').innerText()).toMatch(/[\u4e00-\u9fff]/);
  await page.getByRole('button', { name: 'English' }).click();
  expect(await page.locator('.panel').innerText()).toBe(words);
});

test('D cycles light, dark and projector, each with colours of its own', async ({ page }) => {
  await open(page, 'graph?lang=en&theme=light');
  const paper = () => page.locator('.app').evaluate((app) => getComputedStyle(app).backgroundColor);
  const seen = [await paper()];
  for (let i = 0; i < 2; i += 1) {
    await page.keyboard.press('d');
    seen.push(await paper());
  }
  expect(new Set(seen).size).toBe(3);
  await page.keyboard.press('d');
  expect(await paper()).toBe(seen[0]);
});

test('nothing moves for readers who ask for reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'graph?lang=en&pace=step');
  for (let at = 0; at < 20; at += 1) {
    await page.keyboard.press('PageDown');
    const moving = await page.evaluate(
      () => document.getAnimations().filter((each) => each.playState === 'running').length,
    );
    expect(moving).toBe(0);
  }
});
