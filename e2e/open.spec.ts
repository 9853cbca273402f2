// The form of the reader's graph: nodes opened and closed, all collapsed, equal parts shared, the ladder, lost digits.
import { expect, goTo, LANGUAGES, number, numbers, open, PHONE, place, press, strangeText, test, ready } from './app';
import { faults, misfits } from './fit';
import type { Page } from '@playwright/test';

const neuron = 'h = sigmoid(w*x+b)';
const link = (program: string, more = ''): string => `own?f=${encodeURIComponent(program)}&lang=en${more}`;
const nodes = (page: Page) =>
  page.locator('.graph [data-node]').evaluateAll((all) => all.map((each) => each.getAttribute('data-node')));
const node = (page: Page, id: string) => page.locator(`.graph [data-node="${id}"]`);
const card = (page: Page, name: string) => page.locator('.stage .card').getByRole('button', { name, exact: true });

const field = (page: Page) => page.locator('.program textarea');

/** Opens the link of the moment in a page that knows nothing of it, and compares what is there. */
async function expectLinkBringsItBack(page: Page): Promise<void> {
  await page.waitForTimeout(700);
  const before = { nodes: await nodes(page), numbers: await numbers(page), place: await place(page) };
  const url = page.url();
  await page.goto('about:blank');
  await page.goto(url);
  await ready(page);
  await expect(page.locator('.link-notice')).toHaveCount(0);
  expect({ nodes: await nodes(page), numbers: await numbers(page), place: await place(page) }).toEqual(before);
}

/** Goes to the end step by step and back, and looks at each frame for what does not fit or is no number. */
async function walk(page: Page): Promise<void> {
  // A card that stays lies over the drawing.
  await page.keyboard.press('Escape');
  await page.mouse.move(0, 0);
  await press(page, 'Home', 0);
  const { frames } = await place(page);
  for (let at = 1; at < frames; at += 1) {
    await press(page, 'PageDown', at);
    expect(await faults(page, { strange: true }), `frame ${at}`).toEqual([]);
  }
  for (let at = frames - 2; at >= 0; at -= 1) await press(page, 'PageUp', at);
}

for (const lang of LANGUAGES) {
  const words =
    lang === 'en'
      ? { open: 'Open into its parts', close: 'Put back together', into: 'Close into h' }
      : { open: '展开', close: '收起', into: '收起为 h' };

  test(`a sigmoid opens into its parts on its card, steps there and back, closes, and is undone: ${lang}`, async ({
    page,
  }) => {
    await open(page, `own?lang=${lang}`);
    await field(page).fill(neuron);
    await field(page).blur();
    await press(page, 'End');
    const closed = { nodes: await nodes(page), numbers: await numbers(page) };
    await goTo(page, 3);
    await node(page, 'h').click();
    await card(page, words.open).click();
    expect((await place(page)).cursor).toBe(6);
    const opened = await nodes(page);
    expect(opened).toHaveLength(closed.nodes.length + 3);
    await press(page, 'End');
    const shown = await numbers(page);
    for (const id of ['h', 'w', 'x', 'b']) {
      expect(shown.get(`v:${id}`)).toBeCloseTo(closed.numbers.get(`v:${id}`) ?? NaN, 14);
      expect(shown.get(`g:${id}`)).toBeCloseTo(closed.numbers.get(`g:${id}`) ?? NaN, 14);
    }
    const s = shown.get('v:h') ?? NaN;
    const along = ['d:h.1', 'd:h_5.1', 'd:h_4.0', 'd:h_3.0'].map((ref) => shown.get(ref) ?? NaN);
    expect(along.reduce((product, each) => product * each, 1)).toBeCloseTo(s * (1 - s), 14);
    await walk(page);
    await goTo(page, 5);
    await node(page, 'h_4').click();
    await card(page, words.into).click();
    expect(await nodes(page)).toEqual(closed.nodes);
    await page.keyboard.press('Control+z');
    expect(await nodes(page)).toEqual(opened);
    await page.keyboard.press('Control+z');
    expect(await nodes(page)).toEqual(closed.nodes);
    await page.keyboard.press('Control+y');
    expect(await nodes(page)).toEqual(opened);
    await expectLinkBringsItBack(page);
    await expect.poll(() => page.url()).toContain('open=h');
    await goTo(page, 6);
    await node(page, 'h').click();
    await card(page, words.close).click();
    expect(await nodes(page)).toEqual(closed.nodes);
  });
}

