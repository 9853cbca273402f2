// What axe finds in every lesson, in the three themes; what is read out; where the focus goes; reduced motion; languages and themes switched live.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, go, LESSONS, numbers, open, pickTool, place, press, seenText, test, toolRows } from './app';
import { seriousProblems } from './axe';

for (const lesson of LESSONS) {
  test(`${lesson}: axe finds nothing serious in any theme`, async ({ page }) => {
    const serious: string[] = [];
    await open(page, `${lesson}?lang=en&theme=light`);
    await press(page, 'End');
    for (const [theme, toggles] of [
      ['light', []],
      ['dark', ['d', 'l']],
      ['projector', ['d', 'l']],
    ] as const) {
      for (const key of toggles) await press(page, key);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      serious.push(...(await seriousProblems(page)).map(([id, where]) => `${theme} ${id}: ${where.join(' ')}`));
    }
    expect(serious).toEqual([]);
  });
}

test('the help dialog, too', async ({ page }) => {
  await open(page, 'graph?lang=en');
  await page.keyboard.press('?');
  await page.getByRole('dialog').waitFor();
  expect(await seriousProblems(page)).toEqual([]);
});

test('the language is switched live, the place and the numbers stay', async ({ page }) => {
  await open(page, 'graph?lang=en');
  for (let i = 0; i < 9; i += 1) await page.keyboard.press('PageDown');
  const [before, shown] = [await place(page), await numbers(page)];
  const panel = (): Promise<string> => seenText(page.locator('.panel'));
  const words = await panel();
  const other = page.getByRole('button', { name: '中文' });
  await expect(other).toHaveAttribute('lang', /^zh/);
  await other.click();
  await expect(page).toHaveTitle(/^Adjoint · .*[\u4e00-\u9fff]/);
  await expect(page.locator('html')).toHaveAttribute('lang', /^zh/);
  expect(await place(page)).toEqual(before);
  expect(await numbers(page)).toEqual(shown);
  expect(await panel()).not.toBe(words);
  expect(await panel()).toMatch(/[\u4e00-\u9fff]/);
  await page.getByRole('button', { name: 'English' }).click();
  expect(await panel()).toBe(words);
});

test('D cycles light, dark and projector, each with colours of its own', async ({ page }) => {
  await open(page, 'graph?lang=en&theme=light');
  const paper = () => page.locator('.app').evaluate((app) => getComputedStyle(app).backgroundColor);
  const seen = [await paper()];
  for (let i = 0; i < 2; i += 1) {
    await page.keyboard.press('d');
    seen.push(await paper());
  }
  expect(new Set(seen).size).toBe(3);
  await page.keyboard.press('d');
  expect(await paper()).toBe(seen[0]);
});

test('nothing moves for readers who ask for reduced motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'graph?lang=en&pace=step');
  for (let at = 0; at < 20; at += 1) {
    await page.keyboard.press('PageDown');
    const moving = await page.evaluate(
      () => document.getAnimations().filter((each) => each.playState === 'running').length,
    );
    expect(moving).toBe(0);
  }
});

test('one permanent region says each step once, and says just what the transcript does', async ({ page }) => {
  await open(page, 'graph?lang=en&pace=step');
  const lines = readFileSync('src/view/panel/heard.graph.en.txt', 'utf8').trim().split('\n');
  const region = await page.locator('.heard[role="status"]').elementHandle();
  const said: string[] = [];
  const { frames } = await place(page);
  let before = ['', ''];
  for (let at = 0; at < frames; at += 1) {
    if (at > 0) await press(page, 'PageDown', at);
    const now = await region.evaluate((each) => [...each.children].map(({ textContent }) => textContent));
    if (now[0] !== before[0] && now[0] !== '') said.push(`${at + 1} # ${now[0] ?? ''}`);
    if (now[1] !== before[1] && now[1] !== '') said.push(`${at + 1} ${now[1] ?? ''}`);
    before = now;
  }
  expect(said).toEqual(lines);
  expect(await region.evaluate((each) => each.isConnected)).toBe(true);
  await expect(page.locator('.heard')).toHaveCount(1);
});

