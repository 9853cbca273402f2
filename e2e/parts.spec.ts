// Code that comes later: what the page loads before a lesson stands and after it, byte by byte, and what it says where something does not come.
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, go, open, PHONE, place, press, ready, scripts, settled, test, walk } from './app';

/**
 * The most that each file of the built page may weigh, in bytes as a host sends it (brotli). What the first lesson needs
 * comes first. Who makes one smaller lowers its line.
 */
const budget: Readonly<Record<string, number>> = {
  'index.html': 10_100,
  start: 155_800,
  style: 12_050,
  later: 8650,
  typeset: 64_250,
  'lesson-sigmoid': 3300,
  'lesson-loss': 3650,
  'lesson-slope': 2750,
  'lesson-graph': 3150,
  'lesson-network': 9350,
  graph: 28_400,
  AroundPointer: 3600,
  wrapped: 8700,
  network: 10_400,
  ProgramEditor: 15_300,
  ShapeEditor: 1300,
  allWords: 11_700,
  sheets: 15_350,
  training: 9350,
  code: 6800,
  check: 4950,
  checker: 6400,
  ofTools: 3500,
  presets: 2000,
  exercises: 10_700,
  practice: 2050,
  nudge: 2550,
  price: 1900,
  four: 2500,
  jacobian: 2350,
  mistakes: 1900,
  short: 9350,
  file: 8850,
  library: 5350,
  writing: 8250,
};

/** The compressed size. Names of other files hold what is in them: a word elsewhere must not make this file heavier. */
function weight(file: string): number {
  const text = readFileSync(`dist/${file}`, 'utf8');
  return brotliCompressSync(text.replace(/-[\w-]{8}(?=\.(?:js|css|woff2)\b)/g, '-00000000')).length;
}

test('no file is heavier than its budget, and none is without one', () => {
  const files = ['index.html', ...readdirSync('dist/assets').map((file) => `assets/${file}`)];
  const found = files
    .filter((file) => /\.(?:html|js|css)$/.test(file))
    .map((file) => [file.replace(/^assets\/|-.{8}\.\w+$/g, ''), weight(file)] as const);
  const over = found.filter(([name, bytes]) => !(bytes <= (budget[name] ?? 0)));
  expect(over).toEqual([]);
  expect(found.map(([name]) => name).sort()).toEqual(Object.keys(budget).sort());
});

test('before the first lesson stands no script of another part is asked for', async ({ page }) => {
  const before: string[] = [];
  let stands = false;
  await page.route(/\.js$/, async (route) => {
    const name = route
      .request()
      .url()
      .replace(/^.*\/|-.{8}\.js$/g, '');
    if (name !== 'start' && !stands) before.push(name);
    await route.continue();
  });
  await page.exposeFunction('standsNow', () => void (stands = true));
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector('[data-lesson]') === null) return;
      observer.disconnect();
      (window as unknown as { standsNow: () => void }).standsNow();
    }).observe(document, { childList: true, subtree: true });
  });
  await open(page);
  expect(before).toEqual([]);
});

/** Signs of formulas that are shown and are not in the ranges of the small files, each with its face. */
const signsBeyond = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const bare = (family: string | undefined): string => (family ?? '').replaceAll('"', '');
    const ranges = [...document.fonts]
      .filter(({ unicodeRange }) => unicodeRange !== 'U+0-10FFFF')
      .flatMap(({ family, unicodeRange }) =>
        unicodeRange.split(',').map((part) => {
          const [from = '', to = from] = part.trim().slice(2).split('-');
          return { family: bare(family), from: parseInt(from, 16), to: parseInt(to, 16) };
        }),
      );
    return [...document.querySelectorAll('[data-lesson] .katex-html *')]
      .filter((each) => each.childElementCount === 0 && each.getClientRects().length > 0)
      .flatMap((leaf) => {
        const face = bare(getComputedStyle(leaf).fontFamily.split(',')[0]);
        const isThere = (sign: string): boolean => {
          const code = sign.codePointAt(0) ?? 0;
          // What has no width is no sign.
          return (
            code === 0x200b || ranges.some(({ family, from, to }) => family === face && from <= code && code <= to)
          );
        };
        return [...leaf.textContent].filter((sign) => !isThere(sign)).map((sign) => `${sign} in ${face}`);
      });
  });

test('all signs of the formulas of the first lesson are in two small files', async ({ page }) => {
  const missed = new Set<string>();
  await open(page, 'exp?lang=en');
  await walk(page, async () => {
    for (const sign of await signsBeyond(page)) missed.add(sign);
  });
  expect([...missed]).toEqual([]);
  // The law finds what is missing.
  await open(page, 'own?p=y=ln(x)&in=x:2&lang=en');
  await page
    .locator('.katex-html .mord.mathnormal')
    .first()
    .evaluate((sign) => sign.append('Q'));
  expect(await signsBeyond(page)).toEqual(['Q in KaTeX_Math']);
});

