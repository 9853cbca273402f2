// Fingers: a swipe steps through the lesson wherever it begins, and never leaves the page; a level scroller keeps its own.
import type { Page } from '@playwright/test';
import { expect, open, PHONE, place, press, settled, test, walk } from './app';

test.use({ viewport: PHONE, hasTouch: true });

/** Seconds between two strides of a finger, however slow the machine is. */
const stride = 0.02;

/** Where a finger goes down, and how far it moves. */
interface Way {
  readonly from: readonly [x: number, y: number];
  readonly by: readonly [x: number, y: number];
}

/** Fingers go down, move in ten strides and are lifted, each on a way of its own; the browser may take the pointer away. */
async function fingers(page: Page, ways: readonly Way[], end: 'touchEnd' | 'touchCancel' = 'touchEnd'): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const start = Date.now() / 1000;
  const send = (type: 'touchStart' | 'touchMove' | typeof end, strides: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === end
          ? []
          : ways.map(({ from, by }, id) => ({
              id,
              x: from[0] + (strides / 10) * by[0],
              y: from[1] + (strides / 10) * by[1],
            })),
      timestamp: start + strides * stride,
    });
  await send('touchStart', 0);
  for (let strides = 1; strides <= 10; strides += 1) await send('touchMove', strides);
  await send(end, 11);
  await client.detach();
  // What comes next comes later.
  await page.waitForTimeout(Math.max(0, 1000 * (start + 12 * stride) - Date.now()));
}

const swipe = (page: Page, x: number, y: number, by: { readonly x: number; readonly y: number }): Promise<void> =>
  fingers(page, [{ from: [x, y], by: [by.x, by.y] }]);

/** The middle of the upper part of an element: there is nothing to press. */
async function within(page: Page, selector: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator(selector).first().boundingBox();
  return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + Math.min(12, (box?.height ?? 0) / 2) };
}

for (const [link, where] of [
  ['graph?lang=en&pace=step', '.stage-view'],
  ['graph?lang=en&pace=step', '.stage-formula-line'],
  ['graph?lang=en&pace=step', '.step-line'],
  ['graph?lang=en&pace=step', '.say'],
  ['exp?lang=en&pace=step', '.plot-head'],
] as const) {
  test(`${where}: a swipe to the left goes on, to the right back, and the page stays`, async ({ page }) => {
    await open(page, link);
    for (const frame of [1, 2, 3]) await press(page, 'PageDown', frame);
    const root = page.locator('[data-lesson]').first();
    const from = await within(page, where);
    await swipe(page, from.x, from.y, { x: -150, y: 4 });
    await expect(root).toHaveAttribute('data-frame', '4');
    await swipe(page, from.x, from.y, { x: 150, y: 4 });
    await expect(root).toHaveAttribute('data-frame', '3');
    expect(page.url()).toContain('#/');
  });
}

