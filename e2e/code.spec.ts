// The code of the pass: its line follows the lecture, lights with all other marks, leads to its step, and is copied.
import {
  expect,
  fewFrames,
  go,
  jump,
  LANGUAGES,
  numbers,
  open,
  PHONE,
  place,
  press,
  strangeText,
  test,
  ready,
} from './app';
import { seriousProblems } from './axe';
import { type Found, lookEverywhere, told } from './fit';
import type { Page } from '@playwright/test';

const marked = (page: Page) => page.locator('.code-line[aria-current="step"]');
const line = (page: Page, index: number) => page.locator(`.code-line[data-line="${index}"]`);

/** The marked line and the step that is written in the panel, as they are in one moment. */
const lineNow = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('[data-lesson]');
    const lines = [...document.querySelectorAll('.code-line[aria-current="step"]')];
    const [box, line] = [lines[0]?.parentElement, lines[0]].map((each) => each?.getBoundingClientRect());
    return {
      frame: Number(root?.getAttribute('data-frame')),
      cursor: Number(root?.getAttribute('data-cursor')),
      written: [...document.querySelectorAll('.step-formula[data-step]')].map((each) => each.getAttribute('data-step')),
      marks: lines.map((each) => ({ line: each.getAttribute('data-line'), ref: each.getAttribute('data-ref') })),
      text: lines[0]?.textContent ?? '',
      seenWhole: box !== undefined && line !== undefined && line.top >= box.top - 1 && line.bottom <= box.bottom + 1,
    };
  });

/** Whether the marked line can be seen inside its box. */
const inSight = async (page: Page): Promise<boolean> =>
  marked(page).evaluate((element) => {
    const box = element.parentElement?.getBoundingClientRect();
    const { top, bottom } = element.getBoundingClientRect();
    return box !== undefined && top >= box.top - 1 && bottom <= box.bottom + 1;
  });

/** How marks of a quantity look. */
const looks = (page: Page, selector: string): Promise<readonly string[]> =>
  page.locator(selector).evaluateAll((marks) =>
    marks.map((mark) => {
      const { backgroundColor, stroke, strokeWidth, boxShadow, textDecoration } = getComputedStyle(mark);
      return [backgroundColor, stroke, strokeWidth, boxShadow, textDecoration].join();
    }),
  );

for (const [lesson, lang] of [
  ['graph', 'en'],
  ['network', 'zh'],
] as const)
  test(`${lesson} in ${lang}: the marked line follows the step, forwards and back`, async ({ page }) => {
    await open(page, `${lesson}?lang=${lang}&tool=code&pace=step`);
    const seen: string[] = [];
    const { frames } = await place(page);
    let steps = 0;
    for (let at = 0; at < frames; at += 1) {
      const { frame, cursor, written, marks, text, seenWhole } = await lineNow(page);
      expect(frame).toBe(at);
      expect(marks.length, `frame ${at}`).toBe(written.length);
      if (marks.length === 1) {
        steps += 1;
        expect(marks).toEqual([{ line: String(cursor - 1), ref: written[0] }]);
        expect(seenWhole, `frame ${at}`).toBe(true);
      }
      seen.push(text);
      // What the line says agrees with all other marks: this throws when two of them differ.
      await numbers(page);
      if (at < frames - 1) await press(page, 'PageDown');
    }
    expect(steps).toBeGreaterThan(10);
    expect(await strangeText(page)).toEqual([]);
    for (let at = frames - 1; at >= 0; at -= 1) {
      const { frame, text } = await lineNow(page);
      expect([frame, text]).toEqual([at, seen[at]]);
      if (at > 0) await press(page, 'PageUp');
    }
  });

