// Worksheets: sheets with blanks and their keys as PDF, whose texts are read back; a class set; from a phone; nothing gives an answer away.
import type { Locator, Page } from '@playwright/test';
import { encode } from 'uqr';
import { compile, type ExerciseLevel, exerciseOf, execute, reverseMode } from '../src/engine';
import { expect, LANGUAGES, open, PHONE, press, SIZES, strangeText, test } from './app';
import { seriousProblems } from './axe';
import { pdfPages } from './pdf';

const words = {
  en: {
    dialog: 'Worksheet and key',
    print: 'Print sheets and keys',
    asked: 'What is asked',
    count: 'Variants',
    seed: 'Seed',
    preview: 'The first page as it will be printed',
    sheet: 'Worksheet',
    key: 'Key',
    both: 'Both',
    nothing: 'Nothing is computed',
  },
  zh: {
    dialog: '练习题和答案',
    print: '打印题目和答案',
    asked: '题目',
    count: '份数',
    seed: '随机种子',
    preview: '打印出来的第一页',
    sheet: '练习题',
    key: '答案',
    both: '两种',
    nothing: '还没有算出数',
  },
} as const;
type Lang = keyof typeof words;

test.beforeEach(({ page }) =>
  page.addInitScript(() => {
    window.print = () => {
      window.printed = (window.printed ?? 0) + 1;
    };
  }),
);

/** Opens the sheet that makes worksheets, as a lecturer does: by the export sheet. */
async function openWorksheets(page: Page, lang: Lang): Promise<void> {
  await press(page, 'Control+e');
  await page.getByRole('dialog').getByRole('button', { name: words[lang].dialog }).click();
  await expect(page.getByRole('dialog', { name: words[lang].dialog })).toBeVisible();
}

async function print(page: Page, lang: Lang): Promise<void> {
  await page.getByRole('button', { name: words[lang].print }).click();
  await expect.poll(() => page.evaluate(() => window.printed), { timeout: 60_000 }).toBe(1);
  await page.emulateMedia({ media: 'print' });
}

/** A page without the MathML of its formulas: it changes nothing that is seen, and comes when the browser is idle. */
const drawnOf = (sheet: Locator): Promise<string> =>
  sheet.evaluate((each) => {
    const copy = each.cloneNode(true) as Element;
    for (const heard of copy.querySelectorAll('.katex-mathml')) heard.remove();
    return copy.outerHTML;
  });

async function typeInto(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('textbox', { name: label });
  await field.fill(text);
  await field.press('Enter');
}

interface Shown {
  readonly kind: string;
  readonly head: string;
  readonly words: string;
  readonly asked: readonly string[];
  readonly answers: readonly string[];
  readonly boxes: number;
  readonly marks: readonly string[];
  readonly labels: readonly string[];
  readonly link: string;
  readonly code: string;
}

const pages = (page: Page): Promise<readonly Shown[]> =>
  page.locator('.print-sheet .worksheet-page').evaluateAll((all) =>
    all.map((each) => ({
      kind: each.getAttribute('data-kind') ?? '',
      head: each.querySelector('h1')?.textContent ?? '',
      words: each.textContent,
      asked: [...each.querySelectorAll('[data-asked]')].map((mark) => mark.getAttribute('data-asked') ?? ''),
      answers: [...each.querySelectorAll('[data-answer]')].map((mark) => mark.getAttribute('data-answer') ?? ''),
      boxes: each.querySelectorAll('.worksheet-box').length,
      marks: [...each.querySelectorAll('.worksheet-question > svg text')].map((mark) => mark.textContent),
      labels: [...each.querySelectorAll('[aria-label]')].map((mark) => mark.getAttribute('aria-label') ?? ''),
      link: each.querySelector('a')?.href ?? '',
      code: each.querySelector('.qr-code path')?.getAttribute('d') ?? '',
    })),
  );

const codeOf = (link: string): string =>
  encode(link, { ecc: 'L', border: 4 })
    .data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');

function byHand(level: ExerciseLevel, seed: number): ReadonlyMap<string, number> {
  const { program, inputs, asked } = exerciseOf(level, seed);
  const run = execute(reverseMode(compile(program)), inputs);
  return new Map(asked.map((ref) => [ref, run.at(ref)]));
}

/** Pixels of a point and of a millimetre, and what a picture has on the paper of a whole lesson. */
const [POINT, MILLIMETRE] = [4 / 3, 96 / 25.4];
const PICTURE = { width: 186 * MILLIMETRE, height: 101 * MILLIMETRE };

