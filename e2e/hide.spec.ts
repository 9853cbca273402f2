// What a link leaves away or holds still, word by word: nothing throws, the rest of the page goes on.
import { expect, go, open, place, press, test } from './app';

/** Where each part stands, and what shows a lesson of which it is a part. */
const parts = {
  header: '.header',
  menus: '.view-switch, .tool-menu, .panel select',
  panel: '.panel',
  inputs: '.inputs',
  timeline: '.timeline',
  formula: '.stage-formula, .step-formula',
  text: '.say, .caption',
} as const;

for (const lesson of ['graph', 'network'] as const) {
  test(`${lesson}: what hide names is left away, and the lecture goes on`, async ({ page }) => {
    await open(page, `${lesson}?lang=en&pace=step`);
    for (const where of Object.values(parts)) await expect(page.locator(where).first(), where).toBeVisible();
    for (const [word, where] of Object.entries(parts)) {
      await go(page, `${lesson}?lang=en&pace=step&hide=${word}`);
      await press(page, 'Home', 0);
      await press(page, 'PageDown', 1);
      await expect(page.locator(where), word).toHaveCount(0);
      for (const [other, there] of Object.entries(parts))
        if (other === 'header' || other === 'timeline')
          await expect(page.locator(there), `${other} without ${word}`).toHaveCount(Number(other !== word));
      await press(page, 'End');
      const { frame, frames } = await place(page);
      expect(frame).toBe(frames - 1);
    }
    for (const word of ['values', 'adjoints']) {
      await go(page, `${lesson}?lang=en&pace=step&hide=${word}`);
      await press(page, 'End');
      const node = `.stage-view [data-ref^="${word === 'values' ? 'v' : 'g'}:"]`;
      await expect(page.locator(node).filter({ hasText: '?' }).first()).toBeAttached();
      if (word === 'adjoints') await expect(page.locator('[data-ref^="g:"][data-number]')).toHaveCount(0);
    }
    // What a link hides from its first moment is never there.
    await open(page, `${lesson}?lang=en&pace=step&hide=panel`);
    await press(page, 'PageDown', 1);
    await expect(page.locator(parts.panel)).toHaveCount(0);
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
  // The address is written when the hand rests: what it has meanwhile are the updates before.
  await expect.poll(() => page.url()).toMatch(/updates=3\b/);
  const now = await head.innerText();
  expect(now).not.toBe(before);
  const hash = new URL(page.url()).hash.replace(/^#\//, '');
  for (const more of ['&hide=panel', '&hide=panel,header,timeline', '&embed=1', '&embed=1&hide=panel']) {
    await open(page, hash + more);
    expect(await head.innerText(), more).toBe(now);
  }
});
