// Small windows: what the step is about can be read on each of them, in each lesson that draws a graph or a network.
import type { Page } from '@playwright/test';
import { expect, fewFrames, go, jump, LANGUAGES, open, PHONES, place, press, settled, test, walk } from './app';

const SIZES = '1024x768 768x1024 800x600 600x800 960x540 844x390 640x360 360x640 320x568 320x256'
  .split(' ')
  .map((size) => size.split('x').map(Number) as [number, number]);

/** Other shapes of telephones, held both ways. */
const HELD = [
  { width: 344, height: 882 },
  { width: 844, height: 390 },
  { width: 640, height: 360 },
] as const;

test.use({ hasTouch: true });

/** Numbers that the step writes or reads in a graph, drawn smaller than so many CSS pixels. */
const smallAtWork = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate(async (pixels) => {
    for (let i = 0; i < 3; i += 1) await new Promise((done) => requestAnimationFrame(done));
    return [...document.querySelectorAll<SVGTextElement>('.stage-view svg.graph text')].flatMap((text) => {
      const number = text.matches('[data-number]') ? text : text.querySelector('[data-number]');
      if (number === null || text.closest('.fresh, .passing, .look') === null || !text.checkVisibility()) return [];
      const size = parseFloat(getComputedStyle(number).fontSize) * Math.abs(text.getScreenCTM()?.a ?? 1);
      return size < pixels - 0.05 ? [`"${text.textContent}" is ${size.toFixed(1)} px`] : [];
    });
  }, least);

/** The least size of such a number is what is read in a hand. */
const least = { own: 12.25, graph: 12.25, softmax: 12.25, deep: 12.25 };

for (const [i, [lesson, pixels]] of Object.entries(least).entries())
  test(`${lesson}: what is at work can be read in a small window`, async ({ page }) => {
    const found: string[] = [];
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, `${lesson}?lang=${i % 2 === 0 ? 'en' : 'zh'}&pace=step`);
    const { frames } = await place(page);
    // Before the first step all of it is in sight, however small.
    for (const [k, frame] of fewFrames(frames - 1)
      .map((at) => at + 1)
      .entries()) {
      await page.setViewportSize({ width: 1280, height: 720 });
      await jump(page, frame);
      // Half of the windows by turns: each shows two of the frames.
      for (const [width, height] of SIZES.filter((_, at) => Math.floor(at / 2) % 2 === k % 2)) {
        await page.setViewportSize({ width, height });
        for (const fault of await smallAtWork(page, pixels)) found.push(`${width}x${height} frame ${frame}: ${fault}`);
      }
    }
    expect(found).toEqual([]);
  });

test('before the first step all of a drawing is in sight in a hand, and can be seen', async ({ page }) => {
  const found: string[] = [];
  await open(page, 'own?lang=en');
  for (const lesson of ['own', 'network', 'softmax', 'deep'])
    for (const lang of LANGUAGES) {
      await go(page, `${lesson}?lang=${lang}`);
      await expect(page.locator(`[data-lesson="${lesson}"]`)).toHaveCount(1);
      for (const { width, height } of [...PHONES, ...HELD]) {
        await page.setViewportSize({ width, height });
        await settled(page);
        await expect(page.locator('.zoom-tools')).toHaveCount(0);
        const sizes = await page
          .locator('.stage-view svg [data-number]')
          .evaluateAll((numbers) =>
            numbers.map(
              (each) =>
                parseFloat(getComputedStyle(each).fontSize) * ((each as SVGGraphicsElement).getScreenCTM()?.d ?? NaN),
            ),
          );
        expect(sizes.length).toBeGreaterThan(0);
        const size = Math.min(...sizes);
        if (!(size >= 9.5)) found.push(`${lesson} in ${lang} ${width}x${height}: ${size.toFixed(1)} px`);
      }
    }
  expect(found).toEqual([]);
});