/** What looks otherwise without the styles that come later, but for the inside of formulas; `of`: how many elements were looked at. */
const dressedLater = (page: Page): Promise<{ readonly of: number; readonly changed: readonly string[] }> =>
  page.evaluate(() => {
    const later = [...document.styleSheets].filter(({ href }) => href?.includes('/later-') === true);
    const all = [...document.querySelectorAll('#root :not(.katex *)')];
    const looks = (without: boolean): readonly string[] => {
      for (const sheet of later) sheet.disabled = without;
      return all.map((each) => {
        const style = getComputedStyle(each);
        return [...style].map((name) => style.getPropertyValue(name)).join(';');
      });
    };
    const [bare, dressed] = [looks(true), looks(false)];
    const changed = all.filter((_, i) => bare[i] !== dressed[i]);
    return { of: all.length, changed: changed.map((each) => `${each.localName}.${each.getAttribute('class') ?? ''}`) };
  });

for (const [size, viewport] of [
  ['large', { width: 1280, height: 720 }],
  ['a phone', PHONE],
] as const)
  test(`styles that come later change nothing of the first lesson, and something of others: ${size}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await open(page, 'exp?lang=en');
    for (const link of ['exp', 'exp+9', 'exp+20']) {
      await go(page, link);
      await settled(page);
      const { of, changed } = await dressedLater(page);
      expect(of).toBeGreaterThan(100);
      expect(changed).toEqual([]);
    }
    await go(page, 'exp?tool=code');
    await expect(page.locator('.code-box')).toBeVisible();
    expect((await dressedLater(page)).changed.length).toBeGreaterThan(0);
  });

const tools = ['jacobian', 'code', 'nudge', 'four', 'mistakes', 'check', 'practice', 'training'];

for (const [name, address] of [
  ['served', './'],
  ['in a folder', pathToFileURL(resolve('dist/index.html')).href],
] as const)
  test(`while the page rests everything comes, so that nothing is waited for: ${name}`, async ({ page }) => {
    await page.goto(address);
    await ready(page);
    await expect(page.locator('script[src]')).toHaveCount(scripts);
    // From here on the network is gone.
    await page.route(/\.js$/, (route) => route.abort());
    for (const tool of tools) {
      await go(page, `network?tool=${tool}&view=graph`);
      await expect(page.locator(`.panel[data-tool="${tool}"]`)).toHaveCount(1);
      await expect(page.locator('[aria-busy]')).toHaveCount(0);
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
    await page.locator('.shape-button').click();
    await expect(page.locator('.shape-editor').getByRole('group').first()).toBeVisible();
  });

for (const [lang, said, again] of [
  ['en', 'This part did not come', 'Fetch it again'],
  ['zh', '这一部分没有取到', '重新取'],
] as const)
  test(`what does not come says so in its place, the lesson stays, and it is fetched again when asked: ${lang}`, async ({
    page,
    problems,
  }) => {
    const gone = /\/(?:graph|check|sheets|AroundPointer|ShapeEditor)-[^/]*\.js$/;
    await page.route(gone, (route) => route.abort());
    await page.goto(`./#/graph/done?lang=${lang}`);
    const [stage, panel, dialog] = [page.locator('.stage-view'), page.locator('.panel'), page.getByRole('dialog')];
    await expect(stage.getByRole('alert')).toContainText(said);
    // All else is there, and what was not is not asked for again by itself.
    await expect(page.locator('script[src]')).toHaveCount(scripts - 5);
    await page.keyboard.press('i');
    await expect(panel.getByRole('alert')).toContainText(said);
    await page.keyboard.press('?');
    await expect(dialog.getByRole('alert')).toContainText(said);
    await page.keyboard.press('Escape');
    // What stands beside the drawing says so over the page.
    const aside = page.locator('.refusal[role="alert"]');
    await expect(aside).toContainText(said);
    const { frame } = await place(page);
    await press(page, 'PageUp', frame - 1);
    await press(page, 'PageDown', frame);

    await page.unroute(gone);
    await stage.getByRole('button', { name: again }).click();
    await expect(stage.locator('[data-ref="g:b"]').first()).toBeVisible();
    await panel.getByRole('button', { name: again }).click();
    await expect(panel.getByRole('textbox').first()).toBeVisible();
    await page.keyboard.press('?');
    await expect(dialog.getByRole('checkbox').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await aside.getByRole('button', { name: again }).click();
    await expect(aside).toHaveCount(0);
    await page.keyboard.press('i');
    await stage.locator('[data-node="b"]').first().hover();
    await expect(page.locator('.card')).toBeVisible();
    // What was asked for in vain while the page rested is asked for again by its place.
    await go(page, 'network');
    await page.locator('.shape-button').click();
    await expect(page.locator('.shape-editor').getByRole('group').first()).toBeVisible();
    problems.splice(0, problems.length, ...problems.filter((each) => !each.includes('ERR_FAILED')));
  });

