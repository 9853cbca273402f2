// What a link leaves away or holds still, word by word: nothing throws, the rest of the page goes on.
import { expect, open, place, press, test } from './app';

/** Where each part stands, and what shows a lesson of which it is a part. */
const parts = {
  header: '.header',
  menus: '.view-switch, .panel select',
  panel: '.panel',
  inputs: '.inputs',
  timeline: '.timeline',
  formula: '.stage-formula, .step-formula',
  text: '.say, .caption',
} as const;

for (const lesson of ['graph', 'network'] as const) {
  for (const [word, where] of Object.entries(parts))
    test(`${lesson}: hide=${word} leaves it away, and the lecture goes on`, async ({ page }) => {
      await open(page, `${lesson}?lang=en&pace=step`);
      await expect(page.locator(where).first()).toBeVisible();
      await open(page, `${lesson}?lang=en&pace=step&hide=${word}`);
      await press(page, 'PageDown', 1);
      await expect(page.locator(where)).toHaveCount(0);
      await press(page, 'End');
      const { frame, frames } = await place(page);
      expect(frame).toBe(frames - 1);
    });

  for (const word of ['values', 'adjoints'])
    test(`${lesson}: hide=${word} hides numbers only`, async ({ page }) => {
      await open(page, `${lesson}?lang=en&pace=step&hide=${word}`);
      await press(page, 'End');
      const node = `.stage-view [data-ref^="${word === 'values' ? 'v' : 'g'}:"]`;
      await expect(page.locator(node).filter({ hasText: '?' }).first()).toBeAttached();
      if (word === 'adjoints') await expect(page.locator('[data-ref^="g:"][data-number]')).toHaveCount(0);
    });

  for (const word of ['inputs', 'formula', 'step'])
    test(`${lesson}: lock=${word} holds it still, and the lesson`, async ({ page }) => {
      await open(page, `${lesson}?lang=en&pace=step&lock=${word}`);
      await press(page, 'PageDown');
      expect((await place(page)).frame).toBe(word === 'step' ? 0 : 1);
      const slider = page.locator('.inputs').getByRole('slider').first();
      if (word === 'inputs') await expect(slider).toBeDisabled();
      else await expect(slider).toBeEnabled();
      await expect(page.getByRole('button', { name: /^4 / })).toBeDisabled();
    });
}

test('a training stands at the updates of its link without the panel, and in a frame, too', async ({ page }) => {
  await open(page, 'network?lang=en&tool=training&seed=3');
  const head = page.locator('.learning-head');
  const before = await head.innerText();
  for (let i = 0; i < 3; i += 1) await page.getByRole('button', { name: 'One update', exact: true }).click();
  await expect.poll(() => page.url()).toContain('updates=');
  const now = await head.innerText();
  expect(now).not.toBe(before);
  const hash = new URL(page.url()).hash.replace(/^#\//, '');
  for (const more of ['&hide=panel', '&hide=panel,header,timeline', '&embed=1', '&embed=1&hide=panel']) {
    await open(page, hash + more);
    expect(await head.innerText(), more).toBe(now);
  }
});
