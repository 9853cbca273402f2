// The first screen, before any script has come: it is that of the app, in the reader's language and theme.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, LANGUAGES, PHONE, ready, SHAPES, test } from './app';

const start = /\/start-[^/]*\.js$/;

/** Opens a link without the script of the page. */
async function openBare(page: Page, link: string): Promise<void> {
  await page.route(start, (route) => route.abort());
  await page.goto('about:blank');
  await page.goto(`./#/${link}`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Where all that is seen stands, in order: kind, place and size. What is clipped in a plot reaches as far as it was sampled. */
const boxes = (page: Page): Promise<readonly (readonly [string, ...number[]])[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.app, .app *')]
      .filter(
        (each) =>
          each.getClientRects().length > 0 && each.closest('.katex, .handle, .theme, .plot-drawing > svg') === null,
      )
      .map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return [each.localName, x, y, width, height] as const;
      }),
  );

for (const lang of LANGUAGES)
  for (const size of SHAPES)
    test(`what stands before the script stands at the same place after it: ${lang}, ${size.width}x${size.height}`, async ({
      page,
      problems,
    }) => {
      await page.setViewportSize(size);
      await openBare(page, `exp?lang=${lang}`);
      await expect(page.locator('[data-lesson]')).toHaveCount(0);
      await expect(page.locator('.app[inert] .curve')).toHaveCount(1);
      const before = await boxes(page);
      problems.length = 0;

      await page.unroute(start);
      await page.goto('about:blank');
      await page.goto(`./#/exp?lang=${lang}`);
      await ready(page);
      const after = await boxes(page);
      expect(before.map(([name]) => name)).toEqual(after.map(([name]) => name));
      const moved = before.filter(([, ...box], i) =>
        box.some((each, k) => Math.abs(each - Number(after[i]?.[k + 1])) > (size.width === 1280 ? 0.6 : 1.5)),
      );
      expect(moved).toEqual([]);
    });

test('nothing is painted before the first screen, however slowly the page comes', async ({ browser }) => {
  const html = readFileSync('dist/index.html', 'utf8');
  const half = html.indexOf('<template');
  let rest = 0;
  const server = createServer((request, response) => {
    const file = `dist${request.url ?? '/'}`;
    if (request.url !== '/') {
      response.setHeader('content-type', file.endsWith('.css') ? 'text/css' : 'text/javascript');
      response.end(existsSync(file) ? readFileSync(file) : '');
      return;
    }
    response.writeHead(200, { 'content-type': 'text/html' });
    response.write(html.slice(0, half));
    setTimeout(() => {
      rest = Date.now();
      response.end(html.slice(half));
    }, 700);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(`http://127.0.0.1:${port}/`);
  await ready(page);
  const painted = await page.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('first-paint')[0]?.startTime ?? NaN),
  );
  await page.close();
  server.close();
  expect(painted).toBeGreaterThan(rest);
});

test('nothing shifts when the app takes its place', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) =>
      list.getEntries().forEach((each) => shifts.push(Reflect.get(each, 'value') as number)),
    ).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await page.goto('./');
  await ready(page);
  const sum = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0));
  expect(sum).toBeLessThan(0.01);
});

test('another lesson has its shell, its title and its place in the contents at once', async ({ page, problems }) => {
  await openBare(page, 'graph/done?lang=zh&theme=projector');
  await expect(page.getByText('计算图上的链式法则')).toBeVisible();
  await expect(page).toHaveTitle('Adjoint · 计算图上的链式法则');
  await expect(page.locator('.tab[aria-current="page"]')).toHaveText(/^5/);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'projector');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.locator('.curve')).toHaveCount(0);
  problems.length = 0;
});

test('what the reader chose before counts, then what the system prefers', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'zh-CN', colorScheme: 'dark' });
  const page = await context.newPage();
  await page.route(start, (route) => route.abort());
  const look = (): Promise<readonly (string | null)[]> =>
    page.evaluate(() => ['lang', 'data-theme'].map((name) => document.documentElement.getAttribute(name)));
  await page.goto(baseURL ?? '');
  expect(await look()).toEqual(['zh-CN', 'dark']);
  await page.evaluate(() => localStorage.setItem('adjoint.settings', '{"lang":"en","theme":"projector"}'));
  await page.reload();
  expect(await look()).toEqual(['en', 'projector']);
  await page.evaluate(() => localStorage.setItem('adjoint.settings', 'null'));
  await page.reload();
  expect(await look()).toEqual(['zh-CN', 'dark']);
  await context.close();
});

test('a part of a page, and a link that nobody understands, wait for the app; a phone has the menu', async ({
  page,
  problems,
}) => {
  for (const link of ['exp?embed=1', 'exp?hide=header', 'attic']) {
    await openBare(page, link);
    await expect(page.locator('.app')).toHaveCount(0);
    await expect(page.locator('.shell').first()).toHaveText('Adjoint');
  }
  await page.setViewportSize(PHONE);
  await openBare(page, 'exp?lang=en');
  await expect(page.locator('.tab-menu')).toBeVisible();
  await expect(page.locator('.curve')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  problems.length = 0;
});
