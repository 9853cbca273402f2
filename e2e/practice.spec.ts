// Practice: an exercise of each level done as a student does it, in both languages, on a screen and on a phone, by pointer and by keys.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  compile,
  type ExerciseLevel,
  exerciseOf,
  type ExerciseSource,
  execute,
  levels,
  reverseMode,
} from '../src/engine';
import { backprop } from '../src/lessons';
import { expect, go, LANGUAGES, number, open, PHONE, press, SIZES, strangeText, test } from './app';
import { seriousProblems } from './axe';
import { pdfPages } from './pdf';

const words = {
  en: {
    field: /^What comes here: /,
    check: 'Check',
    rule: 'Which rule?',
    numbers: 'Which numbers?',
    show: 'Show it',
    help: 'Help',
    done: 'All found.',
    tool: 'Practice',
    save: 'Save the result',
    print: 'Print the result',
    result: 'Result',
    tries: '2 tries',
    first: 'right at the first try',
    helped: 'with help',
    shown: 'shown',
    wrong: 'Not right.',
    sign: 'Perhaps the sign is flipped',
    another: 'Another one',
    fork: 'A fork: contributions add up',
  },
  zh: {
    field: /^这里是多少：/,
    check: '检查',
    rule: '用哪个公式？',
    numbers: '用哪些数？',
    show: '看答案',
    help: '提示',
    done: '全部做完了。',
    tool: '练习',
    save: '存下结果',
    print: '打印结果',
    result: '结果',
    tries: '做了 2 次',
    first: '一次就对',
    helped: '看了提示',
    shown: '看了答案',
    wrong: '不对。',
    sign: '也许是：符号反了',
    another: '换一题',
    fork: '分叉：贡献相加',
  },
} as const;

const network = (lambda: number): ExerciseSource => ({
  program: backprop({ layers: [2, 2, 1], activations: ['relu', 'identity'], loss: 'squared', bias: false }).program,
  fixed: { y: 1, lambda },
  leaves: (ref) => (ref.startsWith('v:') ? !/^v:[zaL]/.test(ref) : !/^g:(?:z|theta)/.test(ref)),
});
const ownProgram = 'p = a*b\ny = p*p + a';
const sources: Partial<Readonly<Record<ExerciseLevel, ExerciseSource>>> = {
  network: network(0),
  penalty: network(0.5),
  own: { program: ownProgram },
};

const lessonOf = (level: ExerciseLevel): string => (level === 'network' || level === 'penalty' ? 'network' : 'own');
const linkOf = (level: ExerciseLevel, lang: string): string => {
  const program = level === 'own' ? `&f=${encodeURIComponent(ownProgram)}` : '';
  return `${lessonOf(level)}?lang=${lang}&practice=${level}.5&tool=practice${program}`;
};

/** The numbers that a student comes to by hand, by the names of the quantities. */
function byHand(level: ExerciseLevel, seed = 5): ReadonlyMap<string, number> {
  const { program, inputs, asked } = exerciseOf(level, seed, sources[level]);
  const run = execute(reverseMode(compile(program)), inputs);
  return new Map(asked.map((ref) => [ref, run.at(ref)]));
}

/** The quantity whose field is there. */
const askedNow = async (page: Page): Promise<string> =>
  (await page.locator('.asked-name').getAttribute('data-ref')) ?? '';

// Each level is done in both languages, once on a screen and once on a phone.
for (const [i, lang] of LANGUAGES.entries())
  for (const [j, size] of [SIZES[0], PHONE].entries())
    test(`every second level in ${lang}, ${size.width}: every blank is filled in, in the order that one likes`, async ({
      page,
    }) => {
      await page.setViewportSize(size);
      const field = page.getByRole('textbox', { name: words[lang].field });
      await open(page, `own?lang=${lang}`);
      for (const level of levels.filter((_, at) => at % 2 === (i + j) % 2)) {
        await go(page, linkOf(level, lang));
        const right = byHand(level);
        await expect(field).toBeVisible();
        await expect(page.getByRole('region', { name: words[lang].tool })).toContainText(`${right.size}`);
        for (const [i] of [...right].entries()) {
          const ref = await askedNow(page);
          expect(await number(page, ref)).toBeUndefined();
          // What is asked for is in sight, also where the graph is not whole on the screen; a contribution is at its other end.
          const node = page.locator(`.graph [data-node="${/^\w:([^.]*)/.exec(ref)?.[1] ?? ''}"]`);
          if (lessonOf(level) === 'own' && !ref.startsWith('k:')) await expect(node).toBeInViewport();
          const value = right.get(ref) ?? NaN;
          if (i === 0) {
            await field.fill(String(value + 1));
            await field.press('Enter');
            await expect(page.locator('.asked')).toContainText(words[lang].wrong);
          }
          await field.fill(String(value));
          if (i % 2 === 0) await field.press('Enter');
          else await page.getByRole('button', { name: words[lang].check, exact: true }).click();
          await expect(page.locator('.asked-name').and(page.locator(`[data-ref="${ref}"]`))).toHaveCount(0);
          await expect(page.locator('.asked').getByRole('status')).toContainText('✓');
        }
        await expect(page.getByRole('region', { name: words[lang].tool })).toContainText(words[lang].done);
        await expect(field).toHaveCount(0);
        expect(await strangeText(page)).toEqual([]);
      }
    });

