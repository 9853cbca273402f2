// The tools of the panel: the Jacobian scoreboard and the nudge, driven by hand and by keys, in both languages.
import {
  expect,
  fewFrames,
  go,
  jump,
  LANGUAGES,
  number,
  numbers,
  open,
  openedTool,
  PHONE,
  pickTool,
  place,
  press,
  ready,
  SHAPES,
  strangeText,
  test,
} from './app';
import { seriousProblems } from './axe';
import { type Found, lookEverywhere, misfits, told } from './fit';
import type { Page } from '@playwright/test';

const several = 'f=u%3Dx*y%0Av%3Dx%2By*z%0Aw%3Dsin(u)';

/** The entry that a cell of the Jacobian shows, undefined while it is empty. */
async function entry(page: Page, row: string, column: string): Promise<number | undefined> {
  const text = await page.locator(`[data-cell="${row} ${column}"]`).getAttribute('data-entry');
  return text === null ? undefined : Number(text);
}

const cost = async (page: Page, mode: string): Promise<string> =>
  (await page.locator(`[data-cost="${mode}"]`).textContent()) ?? '';

/** Actual and predicted change of a node, as the table of the nudge shows them. */
const change = async (page: Page, node: string): Promise<readonly string[]> =>
  page.locator(`[data-change="${node}"] td`).allTextContents();

for (const lang of LANGUAGES) {
  test(`Jacobian in ${lang}: the row fills as the backward sweep goes, and the costs of the modes stand below`, async ({
    page,
  }) => {
    await open(page, `graph/seed?lang=${lang}&tool=jacobian`);
    const seen: string[] = [];
    for (let last = -1, at = (await place(page)).frame; at !== last;) {
      const row = [await entry(page, 'e', 'a'), await entry(page, 'e', 'b')];
      // A cell shows a number exactly when the lecture has come to the adjoint.
      expect(row).toEqual([await number(page, 'g:a'), await number(page, 'g:b')]);
      seen.push(`${row.join(' ')} after ${await cost(page, 'so-far')}`);
      last = at;
      await press(page, 'PageDown');
      at = (await place(page)).frame;
    }
    expect([...new Set(seen)]).toEqual([
      '  after 0',
      '  after 1',
      '  after 2',
      '2  after 3',
      '2  after 4',
      '2  after 5',
      '2 5 after 5',
    ]);
    expect(await cost(page, 'forward')).toBe('2 + 4 = 6');
    expect(await cost(page, 'reverse')).toBe('5');
    expect(await cost(page, 'paths')).toBe('6');
    await expect(page.locator('.judgement .verdict.agrees')).toContainText('5.00000000');
    expect(await strangeText(page)).toEqual([]);
  });

  test(`Jacobian in ${lang}: in an own formula the header of a column begins a forward sweep, which fills it`, async ({
    page,
  }) => {
    await open(page, `own?${several}&in=x:2,y:1,z:3&lang=${lang}&tool=jacobian`);
    await press(page, 'End');
    const [x, y] = [2, 1];
    expect(await entry(page, 'w', 'x')).toBeCloseTo(y * Math.cos(x * y), 12);
    expect(await entry(page, 'v', 'x')).toBeUndefined();
    await page.locator('.jacobian thead button').nth(1).click();
    expect((await place(page)).frame).toBe(0);
    await expect.poll(() => page.url()).toContain('#/own');
    // The row that the first sweep filled is still there.
    expect(await entry(page, 'w', 'x')).toBeCloseTo(y * Math.cos(x * y), 12);
    expect(await entry(page, 'v', 'y')).toBeUndefined();
    await press(page, 'End');
    expect(await entry(page, 'v', 'y')).toBe(3);
    expect(await entry(page, 'w', 'y')).toBeCloseTo(x * Math.cos(x * y), 12);
    await page.locator('.jacobian tbody button').first().click();
    await press(page, 'End');
    expect([await entry(page, 'v', 'x'), await entry(page, 'v', 'y'), await entry(page, 'v', 'z')]).toEqual([1, 3, 1]);
    expect(await number(page, 'g:z')).toBe(1);
  });

  test(`nudge in ${lang}: h by slider to both ends, and every node shows actual beside predicted`, async ({ page }) => {
    await open(page, `graph/reuse+2?lang=${lang}&tool=nudge&nudge=b:0.1`);
    expect((await change(page, 'e')).slice(0, 2)).toEqual(['0.510', '0.5']);
    await expect(page.locator('[data-node="e"] .node-change')).toHaveText('Δ 0.510≈ 0.5');
    await expect(page.locator('[data-node="a"] .node-change')).toHaveText('Δ 0= 0');
    const slider = page.locator('.nudge-controls input[type=range]');
    await slider.focus();
    await page.keyboard.press('End');
    expect((await change(page, 'e')).slice(0, 3)).toEqual(['6', '5', '1']);
    await expect(page.locator('[data-node="e"] .node-change')).toHaveText('Δ 6≈ 5');
    await page.keyboard.press('Home');
    await expect(slider).toHaveAttribute('aria-valuetext', '1×10⁻¹²');
    expect((await change(page, 'e'))[1]).toBe('5×10⁻¹²');
    expect(await strangeText(page)).toEqual([]);
    // The step keys go on working while the slider has the focus, and the lecture's own numbers stay.
    const { frame } = await place(page);
    await press(page, 'PageUp', frame - 1);
    expect((await numbers(page)).get('v:e')).toBe(6);
    await expect.poll(() => page.url()).toContain('nudge=b:1e-12');
    await page.reload();
    await ready(page);
    await expect(slider).toHaveAttribute('aria-valuetext', '1×10⁻¹²');
  });
}

