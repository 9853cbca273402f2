// Four views of one quantity: path, cell, product and line of the tape light up together and show the same number.
import { expect, LANGUAGES, numbers, open, PHONE, place, press, strangeText, test } from './app';
import { seriousProblems } from './axe';
import { misfits } from './fit';
import type { Locator, Page } from '@playwright/test';

const REF = 'g:theta1_12';
const OTHER = 'g:theta1_21';
const mark = (ref: string): string => `[data-ref="${ref}"]`;

/** A mark of a quantity in each of the four views. */
const views = (page: Page, ref: string): Readonly<Record<string, Locator>> => ({
  // Where there is more than one path, each ends there.
  path: page.locator(`.four-chip${mark(ref)}`).first(),
  cell: page.locator(`.four-equation [data-follows] .matrix-cell${mark(ref)}`),
  product: page.locator(`.four-factor${mark(ref)}`).first(),
  line: page.locator(`.four-lines .code-name${mark(ref)}`).last(),
  stage: page.locator(`.stage text${mark(ref)}`).first(),
});

const look = async (locator: Locator): Promise<string> =>
  locator.evaluate((element) => {
    const style = getComputedStyle(element);
    return [style.backgroundColor, style.boxShadow, style.textDecorationLine].join();
  });

const looks = async (page: Page, ref: string): Promise<readonly string[]> =>
  Promise.all(Object.values(views(page, ref)).map(look));

const shown = (page: Page): Locator => page.locator('.four');

/** Every number of a quantity that the page shows, each once. */
const numbersOf = async (page: Page, ref: string): Promise<readonly (string | null)[]> =>
  page
    .locator(`.four ${mark(ref)}[data-number], .stage ${mark(ref)}[data-number]`)
    .evaluateAll((marks) => [...new Set(marks.map((each) => each.getAttribute('data-number')))]);

/** Whether the newest number of the lecture is that of the quantity. */
const isFresh = async (page: Page): Promise<boolean> =>
  (await page.locator(`.matrix-cell.shown`).count()) === 1 && (await page.locator('.weight.fresh').count()) === 1;

/** A mark without the tint of what is lit. */
const clear = /^rgba\(0, 0, 0, 0\)/;

async function followOne(page: Page, lang: string, query = ''): Promise<void> {
  await open(page, `network?lang=${lang}&tool=four${query}`);
  await press(page, 'End');
  await page.locator(`.weight[data-node="theta1_12"]`).click();
  await expect(shown(page)).toHaveAttribute('data-shown', REF);
}

for (const lang of LANGUAGES) {
  test(`in ${lang}: hovering one of the four lights all, with one number`, async ({ page }) => {
    // Nothing is pinned, so that at rest nothing is lit: the tool follows the step.
    await open(page, `network?lang=${lang}&tool=four&in=lambda:0.5&pace=step`);
    await press(page, 'End');
    while ((await shown(page).getAttribute('data-shown')) !== REF || !(await isFresh(page)))
      await press(page, 'PageUp');
    const rest = async (): Promise<void> => {
      await page.mouse.move(640, 700);
      for (const each of (await looks(page, REF)).slice(0, 4)) expect(each).toMatch(clear);
    };
    for (const name of ['path', 'cell', 'product', 'line', 'stage']) {
      await rest();
      await views(page, REF)[name]?.hover({ force: true });
      const lit = await looks(page, REF);
      for (const each of lit.slice(0, 4)) expect(each, name).not.toMatch(clear);
      expect(lit[4], name).toContain('underline');
      const found = await numbersOf(page, REF);
      expect(found.length, name).toBe(1);
      expect(Number(found[0])).toBe((await numbers(page)).get(REF));
    }
    await rest();
    expect(await strangeText(page)).toEqual([]);
    expect(await seriousProblems(page, '.four')).toEqual([]);
  });

  test(`in ${lang}: everything has its room, in both views and on a phone`, async ({ page }) => {
    for (const view of ['network', 'graph']) {
      await followOne(page, lang, `&view=network&in=lambda:0.5`);
      if (view === 'graph') await page.locator('.view-switch .switch-part').nth(1).click();
      expect(await misfits(page), view).toEqual([]);
    }
    await page.setViewportSize(PHONE);
    expect(await misfits(page, true)).toEqual([]);
  });
}