test('a formula that is wider than its room is scrolled by a finger, and no step is taken', async ({ page }) => {
  await open(page, `own?f=y%3Dx*${'wide'.repeat(24)}&lang=en&pace=step`);
  await press(page, 'PageDown', 1);
  const line = page.locator('.step-line').filter({ hasText: 'wide' }).first();
  const scrolled = () => line.evaluate((each) => each.scrollLeft);
  await line.scrollIntoViewIfNeeded();
  expect(await line.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeGreaterThan(60);
  const box = await line.boundingBox();
  await swipe(page, (box?.x ?? 0) + 250, (box?.y ?? 0) + 8, { x: -150, y: 2 });
  await expect.poll(scrolled).toBeGreaterThan(40);
  expect((await place(page)).frame).toBe(1);
});

for (const [what, link] of [
  ['a number that is asked for as it comes', 'graph?lang=en&pace=step&ask=new'],
  ['a number that the link asks for', 'graph?lang=en&pace=step&ask=v:c'],
] as const)
  test(`a swipe goes past ${what}, and gives it away neither there nor later`, async ({ page }) => {
    await open(page, link);
    const [root, blank] = [page.locator('[data-lesson]').first(), page.locator('.stage [data-ref="v:c"]')];
    const from = await within(page, '.say');
    const swipes = { left: { x: -150, y: 4 }, right: { x: 150, y: 4 } };
    await expect(async () => {
      await swipe(page, from.x, from.y, swipes.left);
      await expect(blank.filter({ hasText: '?' })).not.toHaveCount(0, { timeout: 300 });
    }).toPass();
    const at = Number(await root.getAttribute('data-frame'));
    for (const frame of [at + 1, at + 2]) {
      await swipe(page, from.x, from.y, swipes.left);
      await expect(root).toHaveAttribute('data-frame', String(frame));
      await expect(blank.filter({ hasText: '?' })).not.toHaveCount(0);
      await expect(page.locator('.stage [data-ref="v:c"][data-number]')).toHaveCount(0);
    }
    for (const frame of [at + 1, at]) {
      await swipe(page, from.x, from.y, swipes.right);
      await expect(root).toHaveAttribute('data-frame', String(frame));
    }
    await expect(page.getByRole('textbox', { name: /c/ })).toBeVisible();
  });

test('at the end of an exercise a swipe gives nothing away', async ({ page }) => {
  await open(page, 'own?lang=en&tool=practice&practice=fork.1');
  const blanks = page.locator('.stage .node [data-ref]').filter({ hasText: '?' });
  const count = await blanks.count();
  expect(count).toBeGreaterThan(2);
  const from = await within(page, '.say');
  await swipe(page, from.x, from.y, { x: -150, y: 4 });
  await page.waitForTimeout(300);
  await expect(blanks).toHaveCount(count);
});

test('a finger that goes down the panel scrolls it and takes no step', async ({ page }) => {
  await open(page, 'network/delta2?lang=en&pace=step');
  const { frame } = await place(page);
  const from = await within(page, '.say');
  await swipe(page, from.x, from.y + 60, { x: 8, y: -120 });
  expect((await place(page)).frame).toBe(frame);
});

test('what was made larger is moved by one finger, and Fit brings it back', async ({ page }) => {
  await open(page, 'graph?lang=en&pace=step');
  await press(page, 'PageDown', 1);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(page.locator('.graph[data-moved]')).toHaveCount(1);
  const camera = () => page.locator('.camera').getAttribute('style');
  const [before, from] = [await camera(), await within(page, '.stage-view')];
  await swipe(page, from.x, from.y, { x: -90, y: 30 });
  await expect.poll(camera).not.toBe(before);
  expect((await place(page)).frame).toBe(1);
  await page.locator('.zoom-tools').getByRole('button').last().tap();
  await expect(page.locator('.graph[data-moved]')).toHaveCount(0);
});

/** Numbers of what a step writes or reads that lie under the button which fits the drawing. */
const covered = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const tools = document.querySelector('.zoom-tools')?.getBoundingClientRect();
    if (tools === undefined) return [];
    return [...document.querySelectorAll('.graph :is(.fresh, [class*="read"]) text')]
      .filter((text) => {
        const { left, top, right, bottom } = text.getBoundingClientRect();
        const [w, h] = [
          Math.min(right, tools.right) - Math.max(left, tools.left),
          Math.min(bottom, tools.bottom) - Math.max(top, tools.top),
        ];
        return w > 2 && h > 2;
      })
      .map((text) => text.textContent);
  });

for (const lang of ['en', 'zh'])
  test(`no number of a step lies under the button that fits the network: ${lang}`, async ({ page }) => {
    // Too deep to be whole in a hand.
    await open(page, `network?layers=2,4,4,4,4,1&lang=${lang}&pace=unit`);
    const found: string[] = [];
    for (const size of [PHONE, { width: 360, height: 640 }]) {
      await page.setViewportSize(size);
      await press(page, 'Home', 0);
      let tools = 0;
      await walk(page, async (frame) => {
        await settled(page);
        tools += await page.locator('.zoom-tools').count();
        found.push(...(await covered(page)).map((text) => `${size.width}x${size.height} ${frame}: ${text}`));
      });
      expect(tools, 'the button is there').toBeGreaterThan(10);
    }
    expect(found).toEqual([]);
  });

const widthOf = (page: Page): Promise<number> =>
  page.locator('[data-node="c"]').evaluate((node) => node.getBoundingClientRect().width);