for (const lang of LANGUAGES) {
  test(`a seed and a direction in ${lang}: one sweep each, with numbers of the reader's own`, async ({ page }) => {
    await open(page, `own?${several}&in=x:2,y:1,z:3&lang=${lang}&tool=jacobian`);
    await page.locator('.own-sweep-button').click();
    const set = async (name: string, text: string): Promise<void> => {
      const field = page.locator('.own-sweep').getByLabel(new RegExp(`^${name}\\b`));
      await field.fill(text);
      await field.press('Enter');
    };
    const got = async (id: string): Promise<number> =>
      Number(await page.locator(`.own-sweep [data-sweep=${id}]`).getAttribute('data-value'));
    await set('v v', '2');
    await set('v w', '-1');
    expect(await got('x')).toBeCloseTo(2 - Math.cos(2), 10);
    expect(await got('z')).toBeCloseTo(2, 10);
    await set('u x', '0');
    await set('u y', '1');
    await set('u z', '0.5');
    expect(await got('v')).toBeCloseTo(3.5, 10);
    expect(await got('w')).toBeCloseTo(2 * Math.cos(2), 10);
    expect(await misfits(page)).toEqual([]);
    for (const size of [...SHAPES, PHONE]) {
      await page.setViewportSize(size);
      await expect(page.locator('.own-sweep')).toBeInViewport({ ratio: 1 });
    }
    // In a field the key takes back what was typed; outside of it, it closes the sheet.
    await page.locator('.own-sweep h2').click();
    await press(page, 'Escape');
    await expect(page.locator('.own-sweep')).toHaveCount(0);
    expect(await strangeText(page)).toEqual([]);
  });
}

test('nudge: the input that the step is about is pushed, until one is chosen; of a line the caption says so', async ({
  page,
}) => {
  await open(page, 'graph?lang=en&tool=nudge');
  await press(page, 'End');
  const chosen = page.locator('.nudge-controls select');
  const seen = new Set<string>();
  for (let last = -1, at = (await place(page)).frame; at !== last;) {
    seen.add(await chosen.inputValue());
    last = at;
    await press(page, 'PageUp');
    at = (await place(page)).frame;
  }
  expect([...seen].sort()).toEqual(['a', 'b']);
  await chosen.selectOption('a');
  await expect(page.locator('.nudge-why')).toContainText('straight line');
  await chosen.selectOption('b');
  await expect(page.locator('.nudge-why')).toContainText('rounding lifts it');
});

test('nudge of a network: every unit shows its change beside what was predicted, and which weight is pushed is seen', async ({
  page,
}) => {
  await open(page, 'network/deltas?lang=en&pace=step&tool=nudge&nudge=theta1_11:0.1');
  await press(page, 'End');
  const shown = (node: string) => page.locator(`.network [data-node="${node}"] .node-change`);
  const text = (await change(page, 'J')).slice(0, 2);
  await expect(shown('J')).toHaveText(`Δ ${text[0] ?? ''}≈ ${text[1] ?? ''}`);
  await expect(shown('a2_2')).toHaveText('Δ 0= 0');
  for (const node of ['a2_1', 'a3_1']) await expect(shown(node)).toHaveText(/^Δ −?0\.0\d+≈ −?0\.0\d+$/);
  await expect(page.locator('.network .weight.pushed')).toHaveAttribute('data-node', 'theta1_11');
  // The lecture's own numbers stay.
  for (const ref of ['v:a2_1', 'g:z2_1', 'v:J'])
    await expect(page.locator(`.network [data-number][data-ref="${ref}"]`)).toHaveCount(1);
  // Before the lecture has come to a value, there is nothing to say of its change.
  await press(page, 'Home');
  await expect(page.locator('.network .node-change')).toHaveCount(0);
});

test('nudge where there is no number: a dash for what nothing can be said of, and why', async ({ page }) => {
  await open(page, 'own?f=y%3Dlog(a)*b&in=a:-1&tool=nudge&lang=en');
  await press(page, 'End');
  await expect(page.locator('.stage [data-node="y"] .node-change')).toHaveText('Δ —≈ —');
  await expect(page.locator('.nudge-table [data-change="y"] td')).toHaveText(['—', '—', '—', '—']);
  await expect(page.locator('.nudge-why')).toContainText('Logarithm of a negative number');
  await expect(page.locator('.nudge-why')).not.toContainText('—');
});

