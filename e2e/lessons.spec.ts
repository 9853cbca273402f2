// A lesson from a file: opened by choosing, by drop, by link and from beside the page; it steps, and keeps its place.
import { readFileSync } from 'node:fs';
import type { FileChooser, Page } from '@playwright/test';
import { expect, open, PHONE, place, press, ready, test } from './app';

const slope = `---
adjoint: 1
title: The slope of a square
title.zh: 平方的斜率
tab: x^2
---

\`\`\`program
y = x^2
\`\`\`

\`\`\`inputs
x = 3 from -5 to 5 by 0.5
\`\`\`

# Forward
title.zh: 前向

## The square is {v:y} {#square}
say.zh: 平方是 {v:y}
ends: v:y

<b onclick="alert(1)">It</b> is never negative.

# Backward
title.zh: 反向

## The slope is {g:x} {#slope}
say.zh: 斜率是 {g:x}
ends: g:x
`;
const file = (text: string, name = 'square.md') => ({ name, mimeType: 'text/markdown', buffer: Buffer.from(text) });

/** Waits for the dialog that asks for a file; what it gives is called after the press that opens it. */
async function waitForChooser(page: Page): Promise<() => Promise<FileChooser>> {
  const chooser = page.waitForEvent('filechooser');
  // The browser has heard of the wait when it answers: a press before that would open a dialog that nobody sees.
  await page.evaluate(() => undefined);
  return () => chooser;
}

for (const [lang, size] of [
  ['en', { width: 1280, height: 720 }],
  ['zh', PHONE],
] as const)
  test(`a file is chosen, taught to its end and back, and is there after a reload: ${lang} on ${size.width}`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await open(page, `graph?lang=${lang}`);
    const chooser = await waitForChooser(page);
    await page.keyboard.press('Control+o');
    await (await chooser()).setFiles(file(slope));
    await expect(page.locator('[data-lesson="lesson"]')).toBeVisible();
    // Undo goes back to what was there, and redo opens it again.
    await page.keyboard.press('Control+z');
    await expect(page.locator('[data-lesson="graph"]')).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(page.locator('[data-lesson="lesson"]')).toBeVisible();
    await expect(page).toHaveTitle(lang === 'zh' ? /平方的斜率/ : /The slope of a square/);
    await expect(page.locator('.panel')).toContainText('<b onclick="alert(1)">It</b>');
    await press(page, 'End');
    await expect(page.locator('.panel')).toContainText(lang === 'zh' ? '斜率是 6' : 'The slope is 6');
    const { frame, frames } = await place(page);
    expect(frame).toBe(frames - 1);
    await expect(page).toHaveURL(/#\/lesson\/slope/);
    await page.reload();
    await ready(page);
    expect(await place(page)).toMatchObject({ lesson: 'lesson', frame, frames });
    for (let at = frame - 1; at >= 0; at--) await press(page, 'ArrowLeft', at);
    for (let at = 1; at < frames; at++) await press(page, 'ArrowRight', at);
  });

test('its link opens it in a fresh page, at its place, with every tool that its program has', async ({
  page,
  context,
}) => {
  await open(page, 'graph');
  const chooser = await waitForChooser(page);
  await page.keyboard.press('Control+o');
  await (await chooser()).setFiles(file(slope));
  await expect(page.locator('[data-lesson="lesson"]')).toBeVisible();
  await press(page, 'End');
  await expect(page).toHaveURL(/slope.*lesson=/);
  const other = await context.newPage();
  await other.goto(page.url());
  await ready(other);
  expect(await place(other)).toEqual(await place(page));
  for (const key of ['j', 'u', '4', 'm', 'i', 'c']) {
    await other.keyboard.press(key);
    await expect(other.locator('.panel[data-tool]')).toHaveCount(1);
    await expect(other.locator('[aria-busy]')).toHaveCount(0);
    await other.keyboard.press(key);
  }
});

test('a file with mistakes says each with its line, and the page stays where it is', async ({ page }) => {
  await open(page, 'graph/done');
  const before = await place(page);
  const chooser = await waitForChooser(page);
  await page.keyboard.press('Control+o');
  await (
    await chooser()
  ).setFiles(file(slope.replace('ends: g:x', 'ends: g:z').replace('y = x^2', 'y = x^'), 'wrong.md'));
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('wrong.md');
  await expect(alert).toContainText('line 9:');
  expect(await place(page)).toEqual(before);
  await alert.getByRole('button').click();
  await expect(alert).toHaveCount(0);
});

test('a lesson in the folder beside the page is opened by its name, and its link stays short', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('./?lesson=square.md');
  await ready(page);
  await expect(page.locator('[data-lesson="lesson"]')).toBeVisible();
  expect(asked.filter((path) => path.includes('lessons/'))).toEqual(['/lessons/square.md']);
  await press(page, 'End');
  await expect(page).toHaveURL(/\?lesson=square\.md#\/lesson\/slope(?:\+\d+)?(?:\?lang=en)?$/);
  await page.reload();
  await ready(page);
  const { frame, frames } = await place(page);
  expect(frame).toBe(frames - 1);
});

test('nothing is fetched for a name that is no file of the folder beside the page', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  for (const name of ['../secret.md', 'https://example.org/a.md', '//example.org/a.md', 'a.html', '.md']) {
    await page.goto(`./?lesson=${encodeURIComponent(name)}`);
    await ready(page);
    await expect(page.getByRole('alert')).toContainText(name);
    expect(asked.filter((url) => /lessons\/|^https?:\/\/example/.test(url))).toEqual([]);
  }
});

test('one that is not there says so', async ({ page, problems }) => {
  await page.goto('./?lesson=nowhere.md');
  await ready(page);
  await expect(page.getByRole('alert')).toContainText('nowhere.md');
  problems.splice(0, problems.length, ...problems.filter((each) => !each.includes('404')));
});

test('the lesson on the page is saved as a file, which opens as a lesson of its own', async ({ page }) => {
  await open(page, 'graph?lang=en');
  await page.keyboard.press('Control+e');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as MD' }).click();
  const path = await (await saved).path();
  await page.keyboard.press('Escape');
  const chooser = await waitForChooser(page);
  await page.keyboard.press('Control+o');
  await (await chooser()).setFiles(file(readFileSync(path, 'utf8'), 'graph.md'));
  await expect(page.locator('[data-lesson="lesson"]')).toBeVisible();
  expect((await place(page)).frames).toBe(37);
});

for (const [id, number, size] of [
  ['softmax', 8, { width: 1280, height: 720 }],
  ['deep', 9, PHONE],
] as const)
  test(`lesson ${number} is among the contents, and is opened by its link: ${size.width}`, async ({ page }) => {
    await page.setViewportSize(size);
    await open(page, 'graph?lang=en');
    const menu = page.getByRole('banner').getByRole('combobox', { name: 'Lessons' });
    if (size === PHONE) await menu.selectOption(id);
    else {
      await page.getByRole('button', { name: 'More lessons' }).click();
      await page.getByRole('button', { name: new RegExp(`^${number} `) }).click();
    }
    await expect(page.locator(`[data-lesson="${id}"]`)).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`#/${id}/`));
    const first = page.url();
    await press(page, 'End');
    const there = await place(page);
    expect(there.frame).toBe(there.frames - 1);
    // The address follows the frame.
    await expect(page).not.toHaveURL(first);
    const link = new URL(page.url()).hash.slice(2);
    await open(page, link);
    expect(await place(page)).toEqual(there);
  });
