// One quantity lights up everywhere: pointer, focus and tap find it in every view.
import { expect, open, press, test } from './app';
import type { Page } from '@playwright/test';

/** Marks of a quantity that look different from what they looked like at rest. */
async function lit(page: Page, ref: string, rest: readonly string[]): Promise<number> {
  const now = await looks(page, ref);
  return now.filter((look, i) => look !== rest[i]).length;
}

async function looks(page: Page, ref: string): Promise<readonly string[]> {
  return page.locator(`[data-ref="${ref}"]`).evaluateAll((marks) =>
    marks.map((mark) => {
      const style = getComputedStyle(mark);
      return [
        style.backgroundColor,
        style.outline,
        style.fill,
        style.stroke,
        style.strokeWidth,
        style.filter,
        style.textDecoration,
        style.boxShadow,
      ].join();
    }),
  );
}

const CASES = [
  ['graph/done', 'g:b'],
  ['graph/done', 'v:c'],
  ['graph/done', 'd:e.0'],
  ['network/whole', 'g:z3_1'],
  // On the way forward a unit shows its activation large, and the equation of its layer stands beside it.
  ['network/a2', 'v:a2_1'],
] as const;

for (const [lesson, ref] of CASES) {
  test(`${lesson}: hovering ${ref} lights it wherever it stands`, async ({ page }) => {
    await open(page, `${lesson}?lang=en`);
    await page.mouse.move(2, 2);
    const rest = await looks(page, ref);
    expect(rest.length, 'more than one mark').toBeGreaterThan(1);
    const marks = page.locator(`.stage [data-ref="${ref}"]`);
    await marks.first().hover({ force: true });
    await expect.poll(() => lit(page, ref, rest)).toBeGreaterThan(1);
    await page.mouse.move(2, 2);
    await expect.poll(() => lit(page, ref, rest)).toBe(0);
  });
}

test('focus by the keyboard does what the pointer does, Enter pins and Escape lets go', async ({ page }) => {
  await open(page, 'graph?lang=en');
  await press(page, 'End');
  const node = page.locator('[data-keys="graph"] [tabindex="0"]').first();
  await node.focus();
  const walked: (string | null | undefined)[] = [];
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowDown']) {
    await page.keyboard.press(key);
    walked.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label')));
    await expect(page.locator('.stage .card')).toBeVisible();
  }
  expect(walked).toEqual([
    'Edge from a to c, local partial derivative of c with respect to a = 1',
    'c = a + b = 3, derivative of e with respect to c = 2',
    'Edge from a to c, local partial derivative of c with respect to a = 1',
    'Edge from b to c, local partial derivative of c with respect to b = 1',
    'b = 1, derivative of e with respect to b = 5',
    'Edge from b to c, local partial derivative of c with respect to b = 1',
    'Edge from b to d, local partial derivative of d with respect to b = 1',
  ]);
  // Every edge is a stop of the arrows, and none of Tab.
  await expect(page.locator('[data-keys="graph"] .edge[role="button"][tabindex="-1"]')).toHaveCount(5);
  await page.keyboard.press('Enter');
  await page.mouse.move(2, 2);
  await expect(page.locator('.stage .card')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.locator('.stage .card')).toBeHidden();
});

test('a weighted sum inside a unit of the network has a card, too', async ({ page }) => {
  await open(page, 'network/a2?lang=en');
  await page.locator('.stage [data-ref="v:z2_1"]').first().hover({ force: true });
  await expect(page.locator('.stage .card')).toBeVisible();
  await expect(page.locator('.stage .card')).toContainText('0.45');
});

test('under the number of a weight that is lit its line does not show', async ({ page }) => {
  await open(page, 'network/delta2?lang=en');
  const weight = page.locator('.stage .weight').nth(3);
  await weight.focus();
  const fill = await weight.locator('.weight-room').evaluate((room) => getComputedStyle(room).fill);
  expect(fill).toMatch(/^rgb\(/);
});
