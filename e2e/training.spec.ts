// The training: XOR from a seed until it is learnt, the way back, samples typed and pasted, and weights that are taken.
import type { Page } from '@playwright/test';
import {
  expect,
  LANGUAGES,
  MOVING,
  number,
  open,
  PHONE,
  ready,
  settled,
  SIZES,
  SMALL,
  strangeText,
  TABLET,
  test,
  toolRows,
} from './app';
import { allProblems } from './axe';
import { type Found, lookEverywhere, told } from './fit';

const status = (page: Page) => page.locator('.training-status');
const loss = async (page: Page): Promise<number> => Number(await status(page).getAttribute('data-loss'));
const update = async (page: Page): Promise<number> =>
  Number(await page.locator('.training-place').getAttribute('data-update'));
const tab = (page: Page, i: number) => page.locator('.tool-switch .switch-part').nth(i).click();
const run = (page: Page) => page.locator('.training-run');
const once = (page: Page) => page.getByRole('button', { name: /^(One update|更新一次)$/ });
const row = (page: Page, i: number) => page.locator(`[data-sample="${i}"]`);
const rows = (page: Page) => page.locator('[data-sample]');

/** The weights of the training, while their list is open. */
const weights = async (page: Page, when: 'now' | 'before'): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries(
    await page
      .locator('[data-weight]')
      .evaluateAll(
        (items, key) =>
          items.map((item) => [item.getAttribute('data-weight') ?? '', Number(item.getAttribute(`data-${key}`))]),
        when,
      ),
  );

