// Is my number right: typed and pasted numbers are right, or the mistake in them is named; in both languages, by hand and by keys.
import type { Page } from '@playwright/test';
import {
  expect,
  go,
  LANGUAGES,
  number,
  open,
  openedTool,
  PHONE,
  pickTool,
  press,
  SHAPES,
  strangeText,
  TABLET,
  test,
} from './app';
import { seriousProblems } from './axe';
import { type Found, lookEverywhere, told } from './fit';

/** M. Mazur's numbers, as a student has them. */
const inputs =
  'x1:0.05,x2:0.1,theta1_10:0.35,theta1_11:0.15,theta1_12:0.2,theta1_20:0.35,theta1_21:0.25,theta1_22:0.3,' +
  'theta2_10:0.6,theta2_11:0.4,theta2_12:0.45,lambda:0';

const names = {
  en: {
    tool: 'Is my number right?',
    right: 'Right.',
    digits: 'Right to the 4 digits',
    off: 'Off by 200 %.',
    sign: 'the sign is flipped',
    slope: 'g′(z) of the hidden units is left out',
    tanh: 'the slope of another activation',
    few: 'So few digits',
    unknown: 'No mistake that I know',
    guess: 'What might it be?',
    perhaps: 'Perhaps',
    product: 'Show the right product',
    see: 'See this mistake',
    some: '5 of 6 are right',
    all: 'All 6 are right',
    count: '6 numbers belong here (2 × 3), and these are 5.',
    text: 'is not a number',
    typed: 'Your number',
    not: 'Not right.',
  },
  zh: {
    tool: '我的数对吗？',
    right: '对。',
    digits: '写出的 4 位都对',
    off: '相差 200%。',
    sign: '符号反了',
    slope: '隐藏单元漏乘了 g′(z)',
    tanh: '用了别的激活函数的导数',
    few: '位数太少',
    unknown: '已知的错误都不会得到这个数',
    guess: '可能是什么？',
    perhaps: '也许是',
    product: '看正确的乘积',
    see: '看这个错误',
    some: '6 个数中 5 个对',
    all: '6 个数全对',
    count: '这里要 6 个数（2 × 3），你给了 5 个。',
    text: '不是数',
    typed: '你算的数',
    not: '不对。',
  },
} as const;

const ask = async (page: Page, what: string, text: string): Promise<void> => {
  await page.locator('.check select').selectOption(what);
  await page.locator('.check .number-input').fill(text);
  await page.locator('.check-button').click();
};

const rows = '[[-0.0239983 -0.00119992 -0.00239983]\n [-0.0269212 0.00134606 -0.00269212]]';

for (const lang of LANGUAGES) {
  const words = names[lang];

  test(`a number in ${lang}: right, flipped, without a slope, with another slope, too short, unknown`, async ({
    page,
  }) => {
    await open(page, `network?in=${inputs}&lang=${lang}`);
    // From the first step on, out of the menu of the tools.
    await pickTool(page, 'check');
    const answer = page.locator('.check-answer');
    await ask(page, 'g:z3_1', '-0.2486');
    await expect(answer).toContainText(words.digits);
    await ask(page, 'v:x0', '1');
    await expect(answer).toContainText(words.right);
    await ask(page, 'g:z3_1', '0.2486');
    await expect(answer).toContainText(words.off);
    await expect(answer).toContainText(words.sign);
    await ask(page, 'g:z2_1', '-0.09945');
    await expect(answer).toContainText(words.slope);
    await ask(page, 'g:z2_1', '-0.06445');
    await expect(answer).toContainText(words.tanh);
    await expect(answer.locator('[data-first] .formula')).toBeVisible();
    // Two digits accuse nobody; who asks hears what it may be.
    await ask(page, 'g:z2_1', '-0.03');
    await expect(answer).toContainText(words.few);
    await expect(answer).not.toContainText(words.perhaps);
    await page.getByRole('button', { name: words.guess }).click();
    await expect(answer).toContainText(words.perhaps);
    await ask(page, 'g:z2_1', '123.4');
    await expect(answer).toContainText(words.unknown);
    // The right product is not there at once.
    await expect(page.locator('.check-product')).toHaveCount(0);
    await page.getByRole('button', { name: words.product }).click();
    await expect(page.locator('.check-product')).toContainText('−0.2486');
    await ask(page, 'g:z2_1', 'abc');
    await expect(page.locator('.check .number-input')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('.check-error')).toContainText(words.text);
    await page.getByLabel(words.typed, { exact: true }).fill('1');
    await expect(page.locator('.check-error')).toHaveCount(0);
    expect(await strangeText(page)).toEqual([]);
  });

  test(`a pasted matrix in ${lang}: each number is marked, the wrong one is named, another count is said`, async ({
    page,
  }) => {
    await open(page, `network?in=${inputs}&lang=${lang}&tool=check`);
    await ask(page, 'list:dTheta1', rows);
    const marks = page.locator('.check-cell');
    await expect(page.locator('.check-list')).toContainText(words.some);
    expect(await marks.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-mark')))).toEqual([
      'right',
      'right',
      'right',
      'right',
      'wrong',
      'right',
    ]);
    await expect(page.locator('.check-answer.mistake')).toContainText(words.sign);
    // With tabs and new lines, as a spreadsheet gives it.
    await ask(page, 'list:dTheta1', '-0.0239983\t-0.00119992\t-0.00239983\n-0.0269212\t-0.00134606\t-0.00269212\n');
    await expect(page.locator('.check-answer')).toContainText(words.all);
    await ask(page, 'list:dTheta1', '1 2 3 4 5');
    await expect(page.locator('.check-error')).toHaveText(words.count);
    expect(await strangeText(page)).toEqual([]);
  });

  test(`while the class guesses in ${lang} a wrong number is wrong, and nothing gives the right one away`, async ({
    page,
  }) => {
    await open(page, `graph/seed?lang=${lang}&tool=check`);
    await press(page, 'h');
    const hidden = page.locator('[data-ref="g:b"]').filter({ hasText: '?' });
    while ((await hidden.count()) === 0 && (await number(page, 'g:b')) === undefined) await press(page, 'PageDown');
    await expect(hidden.first()).toBeVisible();
    await ask(page, 'g:b', '3.0');
    await expect(page.locator('.check-answer')).toHaveText(`✗ ${words.not}`);
    await expect(page.locator('.check-more button')).toHaveCount(0);
    await ask(page, 'g:b', '5');
    await expect(page.locator('.check-answer')).toContainText(words.right);
  });

  test(`a mistake in ${lang} that can be made on purpose is a press away`, async ({ page }) => {
    await open(page, `network?in=${inputs}&lang=${lang}&tool=check`);
    await ask(page, 'g:z2_1', '-0.09945');
    await page.getByRole('button', { name: words.see }).click();
    await expect(openedTool(page)).toHaveAttribute('data-tool', 'mistakes');
    await expect.poll(() => page.url()).toContain('mistake=slope');
    await page.getByRole('button', { name: words.tool }).click();
    await expect(openedTool(page)).toHaveAttribute('data-tool', 'check');
  });
}

