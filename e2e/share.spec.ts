// Giving a moment away: what is hidden and locked, long programs in a link, the page as one file, and a page from a disk.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, go, LANGUAGES, number, numbers, open, PHONE, place, press, ready, test } from './app';

const words = {
  en: {
    share: 'Share',
    link: 'Copy link to this moment',
    adjoints: 'adjoints',
    text: 'text',
    inputs: 'inputs',
    hide: 'Leave away',
    lock: 'Lock',
    step: 'step',
    offline: 'Download for offline use',
    saved: 'The file is among your downloads.',
    save: 'Save this moment to a file',
    noLink: 'work on this machine alone',
    folder: 'adjoint-single.html',
    isOne: 'that one file already',
    lockedInputs: 'This link locks the inputs.',
    lockedStep: 'This link locks the step.',
    next: 'Next',
    formula: 'Your formula: a line for each step, c = a + b',
  },
  zh: {
    share: '分享',
    link: '复制此刻的链接',
    adjoints: '伴随',
    text: '文字',
    inputs: '输入',
    hide: '不显示',
    lock: '固定',
    step: '这一步',
    offline: '下载离线版',
    saved: '文件已下载。',
    save: '把此刻存为文件',
    noLink: '打不开',
    folder: 'adjoint-single.html',
    isOne: '已经是一个文件',
    lockedInputs: '固定了输入',
    lockedStep: '固定在这一步',
    next: '下一步',
    formula: '你的公式：每行一步，如 c = a + b',
  },
} as const;

for (const [lang, size] of [
  ['en', { width: 1280, height: 720 }],
  ['zh', PHONE],
] as const)
  test(`the sheet fits, and its link hides and locks what is ticked: ${lang}, ${size.width}`, async ({ page }) => {
    const word = words[lang];
    await page.setViewportSize(size);
    await open(page, `graph/done?lang=${lang}`);
    await page.getByRole('button', { name: word.share, exact: true }).click();
    const sheet = page.getByRole('dialog');
    const hide = sheet.getByRole('group', { name: word.hide });
    const lock = sheet.getByRole('group', { name: word.lock });
    await hide.getByRole('checkbox', { name: word.adjoints }).check();
    await hide.getByRole('checkbox', { name: word.text, exact: true }).check();
    await lock.getByRole('checkbox', { name: word.inputs, exact: true }).check();
    await lock.getByRole('checkbox', { name: word.step, exact: true }).check();
    expect(await sheet.evaluate((each) => each.scrollWidth - each.clientWidth)).toBeLessThanOrEqual(0);
    const link = await sheet.getByRole('textbox', { name: word.link }).inputValue();
    expect(link).toContain('hide=text,adjoints&lock=inputs,step');

    await page.goto('about:blank');
    await page.goto(link);
    await ready(page);
    const told = await numbers(page);
    expect(told.get('v:e')).toBeDefined();
    expect([...told.keys()].filter((ref) => /^[gk]:/.test(ref))).toEqual([]);
    await expect(page.locator('[data-ref="g:b"]').filter({ hasText: '?' }).first()).toBeAttached();
    await expect(page.locator('.say, .caption, .why')).toHaveCount(0);
    // What is locked stays, and the page says why.
    const { frame } = await place(page);
    await press(page, 'PageUp');
    await expect(page.getByRole('status').filter({ hasText: word.lockedStep })).toBeVisible();
    expect((await place(page)).frame).toBe(frame);
    await press(page, 'Alt+Shift+R');
    for (const slider of await page.locator('.inputs').getByRole('slider').all()) await expect(slider).toBeDisabled();
  });

test('with inputs locked the handles on the curves look and say so, and nothing moves them', async ({ page }) => {
  const looks = async (link: string): Promise<readonly string[]> => {
    await open(page, link);
    await press(page, 'End');
    const handle = page.locator('.handle').first();
    return handle.evaluate((each) => {
      const point = each.querySelector('.curve-point');
      return [getComputedStyle(each).cursor, point === null ? '' : getComputedStyle(point).fill];
    });
  };
  for (const lesson of ['exp', 'sigmoid', 'loss', 'slope']) {
    const free = await looks(`${lesson}?lang=en`);
    const locked = await looks(`${lesson}?lang=en&lock=inputs`);
    expect(locked.map((each, i) => each !== free[i])).toEqual([true, true]);
    const handle = page.locator('.handle').first();
    await expect(handle).toBeDisabled();
    const before = await handle.getAttribute('aria-valuenow');
    await handle.focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('status').filter({ hasText: words.en.lockedInputs })).toBeVisible();
    const box = await page.locator('.handle .curve-point').first().boundingBox();
    if (box === null) throw new Error('The handle has no point.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y, { steps: 4 });
    await page.mouse.up();
    expect(await handle.getAttribute('aria-valuenow')).toBe(before);
  }
});

test('with the formula locked the program can be read and not written; a word that is not known is said', async ({
  page,
}) => {
  await open(page, 'own?f=y%3Da*b&lock=formula,keys&hide=inputs,everything&lang=en');
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('lock=keys');
  await expect(notice).toContainText('hide=everything');
  const field = page.getByRole('textbox', { name: words.en.formula });
  await expect(field).toHaveAttribute('readonly');
  await press(page, 'PageDown', 1);
  await expect(page.getByRole('button', { name: /^5 / })).toBeDisabled();
  await expect(page.locator('.inputs')).toHaveCount(0);
});

