import { expect, test } from '@playwright/test';
test('opens', async ({ page }) => {
  await page.goto('./');
  expect(await page.title()).toBe('Adjoint');
});
