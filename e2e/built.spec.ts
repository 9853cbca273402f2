// The two builds as files: the served one under its policy, the single one from file://.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, LESSONS, number, place, press, ready, test } from './app';

const single = pathToFileURL(resolve('dist-single/index.html')).href;

test('the single file is one file and names no other', () => {
  expect(readdirSync('dist-single')).toEqual(['index.html']);
  const html = readFileSync('dist-single/index.html', 'utf8').replace(/(<script[^>]*>)[^]*?<\/script>/g, '$1');
  expect(html).not.toMatch(/<[^>]+(?:src|href)="(?!data:|#)/);
  expect(html).not.toMatch(/url\((?!data:|"data:|'data:|#)/);
});

test('the single file gives every lesson from file://', async ({ page }) => {
  for (const lesson of LESSONS) {
    await page.goto('about:blank');
    await page.goto(`${single}#/${lesson}?lang=zh`);
    await ready(page);
    const { frames } = await place(page);
    await press(page, 'End', frames - 1);
    await expect(page.locator('.katex').first()).toBeVisible();
  }
  await page.goto('about:blank');
  await page.goto(`${single}#/graph?lang=en`);
  await ready(page);
  await press(page, 'End');
  expect(await number(page, 'g:b')).toBe(5);
});

test('the built page carries a policy that lets nothing in and nothing out', () => {
  for (const [file, reads] of [
    ['dist/index.html', `'self'`],
    ['dist-single/index.html', `'none'`],
  ] as const) {
    const html = readFileSync(file, 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toContain(`connect-src ${reads};`);
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
  }
});

test('each font is there once, as woff2', () => {
  expect(existsSync('dist/assets')).toBe(true);
  const files = readdirSync('dist/assets');
  expect(files.filter((file) => file.endsWith('.woff2')).length).toBeGreaterThan(5);
  expect(files.filter((file) => /\.(?:woff|ttf)$/.test(file))).toEqual([]);
});

test('the single file runs in a frame that has no origin of its own, as learning platforms embed it', async ({
  page,
}) => {
  const html = readFileSync('dist-single/index.html', 'utf8');
  const host = `<iframe sandbox="allow-scripts" width="1200" height="680" src="./lesson.html#/graph?embed=1"></iframe>`;
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: host }));
  await page.route('**/lesson.html', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('./host.html');
  await expect(page.frameLocator('iframe').locator('[data-lesson="graph"]').first()).toBeVisible();
});

test('the served files run in such a frame, too; only their typefaces stay behind', async ({ page, problems }) => {
  const host = `<iframe sandbox="allow-scripts" width="1200" height="680" src="./#/graph/done?lang=en"></iframe>`;
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: host }));
  await page.goto('./host.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-ref="g:b"][data-number="5"]').first()).toBeVisible();
  await expect(frame.getByRole('button', { name: 'Next', exact: true })).toBeVisible();
  expect(problems.filter((each) => !/Access to font|ERR_FAILED/.test(each))).toEqual([]);
  problems.length = 0;
});

test('the served files run from a folder', async ({ page }) => {
  await page.goto(`${pathToFileURL(resolve('dist/index.html')).href}#/graph/done?lang=zh`);
  await ready(page);
  expect(await number(page, 'g:b')).toBe(5);
});

test('where the script does not come, the page says so', async ({ page, problems }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('./');
  await expect(page.locator('.late')).toBeVisible();
  expect(problems).toHaveLength(1);
  problems.length = 0;
});
