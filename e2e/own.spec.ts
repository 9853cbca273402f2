// The reader's own formula: typed live, wrong programs, links, presets with their published numbers.
import { readFileSync } from 'node:fs';
import { expect, LANGUAGES, number, numbers, open, place, press, strangeText, test, ready } from './app';
import { seriousProblems } from './axe';
import { difference, keepPicture } from './picture';
import type { Locator, Page } from '@playwright/test';

const field = (page: Page): Locator => page.locator('.program textarea');

test('a typed formula gets the whole lecture, and a link brings it back', async ({ page }) => {
  await open(page, 'own?lang=en');
  await field(page).fill('u = x*y\nf = u*sin(x) + x^2');
  await field(page).blur();
  await press(page, 'End');
  const shown = await numbers(page);
  const [x, y] = [shown.get('v:x') ?? NaN, shown.get('v:y') ?? NaN];
  expect(shown.get('v:f')).toBeCloseTo(x * y * Math.sin(x) + x * x, 10);
  expect(shown.get('g:x')).toBeCloseTo(y * Math.sin(x) + x * y * Math.cos(x) + 2 * x, 10);
  expect(shown.get('g:y')).toBeCloseTo(x * Math.sin(x), 10);
  await expect.poll(() => page.url()).toContain('f=');
  await page.waitForTimeout(700);
  const { frame } = await place(page);
  await page.reload();
  await ready(page);
  await press(page, 'PageUp', frame - 1);
  await press(page, 'PageDown', frame);
  expect(await numbers(page)).toEqual(shown);
});

test('while a program is wrong the last good graph stays, and the error stands at its place', async ({ page }) => {
  await open(page, 'own?f=(a%2Bb)*(b%2B1)&in=a:2,b:1&lang=en');
  await press(page, 'End');
  const before = await numbers(page);
  expect([...before.values()]).toContain(5);
  for (const wrong of [
    '(a+b*(b+1',
    'c = d\nd = c',
    'a +',
    '',
    'f(',
    '2 2',
    '<script>alert(1)</script>',
    '('.repeat(20_000),
    'x'.repeat(200_000),
  ]) {
    await field(page).fill(wrong);
    await expect(field(page), wrong.slice(0, 30)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('alert').first()).toBeVisible();
    expect(await numbers(page)).toEqual(before);
  }
  await field(page).fill('(a+b)*(b+2)');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect((await numbers(page)).get('v:a')).toBe(2);
});

test('pasted LaTeX becomes a program where the caret is, and any other text is pasted as it is', async ({ page }) => {
  await open(page, 'own?lang=en');
  const paste = (text: string): Promise<unknown> =>
    field(page).evaluate((element, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', data);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      return element.dispatchEvent(event);
    }, text);
  await field(page).fill('J = (h - y)^2');
  await field(page).press('Control+Home');
  expect(await paste('h = \\frac{1}{1+e^{-\\left(\\theta_{11}^{(1)} \\cdot x\\right)}}\n'), 'the page takes it').toBe(
    false,
  );
  await expect(field(page)).toHaveValue('h = 1/(1 + exp(-(theta1_11 * x)))\nJ = (h - y)^2');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await field(page).blur();
  await press(page, 'End');
  const shown = await numbers(page);
  const [theta, x, y] = [shown.get('v:theta1_11') ?? NaN, shown.get('v:x') ?? NaN, shown.get('v:y') ?? NaN];
  expect(shown.get('v:J')).toBeCloseTo((1 / (1 + Math.exp(-theta * x)) - y) ** 2, 10);
  expect(await paste('2*a'), 'the browser takes it').toBe(true);
});

const neuron = `x1 = Value(2.0, label='x1')
w1 = Value(-3.0, label='w1')
b = Value(6.8813735870195432, label='b')
n = x1*w1 + b; n.label = 'n'
o = n.tanh()
o.backward()`;

for (const [lang, readAs, refused] of [
  ['en', 'Read as', /^Line 2 is not understood: .*x1 = 2\.0/],
  ['zh', '读作', /^第 2 行没有读懂：.*x1 = 2\.0/],
] as const)
  test(`pasted code becomes a program with its numbers, or names the line: ${lang}`, async ({ page }) => {
    await open(page, `own?lang=${lang}&pace=beat`);
    await field(page).fill(neuron);
    await expect(page.getByText(readAs).locator('..').locator('code')).toHaveText('n = x1*w1 + b; o = tanh(n)');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await press(page, 'End');
    await field(page).blur();
    await expect(field(page)).toHaveValue('n = x1*w1 + b\no = tanh(n)');
    await press(page, 'End');
    const shown = await numbers(page);
    expect([shown.get('v:x1'), shown.get('v:w1')]).toEqual([2, -3]);
    expect(shown.get('g:w1')).toBeCloseTo(2 / Math.cosh(0.8813735870195432) ** 2, 10);
    await field(page).fill('import torch\nx = torch.ones(5)\ny = x*2');
    await expect(page.getByRole('alert')).toHaveText(refused);
    await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('.program-marks mark')).toHaveText('x = torch.ones(5)');
    await expect(page.locator('[data-node="o"], [data-ref="v:o"]').first()).toBeAttached();
    // Its numbers go with the program in one step of undo.
    await field(page).fill('a = 2.0\nb = 5.0\nc = a*b');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page).toHaveURL(/in=a:2,b:5/);
  });