for (const lang of LANGUAGES)
  test(`help in three stages, a reload, another exercise and the result: ${lang}`, async ({ page }) => {
    const own = words[lang];
    await open(page, linkOf('fork', lang));
    const field = page.getByRole('textbox', { name: own.field });
    const first = await askedNow(page);
    await page.getByRole('button', { name: own.rule, exact: true }).click();
    await expect(page.getByRole('group', { name: own.help })).toBeVisible();
    await page.getByRole('button', { name: own.numbers, exact: true }).click();
    await expect(page.locator('.asked-numbers .num').first()).toBeVisible();
    expect(await number(page, first)).toBeUndefined();
    expect(await seriousProblems(page)).toEqual([]);
    await field.fill('1234');
    await field.press('Enter');
    await expect(page.locator('.asked').getByRole('status')).toContainText(own.wrong);
    await field.fill(String(-(byHand('fork').get(first) ?? NaN)));
    await field.press('Enter');
    await expect(page.locator('.asked').getByRole('status')).toContainText(own.sign);
    await page.getByRole('button', { name: own.show, exact: true }).click();
    expect(await number(page, first)).toBe(byHand('fork').get(first));
    // Nothing is said any more of a number that was wrong.
    await expect(page.locator('.asked').getByRole('status')).toBeEmpty();
    const second = await askedNow(page);
    await page.getByRole('button', { name: own.rule, exact: true }).click();
    await field.fill(String(byHand('fork').get(second)));
    await field.press('Enter');
    const sheet = page.getByRole('region', { name: own.tool }).getByRole('table');
    await expect(sheet).toContainText(own.shown);
    await expect(sheet).toContainText(own.helped);

    await page.reload();
    await expect(sheet).toContainText(own.shown);
    await expect(sheet).toContainText(own.helped);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: own.save, exact: true }).click();
    const text = readFileSync(await (await saved).path(), 'utf8');
    expect(text).toContain('practice=fork.5');
    expect(text).toContain(own.shown);

    const before = page.url();
    await page.getByRole('button', { name: own.another, exact: true }).click();
    await expect.poll(() => page.url()).not.toBe(before);
    expect(page.url()).toContain('practice=fork.');
    await expect(sheet).not.toContainText(own.shown);
  });

for (const [lang, size] of [
  ['en', SIZES[0]],
  ['zh', PHONE],
] as const)
  test(`the result is printed, in ${lang}, ${size.width}: one page with each number found and how, and nothing of what is open`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      window.print = () => {
        window.printed = (window.printed ?? 0) + 1;
      };
    });
    const own = words[lang];
    await page.setViewportSize(size);
    await open(page, `${linkOf('fork', lang)}&theme=dark`);
    const right = byHand('fork');
    const field = page.getByRole('textbox', { name: own.field });
    const found = await askedNow(page);
    await field.fill(String((right.get(found) ?? NaN) + 1));
    await field.press('Enter');
    await field.fill(String(right.get(found)));
    await field.press('Enter');
    await page.getByRole('button', { name: own.print, exact: true }).click();
    await expect.poll(() => page.evaluate(() => window.printed)).toBe(1);
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.print-sheet');
    await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(sheet.getByRole('row')).toHaveCount(right.size);
    const row = sheet.getByRole('row').filter({ hasText: own.tries });
    await expect(row).toHaveCount(1);
    await expect(row.getByRole('cell').first()).toHaveText(String(right.get(found)).replace('-', '\u2212'));
    await expect(sheet.locator('.qr-code')).toBeVisible();
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    const drawn = await sheet.locator('svg text').allTextContents();
    expect(drawn.filter((text) => text.includes('?'))).not.toHaveLength(0);
    const [text, ...more] = pdfPages(await page.pdf({ preferCSSPageSize: true }));
    expect(more).toEqual([]);
    const bare = (words: string): string => words.replaceAll(' ', '');
    for (const said of [own.result, own.fork, own.tries, 'fork.5']) expect(bare(text ?? '')).toContain(bare(said));
    await expect(sheet).toHaveCount(0);
  });

test('by keys alone: q, a level, and one number after the other', async ({ page }) => {
  await open(page, 'own?lang=en');
  await press(page, 'q');
  const level = page.getByRole('button', { name: words.en.fork });
  await level.focus();
  await press(page, 'Enter');
  const field = page.getByRole('textbox', { name: words.en.field });
  await field.focus();
  await page.keyboard.type('1234');
  await press(page, 'Enter');
  await expect(page.locator('.asked')).toContainText(words.en.wrong);
});

/** A seed of which two nodes can be found at once. */
const flat = Array.from({ length: 50 }, (_, seed) => seed).findIndex((seed) =>
  /q = [bc].*d?\ny = p . q/.test(exerciseOf('tree', seed).program),
);

test('a press on a blank of the graph takes it, and one types on', async ({ page }) => {
  await open(page, linkOf('tree', 'en').replace('tree.5', `tree.${flat}`));
  const right = byHand('tree', flat);
  await page.locator('.stage [data-node="p"]').click({ force: true });
  await expect(page.locator('.asked-name')).toHaveAttribute('data-ref', 'g:p');
  await page.keyboard.type(String(right.get('g:p')));
  await press(page, 'Enter');
  expect(await number(page, 'g:p')).toBe(right.get('g:p'));
});