test('the key e opens and closes the node that has the focus, and keeps the moment', async ({ page }) => {
  await open(page, link(neuron));
  await press(page, 'End');
  const before = await numbers(page);
  await node(page, 'h').focus();
  await page.keyboard.press('e');
  expect((await nodes(page)).length).toBe(9);
  const { frame, frames } = await place(page);
  expect(frame).toBe(frames - 1);
  expect(await number(page, 'g:x')).toBeCloseTo(before.get('g:x') ?? NaN, 14);
  await page.keyboard.press('e');
  expect((await nodes(page)).length).toBe(6);
  expect(await numbers(page)).toEqual(before);
  await node(page, 'x').focus();
  await page.keyboard.press('e');
  expect((await nodes(page)).length).toBe(6);
  await node(page, 'h').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.locator('body').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('e');
  expect((await nodes(page)).length).toBe(9);
});

test('written out, a saturated sigmoid shows 0 and infinity and says why; collapsed it shows 40', async ({ page }) => {
  await open(page, 'own?lang=en');
  const openPreset = async (title: string): Promise<void> => {
    await page.getByRole('button', { name: 'Examples' }).first().click();
    await page.locator('.preset', { hasText: title }).getByRole('button').click();
  };
  await openPreset('A saturated sigmoid, written out');
  const why = '1 − a has no digits left: a rounds to 1. The fused node computes from z.';
  await press(page, 'PageDown', 1);
  await press(page, 'PageDown', 2);
  expect(await number(page, 'v:L_1')).toBe(0);
  await expect(page.locator('.panel .trust-note')).toHaveText(why);
  await press(page, 'PageDown', 3);
  expect(await number(page, 'v:L_2')).toBe(-Infinity);
  await expect(page.locator('.panel .trust-note')).toHaveText(why);
  await node(page, 'L_1').hover();
  await expect(page.locator('.stage .card .trust-note')).toHaveText(why);
  await expectLinkBringsItBack(page);
  await walk(page);
  await page.getByRole('button', { name: 'Collapse', exact: true }).click();
  await press(page, 'End');
  expect(await nodes(page)).toEqual(['z', 'L']);
  expect(await number(page, 'v:L')).toBe(40);
  expect(await number(page, 'g:z')).toBe(1);
  await expect(page.locator('.trust-note')).toHaveCount(0);
  await expectLinkBringsItBack(page);
  await page.getByRole('button', { name: 'Write out again' }).click();
  expect(await nodes(page)).toEqual(['z', 'a', 'L_1', 'L_2', 'L']);
  await openPreset('The same loss, computed from z');
  await press(page, 'End');
  expect(await number(page, 'v:L')).toBe(40);
  await page.locator('.tools button, .header button').first().waitFor();
  await page.keyboard.press('l');
  await openPresetInChinese(page);
  await expect(page.locator('.panel .trust-note')).toHaveText(
    '1 − a 一位有效数字也没有了：a 舍入成了 1。合成的节点直接从 z 算。',
  );
});

async function openPresetInChinese(page: Page): Promise<void> {
  await page.getByRole('button', { name: '例子' }).first().click();
  await page.locator('.preset', { hasText: '饱和的 sigmoid' }).getByRole('button').click();
  await press(page, 'PageDown', 1);
  await press(page, 'PageDown', 2);
}

test('cross-entropy written out collapses to one node whose partial is a - y', async ({ page }) => {
  const program = 'z = w*x + b\na = 1/(1+exp(-z))\nJ = -(y*log(a) + (1-y)*log(1-a))';
  await open(page, link(program, '&in=w:0.5,x:2,b:-1,y:1'));
  await page.getByRole('button', { name: 'Collapse', exact: true }).click();
  await press(page, 'End');
  expect(await nodes(page)).toEqual(['w', 'x', 'b', 'y', 'z_1', 'z', 'J']);
  expect(await number(page, 'd:J.0')).toBe(-0.5);
  expect(await number(page, 'g:w')).toBe(-1);
  await walk(page);
  await press(page, 'End');
  await node(page, 'J').focus();
  await page.keyboard.press('e');
  expect(await nodes(page)).toEqual(['w', 'x', 'b', 'y', 'z_1', 'z', 'J_1', 'J']);
  expect(await number(page, 'g:w')).toBe(-1);
  await expectLinkBringsItBack(page);
});

