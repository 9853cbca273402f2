// The sentence under the drawing, and the cards of nodes and edges: what they say, and that they cover nothing of it.
import type { Page } from '@playwright/test';
import { expect, go, LANGUAGES, open, PHONE, PHONES, press, settled, test } from './app';

const card = (page: Page) => page.locator('.stage .card');

/** Whether the card covers what a selector means in the drawing. */
const covers = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((of) => {
    const over = document.querySelector('.stage .card')?.getBoundingClientRect();
    const box = document.querySelector(of.startsWith('.stage') ? of : `.stage ${of}`)?.getBoundingClientRect();
    if (over === undefined || box === undefined) throw new Error(`there is no card or no ${of}`);
    return over.left < box.right && box.left < over.right && over.top < box.bottom && box.top < over.bottom;
  }, selector);

const because = { en: 'because e=c⋅d: the other factor', zh: '因为 e=c⋅d：就是另一个因子' } as const;

for (const lang of LANGUAGES) {
  test(`the card of an edge says its partial, the number and the reason: ${lang}`, async ({ page }) => {
    await open(page, `graph?lang=${lang}`);
    await press(page, 'End');
    await page.locator('.edge-label[data-ref="d:e.0"]').hover();
    await expect(card(page).locator('[data-ref="d:e.0"][data-number="2"]')).toHaveCount(1);
    const said = await card(page)
      .locator('.card-reason')
      .evaluate((line) => {
        line.querySelectorAll('.katex-html').forEach((drawn) => drawn.remove());
        line.querySelectorAll('annotation').forEach((source) => source.remove());
        return line.textContent.replace(/[\u2061-\u2064]/g, '');
      });
    expect(said).toBe(because[lang]);
    for (const seen of ['[data-node="c"]', '[data-node="e"]', '.edge-label[data-ref="d:e.0"]'])
      expect(await covers(page, seen), seen).toBe(false);
  });
}

test('a card covers neither its node nor those that its edges lead to', async ({ page }) => {
  await open(page, 'graph?lang=en');
  await press(page, 'End');
  for (const [node, ...others] of ['ac', 'bcd', 'ce', 'de', 'e']) {
    await page.locator(`.stage [data-node="${node}"]`).hover();
    await expect(card(page)).toBeVisible();
    for (const each of [node, ...others])
      expect(await covers(page, `[data-node="${each}"]`), `${node} covers ${each}`).toBe(false);
  }
  // In a network by layers it covers no unit at all.
  await go(page, 'network/theta1+2?pace=step');
  const units = page.locator('.stage .unit');
  await expect(units).toHaveCount(9);
  const ids = await units.evaluateAll((all) => all.map((unit) => unit.getAttribute('data-node') ?? ''));
  for (const node of ids.filter((id) => id.startsWith('a'))) {
    await page.locator(`.stage .unit[data-node="${node}"]`).hover();
    await expect(card(page)).toBeVisible();
    for (const each of ids)
      expect(await covers(page, `.unit[data-node="${each}"]`), `${node} covers ${each}`).toBe(false);
  }
});

