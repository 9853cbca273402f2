// What others do to the page: a translator that replaces its words, a part that fails, Back, a reload in the middle of a training.
import type { Page } from '@playwright/test';
import { expect, go, LESSONS, number, numbers, open, place, press, ready, test } from './app';

/** Puts every text that may be translated into elements of its own, as the translators of browsers do. */
const translated = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (node instanceof Text && node.data.trim() !== '' && owner?.closest('[translate="no"], svg, font') === null)
        texts.push(node);
    }
    for (const text of texts) {
      const [outer, inner] = ['font', 'font'].map((name) =>
        document.createElementNS('http://www.w3.org/1999/xhtml', name),
      );
      if (outer === undefined || inner === undefined) continue;
      inner.textContent = `«${text.data}»`;
      outer.append(inner);
      text.replaceWith(outer);
    }
    return texts.length;
  });

for (const lesson of [...LESSONS, 'own'])
  test(`${lesson} is translated by the browser while it is stepped through, and no part fails`, async ({ page }) => {
    await open(page, `${lesson}?lang=en&pace=step`);
    expect(await translated(page)).toBeGreaterThan(10);
    const { frames } = await place(page);
    for (let at = 1; at < Math.min(frames, 30); at += 1) {
      await press(page, 'PageDown', at);
      await translated(page);
    }
    for (const key of ['c', 'c', 'm', 'm', 'o', 'Escape', '?', 'Escape', 'l', 'l', 'h', 'h']) {
      await page.keyboard.press(key);
      await translated(page);
    }
    await expect(page.locator('.failed')).toHaveCount(0);
    const { frame } = await place(page);
    await press(page, 'PageUp', frame - 1);
    await expect(page.locator('.stage svg, .stage .katex').first()).toBeVisible();
  });

test('translated, a formula is written, a number is asked and judged, and nothing fails or says what was said before', async ({
  page,
}) => {
  await open(page, 'own?lang=en&pace=step');
  const field = page.locator('.program textarea');
  for (const [text, said] of [
    ['y = x +', /something is missing/],
    ['import torch\nx = torch.tensor(2.0)\ny = x*x', /Read as.*y = x\*x/],
    ['y = sin x', /has no brackets/],
    ['y = a*b + a', /^$/],
  ] as const) {
    await field.fill(text);
    const below = page.locator('.program');
    await expect.poll(async () => (await below.innerText()).replace(/\s+/g, ' ').trim()).toMatch(said);
    await translated(page);
  }
  await open(page, 'graph/done?lang=en&ask=g:b&in=a:1.25,b:1.25');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageDown');
  const blank = page.getByRole('textbox', { name: /^What comes here/ });
  for (const [number, said] of [
    ['2.25', /Not right.*a contribution is not added/],
    ['17', /Not right\.»?$/],
    ['2.5', /Not right.*a contribution is not added/],
    ['4.75', /Right\.»?$/],
  ] as const) {
    await translated(page);
    await blank.fill(number);
    await page.keyboard.press('Enter');
    await expect(page.locator('.check-answer')).toHaveText(said);
  }
  await expect(page.locator('.failed')).toHaveCount(0);
});

test('a part that fails says so, the rest goes on, and "again" brings it back', async ({ page, problems }) => {
  await open(page, 'graph?lang=en&pace=step');
  await page.evaluate(() => {
    const { ResizeObserver: real } = window;
    const broken = function (): never {
      throw new Error('planted');
    };
    Object.assign(window, { ResizeObserver: broken, mend: () => Object.assign(window, { ResizeObserver: real }) });
  });
  await page.getByRole('button', { name: /^6 / }).click();
  const failed = page.locator('.failed').first();
  await expect(failed).toContainText('This part failed.');
  await expect(page.locator('[data-lesson="network"]')).toHaveCount(1);
  await press(page, 'PageDown', 1);
  await expect(page.getByRole('complementary')).toBeVisible();
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  for (let left = await page.locator('.failed').count(); left > 0; left -= 1)
    await page.locator('.failed').first().getByRole('button', { name: 'Show again' }).click();
  await expect(page.locator('.failed')).toHaveCount(0);
  await expect(page.locator('.stage [data-ref="v:x1"]').first()).toBeVisible();
  expect((await place(page)).frame).toBe(1);
  expect(problems.length).toBeGreaterThan(0);
  problems.splice(0, problems.length, ...problems.filter((each) => !each.includes('planted')));
});

test('Back leaves the lessons that were opened one by one, however many steps were taken in them', async ({ page }) => {
  await open(page, 'exp?lang=en&pace=step');
  await press(page, 'PageDown', 1);
  await page.getByRole('button', { name: /^5 / }).click();
  for (let at = 1; at <= 12; at += 1) await press(page, 'PageDown', at);
  await page.getByRole('button', { name: /^6 / }).click();
  for (let at = 1; at <= 3; at += 1) await press(page, 'PageDown', at);
  await page.waitForTimeout(700);
  await page.goBack();
  await expect(page.locator('[data-lesson="graph"]')).toHaveAttribute('data-frame', '12');
  await page.goBack();
  await expect(page.locator('[data-lesson="exp"]')).toHaveAttribute('data-frame', '1');
  await page.goForward();
  await expect(page.locator('[data-lesson="graph"]')).toHaveAttribute('data-frame', '12');
});