test('nothing that is hidden stands anywhere in any lesson, and no tool tells it', async ({ page }) => {
  for (const lesson of ['exp', 'sigmoid', 'slope', 'graph', 'network', 'own?f=y%3Da*b%0Az%3Dsin(y)&']) {
    const link = `${lesson}${lesson.includes('?') ? '' : '?'}hide=values,adjoints&lang=en`;
    await open(page, link);
    for (const tool of ['steps', 'nudge', 'jacobian', 'check']) {
      await go(page, `${link}&tool=${tool}`);
      await expect(page.locator('[aria-busy]')).toHaveCount(0);
      await press(page, 'End');
      const { lesson: id } = await place(page);
      const given = await page
        .locator('.inputs [data-ref]')
        .evaluateAll((all) => all.map((each) => each.getAttribute('data-ref')));
      const told = [...(await numbers(page)).keys()].filter((ref) => !/^d:/.test(ref) && !given.includes(ref));
      // Inputs of a network lie on its lines and in its matrices.
      expect(
        told.filter((ref) => !/^v:(?:theta|a1_|y\d|lambda|one|[abxy]$)/.test(ref)),
        `${id} ${tool}`,
      ).toEqual([]);
    }
  }
});

test('a program that no link has room for is packed into one, which opens it at its place', async ({ page }) => {
  const lines = Array.from(
    { length: 800 },
    (_, i) => `x${i + 1} = tanh(x${i}*w${i % 7}) + 0.1*x${Math.max(0, i - 40)}`,
  );
  await open(page, 'own?lang=en');
  await page.getByRole('textbox', { name: words.en.formula }).fill(lines.join('\n'));
  await press(page, 'PageDown', 1);
  await press(page, 'PageDown', 2);
  await expect.poll(() => page.url()).toMatch(/#\/own\/.*[?&]s=/);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const field = page.getByRole('textbox', { name: words.en.link });
  await expect(field).toHaveValue(/[?&]s=/);
  const link = await field.inputValue();
  expect(link.length).toBeLessThan(20_100);
  await page.goto('about:blank');
  await page.evaluate(() => history.replaceState(null, ''));
  await page.goto(link);
  await expect(page.locator('[data-lesson="own"]')).toHaveAttribute('data-frame', '2');
  await expect(page.getByRole('textbox', { name: words.en.formula })).toHaveValue(lines.join('\n'));
  await go(page, 'own?s=AAAA&lang=en');
  await expect(page.getByRole('alert')).toContainText('damaged');
});

for (const lang of LANGUAGES)
  test(`the page is downloaded as one file, which opens at this moment from a disk: ${lang}`, async ({
    page,
  }, info) => {
    const word = words[lang];
    await open(page, `graph/reuse+2?in=a:4&lang=${lang}&theme=dark`);
    const { frame } = await place(page);
    await page.getByRole('button', { name: word.share, exact: true }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: word.offline }).click(),
    ]);
    await expect(page.getByRole('status').filter({ hasText: word.saved })).toBeVisible();
    expect(saved.suggestedFilename()).toBe('adjoint-graph.html');
    const file = info.outputPath('adjoint-graph.html');
    await saved.saveAs(file);
    await page.goto(pathToFileURL(file).href);
    await ready(page);
    expect(await place(page)).toMatchObject({ lesson: 'graph', frame });
    expect(await number(page, 'v:a')).toBe(4);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await press(page, 'PageDown', frame + 1);
    // A page from a disk gives no link away that leads nowhere.
    await page.getByRole('button', { name: word.share, exact: true }).click();
    await expect(page.getByRole('note')).toContainText(word.noLink);
    await expect(page.getByRole('dialog').getByRole('textbox')).toHaveCount(0);
    await expect(page.getByRole('button', { name: word.save })).toBeVisible();
    await page.getByRole('button', { name: word.offline }).click();
    await expect(page.getByRole('status').filter({ hasText: word.isOne })).toBeVisible();
    // From a folder its neighbours cannot be read.
    await page.goto(`${pathToFileURL(resolve('dist/index.html')).href}#/graph?lang=${lang}`);
    await ready(page);
    await page.getByRole('button', { name: word.share, exact: true }).click();
    await page.getByRole('button', { name: word.offline }).click();
    await expect(page.getByRole('status').filter({ hasText: word.folder })).toBeVisible();
  });

test('where the one file is not on the host, the page says so', async ({ page, problems }) => {
  await page.route('**/adjoint-single.html', (route) => route.fulfill({ status: 404 }));
  await open(page, 'graph?lang=en');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: words.en.offline }).click();
  await expect(page.getByRole('status').filter({ hasText: 'could not be read' })).toBeVisible();
  problems.splice(0, problems.length, ...problems.filter((each) => !each.includes('404')));
});

test('the file beside the served page is the single file', async ({ page }) => {
  expect(readFileSync('dist/adjoint-single.html', 'utf8')).toBe(readFileSync('dist-single/index.html', 'utf8'));
  await page.goto('./adjoint-single.html#/graph/done?lang=en');
  await expect(page.locator('[data-ref="g:b"][data-number="5"]').first()).toBeVisible();
});
