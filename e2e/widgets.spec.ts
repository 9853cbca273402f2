// The widgets of the page by hand and by keyboard: dialogs give the focus back, choices can be made by keys, forced colours show what is chosen.
import { expect, open, place, press, test } from './app';

test('G, a number, Enter: the lecture stands there', async ({ page }) => {
  await open(page, 'graph?lang=en');
  for (const key of ['g', '9', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await place(page)).frame).toBe(8);
});

test('in the overview arrows walk over the beats from the present one, and Enter opens', async ({ page }) => {
  await open(page, 'graph/reuse?lang=en');
  await page.keyboard.press('o');
  const rows = page.getByRole('dialog').getByRole('listitem').getByRole('button');
  const start = await rows.evaluateAll((all) => all.findIndex((row) => row === document.activeElement));
  expect(start).toBeGreaterThan(0);
  await expect(rows.nth(start)).toHaveAttribute('aria-current', 'step');
  await page.keyboard.press('ArrowRight');
  await expect(rows.nth(start + 1)).toBeFocused();
  const wanted = Number.parseInt(
    await rows
      .nth(start + 1)
      .locator('.overview-place')
      .innerText(),
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await place(page)).frame).toBe(wanted - 1);
});

test('a headline with formulas is one running text in the overview', async ({ page }) => {
  await open(page, 'graph?lang=en');
  await page.keyboard.press('o');
  const heights = await page
    .locator('.overview-say')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  // Beside one another the pictures are narrow: a headline has two lines at most.
  expect(Math.max(...heights)).toBeLessThan(2.5 * Math.min(...heights));
});

for (const close of ['Escape', 'Enter']) {
  test(`a dialog closed by ${close} gives the focus back to the button that opened it`, async ({ page }) => {
    await open(page, 'graph?lang=en');
    for (const name of ['Share', 'Help']) {
      const opener = page.getByRole('banner').getByRole('button', { name, exact: true });
      await opener.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      if (close === 'Enter') await dialog.getByRole('button', { name: 'Close' }).focus();
      await page.keyboard.press(close);
      await expect(dialog).toHaveCount(0);
      await expect(opener).toBeFocused();
    }
  });
}

test('a choice reached by keys is made by arrows; after a click the arrows step', async ({ page }) => {
  await open(page, 'graph?lang=en&pace=step');
  const pace = page.getByRole('contentinfo').getByRole('radiogroup');
  await pace.getByRole('radio', { name: 'Unit' }).click();
  await press(page, 'ArrowRight');
  await expect(pace.getByRole('radio', { name: 'Unit' })).toBeChecked();
  const { frame } = await place(page);
  expect(frame).toBeGreaterThan(0);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await press(page, 'ArrowRight');
  await expect(pace.getByRole('radio', { name: 'Beat' })).toBeChecked();
  expect((await place(page)).frame).toBe(frame);
});

test('forced colours show what is chosen and how far the lecture is', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, 'network?lang=en');
  await press(page, 'End');
  const backgrounds = (selector: string) =>
    page.locator(selector).evaluateAll((all) => all.map((each) => getComputedStyle(each).background));
  for (const selector of ['.tab', '.view-switch .switch-text', '.paces .switch-text']) {
    const found = await backgrounds(selector);
    expect(new Set(found).size, selector).toBe(2);
  }
  for (const selector of ['.stretch-bar', '.meter-bar'])
    for (const found of await backgrounds(selector)) expect(found, selector).toContain('gradient');
});