test('names that are words of the machine are names', async ({ page }) => {
  await open(page, 'own?lang=en');
  await field(page).fill('constructor = __proto__ * toString; y = constructor + then^2');
  await field(page).blur();
  await press(page, 'End');
  expect(await strangeText(page)).toEqual([]);
  expect(await number(page, 'g:__proto__')).toBe(await number(page, 'v:toString'));
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

for (const lang of LANGUAGES) {
  test(`stepping an own formula in ${lang} forwards and back shows the same pictures, and axe finds nothing serious`, async ({
    page,
  }) => {
    await open(page, `own?f=(a%2Bb)*(b%2B1)&in=a:2,b:1&lang=${lang}&pace=step`);
    const { frames } = await place(page);
    await keepPicture(page, '0');
    for (let at = 1; at < frames; at += 1) {
      await press(page, 'PageDown', at);
      await keepPicture(page, String(at));
      expect(await strangeText(page)).toEqual([]);
    }
    expect(await seriousProblems(page)).toEqual([]);
    for (let at = frames - 2; at >= 0; at -= 1) {
      await press(page, 'PageUp', at);
      expect(await difference(page, String(at))).toBeUndefined();
    }
  });
}

test('every preset opens, steps to its end and shows finite numbers', async ({ page }) => {
  await open(page, 'own?lang=en');
  const openGallery = () => page.getByRole('button', { name: 'Examples' }).first().click();
  await openGallery();
  const count = await page.locator('.preset').count();
  expect(count).toBeGreaterThan(4);
  for (let i = 0; i < count; i += 1) {
    if (i > 0) await openGallery();
    await page.locator('.preset button').nth(i).click();
    await press(page, 'End');
    expect(await strangeText(page)).toEqual([]);
    expect((await numbers(page)).size).toBeGreaterThan(3);
  }
});

test('the policy lets no code of a formula or of a link run', async ({ page }) => {
  await open(page, 'own?f=%3Cimg%20src%3Dx%20onerror%3D%22window.hacked%3D1%22%3E&lang=en');
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  expect(readFileSync('dist/index.html', 'utf8')).toContain('require-trusted-types-for');
});

test('the card of a node makes it the target, and that of an input what one differentiates by', async ({ page }) => {
  await open(page, 'own?f=y%3Dsin(a*b)*b&in=a:2,b:0.5&lang=en');
  const pin = async (id: string): Promise<void> => {
    await page.locator(`[data-node="${id}"]`).focus();
    await page.keyboard.press('Enter');
  };
  await pin('y_1');
  await page.getByRole('button', { name: 'Derivatives of this' }).click();
  await expect.poll(() => page.url()).toContain('target=y_1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await expect.poll(async () => (await numbers(page)).get('g:a')).toBeCloseTo(0.5, 12);
  await pin('b');
  await page.getByRole('button', { name: 'Derivatives by this, forward' }).click();
  await expect.poll(() => page.url()).toContain('mode=forward');
  await page.keyboard.press('Escape');
  await page.keyboard.press('End');
  await expect.poll(async () => (await numbers(page)).get('t:y_1')).toBeCloseTo(2, 12);
});

test('a formula that could mean something else is asked about, and one tap writes the answer into it', async ({
  page,
}) => {
  await open(page, 'own?lang=en');
  const tap = (name: string) => page.getByRole('button', { name, exact: true }).click();
  await field(page).fill('J = -y log h');
  await expect(page.getByText('Did you mean')).toBeVisible();
  await tap('log(h)');
  await expect(field(page)).toHaveValue('J = -y log(h)');
  await field(page).fill('y = wx + b');
  await tap('one name: wx');
  await expect(field(page)).toHaveValue('wx = ?\ny = wx + b');
  await expect(page.getByText('Did you mean')).toHaveCount(0);
  await field(page).fill('y = Sigmoid(x)');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('.stage-view')).toHaveCSS('filter', 'grayscale(1)');
  await tap('sigmoid(');
  await expect(field(page)).toHaveValue('y = sigmoid(x)');
});

test('LaTeX that is typed is read at once, and the list of functions puts one in', async ({ page }) => {
  await open(page, 'own?lang=en');
  await field(page).fill('y = \\sum_{i=1}^{2} w_i x_i');
  await page.getByRole('button', { name: 'Write it so' }).click();
  await expect(field(page)).toHaveValue('y = (w1 x1) + (w2 x2)');
  await field(page).fill('y = ');
  await page.getByText('Functions', { exact: true }).click();
  await page.getByRole('button', { name: 'gelu', exact: true }).click();
  await page.keyboard.type('x');
  await expect(field(page)).toHaveValue('y = gelu(x)');
  await expect(page.getByRole('alert')).toHaveCount(0);
});