/** The smallest type of each picture in points, and the height of its lowest box that is written in, in millimetres. */
const leastOnPaper = (page: Page): Promise<readonly { readonly type: number; readonly box: number }[]> =>
  page.locator('.print-sheet [data-kind="sheet"] .worksheet-question > svg').evaluateAll(
    (all, [room, point, millimetre]) =>
      all.map((each) => {
        const { width, height } = (each as SVGSVGElement).viewBox.baseVal;
        const scale = Math.min(1.3, room.width / width, room.height / height);
        const shown = each.getBoundingClientRect();
        const now = Math.min(shown.width / width, shown.height / height);
        const types = [...each.querySelectorAll('text')].flatMap((text) =>
          text.textContent.trim() === '' ? [] : [parseFloat(getComputedStyle(text).fontSize)],
        );
        const boxes = [...each.querySelectorAll('rect')].filter(
          (rect) => getComputedStyle(rect).fill === 'rgb(255, 255, 255)',
        );
        const heights = boxes.map((rect) => (rect.getBoundingClientRect().height / now) * scale);
        return { type: (Math.min(...types) * scale) / point, box: Math.min(...heights) / millimetre };
      }),
    [PICTURE, POINT, MILLIMETRE] as const,
  );

/** Inputs at which every number that is asked for is one that nothing else on the page is. */
const inputs = 'a:1.25,b:1.75';
const secrets = ['3', '2.75', '8.25', '5.75'];

for (const lang of LANGUAGES) {
  const own = words[lang];
  test(`this moment in ${lang}: one page of blanks and one of answers, with the link as a code`, async ({ page }) => {
    await open(page, `graph/done?lang=${lang}&theme=dark&in=${inputs}`);
    await openWorksheets(page, lang);
    expect(await strangeText(page)).toEqual([]);
    expect(await seriousProblems(page)).toEqual([]);
    await print(page, lang);
    const [sheet, key, ...more] = await pages(page);
    expect(more).toEqual([]);
    expect([sheet?.head, key?.head]).toEqual([own.sheet, own.key]);
    expect(sheet?.asked).toEqual(key?.asked);
    expect(sheet?.boxes).toBe(sheet?.asked.length);
    expect(sheet?.answers).toEqual([]);
    // The derivatives are 2.75 and 3 + 2.75.
    expect(key?.answers[key.asked.indexOf('g:a')]).toBe('2.75');
    expect(key?.answers[key.asked.indexOf('g:b')]).toBe('5.75');
    for (const secret of secrets) {
      expect(sheet?.marks, secret).not.toContain(secret);
      expect(key?.marks, secret).toContain(secret);
      expect([sheet?.words, ...(sheet?.labels ?? [])].join(' ')).not.toMatch(
        new RegExp(`(?<![\\d.])${secret}(?![\\d.])`),
      );
    }
    expect(sheet?.marks).not.toContain('?');
    expect(sheet?.code === codeOf(sheet?.link ?? '')).toBe(true);
    await expect(page.locator('.print-sheet')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    const texts = pdfPages(await page.pdf({ preferCSSPageSize: true }));
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain(own.sheet);
    expect(texts[1]).toContain(own.key);
    for (const secret of secrets.slice(1)) {
      expect(texts[0]).not.toContain(secret);
      expect(texts[1]).toContain(secret);
    }

    // The link asks for the same numbers, and shows none of them.
    await page.emulateMedia({ media: 'screen' });
    const live = await page.context().newPage();
    await live.goto(sheet?.link ?? '');
    await expect(live.locator('[data-lesson]').first()).toBeVisible();
    await expect(live.locator('.stage [data-ref="g:b"]').filter({ hasText: '?' })).not.toHaveCount(0);
    expect(await live.locator('.stage [data-ref="g:b"][data-number]').count()).toBe(0);
    await live.close();
  });

  test(`a class set in ${lang}: three sheets, then three keys, of exercises that differ`, async ({ page }) => {
    test.setTimeout(120_000);
    await open(page, `own?lang=${lang}&tool=practice&practice=fork.17`);
    await page.getByRole('button', { name: own.dialog }).click();
    await expect(page.getByRole('combobox', { name: own.asked })).toHaveValue('fork');
    await typeInto(page, own.count, '3');
    await expect(page.getByRole('textbox', { name: own.seed })).toHaveValue('17');
    await print(page, lang);
    const all = await pages(page);
    expect(all.map(({ kind }) => kind)).toEqual(['sheet', 'sheet', 'sheet', 'key', 'key', 'key']);
    expect(all.map(({ head }) => head)).toEqual(
      [own.sheet, own.key].flatMap((head) => [1, 2, 3].map((name) => `${head} ${name}`)),
    );
    for (const [i, key] of all.slice(3).entries()) {
      const right = byHand('fork', 17 + i * 10_007);
      expect(key.asked).toEqual([...right.keys()]);
      expect(key.answers).toEqual([...right.values()].map(String));
      expect(all[i]?.asked).toEqual(key.asked);
      expect(all[i]?.words).toContain(`fork.${17 + i * 10_007}`);
    }
    expect(new Set(all.map(({ code }) => code)).size).toBe(3);
    const texts = pdfPages(await page.pdf({ preferCSSPageSize: true }));
    expect(texts.map((text) => text.includes(own.key))).toEqual([false, false, false, true, true, true]);
  });

  for (const lesson of ['sigmoid', 'graph', 'network'])
    test(`the whole lesson ${lesson} in ${lang}: its questions and their answers`, async ({ page }) => {
      test.setTimeout(120_000);
      await open(page, `${lesson}?lang=${lang}`);
      await openWorksheets(page, lang);
      await page.getByRole('combobox', { name: own.asked }).selectOption('lesson');
      await print(page, lang);
      const [sheet, key] = await pages(page);
      expect(sheet?.asked).toEqual(key?.asked);
      expect(key?.answers).toHaveLength(key?.asked.length ?? -1);
      expect(sheet?.marks).not.toContain('?');
      const wide = await page
        .locator('.print-sheet .worksheet-question')
        .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth + 1).length);
      expect(wide).toBe(0);
      // It is read at arm's length, and a number of four digits is written by hand.
      for (const { type, box } of await leastOnPaper(page)) {
        expect(type).toBeGreaterThanOrEqual(8);
        expect(box).toBeGreaterThanOrEqual(4.3);
      }
    });
}