test('two fingers make the drawing larger and smaller, and take no step', async ({ page }) => {
  await open(page, 'graph?lang=en&pace=step');
  await press(page, 'PageDown', 1);
  const box = await page.locator('.stage-view').boundingBox();
  const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
  const before = await widthOf(page);
  await fingers(page, [
    { from: [x - 20, y], by: [-70, 0] },
    { from: [x + 20, y], by: [70, 0] },
  ]);
  await expect.poll(() => widthOf(page)).toBeGreaterThan(1.5 * before);
  const larger = await widthOf(page);
  await fingers(page, [
    { from: [x - 90, y], by: [60, 0] },
    { from: [x + 90, y], by: [-60, 0] },
  ]);
  await expect.poll(() => widthOf(page)).toBeLessThan(0.7 * larger);
  expect((await place(page)).frame).toBe(1);
});

test('a swipe that the browser takes away is none, and the next one is', async ({ page }) => {
  await open(page, 'graph?lang=en&pace=step');
  for (const frame of [1, 2]) await press(page, 'PageDown', frame);
  const from = await within(page, '.stage-view');
  await fingers(page, [{ from: [from.x, from.y], by: [-150, 2] }], 'touchCancel');
  await page.waitForTimeout(150);
  expect((await place(page)).frame).toBe(2);
  await fingers(page, [{ from: [from.x, from.y], by: [-150, 2] }]);
  await expect(page.locator('[data-lesson]').first()).toHaveAttribute('data-frame', '3');
});

test('a second finger in the middle of a swipe or a drag leaves nothing held', async ({ page }) => {
  await open(page, 'graph?lang=en&pace=step');
  await press(page, 'PageDown', 1);
  const client = await page.context().newCDPSession(page);
  const { x, y } = await within(page, '.stage-view');
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly (readonly [number, number])[]) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([px, py], id) => ({ id, x: px, y: py })),
    });
  await send('touchStart', [x, y]);
  await send('touchMove', [x - 40, y]);
  await send('touchStart', [x - 40, y], [x + 40, y + 60]);
  await send('touchMove', [x - 90, y], [x + 90, y + 60]);
  await send('touchEnd');
  await client.detach();
  expect((await place(page)).frame).toBe(1);
  await page.keyboard.press('0');
  await press(page, 'PageDown', 2);
});

test('a tap on an edge opens its card, with its local partial', async ({ page }) => {
  await open(page, 'graph/done?lang=en&pace=step');
  const middle = await page
    .locator('.edge[data-ref="d:e.0"] path, .edge path')
    .first()
    .evaluate((path) => {
      const line = path as SVGPathElement;
      const at = line
        .getPointAtLength(line.getTotalLength() * 0.25)
        .matrixTransform(line.getScreenCTM() ?? new DOMMatrix());
      return { x: at.x, y: at.y };
    });
  await page.touchscreen.tap(middle.x, middle.y);
  await expect(page.locator('.stage .card')).toBeVisible();
  await expect(page.locator('.stage .card')).toContainText(/partial|∂/i);
});

for (const link of [
  'network/delta2?lang=en',
  'deep/thin?lang=zh',
  'own?lang=zh&tool=practice',
  'own?f=h%20%3D%20sigmoid(a*b)%0Ay%20%3D%20h*a&open=h&lang=en',
] as const)
  test(`${link}: a swipe steps, one over what was made larger moves it, and neither leaves the page`, async ({
    page,
  }) => {
    await open(page, `${link}&pace=step`);
    await expect(page.locator('.link-notice')).toHaveCount(0);
    await page.keyboard.press('PageDown');
    const { frame } = await place(page);
    const root = page.locator('[data-lesson]').first();
    const from = await within(page, '.stage-view');
    await swipe(page, from.x, from.y, { x: 150, y: 4 });
    await expect(root).toHaveAttribute('data-frame', `${frame - 1}`);
    await swipe(page, from.x, from.y, { x: -150, y: 4 });
    await expect(root).toHaveAttribute('data-frame', `${frame}`);
    await fingers(page, [
      { from: [from.x - 20, from.y + 40], by: [-60, 0] },
      { from: [from.x + 20, from.y + 40], by: [60, 0] },
    ]);
    await expect(page.locator('.graph[data-moved]')).toHaveCount(1);
    const camera = () => page.locator('.camera').getAttribute('style');
    for (const x of [-120, 120]) {
      const before = await camera();
      await swipe(page, from.x, from.y + 40, { x, y: 4 });
      await expect.poll(camera).not.toBe(before);
    }
    expect((await place(page)).frame).toBe(frame);
    expect(page.url()).toContain(`#/${link.split(/[/?]/)[0] ?? ''}`);
  });