for (const lang of LANGUAGES) {
  test(`in ${lang}: lines that have run carry their number, later ones are paler and carry none`, async ({ page }) => {
    await open(page, `graph/seed?lang=${lang}&tool=code`);
    const { cursor } = await place(page);
    await expect(line(page, cursor - 1).locator('.num')).toHaveCount(1);
    await expect(line(page, cursor).locator('.num')).toHaveCount(0);
    const ink = (index: number): Promise<string> => line(page, index).evaluate((each) => getComputedStyle(each).color);
    expect(await ink(cursor)).not.toBe(await ink(cursor - 1));
    await press(page, 'End');
    await expect(page.locator('.code-line', { hasText: 'de_db += de_dd * dd_db' })).toContainText('# 3');
    await expect(page.locator('.code-line').last()).toContainText('de_db  # 5');
  });

  test(`in ${lang}: each library has its text, and the button copies what is shown`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, `network?lang=${lang}&tool=code&in=x1:0.25`);
    for (const [kind, piece] of [
      ['numpy', 'dTheta1[0][2] += delta2[0] * a1[2]'],
      ['matrices', 'delta2 = Theta2[:, 1:].T @ delta3 * a2[1:] * (1 - a2[1:])'],
      ['pytorch', 'J.backward()'],
      ['jax', 'jax.value_and_grad(forward'],
      ['micrograd', 'from micrograd.engine import Value'],
    ] as const) {
      await page.locator('.code-choice').selectOption(kind);
      const shown = await page.locator('.code-text').inputValue();
      expect(shown).toContain(piece);
      expect(shown).toContain('0.25');
      await page.locator('.code-foot .button').click();
      await expect(page.locator('.code-foot .button')).toHaveText(lang === 'en' ? 'Copied' : '已复制');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shown);
      await expect.poll(() => page.url()).toContain(`code=${kind}`);
    }
    await page.reload();
    await ready(page);
    await expect(page.locator('.code-choice')).toHaveValue('micrograd');
  });
}

for (const lesson of ['graph', 'network', 'own', 'sigmoid', 'exp']) {
  test(`${lesson}: everything has its room, on the projector and on a phone`, async ({ page }) => {
    const found: Found = new Map();
    await open(page, `${lesson}?lang=en&tool=code&code=numpy`);
    await lookEverywhere(page, found, 'numpy');
    await go(page, `${lesson}?lang=en&tool=code&code=tape`);
    for (const frame of fewFrames((await place(page)).frames)) {
      await jump(page, frame);
      await lookEverywhere(page, found, `frame ${frame}`);
    }
    expect(told(found)).toEqual([]);
  });
}

test('a quantity under the pointer lights in the code, in the drawing and in the formula, whichever it is under', async ({
  page,
}) => {
  await open(page, 'graph?lang=en&tool=code');
  await press(page, 'End');
  while ((await page.locator('.step-formula[data-step="g:b"]').count()) === 0) await press(page, 'PageUp');
  for (const [ref, other] of [
    ['v:c', '[data-node="c"] .node-box'],
    ['d:e.0', '.edge-label[data-ref="d:e.0"] > rect'],
    ['g:b', '.katex [data-ref="g:b"]'],
  ] as const) {
    const name = `.code-name[data-ref="${ref}"]`;
    const [restOther, restName] = [await looks(page, other), await looks(page, name)];
    expect(restOther.length).toBeGreaterThan(0);
    expect(restName.length).toBeGreaterThan(0);
    await page.locator(name).first().hover();
    expect(await looks(page, other), ref).not.toEqual(restOther);
    await page.mouse.move(5, 5);
    expect(await looks(page, name)).toEqual(restName);
    await page.locator(other).first().hover({ force: true });
    expect(
      (await looks(page, name)).every((look, i) => look !== restName[i]),
      ref,
    ).toBe(true);
    await page.mouse.move(5, 5);
  }
});

test('a gradient in the network lights its line, and the line lights the gradient', async ({ page }) => {
  await open(page, 'network?lang=en&tool=code');
  await press(page, 'End');
  const [name, drawn] = ['.code-name[data-ref="g:theta1_12"]', '.stage text[data-ref="g:theta1_12"]'];
  await expect(page.locator(name).first()).toBeVisible();
  const [restName, restDrawn] = [await looks(page, name), await looks(page, drawn)];
  expect(restDrawn.length).toBeGreaterThan(0);
  await page.locator(drawn).first().hover();
  expect(await looks(page, name)).not.toEqual(restName);
  await page.locator(name).first().hover();
  expect(await looks(page, drawn)).not.toEqual(restDrawn);
});

test('pressing a line goes to its step, by pointer and by keys', async ({ page }) => {
  await open(page, 'graph/seed?lang=en&tool=code');
  const { frame, cursor } = await place(page);
  await line(page, 1).click();
  expect((await place(page)).cursor).toBe(2);
  await expect(marked(page)).toHaveAttribute('data-line', '1');
  await line(page, cursor - 1).click();
  expect((await place(page)).frame).toBe(frame);
  await marked(page).focus();
  await press(page, 'ArrowUp');
  await press(page, 'ArrowUp');
  await press(page, 'Enter');
  expect((await place(page)).cursor).toBe(cursor - 2);
  // The keys of the lecture go on working while a line has the focus.
  await press(page, 'PageDown');
  expect((await place(page)).cursor).toBe(cursor - 1);
});