test('both languages at once have the same numbers', async ({ page }) => {
  await open(page, 'own?lang=en&tool=practice&practice=tree.4');
  await openWorksheets(page, 'en');
  await page.getByRole('radio', { name: words.en.both }).check({ force: true });
  await print(page, 'en');
  const all = await pages(page);
  expect(all.map(({ head }) => head)).toEqual([words.en.sheet, words.zh.sheet, words.en.key, words.zh.key]);
  expect(all[2]?.answers).toEqual(all[3]?.answers);
  expect(all[2]?.answers).toEqual([...byHand('tree', 4).values()].map(String));
});

test('a long key has one page, and no line of a blank lies at the edge of the paper, which is cut there', async ({
  page,
}) => {
  await open(page, 'own?lang=en&tool=practice&practice=own.1');
  await openWorksheets(page, 'en');
  await print(page, 'en');
  const rims = await page
    .locator('.print-sheet .worksheet-blanks')
    .evaluateAll((all) =>
      all.flatMap((list) =>
        [...list.querySelectorAll('.worksheet-box')].map(
          (box) => list.getBoundingClientRect().right - box.getBoundingClientRect().right,
        ),
      ),
    );
  expect(rims.length).toBeGreaterThan(15);
  expect(Math.min(...rims)).toBeGreaterThan(1);
  expect(pdfPages(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(2);
});

for (const lang of LANGUAGES)
  for (const size of [SIZES[0], PHONE])
    test(`the first page is shown before it is printed, in ${lang}, ${size.width}: it follows what is chosen, and is what is printed`, async ({
      page,
    }) => {
      const own = words[lang];
      await page.setViewportSize(size);
      await open(page, `graph/done?lang=${lang}&theme=dark&in=${inputs}`);
      await openWorksheets(page, lang);
      const preview = page.getByRole('dialog').getByRole('img', { name: own.preview });
      await expect(preview).toContainText(own.sheet);
      await expect(preview).not.toContainText('fork.');
      for (const secret of secrets) await expect(preview.getByText(secret, { exact: true })).toHaveCount(0);
      await page.getByRole('combobox', { name: own.asked }).selectOption('fork');
      await expect(preview).toContainText('fork.1');
      await typeInto(page, own.count, '2');
      await typeInto(page, own.seed, '7');
      await expect(preview).toContainText('fork.7');
      await expect(preview.getByRole('heading', { includeHidden: true })).toHaveText(`${own.sheet} 1`);
      expect(await seriousProblems(page)).toEqual([]);
      const outside = await preview.evaluate((each) => each.getBoundingClientRect().right > innerWidth);
      expect(outside).toBe(false);
      // Nothing of the sheet is wider than its dialog.
      const tooWide = await page
        .locator('.worksheets')
        .evaluate((sheet) =>
          [...sheet.querySelectorAll('.worksheets-form *')].some(
            (each) => each.getBoundingClientRect().right > sheet.getBoundingClientRect().right + 1,
          ),
        );
      expect(tooWide).toBe(false);
      const shown = await drawnOf(preview.locator('.worksheet-page'));
      await print(page, lang);
      const printed = await drawnOf(page.locator('.print-sheet .worksheet-page').first());
      expect(printed === shown).toBe(true);
    });

test('on a phone the sheet has its room, and a moment without numbers says so', async ({ page }) => {
  await page.setViewportSize(PHONE);
  await open(page, 'graph?lang=zh');
  await openWorksheets(page, 'zh');
  await typeInto(page, words.zh.count, '50');
  await expect(page.getByRole('alert')).toContainText('40');
  await typeInto(page, words.zh.count, '2');
  const outside = await page
    .getByRole('dialog')
    .evaluate(
      (dialog) =>
        [...dialog.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > innerWidth).length,
    );
  expect(outside).toBe(0);
  await page.getByRole('button', { name: words.zh.print }).click();
  await expect(page.getByRole('dialog').getByRole('status')).toContainText(words.zh.nothing);
});

test('a link that keeps numbers from its readers hands out no key', async ({ page }) => {
  await page.setViewportSize(SIZES[0]);
  await open(page, 'graph/done?lang=en&hide=values');
  await press(page, 'Control+e');
  await expect(page.getByRole('button', { name: 'Print this moment' })).toBeVisible();
  await expect(page.getByRole('button', { name: words.en.dialog })).toHaveCount(0);
});
