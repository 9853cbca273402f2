// The element <adjoint-graph> from the built library, in pages as others write them: a blog, and two elements with a script.
import { readFileSync } from 'node:fs';
import { expect, test as base, type Page } from '@playwright/test';
import { serve } from '../scripts/serve.mjs';

/** Everything that the console warns of; what leaves the page's origin. */
const test = base.extend<{ origin: string; problems: string[] }>({
  origin: async ({}, use) => {
    const { origin, close } = await serve('.');
    await use(origin);
    close();
  },
  problems: [
    async ({ page, origin }, use) => {
      const problems: string[] = [];
      page.on('console', (message) => {
        if (/^(?:error|warning)$/.test(message.type())) problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('request', (request) => {
        if (!/^(?:data|blob|about):/.test(request.url()) && !request.url().startsWith(origin))
          problems.push(request.url());
      });
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

const lesson = (page: Page, element: string) => page.locator(element).locator('iframe').contentFrame().locator('.app');

/** The number that a mark in an element shows. */
const shown = (page: Page, element: string, ref: string) =>
  lesson(page, element).locator(`.node [data-ref="${ref}"][data-number]`).first();

const attribute = (page: Page, element: string, name: string, value: string | null) =>
  page.locator(element).evaluate(
    (each, [key, text]) => {
      if (text === null) each.removeAttribute(key);
      else each.setAttribute(key, text);
    },
    [name, value] as const,
  );

test('in a blog it stands at its step, steps by keys, and leaves the page its styles', async ({ page, origin }) => {
  await page.goto(`${origin}/docs/examples/blog.html`);
  const fetched: string[] = [];
  page.on('request', (request) => void fetched.push(/[^/]*$/.exec(request.url())?.[0] ?? ''));
  await page.reload();
  const app = lesson(page, 'adjoint-graph');
  await expect(shown(page, 'adjoint-graph', 'g:b')).toHaveAttribute('data-number', '5');
  await expect(shown(page, 'adjoint-graph', 'v:e')).toHaveAttribute('data-number', '6');
  // Nothing is fetched that it does not show, also while it rests.
  await page.waitForTimeout(2500);
  expect(
    fetched.filter((file) => /^(?:zh|rare|backprop|training|sheets|writing|network|practice|library)/.test(file)),
  ).toEqual([]);
  const frames = Number(await app.getAttribute('data-frames'));
  await expect(app).toHaveAttribute('data-frame', String(frames - 1));
  // Neither the program's field nor the page's own tools; the sentence of the step is there.
  await expect(app.getByRole('textbox')).toHaveCount(0);
  await expect(app.getByRole('main').getByText('contributions')).toBeVisible();
  await app.locator('.stage').click({ position: { x: 5, y: 5 } });
  await page.keyboard.press('ArrowLeft');
  await expect(app).toHaveAttribute('data-frame', String(frames - 2));
  await page.keyboard.press('Home');
  await expect(app).toHaveAttribute('data-frame', '0');
  await expect(shown(page, 'adjoint-graph', 'g:b')).toHaveCount(0);
  const looks = await page.evaluate(() => [
    getComputedStyle(document.querySelector('h1') ?? document.body).fontFamily,
    document.documentElement.dataset['theme'] ?? '',
    document.adoptedStyleSheets.length,
    document.title,
  ]);
  expect(looks).toEqual(['Georgia, serif', '', 0, 'Why gradients add up']);
});

test('by Tab alone: into the element, and by its keys through the steps', async ({ page, origin }) => {
  await page.goto(`${origin}/docs/examples/notebook.html`);
  const [square, sine] = [lesson(page, '#square'), lesson(page, '#sine')];
  await expect(sine).toHaveAttribute('data-frame', '0');
  await expect(square).toHaveAttribute('data-frame', '0');
  await page.getByLabel('a =').focus();
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('square');
  await page.keyboard.press('PageDown');
  await expect(square).toHaveAttribute('data-frame', '1');
  await page.locator('#sine').evaluate((element: HTMLElement) => element.focus());
  await page.keyboard.press('ArrowRight');
  await expect(sine).toHaveAttribute('data-frame', '1');
  await expect(square).toHaveAttribute('data-frame', '1');
});

test('two elements and a script that steps one: the other stays as it is', async ({ page, origin }) => {
  await page.goto(`${origin}/docs/examples/notebook.html`);
  const [square, sine] = [lesson(page, '#square'), lesson(page, '#sine')];
  await expect(square).toHaveAttribute('data-frame', '0');
  await expect(sine).toHaveAttribute('data-frame', '0');
  const on = page.getByRole('button', { name: 'On' });
  for (const step of [1, 2, 3]) {
    await on.click();
    await expect(page.getByRole('status')).toContainText(`${step} of`);
  }
  await expect(square).toHaveAttribute('data-frame', '3');
  await expect(page.getByRole('status')).toContainText('d:y.0');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(square).toHaveAttribute('data-frame', '2');
  await expect(sine).toHaveAttribute('data-frame', '0');
  // Each has its own language, theme and controls.
  await expect(square.getByRole('slider').first()).toBeAttached();
  await expect(sine.getByRole('slider')).toHaveCount(0);
  await expect(sine.getByRole('main').getByText('你的公式变成了图')).toBeVisible();
  const papers = await Promise.all(
    [square, sine].map((each) => each.evaluate((app) => getComputedStyle(app).backgroundColor)),
  );
  expect(new Set(papers).size).toBe(2);
  await page.getByLabel('a =').fill('3');
  await expect(shown(page, '#sine', 'v:a')).toHaveAttribute('data-number', '3');
  await expect(shown(page, '#square', 'v:a')).toHaveAttribute('data-number', '2');
});

test('attributes change at any time, and what is no program is told in the picture', async ({ page, origin }) => {
  await page.goto(`${origin}/docs/examples/blog.html`);
  const app = lesson(page, 'adjoint-graph');
  const [element, label] = ['adjoint-graph', app.locator('.caption')] as const;
  await expect(shown(page, element, 'g:b')).toHaveAttribute('data-number', '5');
  await attribute(page, element, 'at', 'v:e');
  await expect(shown(page, element, 'v:e')).toHaveAttribute('data-number', '6');
  await expect(shown(page, element, 'g:b')).toHaveCount(0);
  await attribute(page, element, 'at', '2');
  await expect(app).toHaveAttribute('data-frame', '2');
  await attribute(page, element, 'inputs', 'a=4, b=1');
  await attribute(page, element, 'at', 'end');
  await expect(shown(page, element, 'g:b')).toHaveAttribute('data-number', '7');
  await attribute(page, element, 'lang', 'zh');
  await expect(label).toContainText('贡献');
  const faces = await page.locator(element).locator('iframe').contentFrame().locator('head style').allTextContents();
  expect(faces.join()).toContain('Adjoint CJK');
  await attribute(page, element, 'theme', 'projector');
  await expect(page.locator(element).locator('iframe').contentFrame().locator('#root')).toHaveAttribute(
    'data-theme',
    'projector',
  );
  await attribute(page, element, 'controls', '');
  await expect(app.getByRole('slider').first()).toBeAttached();
  await attribute(page, element, 'program', 'y = a^');
  await expect(app.getByRole('alert')).toBeVisible();
  await expect(shown(page, element, 'g:b')).toHaveAttribute('data-number', '7');
  await attribute(page, element, 'program', 'y = a^2');
  await expect(shown(page, element, 'g:a')).toHaveAttribute('data-number', '8');
  // A moment of a lesson takes the place of the program.
  await attribute(page, element, 'inputs', null);
  await attribute(page, element, 'at', null);
  await attribute(page, element, 'link', 'https://example.org/adjoint/#/graph/reuse+1?in=a:3');
  await expect(app).toHaveAttribute('data-lesson', 'graph');
  await expect(shown(page, element, 'v:a')).toHaveAttribute('data-number', '3');
});

for (const [lang, said] of [
  ['en', 'lets no script run'],
  ['zh', '无法显示计算图'],
] as const)
  test(`where a page lets no script run in a frame, a sentence says so: ${lang}`, async ({
    page,
    origin,
    problems,
  }) => {
    const host = `<!doctype html><html lang="${lang}"><meta charset="utf-8" /><title>strict</title>
<meta http-equiv="Content-Security-Policy" content="script-src 'self'" />
<script type="module" src="./dist-lib/element.js"></script><adjoint-graph program="y = a*b"></adjoint-graph></html>`;
    await page.route('**/strict.html', (route) => route.fulfill({ contentType: 'text/html', body: host }));
    await page.goto(`${origin}/strict.html`);
    await expect(page.getByRole('alert')).toContainText(said);
    problems.splice(0, problems.length, ...problems.filter((each) => !/Content Security Policy|violates/.test(each)));
  });

test('the cell of a notebook that docs/library.md shows, in a frame without an origin as viewers of notebooks have it', async ({
  page,
  origin,
}) => {
  const docs = readFileSync('docs/library.md', 'utf8');
  const cell = / HTML\('''([^]*?)'''\)/.exec(docs)?.[1] ?? '';
  const output = cell.replace('https://…/', `${origin}/dist-lib/`);
  expect(output).not.toBe(cell);
  const host = `<!doctype html><title>A notebook</title><iframe sandbox="allow-scripts" width="960" height="560" srcdoc="${output.replaceAll('"', '&quot;')}"></iframe>`;
  await page.route('**/host.html', (route) => route.fulfill({ contentType: 'text/html', body: host }));
  await page.route('**/dist-lib/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
  });
  await page.goto(`${origin}/host.html`);
  const element = page.frameLocator('iframe').locator('adjoint-graph');
  const app = element.locator('iframe').contentFrame().locator('.app');
  await expect(app).toHaveAttribute('data-frame', '0');
  await app.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(app).toHaveAttribute('data-frame', '1');
});

test('taken away it leaves nothing, and put elsewhere it is there again', async ({ page, origin }) => {
  await page.goto(`${origin}/docs/examples/blog.html`);
  const app = lesson(page, 'adjoint-graph');
  await expect(app).toHaveAttribute('data-lesson', 'own');
  const before = await page.evaluate(() => {
    const element = document.querySelector('adjoint-graph');
    if (element === null) throw new Error('There is no element.');
    element.remove();
    Reflect.set(window, 'kept', element);
    return [frames.length, document.adoptedStyleSheets.length, element.shadowRoot?.childElementCount];
  });
  expect(before).toEqual([0, 0, 0]);
  expect(await page.evaluate(() => Object.keys(localStorage).concat(Object.keys(sessionStorage)))).toEqual([]);
  await page.evaluate(() => document.body.prepend(Reflect.get(window, 'kept') as HTMLElement));
  await expect(shown(page, 'adjoint-graph', 'g:b')).toHaveAttribute('data-number', '5');
});
