// Ask: a number is a blank that is filled in, by hand, by keys and on a phone; the link asks for the same number; nothing says it before it is found.
import type { Page } from '@playwright/test';
import { expect, go, number, open, PHONE, place, press, settled, SIZES, strangeText, test } from './app';
import { seriousProblems } from './axe';

const words = {
  en: { button: 'Ask for each new number', field: /^What comes here: de\/db/, check: 'Check', show: 'Show it' },
  zh: { button: '先猜后看：新的数先藏起来', field: /^这里是多少：de\/db/, check: '检查', show: '看答案' },
} as const;
const said = {
  en: { right: 'Right.', wrong: 'Not right.', cause: 'a contribution is not added', text: 'is not a number' },
  zh: { right: '对。', wrong: '不对。', cause: '漏加了一份贡献', text: '不是数' },
} as const;

/** Inputs at which the derivative by b is a number of its own: 2.25 + 1.5 + 1 = 4.75. */
const inputs = 'a:1.25,b:1.25';
/** The step that adds up the derivative by b. */
const last = 'graph/reuse';

/** Whether the page says the number: in texts, attributes or its title. */
const says = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    /(?<![\d.])4\.75(?!\d)/.test(
      document.title + [...document.body.children].map(({ outerHTML }) => outerHTML).join(''),
    ),
  );

async function toBlank(page: Page): Promise<void> {
  const blank = page.locator('.stage [data-ref="g:b"]').filter({ hasText: '?' });
  // A key too many would show the number that is asked for.
  while ((await blank.count()) === 0) {
    await press(page, 'PageDown');
    await settled(page);
  }
}

for (const [lang, size] of [
  ['en', SIZES[0]],
  ['zh', PHONE],
] as const)
  test(`a number is asked for by a button, found, and there: ${lang}, ${size.width}`, async ({ page, context }) => {
    await page.setViewportSize(size);
    await open(page, `${last}?lang=${lang}&in=${inputs}&pace=step`);
    const button = page.getByRole('button', { name: words[lang].button, exact: true });
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await toBlank(page);
    const field = page.getByRole('textbox', { name: words[lang].field });
    await expect(field).toBeVisible();
    expect(await number(page, 'g:b')).toBeUndefined();
    expect(await says(page)).toBe(false);
    await expect.poll(() => page.url()).toContain('ask=new');

    // The same link on another machine, and the same page once it is loaded again, ask for the same number.
    const { frame } = await place(page);
    const other = await context.newPage();
    await other.setViewportSize(PHONE);
    await other.goto(page.url());
    await expect(other.getByRole('textbox', { name: words[lang].field })).toBeVisible();
    expect(await says(other)).toBe(false);
    await other.close();
    await page.reload();
    await expect(field).toBeVisible();
    expect((await place(page)).frame).toBe(frame);

    await field.fill('abc');
    await page.getByRole('button', { name: words[lang].check, exact: true }).click();
    await expect(page.getByRole('alert')).toContainText(said[lang].text);
    await field.fill('2.250');
    await field.press('Enter');
    await expect(page.locator('.asked')).toContainText(said[lang].wrong);
    await expect(page.locator('.asked')).toContainText(said[lang].cause);
    expect(await says(page)).toBe(false);
    expect(await strangeText(page)).toEqual([]);
    expect(await seriousProblems(page)).toEqual([]);

    await field.fill('4.75');
    await field.press('Enter');
    await expect(page.locator('.asked')).toContainText(said[lang].right);
    expect(await number(page, 'g:b')).toBe(4.75);
    expect(await says(page)).toBe(true);
    await expect(field).toHaveCount(0);
    await button.click();
    await expect.poll(() => page.url()).not.toContain('ask=');
  });

test('by keys alone: h asks, the field is a few tabs away, Enter checks, and Next shows the number', async ({
  page,
}) => {
  await open(page, 'graph/forward?lang=en&pace=step');
  await press(page, 'h');
  await press(page, 'PageDown');
  const field = page.getByRole('textbox', { name: /^What comes here/ });
  await expect(field).toBeVisible();
  await page.getByRole('button', { name: words.en.button }).focus();
  for (let tabs = 0; tabs < 8 && !(await field.evaluate((box) => box === document.activeElement)); tabs++)
    await press(page, 'Tab');
  await page.keyboard.type('77');
  await press(page, 'Enter');
  await expect(page.locator('.asked')).toContainText(said.en.wrong);
  const { frame } = await place(page);
  await press(page, 'PageDown', frame);
  await expect(field).toHaveCount(0);
  await press(page, 'PageDown', frame + 1);
  await expect(field).toBeVisible();
  for (const name of ['Which rule?', 'Which numbers?', words.en.show])
    await page.getByRole('button', { name, exact: true }).click();
  await expect(field).toHaveCount(0);
});

test('a link asks for quantities by name; what comes from them is not there before they are', async ({ page }) => {
  await open(page, `graph/done?lang=en&ask=v:c,g:b&in=${inputs}`);
  expect(await number(page, 'v:c')).toBeUndefined();
  expect(await number(page, 'v:e')).toBeUndefined();
  expect(await number(page, 'v:d')).toBe(2.25);
  await page.getByRole('textbox', { name: 'What comes here: c' }).fill('2.5');
  await press(page, 'Enter');
  expect(await number(page, 'v:e')).toBe(5.625);
  await page.getByRole('textbox', { name: words.en.field }).fill('4.75');
  await press(page, 'Enter');
  expect(await number(page, 'g:b')).toBe(4.75);
});

test('what is not there is said of a link, and a tool that would tell waits', async ({ page }) => {
  await open(page, 'graph/done?lang=en&ask=v:nothing,what');
  await expect(page.getByText('Not everything was understood')).toBeVisible();
  await go(page, 'graph/done?lang=en&ask=g:b&tool=mistakes');
  await expect(page.locator('.panel')).toContainText('this tool would give it away');
  for (const name of ['Which rule?', 'Which numbers?', words.en.show])
    await page.getByRole('button', { name, exact: true }).click();
  await expect(page.locator('.panel')).not.toContainText('this tool would give it away');
});