test('the first stop of Tab leads past the top bar; the page has one main heading and its landmarks', async ({
  page,
}) => {
  await open(page, 'graph?lang=en');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('button', { name: 'Skip to the stage' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  for (const role of ['banner', 'navigation', 'main', 'complementary', 'contentinfo'] as const)
    await expect(page.getByRole(role), role).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});

/** Numbers of drawings without a name, headings that leave a level out, landmarks that a list would show twice by one name, buttons that are not called what they show. */
const nameFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const heard = (element: Element): boolean =>
      element.checkVisibility() && element.closest('[aria-hidden="true"]') === null;
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(heard);
    const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
    const landmarks = [...document.querySelectorAll('main, nav, aside, section[aria-label]')].filter(heard);
    const names = landmarks.map((each) => each.getAttribute('aria-label') ?? '');
    const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
    /** The words of a control; a sign is no word, and a formula is read by its own name. */
    const shown = (control: Element): string => {
      const copy = control.cloneNode(true) as Element;
      for (const each of copy.querySelectorAll('[aria-hidden="true"], .katex, svg, kbd')) each.remove();
      return plain(copy.textContent);
    };
    const called = [...document.querySelectorAll('button[aria-label], summary[aria-label]')]
      .filter(heard)
      .map((each) => [shown(each), each.getAttribute('aria-label') ?? ''] as const);
    // A number without a name says nothing.
    const loose = [...document.querySelectorAll('svg text')].filter(
      (each) => heard(each) && each.closest('button, [role="button"], [role="slider"], [role="img"]') === null,
    );
    return [
      ...loose.map((each) => `"${each.textContent}" in ${each.closest('g')?.getAttribute('class') ?? ''}`),
      ...(levels.filter((level) => level === 1).length === 1 ? [] : [`h1: ${levels.join(' ')}`]),
      ...headings.filter((_, i) => (levels[i] ?? 0) > (levels[i - 1] ?? 0) + 1).map((each) => each.textContent),
      ...names.filter((name, i) => name === '' || names.indexOf(name) !== i).map((name) => `landmark "${name}"`),
      ...called
        .filter(([text, name]) => /\p{L}/u.test(text) && !plain(name).includes(text))
        .map(([text, name]) => `"${text}" is called "${name}"`),
    ];
  });

test('in every lesson and every tool headings leave no level out, no two landmarks have one name, and buttons are called what they show', async ({
  page,
}) => {
  const found: string[] = [];
  await open(page, 'exp?lang=en');
  for (const lesson of [...LESSONS, 'own', 'graph/done', 'slope/curve']) {
    await go(page, lesson);
    await expect(page.locator(`[data-lesson="${lesson.replace(/\/.*/, '')}"] .stage`)).toBeVisible();
    found.push(...(await nameFaults(page)).map((each) => `${lesson} ${each}`));
  }
  for (const lesson of ['own', 'network/delta2']) {
    await go(page, lesson);
    const rows = await toolRows(page);
    const tools = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-tool') ?? ''));
    expect(tools.length).toBeGreaterThan(5);
    await page.keyboard.press('Escape');
    for (const tool of tools) {
      await pickTool(page, tool);
      await expect(page.locator('[role="complementary"], aside')).not.toBeEmpty();
      found.push(...(await nameFaults(page)).map((each) => `${lesson} ${tool} ${each}`));
    }
  }
  expect(found).toEqual([]);
});

test('each local partial that a network shows has a role, a name and the focus', async ({ page }) => {
  await open(page, 'network?lang=en');
  await press(page, 'End');
  const partials = page.locator('.stage-view svg [data-ref^="d:"]');
  expect(await partials.count()).toBeGreaterThan(10);
  const mute = await partials.evaluateAll((marks) =>
    marks
      .filter((mark) => {
        const own = mark.closest<SVGElement>('[role="button"]');
        return own === null || own.tabIndex < 0 || (own.getAttribute('aria-label') ?? '') === '';
      })
      .map((mark) => mark.getAttribute('data-ref')),
  );
  expect(mute).toEqual([]);
});

test('after every dialog the focus stands where it was', async ({ page }) => {
  await open(page, 'graph?lang=en');
  const start = page.locator('[data-keys="graph"] [tabindex="0"]').first();
  for (const key of ['?', 'g', 'o', 's', 'e', 'v', 'Control+e', 'Control+p']) {
    await start.focus();
    await page.keyboard.press(key);
    if ((await page.locator('dialog').count()) === 0) continue;
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog')).toHaveCount(0);
    await expect(start, key).toBeFocused();
  }
  for (const name of ['Share', 'Help'] as const) {
    const button = page.getByRole('button', { name, exact: true });
    await button.click();
    await page.keyboard.press('Escape');
    await expect(button, name).toBeFocused();
  }
});