/** Nodes closer to each other than so many pixels, and those out of sight whose number the headline or the formula gives. */
const crowded = (page: Page, least: number): Promise<readonly string[]> =>
  page.locator('.stage-view').evaluate((stage, pixels) => {
    const view = stage.getBoundingClientRect();
    const nodes = [...stage.querySelectorAll('[data-node]')].map((node) => ({
      id: node.getAttribute('data-node') ?? '',
      box: (node.querySelector('.node-box') ?? node).getBoundingClientRect(),
    }));
    const close = nodes.flatMap(({ id, box }, i) =>
      nodes.slice(i + 1).flatMap((other) => {
        const beside = Math.max(box.left - other.box.right, other.box.left - box.right);
        const above = Math.max(box.top - other.box.bottom, other.box.top - box.bottom);
        const gap = Math.max(beside, above);
        return gap < pixels ? [`${id} and ${other.id} are ${gap.toFixed(1)} apart`] : [];
      }),
    );
    const told = [...document.querySelectorAll('.say [data-ref], .step-formula .katex-html [data-ref]')].map(
      (mark) => /^.:(\w+)/.exec(mark.getAttribute('data-ref') ?? '')?.[1],
    );
    const out = nodes.filter(
      ({ id, box }) =>
        told.includes(id) &&
        (box.left < view.left - 2 ||
          box.right > view.right + 2 ||
          box.top < view.top - 2 ||
          box.bottom > view.bottom + 2),
    );
    return [...close, ...out.map(({ id }) => `${id} is out of sight`)];
  }, least);

for (const [lesson, lang, phones] of [
  ['own', 'en', PHONES],
  ['deep', 'zh', PHONES],
  ['softmax', 'en', PHONES],
] as const)
  test(`on a phone nodes of ${lesson} keep apart, and those that headline and step speak of are in sight`, async ({
    page,
  }) => {
    const found: string[] = [];
    await open(page, `${lesson}?lang=${lang}&pace=step`);
    for (const { width, height } of phones) {
      await page.setViewportSize({ width, height });
      await press(page, 'Home', 0);
      await walk(page, async (frame) => {
        await settled(page);
        found.push(...(await crowded(page, 4)).map((fault) => `${width}x${height} frame ${frame}: ${fault}`));
      });
    }
    expect(found).toEqual([]);
  });

for (const [hand, hasTouch] of [
  ['for a finger', true],
  ['for a mouse', false],
] as const)
  test.describe(hand, () => {
    test.use({ hasTouch });
    test(`what puts an input back stands on the stage, and not on the edge of what is under it, ${hand}`, async ({
      page,
    }) => {
      const found: string[] = [];
      let seen = 0;
      for (const link of ['loss/nearer?lang=en', 'network/penalty?lang=zh']) {
        await open(page, link);
        for (const [width, height] of [...SIZES, [820, 1180], [1180, 820], [1280, 720]] as const) {
          await page.setViewportSize({ width, height });
          await settled(page);
          const over = await page.locator('.stage').evaluate((stage) => {
            const { bottom } = stage.getBoundingClientRect();
            return [...stage.querySelectorAll('.input-was')]
              .filter((each) => each.checkVisibility())
              .map((each) => each.getBoundingClientRect().bottom - bottom);
          });
          seen += over.length;
          found.push(...over.filter((each) => each > -1).map((each) => `${link} ${width}x${height}: over by ${each}`));
        }
      }
      expect(found).toEqual([]);
      expect(seen).toBeGreaterThan(8);
    });
  });

/** Two pixels at the foot of the panel's empty edge, and two of its ground: as pictures, which are the same or not. */
async function edge(page: Page): Promise<{ readonly foot: string; readonly ground: string }> {
  const box = await page.getByRole('complementary').boundingBox();
  if (box === null) throw new Error('There is no panel.');
  const at = async (y: number): Promise<string> =>
    (await page.screenshot({ clip: { x: Math.ceil(box.x) + 3, y, width: 2, height: 2 } })).toString('base64');
  const foot = Math.floor(box.y + box.height);
  return { foot: await at(foot - 3), ground: await at(foot - 60) };
}

