// Sliders, typed numbers, bad numbers, undo: the place in the lecture stays, only numbers change.
import type { Page } from '@playwright/test';
import { expect, go, number, numbers, open, place, press, strangeText, test } from './app';

/** Types with a keyboard that has every sign on a key of its own; Playwright's own keyboard inserts what is not on a US one. */
async function type(page: Page, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const sign of text) {
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', key: sign, text: sign });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', key: sign });
  }
  await session.detach();
}

test('a slider in the middle of the backward pass changes the numbers and not the place', async ({ page }) => {
  await open(page, 'graph?lang=en');
  await press(page, 'End');
  const before = await place(page);
  const slider = page.getByRole('slider', { name: 'a', exact: true });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  const a = (await number(page, 'v:a')) ?? NaN;
  expect(a).toBeGreaterThan(2);
  const shown = await numbers(page);
  expect(shown.get('v:e')).toBe((a + 1) * 2);
  expect(shown.get('g:b')).toBe(a + 1 + 2);
  expect(await place(page)).toEqual(before);
  // A presentation remote steps even while the slider has the focus.
  await press(page, 'PageUp');
  expect((await place(page)).frame).toBe(before.frame - 1);
});

test('a slider can be dragged from end to end without a wrong word', async ({ page }) => {
  await open(page, 'graph?lang=en');
  await press(page, 'End');
  const box = await page.getByRole('slider', { name: 'b', exact: true }).boundingBox();
  if (box === null) throw new Error('The slider has no box.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  for (const part of [0, 0.25, 1, 0.8]) {
    await page.mouse.move(box.x + 2 + part * (box.width - 4), box.y + box.height / 2, { steps: 4 });
    const shown = await numbers(page);
    const [a, b] = [shown.get('v:a') ?? NaN, shown.get('v:b') ?? NaN];
    expect(shown.get('v:e')).toBeCloseTo((a + b) * (b + 1), 9);
    expect(shown.get('g:b')).toBeCloseTo(a + b + b + 1, 9);
    expect(await strangeText(page)).toEqual([]);
  }
  await page.mouse.up();
  // The whole drag is one change for undo.
  await page.keyboard.press('Control+z');
  expect(await number(page, 'v:b')).toBe(1);
  await page.keyboard.press('Control+Shift+z');
  expect(await number(page, 'v:b')).not.toBe(1);
});

test('a typed number is taken, a bad one is refused where it was typed, and undo brings the old one back', async ({
  page,
}) => {
  await open(page, 'graph?lang=en');
  await press(page, 'End');
  const field = page.locator('input[data-ref="v:a"]');
  await field.fill('4');
  await field.press('Enter');
  expect(await number(page, 'v:e')).toBe(10);
  for (const bad of ['four', '', '1e999', 'NaN', '0,5', '1 2', '--3', '<img src=x onerror=alert(1)>']) {
    await field.fill(bad);
    await field.press('Enter');
    await expect(field, bad).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('alert').first()).toBeVisible();
    expect(await number(page, 'v:e'), bad).toBe(10);
  }
  await field.press('Escape');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(field).toHaveValue('4');
  await field.fill('-2.5');
  await field.press('Enter');
  expect(await number(page, 'v:a')).toBe(-2.5);
  await field.blur();
  await page.keyboard.press('Control+z');
  expect(await number(page, 'v:a')).toBe(4);
  await page.keyboard.press('Control+z');
  expect(await number(page, 'v:a')).toBe(2);
  await page.keyboard.press('Control+Shift+z');
  expect(await number(page, 'v:a')).toBe(4);
});

test('numbers at the end of the range overflow to infinity, and the rest of the graph stays right', async ({
  page,
}) => {
  await open(page, 'graph?lang=en&in=a:1e308,b:1e308');
  await press(page, 'End');
  const shown = await numbers(page);
  expect(shown.get('v:c')).toBe(Infinity);
  expect(shown.get('d:c.0')).toBe(1);
  expect(shown.get('g:c')).toBe(1e308);
  expect(await strangeText(page)).toEqual([]);
});

test('the label of the network is a switch', async ({ page }) => {
  await open(page, 'network?lang=en&in=y:0');
  await press(page, 'End');
  const [zero, a] = [await number(page, 'g:z3_1'), await number(page, 'v:a3_1')];
  expect(zero).toBeCloseTo(a ?? NaN, 12);
  await page.getByRole('radiogroup').getByRole('radio', { name: '1', exact: true }).first().click();
  expect(await number(page, 'g:z3_1')).toBeCloseTo((a ?? NaN) - 1, 12);
});

for (const lesson of ['exp', 'sigmoid', 'loss', 'slope', 'network']) {
  test(`${lesson}: every input at both of its ends, at the last frame`, async ({ page }) => {
    await open(page, `${lesson}?lang=en`);
    await press(page, 'End');
    for (const slider of await page.locator('.inputs input[type=range]').all()) {
      for (const key of ['Home', 'End']) {
        await slider.press(key);
        expect(await strangeText(page)).toEqual([]);
      }
    }
    expect(await page.locator('[data-number]').count()).toBeGreaterThan(0);
  });
}

