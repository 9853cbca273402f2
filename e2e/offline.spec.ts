// Without network: a page that was opened once is there again, whole, and a new version waits until it is asked for.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { workerFor } from '../scripts/offline';
import { serve } from '../scripts/serve.mjs';
import { expect, go, number, place, press, ready, seenText, test } from './app';

test.use({ serviceWorkers: 'allow' });

let folder = '';
let host: Awaited<ReturnType<typeof serve>>;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'adjoint-'));
  cpSync('dist', folder, { recursive: true });
  host = await serve(folder);
});
test.afterEach(() => {
  host.close();
  rmSync(folder, { recursive: true });
});

test('a reload without network shows the lesson with its numbers and typefaces; a new version is said, never mixed in', async ({
  page,
  context,
  problems,
}) => {
  const pageKept = async (): Promise<string> => {
    const frame = await context.newPage();
    const response = await frame.goto(`${host.origin}/?kept`);
    const text = (await response?.text()) ?? '';
    await frame.close();
    return /<title>([^<]*)/.exec(text)?.[1] ?? '';
  };
  const link = '/#/graph/done?lang=en&in=a:4';
  await page.goto(host.origin + link);
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);

  await context.setOffline(true);
  await page.reload();
  await ready(page);
  expect(await number(page, 'g:b')).toBe(7);
  const faces = await page.evaluate(async () => {
    const all = [...document.fonts].filter(({ family }) => family.includes('KaTeX'));
    return (await Promise.all(all.map((face) => face.load().then(() => 0)))).length;
  });
  expect(faces).toBeGreaterThan(5);

  // In the middle of another lesson, with a tool that is a script of its own.
  await go(page, 'network?lang=en&pace=step&tool=code&code=numpy');
  for (let at = 1; at <= 9; at += 1) await press(page, 'PageDown', at);
  const panel = page.getByRole('complementary');
  await expect.poll(() => page.url()).toContain('tool=code');
  await page.waitForTimeout(600);
  const before = await seenText(panel);
  await expect(panel.locator('.code-box')).toBeVisible();
  await page.reload();
  await ready(page);
  expect((await place(page)).frame).toBe(9);
  expect(await seenText(panel)).toBe(before);
  await go(page, link.slice(3));
  await context.setOffline(false);

  // Another version comes to the host: for a moment its worker is there, and not yet its page.
  const old = readFileSync(join(folder, 'index.html'), 'utf8');
  const next = old.replace('<title>Adjoint</title>', '<title>Adjoint 2</title>');
  const template = readFileSync('scripts/worker.js', 'utf8');
  const files = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !/^(?:index\.html|sw\.js)$/.test(file.name))
      .map((file) => join(file.parentPath, file.name))
      .map((file) => [relative(folder, file), readFileSync(file)] as const),
  );
  writeFileSync(join(folder, 'sw.js'), workerFor(template, next, files));
  const installed = (): Promise<string> =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => undefined);
      const { installing } = registration;
      if (installing !== null)
        await new Promise<void>((done) =>
          installing.addEventListener('statechange', () => {
            if (/installed|redundant/.test(installing.state)) done();
          }),
        );
      return registration.waiting === null ? 'none' : 'waiting';
    });
  expect(await installed()).toBe('none');
  await expect(page.locator('.new-version')).toHaveCount(0);

  writeFileSync(join(folder, 'index.html'), next);
  expect(await installed()).toBe('waiting');
  const notice = page.locator('.new-version');
  await expect(notice).toContainText('A new version of this page is ready.');
  // What a reload would show is still the page that was kept.
  expect(await pageKept()).toBe('Adjoint');
  await Promise.all([page.waitForEvent('load'), notice.getByRole('button', { name: 'Load it' }).click()]);
  await ready(page);
  expect(await pageKept()).toBe('Adjoint 2');
  expect(await number(page, 'g:b')).toBe(7);
  // This host is another than that of all tests, and a version that is refused says so.
  const expected = /^request: http:\/\/127\.0\.0\.1|another version is on the host/;
  problems.splice(0, problems.length, ...problems.filter((each) => !expected.test(each)));
});

test('the page can be installed: its manifest names a start, and icons that are there', () => {
  const manifest = JSON.parse(readFileSync('dist/manifest.webmanifest', 'utf8')) as {
    readonly start_url: string;
    readonly icons: readonly { readonly src: string }[];
  };
  expect(manifest.start_url).toBe('./');
  for (const { src } of manifest.icons) expect(readFileSync(join('dist', src)).length).toBeGreaterThan(100);
  const names = (file: string): boolean => readFileSync(file, 'utf8').includes('<link rel="manifest"');
  expect(names('dist/index.html')).toBe(true);
  expect(names('dist-single/index.html')).toBe(false);
});