test('the key c opens the code and closes it, in every lesson', async ({ page }) => {
  await open(page);
  for (const lesson of ['exp', 'sigmoid', 'loss', 'slope', 'graph', 'network', 'own']) {
    await go(page, `${lesson}?lang=en`);
    await press(page, 'c');
    await expect(page.locator('.code-lines .code-line:not(.probe)').first()).toBeVisible();
    await press(page, 'c');
    await expect(page.locator('.code')).toHaveCount(0);
  }
});

test('where there is no clipboard, the text is selected and the reader is told', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = (): Promise<void> => Promise.reject(new Error('refused'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: refuse } });
  });
  await open(page, 'graph?lang=en&tool=code&code=jax');
  await page.locator('.code-foot .button').click();
  await expect(page.locator('.code-foot [role=status]')).toContainText('selected');
  const [selected, all] = await page
    .locator('textarea.code-text')
    .evaluate((field) =>
      field instanceof HTMLTextAreaElement
        ? [field.value.slice(field.selectionStart, field.selectionEnd), field.value]
        : [],
    );
  expect(selected).toBe(all);
  expect(selected).toContain('jax.value_and_grad');
});

for (const code of ['tape', 'numpy']) {
  test(`${code}: axe finds nothing serious`, async ({ page }) => {
    await open(page, `graph/seed?lang=en&tool=code&code=${code}&theme=light`);
    for (const theme of ['light', 'dark', 'projector']) {
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      expect(await seriousProblems(page), theme).toEqual([]);
      await press(page, 'd');
    }
  });

  test.describe('on a phone', () => {
    test.use({ viewport: PHONE, hasTouch: true });
    test(`${code}: everything to press in the panel is at least 44 pixels high`, async ({ page }) => {
      await open(page, `graph?lang=zh&tool=code&code=${code}`);
      const heights = await page
        .locator('.panel button, .panel select, .panel label:has(input)')
        .evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().height));
      expect(heights.length).toBeGreaterThanOrEqual(3);
      expect(Math.min(...heights)).toBeGreaterThan(43.5);
    });
  });
}

test('a program of 10,000 nodes has its code too, only the lines in sight drawn', async ({ page }) => {
  const program = Array.from(
    { length: 2500 },
    (_, i) => `x${i + 1} = tanh(x${i}*w${i % 7}) + 0.1*x${Math.max(0, i - 40)}`,
  ).join('\n');
  await open(page, 'own?lang=en&tool=code');
  await page.locator('.program textarea').evaluate((field, text) => {
    if (!(field instanceof HTMLTextAreaElement)) throw new TypeError('no field');
    field.focus();
    field.select();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, program);
  await expect.poll(async () => (await place(page)).frames).toBeGreaterThan(40_000);
  await page.locator('.program textarea').blur();
  const { frames } = await place(page);
  for (const [key, frame] of [
    ['End', frames - 1],
    ['PageUp', frames - 2],
    ['PageUp', frames - 3],
    ['Home', 0],
    ['PageDown', 1],
    ['PageDown', 2],
  ] as const) {
    await press(page, key, frame);
    const { cursor } = await place(page);
    if (cursor > 0 && (await marked(page).count()) > 0) {
      await expect(marked(page)).toHaveAttribute('data-line', String(cursor - 1));
      expect(await inSight(page)).toBe(true);
    }
    expect(await page.locator('.code-line').count()).toBeLessThan(80);
  }
  await page.locator('.code-lines').evaluate((box) => box.scrollTo(0, box.scrollHeight / 2));
  const middle = page.locator('.code-line[data-line]').nth(20);
  await expect.poll(async () => Number(await middle.getAttribute('data-line'))).toBeGreaterThan(10_000);
  await middle.click();
  await expect.poll(async () => (await place(page)).cursor).toBeGreaterThan(10_000);
  expect(await inSight(page)).toBe(true);
  await page.locator('.code-choice').selectOption('numpy');
  await expect(page.locator('.code-text')).toHaveValue(/x2500 = /);
});