test('nudge: the input is chosen, h is typed, and what is no h is refused where it was typed', async ({ page }) => {
  await open(page, 'graph?lang=en');
  await press(page, 'End');
  await pickTool(page, 'nudge');
  await page.locator('.nudge-controls select').selectOption('b');
  const typed = page.locator('.nudge-controls input[type=text]');
  await typed.fill('1/4');
  await typed.press('Enter');
  expect((await change(page, 'e')).slice(0, 2)).toEqual(['1.31', '1.25']);
  for (const wrong of ['2', '0', '-1', 'abc', '']) {
    await typed.fill(wrong);
    await typed.press('Enter');
    await expect(typed, wrong).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('alert')).toBeVisible();
    expect((await change(page, 'e'))[1]).toBe('1.25');
  }
  await typed.press('Escape');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('keys open the tools and close them, and the card shows the measured slope', async ({ page }) => {
  await open(page, 'graph?lang=en');
  await press(page, 'End');
  const chosen = openedTool(page);
  for (const [key, tool] of [
    ['j', 'jacobian'],
    ['u', 'nudge'],
    ['u', 'steps'],
  ] as const) {
    await press(page, key);
    await expect(chosen).toHaveAttribute('data-tool', tool);
  }
  await expect(page.locator('.ledger')).toBeVisible();
  // The menu by keys: it opens at the tool that is open, arrows walk its rows, Escape leaves it.
  const { frame } = await place(page);
  const row = (tool: string) => page.locator(`.tool-row[data-tool="${tool}"]`);
  await page.locator('.tool-menu').focus();
  await page.keyboard.press('Enter');
  await expect(row('steps')).toBeFocused();
  for (const [key, tool] of [
    ['ArrowUp', 'write'],
    ['ArrowDown', 'steps'],
    ['ArrowDown', 'jacobian'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(row(tool)).toBeFocused();
  }
  await page.keyboard.press('Escape');
  await expect(page.locator('.tool-menu')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(chosen).toHaveAttribute('data-tool', 'jacobian');
  await expect(page.locator('.tool-menu')).toBeFocused();
  await press(page, 'j', frame);
  await page.locator('[data-node="c"]').hover();
  await expect(page.locator('.card .verdict.agrees')).toContainText(/^2\.000000000 ± \d×10⁻¹[⁰¹²³⁴⁵] ✓/);
});

test('at a kink and at an infinite slope the judge says why', async ({ page }) => {
  await open(page, 'own?f=y%3Drelu(x)%2Bsqrt(z)&in=x:0,z:0&lang=en&tool=jacobian');
  await press(page, 'End');
  await expect(page.locator('[data-cell="y x"] .verdict.kink')).toHaveAttribute('title', /kink.*0 on the left.*1 on/);
  await expect(page.locator('[data-cell="y z"] .verdict.infinite')).toHaveAttribute('title', /no finite slope/);
});

for (const tool of ['jacobian', 'nudge']) {
  test(`${tool}: axe finds nothing serious`, async ({ page }) => {
    await open(page, `graph?lang=en&tool=${tool}`);
    await press(page, 'End');
    expect(await seriousProblems(page)).toEqual([]);
  });

  test.describe('on a phone', () => {
    test.use({ viewport: PHONE, hasTouch: true });

    test(`${tool}: everything to press in the panel is at least 44 pixels high`, async ({ page }) => {
      await open(page, `own?${several}&lang=zh&tool=${tool}`);
      const heights = await page
        .locator('.panel button, .panel select, .panel input:not([type=radio]), .panel label:has(input)')
        .evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().height));
      expect(heights.length).toBeGreaterThanOrEqual(4);
      expect(Math.min(...heights)).toBeGreaterThan(43.5);
    });
  });
}

for (const [lesson, query] of [
  ['graph', ''],
  ['network', ''],
  ['own', ''],
  ['own', `${several}&mode=forward&`],
] as const) {
  test(`${lesson} ${query}: with Jacobian and nudge everything has its room, from the first frame to the last`, async ({
    page,
  }) => {
    // A formula of the reader's is drawn whole, if need be in smaller type.
    const least = lesson === 'own' ? 13 : 16;
    const found: Found = new Map();
    const link = `${lesson}?${query}lang=en&nudge=:7e-9`;
    await open(page, link);
    for (const tool of ['jacobian', 'nudge']) {
      await go(page, `${link}&tool=${tool}`);
      await expect(page.locator(`.panel[data-tool="${tool}"]`)).toHaveCount(1);
      await expect(page.locator('[aria-busy]')).toHaveCount(0);
      for (const frame of fewFrames((await place(page)).frames)) {
        await jump(page, frame);
        await lookEverywhere(page, found, `${tool} frame ${frame}`, { least });
      }
    }
    expect(told(found)).toEqual([]);
  });
}