test('a matrix that is pasted where one number goes finds its own place', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `network?in=${inputs}&lang=en&tool=check`);
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows);
  await page.getByLabel('Your number', { exact: true }).click();
  await page.keyboard.press('Control+v');
  await expect(page.locator('.check select')).toHaveValue('list:dTheta1');
  await page.locator('.check-button').click();
  await expect(page.locator('.check-cell')).toHaveCount(6);
});

test('a number with a comma that is pasted is no list of two', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, `network/delta2?in=${inputs}&lang=en&tool=check`);
  const menu = page.locator('.check select');
  const asked = await menu.inputValue();
  await page.evaluate(() => navigator.clipboard.writeText('-0,02692'));
  await page.getByLabel('Your number', { exact: true }).click();
  await page.keyboard.press('Control+v');
  await page.locator('.check-button').click();
  await expect(page.locator('.check-error')).toHaveText('Write “-0,02692” with a decimal point');
  await expect(menu).toHaveValue(asked);
});

test('the key i opens the tool and closes it; with keys alone a number is asked', async ({ page }) => {
  await open(page, 'graph?lang=en');
  await press(page, 'i');
  await expect(openedTool(page)).toHaveAttribute('data-tool', 'check');
  await page.getByLabel('Quantity').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('17.37');
  await page.keyboard.press('Enter');
  await expect(page.locator('.check-answer')).toBeVisible();
  await page.locator('h1').click();
  await press(page, 'i');
  await expect(openedTool(page)).toHaveAttribute('data-tool', 'steps');
});

for (const theme of ['light', 'dark']) {
  test(`axe finds nothing serious, ${theme}`, async ({ page }) => {
    await open(page, `network?in=${inputs}&lang=en&theme=${theme}&tool=check`);
    await ask(page, 'list:dTheta1', rows);
    await page.getByRole('button', { name: names.en.product }).click();
    expect(await seriousProblems(page)).toEqual([]);
  });
}

test('everything has its room, on a screen and on a phone', async ({ page }) => {
  const found: Found = new Map();
  await open(page);
  for (const [link, what, text] of [
    ['network', 'g:z2_1', '-0.06445'],
    ['network', 'list:dTheta1', rows],
    ['graph', 'g:b', '17.3'],
    ['own', 'g:w', '0.123456'],
  ] as const) {
    await go(page, `${link}?${link === 'network' ? `in=${inputs}&` : ''}lang=en&tool=check`);
    await ask(page, what, text);
    await page.getByRole('button', { name: names.en.product }).click();
    await page.locator(':focus').blur();
    await page.mouse.move(1, 1);
    await lookEverywhere(page, found, `${link} ${what}`, { least: 13, sizes: [...SHAPES, TABLET, PHONE] });
  }
  expect(told(found)).toEqual([]);
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test('everything to press in the tool is at least 44 pixels high', async ({ page }) => {
    await open(page, `network?in=${inputs}&lang=zh&tool=check`);
    await ask(page, 'g:z2_1', '-0.03');
    const heights = await page
      .locator('.panel button, .panel select, .panel input')
      .evaluateAll((controls) => controls.map((control) => control.getBoundingClientRect().height));
    expect(heights.length).toBeGreaterThanOrEqual(6);
    expect(Math.min(...heights)).toBeGreaterThan(43.5);
  });
});