test('equal parts are one node or two; the derivative is the same', async ({ page }) => {
  await open(page, link('y = (a+b)*(a+b)*exp(a+b)'));
  await press(page, 'End');
  const before = await numbers(page);
  const apart = await nodes(page);
  await page.getByRole('radio', { name: 'shared' }).click();
  await press(page, 'End');
  const shared = await nodes(page);
  expect(shared.length).toBe(apart.length - 2);
  for (const id of ['a', 'b']) expect(await number(page, `g:${id}`)).toBeCloseTo(before.get(`g:${id}`) ?? NaN, 9);
  await expect(page.locator('.meter-row.hue-partial .meter-count')).toHaveText('7 / 7');
  await expectLinkBringsItBack(page);
  await page.getByRole('radio', { name: 'separate' }).click();
  expect(await nodes(page)).toEqual(apart);
  await page.keyboard.press('Control+z');
  expect(await nodes(page)).toEqual(shared);
  await page.keyboard.press('Control+y');
  expect(await nodes(page)).toEqual(apart);
  await press(page, 'End');
  await expect(page.locator('.meter-row.hue-partial .meter-count')).toHaveText('11 / 11');
  await field(page).fill('y = a*b');
  await expect(page.getByRole('radio', { name: 'shared' })).toHaveCount(0);
});

for (const lang of LANGUAGES) {
  test(`the ladder in ${lang}: both ends of the slider in all modes; what is too much is counted, not walked`, async ({
    page,
  }) => {
    await open(page, `own?rungs=4&lang=${lang}`);
    const slider = page.locator('.ways input[type=range]');
    for (const mode of ['reverse', 'forward', 'paths']) {
      await slider.fill('1');
      await page.locator('.ways select').first().selectOption(mode);
      await expect(page.locator('.ladder-chart figcaption')).toContainText(lang === 'en' ? '2 paths' : '2 条路径');
      expect(await misfits(page)).toEqual([]);
      const started = Date.now();
      await slider.fill('64');
      if (mode === 'paths') {
        await expect(page.locator('.ways .program-error')).toContainText('1.8×10¹⁹');
        await expect(page.locator('.rungs')).toHaveText('64');
        await expect(page.locator('.ladder-chart figcaption')).toContainText(lang === 'en' ? '2 paths' : '2 条路径');
        expect(await misfits(page)).toEqual([]);
        await slider.fill('10');
        await expect(page.locator('.ways .program-error')).toHaveCount(0);
        await slider.blur();
        await press(page, 'End');
        expect(await number(page, 'g:x')).toBe(1024);
      } else {
        await expect(page.locator('.ladder-chart figcaption')).toContainText('1.8×10¹⁹');
        await slider.blur();
        await press(page, 'End');
        expect(await number(page, mode === 'reverse' ? 'g:x' : 't:u64')).toBe(2 ** 64);
        await expect(page.locator('.meter-row.hue-plain .meter-count')).toContainText('1.2×10²¹');
        expect(await misfits(page)).toEqual([]);
        await expectLinkBringsItBack(page);
        await expect.poll(() => page.url()).toContain('rungs=64');
      }
      expect(Date.now() - started).toBeLessThan(15_000);
      expect(await strangeText(page)).toEqual([]);
    }
  });
}

test('links with nonsense in them open what can be opened and say so', async ({ page }) => {
  await open(page, link(neuron, '&open=h,q,__proto__&fold=2&share=x&rungs=1e9'));
  expect((await nodes(page)).length).toBe(9);
  await expect(page.locator('.link-notice')).toContainText('open=q,__proto__');
  await expect(page.locator('.link-notice')).toContainText('rungs=1e9');
  await open(page, 'own?rungs=64&mode=paths&lang=en');
  await expect(page.locator('.link-notice')).toContainText(`${2n ** 64n} paths: too many to walk`);
  await expect(page.locator('.rungs')).toHaveText('64');
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test('a tap pins the card, and its button opens the node', async ({ page }) => {
    await open(page, `own?f=${encodeURIComponent(neuron)}&lang=zh`);
    await goTo(page, 3);
    await node(page, 'h').tap({ force: true });
    await page.locator('.stage .card-buttons button').tap();
    expect((await nodes(page)).length).toBe(9);
    await open(page, 'own?rungs=64&lang=zh');
    expect(await misfits(page, true)).toEqual([]);
  });
});