/** What of the panel is cut off where it cannot be scrolled to: words of a button over its edge, and menus beside the panel. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.getByRole('complementary').evaluate((panel) => {
    const { left, right } = panel.getBoundingClientRect();
    return [...panel.querySelectorAll<HTMLElement>('button, select')]
      .filter((each) => each.checkVisibility())
      .filter((each) => {
        const box = each.getBoundingClientRect();
        return box.left < left || box.right > right || each.scrollHeight > each.clientHeight + 1;
      })
      .map((each) => each.getAttribute('aria-label') ?? each.textContent);
  });

/** Boxes of the page that hide more than their padding under their lower edge and show no shade there. */
const unshaded = (page: Page): Promise<readonly string[]> =>
  page.locator('main, main *, aside').evaluateAll((boxes) =>
    boxes
      .filter((box) => box.checkVisibility() && box.scrollHeight > box.clientHeight + 16 && box.clientHeight > 0)
      .filter((box) => !box.matches('textarea') && /auto|scroll/.test(getComputedStyle(box).overflowY))
      .filter((box) => getComputedStyle(box).backgroundAttachment.split(', ')[1] !== 'scroll')
      .map((box) => box.getAttribute('class') ?? ''),
  );

for (const lesson of ['exp', 'sigmoid', 'loss', 'slope'])
  test(`${lesson}: in a low window the panel is in sight, or its edge shows that there is more`, async ({ page }) => {
    await page.setViewportSize({ width: 640, height: 360 });
    await open(page, lesson);
    for (const lang of LANGUAGES) {
      await go(page, `${lesson}?lang=${lang}&pace=beat`);
      const panel = page.getByRole('complementary');
      for (const key of ['Home', 'ArrowRight', 'End']) {
        await page.keyboard.press(key);
        await page.mouse.move(2, 2);
        expect(await cutOff(page), `${lang} ${key}`).toEqual([]);
        const over = await panel.evaluate((each) => each.scrollHeight - each.clientHeight);
        const before = await edge(page);
        // As much as its padding is nothing to be read.
        if (over <= 0 || over > 16)
          expect(before.foot !== before.ground, `${key}: ${over} px are out of sight`).toBe(over > 0);
        // By keys: Tab comes to it only while it scrolls, and the step stays.
        if (over > 16) {
          const { frame } = await place(page);
          await panel.focus();
          await expect(panel).toBeFocused();
          await expect(panel).toHaveAttribute('data-more', '');
          await page.emulateMedia({ forcedColors: 'active' });
          await expect(panel).toHaveCSS('border-bottom-style', 'double');
          await page.emulateMedia({ forcedColors: null });
          await page.keyboard.press('ArrowDown');
          await expect.poll(() => panel.evaluate((each) => each.scrollTop), key).toBeGreaterThan(0);
          expect((await place(page)).frame).toBe(frame);
        }
        await expect(panel).toHaveJSProperty('tabIndex', over > 1 ? 0 : -1);
        expect(await unshaded(page), key).toEqual([]);
        await panel.evaluate((each) => each.scrollTo(0, each.scrollHeight));
        const after = await edge(page);
        expect(after.foot, `${key}: the end`).toBe(after.ground);
        await panel.evaluate((each) => each.scrollTo(0, 0));
      }
    }
  });

test('on a phone the program and its ways are in one line, and whoever types has all of it', async ({ page }) => {
  await open(page, 'own?lang=en');
  const program = page.locator('.program textarea');
  for (const { width, height } of PHONES) {
    await page.setViewportSize({ width, height });
    const [field, examples] = [
      await program.boundingBox(),
      await page.getByRole('button', { name: 'Examples' }).boundingBox(),
    ];
    expect(examples?.x ?? 0, `${width}x${height}`).toBeGreaterThan((field?.x ?? Infinity) + (field?.width ?? 0));
    await program.focus();
    await expect
      .poll(async () => ((await program.boundingBox())?.width ?? 0) - (field?.width ?? Infinity))
      .toBeGreaterThan(80);
    await program.blur();
  }
});
