// Networks of any shape: edited in the middle of the backward pass, undone, refused with words, and drawn so that all has its room.
import type { Page } from '@playwright/test';
import { expect, go, LANGUAGES, numbers, open, PHONE, place, press, strangeText, test } from './app';
import { seriousProblems } from './axe';
import { faults } from './fit';

const button = (page: Page) => page.locator('.shape-button');
const editor = (page: Page) => page.locator('.shape-editor');
const rows = (page: Page) => editor(page).locator('.shape-layers .shape-row');
const row = (page: Page, i: number) => rows(page).nth(i);
const units = (page: Page, i: number) => row(page, i).locator('.number-input');
const problem = (page: Page) => editor(page).locator('[role="alert"]');
const beatOf = (page: Page): string => /#\/network\/([a-z0-9-]+)/i.exec(page.url())?.[1] ?? '';

async function type(page: Page, i: number, text: string): Promise<void> {
  await units(page, i).fill(text);
  await units(page, i).press('Enter');
}

for (const lang of LANGUAGES) {
  test(`in ${lang}: the shape changes in the middle of the backward pass, the moment stays, undo brings it back`, async ({
    page,
  }) => {
    await open(page, `network/delta2+1?layers=2,2,2,1&lang=${lang}`);
    const before = { place: await place(page), numbers: await numbers(page) };
    await button(page).click();
    await expect(rows(page)).toHaveCount(4);
    await row(page, 1).locator('.icon-button').nth(1).click();
    await expect(button(page)).toContainText('2-3-2-1');
    await expect.poll(() => beatOf(page)).toBe('delta2');
    await row(page, 2).locator('select').selectOption('tanh');
    await expect.poll(() => page.url()).toContain('act=');
    expect(beatOf(page)).toBe('delta2');
    await editor(page).locator('.shape-add').click();
    await expect(button(page)).toHaveAttribute('title', /2-3-2-2-1$/);
    await row(page, 3).locator('.icon-button').nth(2).click();
    await expect(button(page)).toContainText('2-3-2-1');
    expect(await seriousProblems(page, '.shape-editor')).toEqual([]);
    expect(await strangeText(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(editor(page)).toHaveCount(0);
    await expect(button(page)).toBeFocused();
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('Control+z');
    await expect(button(page)).toContainText('2-2-2-1');
    expect(await place(page)).toEqual(before.place);
    expect(await numbers(page)).toEqual(before.numbers);
  });

  test(`in ${lang}: what cannot be is refused with words where it was asked for`, async ({ page }) => {
    await open(page, `network?lang=${lang}`);
    await button(page).click();
    for (const [text, words] of [
      ['100', /64/],
      ['0', /64/],
      ['2.5', /64/],
      ['two', /./],
    ] as const) {
      await type(page, 1, text);
      await expect(row(page, 1).locator('.field-error')).toContainText(words);
      await expect(button(page)).toContainText('2-2-1');
    }
    await type(page, 1, '2');
    await row(page, 2).locator('.icon-button').nth(0).click();
    await expect(problem(page)).toContainText('64');
    await row(page, 2).locator('select').selectOption('identity');
    const losses = editor(page).getByRole('radio');
    await expect(losses.nth(1)).toBeChecked();
    await losses.nth(0).click();
    await expect(problem(page)).toContainText('sigmoid');
    await expect(losses.nth(1)).toBeChecked();
    await row(page, 2).locator('select').selectOption('sigmoid');
    await losses.nth(0).click();
    await expect(losses.nth(0)).toBeChecked();
    await expect(problem(page)).toHaveCount(0);
    for (let i = 0; i < 4; i += 1) await editor(page).locator('.shape-add').click();
    await expect(button(page)).toHaveAttribute('aria-label', /2-2-2-2-2-2-1/);
    await editor(page).locator('.shape-add').click();
    await expect(problem(page)).toContainText('6');
    await expect(rows(page)).toHaveCount(7);
    await type(page, 1, '64');
    await type(page, 2, '64');
    await expect(row(page, 2).locator('.field-error')).toContainText('3000');
  });
}

test('the same seed gives the same weights, as one step of undo; nice numbers are the lesson’s own', async ({
  page,
}) => {
  await open(page, 'network/output');
  const own = await numbers(page);
  await button(page).click();
  const seed = editor(page).locator('.number-input').last();
  const random = async (text: string): Promise<ReadonlyMap<string, number>> => {
    await seed.fill(text);
    await seed.press('Enter');
    await expect.poll(async () => (await numbers(page)).get('v:theta1_10')).not.toBe(own.get('v:theta1_10'));
    return numbers(page);
  };
  const seven = await random('7');
  const eight = await random('8');
  expect(eight.get('v:theta1_10')).not.toBe(seven.get('v:theta1_10'));
  expect(await random('7')).toEqual(seven);
  await seed.fill('-1');
  await seed.press('Enter');
  await expect(editor(page).locator('.field-error')).toContainText('4294967295');
  expect((await numbers(page)).get('v:theta1_10')).toBe(seven.get('v:theta1_10'));
  await seed.press('Escape');
  await editor(page).locator('.button', { hasText: 'Nice numbers' }).click();
  await expect.poll(() => numbers(page)).toEqual(own);
});

test('whole numbers where no unit bends its sum', async ({ page }) => {
  await open(page, 'network/z3?act=relu,identity&loss=squared');
  await press(page, 'PageDown');
  const shown = await numbers(page);
  for (const [ref, number] of shown) if (/^v:[xaz]/.test(ref)) expect(number, ref).toBe(Math.round(number));
});

test('the numbers of the weights that the step or the pointer is about, and no others', async ({ page }) => {
  await open(page, 'network/z2+3?layers=3,4,4,2&pace=step');
  const shown = page.locator('.weight.shown');
  await expect(shown).toHaveCount(4);
  for (const each of await shown.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-node') ?? '')))
    expect(each).toMatch(/^theta1_3/);
  await page.locator('.unit[data-node="a3_2"]').hover();
  await expect(page.locator('.weight.shown[data-node^="theta2_2"]')).toHaveCount(5);
  await expect(page.locator('.weight.shown[data-node^="theta3_"]')).toHaveCount(2);
});

test('rule, formula of the step and matrices stay where they are while the layer moves, and nothing is cut', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const found: string[] = [];
  await open(page, 'network');
  for (const [layers, lang, last] of [
    ['2,3,3,3,1', 'en', 4],
    ['3,4,4,2', 'zh', 3],
  ] as const) {
    let first: readonly unknown[] | undefined;
    for (let l: number = last; l >= 2; l -= 1) {
      for (const step of ['', '+1', '+2', '+3', '+4']) {
        await go(page, `network/back${l}${step}?layers=${layers}&lang=${lang}&pace=step`);
        await expect(page.locator('.layer-ground')).toHaveAttribute('data-layer', String(l));
        await expect(page.locator('.recursion')).toHaveAttribute('data-layer', String(l));
        const here = await faults(page, { panel: true });
        found.push(...here.filter((each) => /panel|step-/.test(each)).map((each) => `${layers} ${l}${step}: ${each}`));
        // The rule itself, as it is seen, and where all begin.
        const now: unknown[] = [await page.locator('.recursion .formula .katex-html').first().textContent()];
        for (const block of ['.recursion .formula', '.step-formula', '.equation'])
          now.push((await page.locator(`.panel ${block}`).first().boundingBox())?.y);
        expect(now, `${layers} in ${lang} at ${l}${step}`).toEqual((first ??= now));
      }
    }
  }
  expect(found).toEqual([]);
});

const shapes = ['2,1', '2,3,1', '3,4,4,2', '2,2,2,2,2,2,1', '2,8,8,1', '2,16,16,2', '4,40,3'] as const;
const moments = ['net', 'z2+1', 'loss', 'output+1', 'theta1+2', 'penalty'] as const;

for (const layers of shapes) {
  test(`${layers}: everything has its room on a projector and on a phone`, async ({ page }) => {
    const found: string[] = [];
    await open(page, 'network');
    for (const [size, lang] of [
      [{ width: 1280, height: 720 }, 'en'],
      [PHONE, 'zh'],
    ] as const) {
      await page.setViewportSize(size);
      for (const moment of moments) {
        await go(page, `network/${moment}?layers=${layers}&lang=${lang}`);
        const phone = size === PHONE;
        const here = [...(await faults(page, phone ? { phone } : { least: 16 })), ...(await strangeText(page))];
        found.push(...here.map((each) => `${size.width} ${moment}: ${each}`));
      }
    }
    expect(found).toEqual([]);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test('the editor leaves the network in sight, and everything in it can be touched', async ({ page }) => {
    await open(page, 'network/delta2?layers=2,3,3,1&lang=zh');
    await button(page).tap();
    const box = await editor(page).boundingBox();
    expect(box?.y ?? 0).toBeGreaterThan(PHONE.height * 0.4);
    const small = await editor(page)
      .locator('button, select, input:not([type=checkbox]), label')
      .evaluateAll((controls) =>
        controls
          .map((control) => ({ box: control.getBoundingClientRect(), name: control.outerHTML.slice(0, 80) }))
          .filter(({ box: { width, height } }) => width < 43.5 || height < 43.5)
          .map(({ name, box: { width, height } }) => `${name} ${width}x${height}`),
      );
    expect(small).toEqual([]);
    expect(await seriousProblems(page, '.shape-editor')).toEqual([]);
    // In both languages nothing is cut at the side, and however far one scrolls the button that closes it is in sight.
    for (const lang of LANGUAGES) {
      await page.setViewportSize({ width: 360, height: 640 });
      await go(page, `network/delta2?layers=2,3,3,1&lang=${lang}`);
      if ((await editor(page).count()) === 0) await button(page).tap();
      const over = await editor(page).evaluate((sheet) => {
        sheet.scrollTo(0, sheet.scrollHeight);
        return [...sheet.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > innerWidth)
          .length;
      });
      expect(over, lang).toBe(0);
      await expect(editor(page).locator('.dialog-head .button')).toBeInViewport({ ratio: 1 });
    }
    await editor(page).locator('.dialog-head .button').tap();
    await expect(editor(page)).toHaveCount(0);
  });
});

test('2-16-16-2: a step touches what changes and nothing else of the page, and every unit of it is drawn in pages', async ({
  page,
}) => {
  await open(page, 'network/back2+2?layers=2,16,16,2&pace=step');
  const { touched, all } = await page.evaluate(async () => {
    const counts: number[] = [];
    const changed = new Set<Node>();
    new MutationObserver((records) => records.forEach(({ target }) => changed.add(target))).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    for (let i = 0; i < 21; i += 1) {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      counts.push(changed.size);
      changed.clear();
    }
    return { touched: counts, all: document.querySelectorAll('body *').length };
  });
  expect(Math.min(...touched)).toBeGreaterThan(0);
  expect(all).toBeGreaterThan(2000);
  expect(Math.max(...touched)).toBeLessThan(100);
  await open(page, 'network/back2+2?layers=2,16,16,2&view=graph');
  await expect(page.locator('.graph .node').first()).toBeVisible();
  expect(await page.locator('.graph .node').count()).toBeLessThan(200);
});