test('a reload in the middle of a training keeps its choices, and presses while it runs break nothing', async ({
  page,
}) => {
  await open(page, 'network?tool=training&lang=en&seed=7&eta=3&data=and');
  await page.locator('.training-run').click();
  for (const key of [
    'PageDown',
    'PageUp',
    'd',
    'l',
    'l',
    'x',
    '[',
    ']',
    'End',
    'Home',
    'j',
    't',
    '+',
    '0',
    'Control+z',
  ])
    await page.keyboard.press(key);
  await expect(page.locator('.failed')).toHaveCount(0);
  await page.waitForTimeout(700);
  await page.reload();
  await ready(page);
  await expect(page.locator('.failed')).toHaveCount(0);
  expect(page.url()).toContain('data=and');
  expect((await numbers(page)).size).toBeGreaterThan(0);
  expect(await number(page, 'v:x1')).toBeDefined();
});

test('a constant is named as one, in the table and by ear; what is on its way is counted', async ({ page }) => {
  await open(page, `own?f=${encodeURIComponent('k = 2\ny = k*x + x')}&in=x:3&lang=en&pace=step`);
  await press(page, 'Home', 0);
  const rows = page.locator('.ledger tbody tr');
  const row = (ref: string) =>
    rows
      .filter({ has: page.locator(`th[data-ref="${ref}"]`) })
      .locator('td')
      .nth(1);
  await expect(row('v:k')).toHaveText('constant');
  await expect(row('v:x')).toHaveText('—');
  await expect(page.locator('[data-node="k"]')).toHaveAttribute('aria-label', 'k = 2, constant');
  await page.locator('[data-node="k"]').click();
  await expect(page.locator('.card-paths')).toHaveText('constant');
  await page.keyboard.press('Escape');
  const { frames } = await place(page);
  const seen = new Set<string>();
  for (let at = 1; at < frames; at += 1) {
    await press(page, 'PageDown', at);
    seen.add(await row('v:x').innerText());
    await expect(row('v:k')).toHaveText('constant');
  }
  expect([...seen]).toEqual(['—', '— (1 of 2)', '— (2 of 2)', '3']);
});

/** Where a text that may be translated stands beside other things, it has an element of its own. */
test('no text that may be translated stands beside other elements', async ({ page }) => {
  const found = new Set<string>();
  const look = async (): Promise<void> => {
    const mixed = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((each) => each.closest('[translate="no"], svg, .katex') === null && each.childNodes.length > 1)
        .filter((each) => [...each.childNodes].some((node) => node instanceof Text && node.data.trim() !== ''))
        .map((each) => `${each.tagName} ${each.className}: ${each.textContent.slice(0, 40)}`),
    );
    for (const each of mixed) found.add(each);
  };
  const links = ['exp', 'slope/signs', 'graph/done', 'own?rungs=10', 'network/net', 'network?tool=training'];
  const tools = ['check', 'mistakes&mistake=slope', 'four', 'nudge', 'jacobian', 'code'];
  for (const link of [...links, ...tools.map((tool) => `network/delta2?tool=${tool}`)]) {
    await open(page, `${link}${link.includes('?') ? '&' : '?'}lang=en&pace=step`);
    await look();
    for (let i = 0; i < 4; i += 1) {
      await page.keyboard.press('PageDown');
      await look();
    }
  }
  await open(page, 'own?lang=en&f=y%20%3D%20a*b%20%2B%20a&pace=step');
  await press(page, 'End');
  await page.locator('.edge-label[data-ref="d:y.0"]').click();
  await expect(page.locator('.card-reason')).toBeVisible();
  await look();
  for (const program of ['y = x +', 'import torch\nx = torch.tensor(2.0)\ny = x*x', 'y = sin x']) {
    await page.locator('.program textarea').fill(program);
    await expect(page.locator('.program-error, .program-question')).toHaveCount(1);
    await look();
  }
  await go(page, 'network/delta2?tool=check');
  for (const typed of ['-0.0994', '17']) {
    await page.getByLabel('Your number', { exact: true }).fill(typed);
    await page.keyboard.press('Enter');
    await expect(page.locator('.check-answer')).toBeVisible();
    await look();
  }
  await page.locator('h1').click();
  for (const key of ['?', 'g', 'o', 'Control+e', 'v']) {
    await page.keyboard.press(key);
    await look();
    await page.keyboard.press('Escape');
  }
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look();
  expect([...found]).toEqual([]);
});
