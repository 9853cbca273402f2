// The widgets of the page by hand and by keyboard: dialogs give the focus back, choices can be made by keys, forced colours show what is chosen.
import type { Locator, Page } from '@playwright/test';
import { expect, open, place, press, test } from './app';

test('G, a number, Enter: the lecture stands there', async ({ page }) => {
  await open(page, 'graph?lang=en');
  for (const key of ['g', '9', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect((await place(page)).frame).toBe(8);
  // No number is no place: the sheet waits.
  await page.keyboard.press('g');
  await expect(page.getByRole('dialog').locator('input')).toBeFocused();
  for (const key of ['Backspace', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toBeVisible();
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

/** What takes the focus in a place, and what shows that it has it: its own outline, or that of its word. */
async function unseenFocus(page: Page, inside: Locator): Promise<readonly string[]> {
  const controls = inside.locator('button:not(:disabled), select, textarea, input, a[href], [tabindex="0"]');
  await page.keyboard.press('Tab');
  const found: string[] = [];
  for (const control of await controls.all()) {
    await control.focus();
    const unseen = await control.evaluate((element) => {
      const shown = element.matches('.switch-part input') ? element.nextElementSibling : element;
      const { outlineStyle, outlineWidth } = getComputedStyle(shown ?? element);
      const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      return isSeen || element !== document.activeElement ? '' : (element.textContent || element.localName).trim();
    });
    if (unseen !== '') found.push(unseen);
  }
  return found;
}

/** What is pressed or chosen in a place and has another ground than the colours of the system mark with. */
const unmarked = (inside: Locator): Promise<readonly string[]> =>
  inside
    .locator('[aria-pressed="true"], .switch-part input:checked + .switch-text, .primary:not(:disabled)')
    .evaluateAll((all) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.cssText = 'forced-color-adjust: none; background: Highlight; color: HighlightText';
      const looks = (element: Element) => {
        const { backgroundColor, color } = getComputedStyle(element);
        return `${backgroundColor} ${color}`;
      };
      const wanted = looks(probe);
      probe.remove();
      return all.filter((each) => looks(each) !== wanted).map((each) => each.textContent || each.localName);
    });

const program = 'own?f=y%20%3D%20(a%2Bb)*b&in=a:2,b:3&lang=en';
const dialog = (page: Page) => page.getByRole('dialog');
const panel = (page: Page) => page.getByRole('complementary');
const forced: Readonly<Record<string, (page: Page) => Promise<Locator>>> = {
  Export: async (page) => {
    await open(page, 'graph/done?lang=en');
    await page.keyboard.press('Control+e');
    // What waits for the picture looks as what cannot be pressed.
    await expect(dialog(page).getByRole('button', { name: 'SVG' })).toBeEnabled();
    return dialog(page);
  },
  Worksheet: async (page) => {
    await open(page, 'graph/done?lang=en');
    await page.keyboard.press('Control+e');
    await dialog(page)
      .getByRole('button', { name: /^Worksheet/ })
      .click();
    return dialog(page);
  },
  'Write a lesson': async (page) => {
    await open(page, program);
    await page.keyboard.press('a');
    await page.getByRole('button', { name: 'Begin with a draft for this formula' }).click();
    await expect(page.locator('[data-lesson="lesson"]')).toBeVisible();
    return page.getByRole('region', { name: 'Write a lesson' });
  },
  'the levels of Practice': async (page) => {
    await open(page, 'own?lang=en&tool=practice');
    return panel(page);
  },
  'an exercise': async (page) => {
    await open(page, 'own?lang=en&tool=practice&practice=fork.17');
    return panel(page);
  },
};

for (const [name, show] of Object.entries(forced))
  test(`forced colours show the focus and what is pressed or chosen: ${name}`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const place = await show(page);
    await expect(place).toBeVisible();
    expect(await unmarked(place)).toEqual([]);
    expect(await unseenFocus(page, place)).toEqual([]);
  });