test('hovering another cell turns all four to it; leaving turns them back', async ({ page }) => {
  await followOne(page, 'en');
  await views(page, OTHER)['cell']?.hover();
  await expect(shown(page)).toHaveAttribute('data-shown', OTHER);
  for (const [name, view] of Object.entries(views(page, OTHER))) await expect(view, name).toBeVisible();
  // Its row of delta and its column of activations.
  await expect(page.locator('.matrix-cell.used')).toHaveCount(2);
  await expect(page.locator(`.matrix-cell.used${mark('g:z2_2')}`)).toBeVisible();
  await expect(page.locator(`.matrix-cell.used${mark('v:x1')}`)).toBeVisible();
  await expect(page.locator('.four-lines')).toContainText('dTheta1[1][1] += delta2[1] * a1[1]');
  await page.mouse.move(640, 700);
  await expect(shown(page)).toHaveAttribute('data-shown', REF);
  await expect(page.locator('.four-lines')).toContainText('dTheta1[0][2] += delta2[0] * a1[2]');
});

test('hovering a weight or a unit on the stage turns the tool to it', async ({ page }) => {
  await followOne(page, 'en');
  await page.locator('.weight[data-node="theta2_11"]').hover();
  await expect(shown(page)).toHaveAttribute('data-shown', 'g:theta2_11');
  await expect.poll(async () => look(page.locator(`.stage text${mark('g:theta2_11')}`).first())).toContain('underline');
  await page.locator('.unit[data-node="x1"]').hover();
  await expect(shown(page)).toHaveAttribute('data-shown', 'g:x1');
});

test('by keys: the tool opens, arrows walk the cells, Enter pins, Escape lets go', async ({ page }) => {
  await open(page, 'network?lang=en');
  await press(page, 'End');
  await press(page, '4');
  await expect(shown(page)).toHaveAttribute('data-shown', 'g:theta1_10');
  const { frame } = await place(page);
  await views(page, 'g:theta1_10')['cell']?.focus();
  await press(page, 'ArrowDown');
  await press(page, 'ArrowRight');
  await expect(shown(page)).toHaveAttribute('data-shown', OTHER);
  expect((await place(page)).frame).toBe(frame);
  await press(page, 'Enter');
  await page.locator('.tool-menu').focus();
  await expect(shown(page)).toHaveAttribute('data-shown', OTHER);
  await page.locator(`.four-factor${mark('g:z2_2')}`).focus();
  await expect.poll(async () => look(page.locator(`.matrix-cell${mark('g:z2_2')}`))).not.toMatch(/none,/);
  await press(page, 'Enter');
  await expect(shown(page)).toHaveAttribute('data-shown', 'g:z2_2');
  await press(page, 'Escape');
  await page.locator('.tool-menu').focus();
  await expect(shown(page)).toHaveAttribute('data-shown', 'g:theta1_10');
  await page.locator('.timeline button').first().focus();
  await press(page, '4');
  await expect(shown(page)).toHaveCount(0);
});

test('no number stands ahead of the lecture', async ({ page }) => {
  await open(page, 'network?lang=en&tool=four');
  await press(page, 'Home', 0);
  await expect(shown(page)).toHaveAttribute('data-shown', 'g:theta1_10');
  expect(await numbersOf(page, 'g:theta1_10')).toEqual([]);
  expect(await page.locator('.four-equation').textContent()).toContain('—');
});