for (const [lang, said, again] of [
  ['en', 'This part did not come', 'Fetch it again'],
  ['zh', '这一部分没有取到', '重新取'],
] as const)
  test(`without what typesets formulas the first lesson has those of the first screen, then sources, and says so: ${lang}`, async ({
    page,
    problems,
  }) => {
    const gone = /\/typeset-[^/]*\.js$/;
    await page.route(gone, (route) => route.abort());
    await page.goto(`./#/exp?lang=${lang}`);
    const notice = page.getByRole('alert');
    await expect(notice).toContainText(said);
    await expect(page.locator('script[src]')).toHaveCount(scripts - 1);
    const formulas = page.locator('[data-lesson] .formula:visible');
    const typeset = page.locator('[data-lesson] .formula:visible:has(.katex)');
    expect(await typeset.count()).toBe(await formulas.count());
    // The lesson goes on; what it says for the first time it says as it is written.
    await press(page, 'PageDown', 1);
    await press(page, 'PageDown', 2);
    expect(await typeset.count()).toBeLessThan(await formulas.count());
    for (const text of await formulas.allInnerTexts()) expect(text).not.toBe('');

    await page.unroute(gone);
    await notice.getByRole('button', { name: again }).click();
    await expect(notice).toHaveCount(0);
    await expect.poll(async () => (await formulas.count()) - (await typeset.count())).toBe(0);
    await expect(page.locator('.katex-mathml math').first()).toBeAttached();
    problems.splice(0, problems.length, ...problems.filter((each) => !each.includes('ERR_FAILED')));
  });

test('a tool whose figures did not come says so, and shows them once they are fetched', async ({ page, problems }) => {
  const gone = /\/ofTools-[^/]*\.js$/;
  await page.route(gone, (route) => route.abort());
  await page.goto('./#/graph/done?lang=en&tool=nudge');
  const panel = page.locator('.panel');
  await expect(panel.getByRole('alert')).toContainText('This part did not come');
  await expect(page.locator('.stage-view [data-ref="g:b"]').first()).toBeVisible();
  await page.unroute(gone);
  await panel.getByRole('button', { name: 'Fetch it again' }).click();
  await expect(panel.locator('[data-ref]').first()).toBeVisible();
  await expect(panel.getByRole('alert')).toHaveCount(0);
  problems.splice(0, problems.length, ...problems.filter((each) => !each.includes('ERR_FAILED')));
});

test('where formulas are not served the lesson waits for what typesets them, and stands without it', async ({
  page,
  problems,
}) => {
  const gone = /\/typeset-[^/]*\.js$/;
  await page.route(gone, (route) => route.abort());
  await page.goto('./#/graph/done?lang=en');
  await expect(page.getByRole('alert')).toContainText('This part did not come');
  await expect(page.locator('.stage-view [data-ref="g:b"]').first()).toBeVisible();
  for (const text of await page.locator('.formula:visible').allInnerTexts()) expect(text).not.toBe('');
  problems.splice(0, problems.length, ...problems.filter((each) => !each.includes('ERR_FAILED')));
});

for (const [lang, said] of [
  ['en', 'could not be fetched'],
  ['zh', '没有取到“'],
] as const)
  test(`a lesson that does not come is named, the one that is taught stays, and it is fetched when asked again: ${lang}`, async ({
    page,
    problems,
  }) => {
    const gone = /\/lesson-(?:slope|network)-[^/]*\.js$/;
    await page.route(gone, (route) => route.abort());
    // Its own address first, then a tab.
    await page.goto(`./#/slope?lang=${lang}`);
    const notice = page.getByRole('alert').filter({ hasText: said });
    await expect(notice).toContainText('slope');
    await expect(page.locator('[data-lesson="exp"]')).toBeVisible();
    await page.getByRole('button', { name: /^6 / }).click();
    await expect(notice).toContainText('network');
    expect((await place(page)).lesson).toBe('exp');

    await page.unroute(gone);
    await page.getByRole('button', { name: /^6 / }).click();
    await expect(page.locator('[data-lesson="network"]')).toBeVisible();
    await page.getByRole('button', { name: /^4 / }).click();
    await expect(page.locator('[data-lesson="slope"]')).toBeVisible();
    problems.splice(0, problems.length, ...problems.filter((each) => !each.includes('ERR_FAILED')));
  });