/** Pastes a text as a spreadsheet does. */
const paste = (page: Page, text: string): Promise<void> =>
  page.locator('.samples').evaluate((table, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', data);
    table.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** Chooses what is on the stage. */
const view = (page: Page, name: RegExp): Promise<void> => page.getByRole('radio', { name }).click();

async function runUntil(page: Page, verdict: string): Promise<void> {
  await page.locator('.training-speed').selectOption('100');
  await run(page).click();
  await expect(status(page)).toHaveAttribute('data-verdict', verdict, { timeout: 60_000 });
  await run(page).click();
}

const learningSizes = [...SIZES, TABLET, PHONE, { width: 1024, height: 768 }, { width: 844, height: 390 }];

const learning = (page: Page) => page.getByRole('main').locator('.learning');

/** What is wrong with the numbers of the network that learns: each stands on its own line, and on no other text. */
const wronglyPlaced = (page: Page): Promise<readonly string[]> =>
  learning(page).evaluate((scene) => {
    const texts = [...scene.querySelectorAll('.learning-weight, .learning-name, .learning-head > *, figcaption')]
      .filter((each) => each.checkVisibility())
      .map((each) => ({
        text: each.textContent,
        box: each.getBoundingClientRect(),
        line: each.parentElement?.querySelector('line'),
      }));
    const room = scene.getBoundingClientRect();
    return texts.flatMap(({ text, box, line }, i) => {
      const found: string[] = [];
      if (box.left < room.left - 1 || box.right > room.right + 1 || box.bottom > room.bottom + 1)
        found.push(`${text} is cut`);
      for (const other of texts.slice(i + 1))
        if (
          box.left < other.box.right &&
          other.box.left < box.right &&
          box.top < other.box.bottom &&
          other.box.top < box.bottom
        )
          found.push(`${text} lies on ${other.text}`);
      if (line !== null && line !== undefined) {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ['x1', 'y1', 'x2', 'y2'].map((key) => Number(line.getAttribute(key)));
        const from = line.ownerSVGElement?.getBoundingClientRect();
        const x = box.left + box.width / 2 - (from?.left ?? 0);
        const y = y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
        if (Math.abs(y - (box.top + box.height / 2 - (from?.top ?? 0))) > 3) found.push(`${text} is not on its line`);
      }
      return found;
    });
  });

test(`networks that learn fit the stage at every size`, async ({ page }) => {
  for (const [layers, lang] of [
    ['2,2,1', 'en'],
    ['2,4,4,2', 'zh'],
    ['2,16,16,2', 'zh'],
    ['3,4,2', 'en'],
  ] as const) {
    await open(page, `network?lang=${lang}&tool=training&layers=${layers}`);
    for (const size of learningSizes) {
      await page.setViewportSize(size);
      await expect(learning(page)).toBeVisible();
      await settled(page);
      expect(await wronglyPlaced(page), `${layers} at ${size.width}x${size.height}`).toEqual([]);
    }
  }
});

for (const lang of LANGUAGES) {
  test(`in ${lang}: the network that learns has the stage, with the numbers of the training, until the lecture goes on`, async ({
    page,
  }) => {
    await open(page, `network?lang=${lang}&tool=training`);
    await expect(learning(page)).toBeVisible();
    const width = (id: string) =>
      page.locator(`[data-learning="${id}"] line`).evaluate((line) => parseFloat(getComputedStyle(line).strokeWidth));
    const before = await width('theta1_11');
    await runUntil(page, 'learnt');
    await expect(learning(page)).toContainText(lang === 'en' ? '4 of 4 right' : '4 个中对了 4 个');
    expect(await width('theta1_11')).toBeGreaterThan(before);
    await tab(page, 1);
    const now = await weights(page, 'now');
    for (const [id, value] of Object.entries(now)) {
      const shown = await page.locator(`[data-learning="${id}"] text`).textContent();
      expect(Math.abs(Number(shown?.replace('−', '-')) - value), id).toBeLessThan(0.006 * Math.abs(value));
    }
    const painted = await learning(page)
      .locator('canvas')
      .evaluateAll((all) =>
        all.map((each) => {
          const canvas = each as HTMLCanvasElement;
          const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
          return new Set(data).size > 2;
        }),
      );
    expect(painted).toEqual([true, true, true, true, true]);
    expect(await wronglyPlaced(page)).toEqual([]);

    // A step of the lecture brings its picture back; the tool stays open, and gives the stage to the training again.
    await page.locator('body').press('PageDown');
    await expect(learning(page)).toHaveCount(0);
    await expect(status(page)).toBeVisible();
    await expect(page.getByRole('main').locator('[data-ref="v:x1"]').first()).toBeVisible();
    await view(page, /^(Training|训练)$/);
    await expect(learning(page)).toBeVisible();
    expect(await strangeText(page)).toEqual([]);
  });

  test(`in ${lang}: seed 1 learns XOR; back, scrub, take the weights, undo`, async ({ page }) => {
    await open(page, `network/rest?lang=${lang}&tool=training&in=lambda:0`);
    const first = await loss(page);
    await runUntil(page, 'learnt');
    const end = await update(page);
    await page.waitForTimeout(100);
    expect(await update(page), 'it stands still').toBe(end);
    expect(await loss(page)).toBeLessThan(0.05);
    await expect(page.locator('.samples .output:not(.wrong)')).toHaveCount(4);
    await expect(page.locator('.sample-mark')).toHaveText(['0', '1', '1', '0']);

    // One update back: the weights before the last are the weights now, to the last digit.
    await tab(page, 1);
    const [before, now] = [await weights(page, 'before'), await weights(page, 'now')];
    expect(Object.keys(now)).toHaveLength(9);
    const buttons = page.locator('.training .icon-button');
    await buttons.nth(1).click();
    expect(await update(page)).toBe(end - 1);
    expect(await weights(page, 'now')).toEqual(before);
    await buttons.nth(2).click();
    expect(await update(page)).toBe(end);
    expect(await weights(page, 'now')).toEqual(now);

    // Scrubbing to the start and to the end again.
    const slider = page.locator('.training-time');
    await slider.focus();
    await page.keyboard.press('Home');
    expect(await update(page)).toBe(0);
    expect(await loss(page)).toBe(first);
    await page.keyboard.press('End');
    expect(await weights(page, 'now')).toEqual(now);

    // The lesson takes them, as one step of undo.
    await view(page, /^(Layers|按层)$/);
    const old = await number(page, 'v:theta1_11');
    expect(old).toBe(0.3);
    await view(page, /^(Training|训练)$/);
    await page.locator('.training-use').click();
    for (const [id, value] of Object.entries(now)) expect(await number(page, `v:${id}`), id).toBe(value);
    await tab(page, 0);
    await row(page, 1).locator('.sample-choice').first().click();
    expect([await number(page, 'v:x1'), await number(page, 'v:x2'), await number(page, 'v:y')]).toEqual([0, 1, 1]);
    expect(await number(page, 'v:a3_1')).toBeGreaterThan(0.9);
    await expect(row(page, 1)).toHaveClass(/chosen/);
    await page.locator('.training-place').click();
    await page.keyboard.press('Control+z');
    expect(await number(page, 'v:x2')).toBe(-1);
    await page.keyboard.press('Control+z');
    expect(await number(page, 'v:theta1_11')).toBe(old);
    expect(await strangeText(page)).toEqual([]);
  });

  test(`in ${lang}: seed 4 sticks and says so; a new seed begins anew`, async ({ page }) => {
    await open(page, `network?lang=${lang}&tool=training&seed=4`);
    await runUntil(page, 'stuck');
    await expect(status(page)).toContainText(lang === 'en' ? 'plateau' : '停在平台上');
    await expect(page.locator('.sample-mark.wrong')).not.toHaveCount(0);
    await page.locator('.training-row .button').first().click();
    expect(await update(page)).toBe(0);
    await expect.poll(() => page.url()).toContain('seed=5');
    expect(await strangeText(page)).toEqual([]);
  });

  test(`in ${lang}: a run that the penalty holds back says which lambda does it`, async ({ page }) => {
    await open(page, `network?lang=${lang}&tool=training&in=lambda:0.5`);
    await runUntil(page, 'stuck');
    await expect(status(page)).toContainText('λ = 0.5');
  });

  test(`in ${lang}: what is no number, or no label, is refused where it was typed`, async ({ page }) => {
    await open(page, `network?lang=${lang}&tool=training`);
    const label = row(page, 0).locator('.number-input').nth(2);
    const field = page.locator('.training-row .number-input');
    for (const [input, wrong] of [
      [field.first(), ['0', '31', 'abc', '', '-1', '1e999']],
      [field.nth(1), ['1.5', '-1', 'x', '99999999999']],
      [label, ['2', '-0.1', 'NaN', '0,5']],
    ] as const) {
      for (const text of wrong) {
        await input.fill(text);
        await input.press('Enter');
        await expect(input, text).toHaveAttribute('aria-invalid', 'true');
        await expect(page.getByRole('alert').first()).toBeVisible();
      }
      await input.press('Escape');
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
    await label.fill('1/2');
    await label.press('Enter');
    await expect(page.locator('.gate-menu select')).toHaveValue('');
    await expect.poll(() => page.url()).toContain('data=0,0,0.5;0,1,1');
    await page.locator('.training-place').click();
    await page.keyboard.press('Control+z');
    await expect(page.locator('.gate-menu select')).toHaveValue('xor');
  });

  test(`in ${lang}: rows are pasted, or refused with the row that is wrong`, async ({ page }) => {
    await open(page, `network?lang=${lang}&tool=training`);
    await paste(page, 'x1\tx2\ty\r\n-1\t2\t1\r\n0.5\t0.25\t0\r\n');
    await expect(rows(page)).toHaveCount(2);
    await expect(row(page, 0).locator('.number-input').first()).toHaveValue('−1');
    await expect.poll(() => page.url()).toContain('data=-1,2,1;0.5,0.25,0');
    for (const [text, place] of [
      ['0,0,1\n1,1', '2'],
      ['0,0,1\n1,1,7', '2'],
      ['0,zero,1\n1,1,1', '1'],
    ] as const) {
      await paste(page, text);
      await expect(page.locator('.samples-problem')).toContainText(place);
      await expect(rows(page)).toHaveCount(2);
    }
    await page.locator('.gate-menu select').selectOption('and');
    await expect(rows(page)).toHaveCount(4);
    await page.locator('.gate-menu button').click();
    await expect(rows(page)).toHaveCount(5);
    await row(page, 4).locator('.sample-choice').last().click();
    await expect(page.locator('.gate-menu select')).toHaveValue('and');
  });
}

test('on a small projector the whole table of samples is in sight', async ({ page }) => {
  await page.setViewportSize(SMALL);
  for (const lang of LANGUAGES) {
    await open(page, `network?lang=${lang}&tool=training`);
    await page.locator('.samples table').waitFor();
    expect(await page.locator('.training-below').evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
  }
});

test('everything has its room, in every part of the tool', async ({ page }) => {
  const found: Found = new Map();
  await open(page, 'network/p-loss?lang=en&tool=training&seed=4');
  await runUntil(page, 'stuck');
  for (const i of [0, 1, 2]) {
    await tab(page, i);
    await page.mouse.move(1, 1);
    await lookEverywhere(page, found, `part ${i}`, { sizes: [...SIZES, PHONE] });
  }
  expect(told(found)).toEqual([]);
});

for (const lang of LANGUAGES) {
  test(`in ${lang}: what the samples send adds up to the gradient, and x walks through them in place`, async ({
    page,
  }) => {
    await open(page, `network/theta2?lang=${lang}&tool=training&in=lambda:0.4`);
    await once(page).click();
    const at = await page.locator('[data-lesson]').first().getAttribute('data-frame');
    const read = async (mark: string, attribute: string): Promise<readonly number[]> =>
      page
        .locator(`.samples ${mark}`)
        .evaluateAll((cells, name) => cells.map((cell) => Number(cell.getAttribute(name))), attribute);
    const menu = page.locator('.training-row select:has(option[value=theta1_10])');
    for (const weight of ['theta1_10', 'theta2_11', 'theta1_22']) {
      await menu.selectOption(weight);
      const sent = await read('[data-gradient]', 'data-gradient');
      const [data = NaN, penalty = NaN, total = NaN] = await read('[data-sum]', 'data-value');
      expect(sent).toHaveLength(4);
      expect(data).toBeCloseTo(sent.reduce((sum, each) => sum + each) / 4, 14);
      expect(total).toBeCloseTo(data + penalty, 14);
      expect(penalty === 0, weight).toBe(weight.endsWith('0'));
      // The next update moves the weight by just that.
      const eta = 2;
      await once(page).click();
      await tab(page, 1);
      const [before, now] = [await weights(page, 'before'), await weights(page, 'now')];
      expect((before[weight] ?? NaN) - (now[weight] ?? NaN)).toBeCloseTo(eta * total, 13);
      await tab(page, 0);
    }
    await page.locator('.training-place').click();
    for (const [i, y] of [0, 1, 1, 0, 0].entries()) {
      await (i % 2 === 0 ? page.keyboard.press('x') : page.locator('.samples thead button').click());
      await expect(row(page, i % 4)).toHaveClass(/chosen/);
      await expect(page.locator('.samples .chosen')).toHaveCount(1);
      expect(await number(page, 'v:y')).toBe(y);
      await page.locator('.training-place').click();
    }
    expect(await page.locator('[data-lesson]').first().getAttribute('data-frame')).toBe(at);
    expect(await strangeText(page)).toEqual([]);
  });

  test(`in ${lang}: why a run sticks, and how the error shrinks from layer to layer`, async ({ page }) => {
    await open(page, `network?lang=${lang}&tool=training&seed=4`);
    await runUntil(page, 'stuck');
    await page.locator('.stuck-button').click();
    await expect(page.locator('.stuck-why')).toContainText('1, 3');
    await open(page, `network?lang=${lang}&tool=training&layers=2,3,3,3,1`);
    await tab(page, 2);
    const bars = await page
      .locator('[data-delta]')
      .evaluateAll((items) =>
        items.map((item) => [
          Number(item.getAttribute('data-delta')),
          item.querySelector('.delta-bar')?.getBoundingClientRect().width ?? 0,
        ]),
      );
    expect(bars).toHaveLength(4);
    for (const i of [1, 2, 3])
      for (const j of [0, 1]) expect(bars[i]?.[j], `layer ${i}`).toBeLessThan(bars[i - 1]?.[j] ?? 0);
    expect(await strangeText(page)).toEqual([]);
  });
}

test('the penalty’s part of each gradient stands in the matrices and on the card', async ({ page }) => {
  await open(page, 'network/theta1?lang=en');
  await expect(page.locator('.equation.long')).toHaveCount(0);
  await open(page, 'network/penalty?lang=en&in=lambda:0.5');
  const cells = page.locator('.equation.long .matrix-cell');
  const [bias = NaN, ...all] = await cells.evaluateAll((marks) =>
    marks.map((mark) => Number(mark.querySelector('[data-number]')?.getAttribute('data-number') ?? 0)),
  );
  const [gradient, data, penalty] = [all.slice(0, 2), all.slice(3, 5), all.slice(6, 8)];
  expect(all).toHaveLength(8);
  expect([all[2], all[5]]).toEqual([bias, 0]);
  expect(penalty).toEqual([0.35, -0.25]);
  for (const i of [0, 1]) expect(gradient[i]).toBeCloseTo((data[i] ?? NaN) + (penalty[i] ?? NaN), 14);
});

test('a link brings seed, samples and eta back', async ({ page }) => {
  await open(page, 'network?lang=en&tool=training&data=0,0,0;0,1,1;1,1,1&eta=0.5&seed=7');
  await expect(rows(page)).toHaveCount(3);
  await once(page).click();
  const after = await loss(page);
  await expect.poll(() => page.url()).toContain('updates=1:0.5:0');
  await page.reload();
  await ready(page);
  expect(await loss(page)).toBe(after);
  for (const part of ['data=0,0,0;0,1,1;1,1,1', 'eta=0.5', 'seed=7', 'tool=training'])
    await expect.poll(() => page.url()).toContain(part);
});

test('a reload, Back and the link on another machine come back to the same update of the training', async ({
  page,
  browser,
  baseURL,
}) => {
  await open(page, 'network?lang=en&tool=training&seed=3');
  await run(page).click();
  await expect.poll(() => update(page)).toBeGreaterThan(200);
  // In the middle of a run at most its last half second is made again.
  await expect.poll(() => page.url()).toContain('updates=');
  await page.reload();
  await ready(page);
  await expect.poll(() => update(page)).toBeGreaterThan(0);
  await page.locator('.training .icon-button').nth(1).click();
  const [at, now] = [await update(page), await loss(page)];
  await expect.poll(() => page.url()).toContain(`;${at}`);

  await page.reload();
  await ready(page);
  expect([await update(page), await loss(page)]).toEqual([at, now]);
  await page.getByRole('button', { name: /^5 / }).click();
  await expect(page.locator('[data-lesson="graph"]')).toHaveCount(1);
  await expect.poll(() => page.url()).toContain('#/graph');
  await page.goBack();
  await expect(page.locator('.training')).toBeVisible();
  expect([await update(page), await loss(page)]).toEqual([at, now]);

  const other = await browser.newPage();
  await other.goto(`${baseURL ?? ''}${new URL(page.url()).hash}`);
  await ready(other);
  expect([await update(other), await loss(other)]).toEqual([at, now]);
  await other.close();
});

test('eta goes by keys over its whole range, and T opens and closes the tool', async ({ page }) => {
  await open(page, 'network?lang=en');
  await page.keyboard.press('t');
  await expect(page.locator('.training')).toBeVisible();
  const slider = page.locator('.training-row .slider').first();
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '2.5');
  for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', '30');
  for (let i = 0; i < 40; i++) await page.keyboard.press('ArrowLeft');
  await expect(slider).toHaveAttribute('aria-valuetext', '0.01');
  await page.keyboard.press('t');
  await expect(page.locator('.training')).toHaveCount(0);
  await open(page, 'graph?lang=en&tool=training');
  await expect(page.locator('.training')).toHaveCount(0);
  const offered = await toolRows(page);
  await expect(offered.first()).toBeVisible();
  await expect(offered.and(page.locator('[data-tool=training]'))).toHaveCount(0);
});

test('with a penalty both lines of the sums have their room', async ({ page }) => {
  const found: Found = new Map();
  await open(page, 'network/p-loss?lang=en&tool=training&in=lambda:0.01');
  await once(page).click();
  await expect(page.locator('[data-sum=total]')).toHaveCount(1);
  await page.mouse.move(1, 1);
  await lookEverywhere(page, found, 'after one update', { sizes: [...SIZES, PHONE] });
  expect(told(found)).toEqual([]);
});

test('long training saturates units, and says so at each', async ({ page }) => {
  await open(page, 'network?lang=en&tool=training&eta=10');
  await page.locator('.training-speed').selectOption('Infinity');
  await run(page).click();
  await tab(page, 2);
  await expect(page.locator('.trained-units .saturated')).not.toHaveCount(0, { timeout: 60_000 });
  await run(page).click();
  await expect(page.locator('.trained-units .saturated').first()).toContainText('saturated');
});

test('at the most, more than 10,000 updates a second and the frames go on', async ({ page }) => {
  await open(page, 'network?lang=en&tool=training');
  await page.locator('.training-speed').selectOption('Infinity');
  await run(page).click();
  await page.waitForTimeout(300);
  const from = await update(page);
  const frames = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const start = performance.now();
        let count = 0;
        const tick = (now: number): void => {
          count += 1;
          if (now - start >= 1000) done(count);
          else requestAnimationFrame(tick);
        };
        requestAnimationFrame(tick);
      }),
  );
  expect((await update(page)) - from).toBeGreaterThan(10_000);
  expect(frames).toBeGreaterThan(10);
});

test.describe('with motion', () => {
  test.use(MOVING);
  test('it runs all the same', async ({ page }) => {
    await open(page, 'network?lang=en&tool=training');
    await runUntil(page, 'learnt');
  });
});

for (const theme of ['light', 'dark', 'projector']) {
  test(`axe finds nothing serious, ${theme}`, async ({ page }) => {
    await open(page, `network?lang=en&tool=training&theme=${theme}`);
    for (const i of [0, 1, 2]) {
      await tab(page, i);
      expect(await allProblems(page, '.panel')).toEqual([]);
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });
  test('everything to press is at least 44 pixels high', async ({ page }) => {
    await open(page, 'network?lang=zh&tool=training');
    const small = await page
      .locator('.panel button, .panel select, .panel input:not([type=radio], [type=checkbox]), .panel label:has(input)')
      .evaluateAll((controls) =>
        controls
          .filter((each) => each.getBoundingClientRect().height < 43.5)
          .map((each) => each.outerHTML.slice(0, 80)),
      );
    expect(small).toEqual([]);
  });
});