test('the paths are lit in both views, and the switch keeps place, tool and quantity', async ({ page }) => {
  await followOne(page, 'en', '&in=lambda:0');
  const lit = async (selector: string): Promise<boolean> =>
    page
      .locator(selector)
      .first()
      .evaluate((line) => {
        const probe = document.createElement('i');
        probe.style.color = 'var(--adjoint)';
        document.body.append(probe);
        const wanted = getComputedStyle(probe).color;
        probe.remove();
        return getComputedStyle(line).stroke === wanted;
      });
  expect(await lit(`path.weight-line${mark('v:theta2_11')}`)).toBe(true);
  expect(await lit(`path.weight-line${mark('v:theta2_12')}`)).toBe(false);
  expect(await lit('.loss-edge[data-from="a3_1"]')).toBe(true);
  expect(await lit('.loss-edge[data-from="y"]')).toBe(false);
  const { frame, cursor } = await place(page);
  await page.locator('.view-switch .switch-part').nth(1).click();
  expect(await place(page)).toMatchObject({ frame, cursor });
  await expect(shown(page)).toHaveAttribute('data-shown', REF);
  for (const edge of ['z2_1.2', 'a2_1.0', 'z3_1.4', 'a3_1.0', 'L.0', 'J.0', 'R.2'])
    expect(await lit(`.edge${mark(`d:${edge}`)} .edge-line`), edge).toBe(true);
  for (const edge of ['z3_1.5', 'z2_1.1', 'R.1'])
    expect(await lit(`.edge${mark(`d:${edge}`)} .edge-line`), edge).toBe(false);
  await page.locator('.view-switch .switch-part').nth(0).click();
  expect(await place(page)).toMatchObject({ frame, cursor });
  await expect(shown(page)).toHaveAttribute('data-shown', REF);
});

test('the switch of views keeps the unit of the step in sight', async ({ page }) => {
  await open(page, 'network?lang=en&tool=four&pace=node&layers=4,6,5,3');
  await press(page, 'End');
  for (let back = 0; back < 40; back++) await press(page, 'PageUp');
  const inSight = async (): Promise<boolean> =>
    page.evaluate(() => {
      const stage = document.querySelector('.stage-view')?.getBoundingClientRect();
      if (stage === undefined) return false;
      // Where its nodes are too far apart, the number on the edge is the place of the step.
      return [...document.querySelectorAll('.stage .node.fresh, .stage .edge-label.passing')].some((mark) => {
        const { x, y, width, height } = mark.getBoundingClientRect();
        const [left, top] = [x + width / 2, y + height / 2];
        return left > stage.left && left < stage.right && top > stage.top && top < stage.bottom;
      });
    });
  const before = await place(page);
  for (const view of [1, 0, 1]) {
    await page.locator('.view-switch .switch-part').nth(view).click();
    await expect.poll(inSight, `view ${view}`).toBe(true);
    expect(await place(page)).toEqual(before);
  }
});

test('with no step the switch of views keeps the pinned quantity in sight', async ({ page }) => {
  await open(page, 'network?lang=en&tool=four&layers=4,6,5,3');
  await press(page, 'End');
  await page.locator('.unit[data-node="a2_5"]').focus();
  await press(page, 'Enter');
  await expect(shown(page)).toHaveAttribute('data-shown', 'g:a2_5');
  for (const view of [1, 0, 1]) {
    await page.locator('.view-switch .switch-part').nth(view).click();
    await expect(page.locator('.stage [data-node="a2_5"]')).toBeInViewport({ ratio: 0.5 });
    await expect(shown(page)).toHaveAttribute('data-shown', 'g:a2_5');
  }
});

test('in a formula of the reader the four views follow a node, and another mode is said to have none', async ({
  page,
}) => {
  await open(page, 'own?lang=en&tool=four');
  await press(page, 'End');
  await page.locator('.stage [data-node="b"]').click();
  await expect(shown(page)).toHaveAttribute('data-shown', 'g:b');
  expect((await numbersOf(page, 'g:b')).length).toBe(1);
  expect(await seriousProblems(page, '.four')).toEqual([]);
  await open(page, 'own?lang=en&tool=four&mode=forward&by=a');
  await expect(page.locator('.panel')).toContainText('belong to reverse mode');
});

test('of an input that is read very often it shows a few lines of the tape, and counts the others', async ({
  page,
}) => {
  const sum = Array.from({ length: 61 }, () => 'a').join('%2B');
  await open(page, `own?lang=en&tool=four&f=y=${sum}`);
  await press(page, 'End');
  const lines = page.locator('.four-lines');
  await expect(lines).toContainText('22 left out');
  await expect(lines.getByRole('button')).toHaveCount(40);
  await expect(lines.getByRole('button').last()).toContainText('# 61');
  await expect(page.locator('.four-equation').getByRole('cell', { name: '58 left out' })).toHaveCount(2);
  expect(await misfits(page)).toEqual([]);
});