for (const [link, size] of [
  ['graph?lang=en', { width: 1280, height: 720 }],
  ['graph?lang=zh', { width: 1024, height: 768 }],
  ['sigmoid?lang=en&view=graph', { width: 1280, height: 720 }],
  ['sigmoid?lang=zh&view=graph', { width: 1024, height: 768 }],
] as const)
  test(`the card of a node covers no control of the stage, nor the formula over it: ${link} at ${size.width}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await open(page, link);
    await press(page, 'End');
    const nodes = page.locator('.stage-view [data-node]');
    const ids = await nodes.evaluateAll((all) => all.map((each) => each.getAttribute('data-node') ?? ''));
    expect(ids.length).toBeGreaterThan(4);
    for (const id of ids) {
      await page.locator(`.stage-view [data-node="${id}"]`).hover();
      await expect(card(page)).toBeVisible();
      expect(await covers(page, `[data-node="${id}"]`), id).toBe(false);
      expect(await covers(page, '.stage-formula .katex-html'), `${id} covers the formula`).toBe(false);
      for (const control of await page
        .locator('.stage .input [data-ref]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-ref') ?? '')))
        expect(await covers(page, `.input:has([data-ref="${control}"])`), `${id} covers ${control}`).toBe(false);
    }
  });

test('the way from the node under the pointer to the output is lit', async ({ page }) => {
  await open(page, 'graph?lang=en');
  await press(page, 'End');
  const ink = (edge: string): Promise<string> =>
    page.locator(`.edge[data-ref="${edge}"] > .edge-line`).evaluate((line) => getComputedStyle(line).stroke);
  const plain = await ink('d:c.0');
  await page.locator('.stage [data-node="b"]').hover();
  for (const edge of ['d:c.1', 'd:d.0', 'd:e.0', 'd:e.1']) await expect.poll(() => ink(edge)).not.toBe(plain);
  expect(await ink('d:c.0')).toBe(plain);
});

test('a press beside the marks closes a card that stays, a press on the timeline does not', async ({ page }) => {
  await open(page, 'graph/reuse+2?lang=en');
  await page.locator('.stage [data-node="c"]').click();
  await page.mouse.move(640, 5);
  await expect(card(page)).toBeVisible();
  await page.getByRole('button', { name: 'Previous' }).click();
  await expect(card(page)).toBeVisible();
  await page.locator('.stage-formula').click();
  await expect(card(page)).toHaveCount(0);
});

test('the sentence of the step stands under the drawing at every pace', async ({ page }) => {
  const sentence = page.locator('.caption-step');
  for (const pace of ['step', 'node', 'beat']) {
    await open(page, `graph/product+1?lang=en&pace=${pace}`);
    await expect(sentence).toHaveText(/^The edge \w → e keeps/);
    const box = await sentence.boundingBox();
    expect(box?.height).toBeGreaterThan(15);
  }
});

/** Nodes that can be tapped in their middle. */
const inSight = (page: Page): Promise<readonly { readonly id: string; readonly x: number; readonly y: number }[]> =>
  page.locator('.stage-view [data-node]').evaluateAll((nodes) =>
    nodes.flatMap((node) => {
      const box = node.getBoundingClientRect();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const isHit = document.elementFromPoint(x, y)?.closest('[data-node]') === node;
      return isHit ? [{ id: node.getAttribute('data-node') ?? '', x, y }] : [];
    }),
  );

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  for (const [lesson, least] of [
    ['graph', 5],
    ['network', 11],
    ['deep', 9],
  ] as const)
    test(`${lesson}: the card of a node that is tapped covers nothing of the drawing, and closes by its button`, async ({
      page,
    }) => {
      await open(page, `${lesson}?lang=en`);
      await press(page, 'End');
      for (const size of PHONES) {
        await page.setViewportSize(size);
        await settled(page);
        const fit = page.getByRole('button', { name: 'Fit', exact: true });
        if (await fit.isVisible()) await fit.tap();
        await settled(page);
        const nodes = await inSight(page);
        expect(nodes.length).toBeGreaterThanOrEqual(least);
        for (const { id, x, y } of nodes) {
          await page.touchscreen.tap(x, y);
          await expect(card(page)).toHaveClass(/held/);
          expect(await covers(page, '.stage-view'), `${size.width}x${size.height} ${id}`).toBe(false);
          await card(page).getByRole('button', { name: 'Close', exact: true }).tap();
          await expect(card(page)).toHaveCount(0);
        }
      }
    });

  test('a tap on an edge opens its card, which stays until it is tapped again', async ({ page }) => {
    await open(page, 'graph?lang=en');
    await press(page, 'End');
    const number = page.locator('.edge-label[data-ref="d:e.0"]');
    await number.tap();
    await expect(card(page).locator('.card-reason')).toBeVisible();
    await page.locator('.stage').evaluate((stage) => stage.dispatchEvent(new Event('pointerleave')));
    await expect(card(page)).toHaveClass(/held/);
    await number.tap();
    await expect(page.locator('.stage .card.held')).toHaveCount(0);
  });

  test('a tap beside closes the card, and the sentence is in sight', async ({ page }) => {
    await open(page, 'graph/reuse+2?lang=zh');
    await page.locator('.stage [data-node="b"]').tap();
    await expect(card(page)).toBeVisible();
    const stage = await page.locator('.stage-view').boundingBox();
    await page.touchscreen.tap((stage?.x ?? 0) + 8, (stage?.y ?? 0) + (stage?.height ?? 0) - 8);
    await expect(card(page)).toHaveCount(0);
    await press(page, 'PageUp');
    await expect(page.locator('.caption-step')).toHaveText(/\S/);
  });
});

test('the first page says what this is, and leads on to backpropagation', async ({ page }) => {
  await open(page);
  await expect(page.locator('.panel')).toContainText('A lecture about derivatives');
  await page.getByRole('button', { name: 'Failed at backpropagation? Start here' }).click();
  await expect(page.locator('[data-lesson]').first()).toHaveAttribute('data-lesson', 'graph');
  await expect(page.locator('.welcome')).toHaveCount(0);
  await press(page, '?');
  await expect(page.getByRole('dialog')).toContainText('how fast the output moves with this node');
});

test('a pace that was chosen stays from lesson to lesson', async ({ page }) => {
  await open(page, 'graph?lang=en');
  await page.getByRole('radio', { name: 'Unit' }).check({ force: true });
  await page.getByRole('button', { name: /^3 / }).click();
  await expect(page.getByRole('radio', { name: 'Unit' })).toBeChecked();
});

test('a word that a newcomer does not know explains itself, by the pointer and by the keyboard', async ({ page }) => {
  await open(page, 'graph/back?lang=en');
  const [meaning, word] = [page.getByRole('tooltip'), page.locator('.say .term')];
  await word.hover();
  await expect(meaning).toContainText('how fast the output moves with this node');
  await page.keyboard.press('Escape');
  await expect(meaning).toHaveCount(0);
  await word.focus();
  await expect(meaning).toBeVisible();
  await expect(word).toHaveAccessibleDescription(/how fast the output moves/);
});