test('what is typed on an input goes into its number, and no command hears it', async ({ page }) => {
  await open(page, 'network/a2?lang=en');
  const weight = page.locator('.stage .weight[data-node="theta1_11"]');
  for (const start of ['click', 'focus'] as const) {
    await weight[start]();
    await page.keyboard.type('0.15');
    await page.keyboard.press('Enter');
    expect(await number(page, 'v:theta1_11'), start).toBe(0.15);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
  }
  await weight.dblclick();
  await page.keyboard.type('-2');
  await page.keyboard.press('Enter');
  expect(await number(page, 'v:theta1_11')).toBe(-2);

  await open(page, 'graph?lang=en');
  await page.locator('.stage [data-node="a"]').focus();
  await page.keyboard.type('.5');
  await page.keyboard.press('Enter');
  expect(await number(page, 'v:a')).toBe(0.5);
  await page.getByRole('slider', { name: 'b', exact: true }).focus();
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  expect(await number(page, 'v:b')).toBe(0);
  await page.locator('.stage [data-node="a"]').dblclick();
  await expect(page.locator('input.number-input[data-ref="v:a"]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.blank')).toHaveCount(0);
  // The point on a curve is a slider, too.
  await open(page, 'exp?lang=en');
  await page.locator('.handle').first().focus();
  await page.keyboard.type('.5');
  await page.keyboard.press('Enter');
  expect(await number(page, 'v:x')).toBe(0.5);
  await expect(page.locator('.blank')).toHaveCount(0);
  // What is computed cannot be typed: there the keys are commands.
  await open(page, 'graph?lang=en');
  await page.locator('.stage [data-node="c"]').focus();
  await page.keyboard.press('.');
  await expect(page.locator('.blank')).toBeVisible();
});

test('the derivative by λ stands beside its slider, and not while a deeper network is on the stage', async ({
  page,
}) => {
  const beside = page.locator('.inputs [data-ref="g:lambda"]');
  await open(page, 'network/whole?lang=en&pace=beat');
  await expect(beside).toHaveCount(1);
  for (const beat of ['grown', 'deeper-again']) {
    await go(page, `network/${beat}`);
    await expect(page.locator('[data-ref="g:lambda"]')).toHaveCount(0);
  }
  await go(page, 'network/whole');
  await expect(beside).toHaveCount(1);
});

test('a weight, a cell of a matrix and the number of a slider open their field by a double click', async ({ page }) => {
  await open(page, 'network/z2?lang=en&pace=beat');
  const field = (id: string) => page.locator(`input.number-input[data-ref="v:${id}"]`);
  const places = [
    ['theta1_11', page.locator('.stage .weight[data-node="theta1_11"]')],
    ['theta1_12', page.getByRole('cell').and(page.locator('[data-ref="v:theta1_12"]'))],
    ['x2', page.getByRole('cell').and(page.locator('[data-ref="v:x2"]'))],
    ['x1', field('x1')],
  ] as const;
  for (const [i, [id, place]] of places.entries()) {
    await place.first().dblclick();
    await expect(field(id), id).toBeFocused();
    await page.keyboard.type(String(i - 1.5));
    await page.keyboard.press('Enter');
    expect(await number(page, `v:${id}`), id).toBe(i - 1.5);
    await page.keyboard.press('Escape');
  }
});

test('a digit, a sign or a point typed on the focused cell of a matrix edits it', async ({ page }) => {
  await open(page, 'network/z2?lang=en&pace=beat');
  const cell = page.getByRole('cell').and(page.locator('[data-ref="v:theta1_12"]')).first();
  for (const [typed, wanted] of [
    ['7', 7],
    ['-0.5', -0.5],
    ['.25', 0.25],
    ['−1.5', -1.5],
    ['－２．５', -2.5],
    ['０．７５', 0.75],
  ] as const) {
    await cell.focus();
    await type(page, typed);
    await page.keyboard.press('Enter');
    expect(await number(page, 'v:theta1_12'), typed).toBe(wanted);
    await page.keyboard.press('Escape');
  }
  await expect(page.locator('.blank')).toHaveCount(0);
});

test('what opens the field of a node, a pinned weight and a slider is what the field reads; a comma has its word', async ({
  page,
}) => {
  await open(page, 'graph?lang=en');
  const node = page.locator('.stage [data-node="a"]');
  const slider = page.getByRole('slider', { name: 'b', exact: true });
  for (const [i, place] of [node, slider].entries()) {
    await place.focus();
    await type(page, '−１．５');
    await page.keyboard.press('Enter');
    expect(await number(page, i === 0 ? 'v:a' : 'v:b')).toBe(-1.5);
  }
  await page.keyboard.press('Escape');
  for (const [text, word] of [
    [',5', 'Write “,5” with a decimal point'],
    ['，５', 'Write “，５” with a decimal point'],
    ['0,5', 'Write “0,5” with a decimal point'],
  ] as const) {
    await node.focus();
    await type(page, text);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toHaveText(word);
    expect(await number(page, 'v:a')).toBe(-1.5);
    await page.keyboard.press('Escape');
  }
  await open(page, 'network/a2?lang=zh');
  await page.locator('.stage .weight[data-node="theta1_11"]').click();
  await type(page, '−0.15');
  await page.keyboard.press('Enter');
  expect(await number(page, 'v:theta1_11')).toBe(-0.15);
});
