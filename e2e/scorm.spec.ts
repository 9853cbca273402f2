// The package for learning platforms, in a platform that records every call: it opens, remembers the place, and is completed at the end.
import type { Page } from '@playwright/test';
import { scormFiles } from '../scripts/pack.mjs';
import { expect, test } from './app';

interface Platform {
  readonly calls: readonly (readonly string[])[];
  readonly kept: Readonly<Record<string, string>>;
}

/** A platform as a page: what it kept of an earlier visit, and the package in a frame of it. */
const platform = (kept: Readonly<Record<string, string>>, launch: string): string => `<!doctype html><title>LMS</title>
<script>
  window.calls = [];
  window.kept = ${JSON.stringify(kept)};
  const call = (name, answer) => (...args) => { calls.push([name, ...args]); return answer(...args); };
  window.API = {
    LMSInitialize: call('LMSInitialize', () => 'true'),
    LMSGetValue: call('LMSGetValue', (name) => kept[name] ?? ''),
    LMSSetValue: call('LMSSetValue', (name, value) => { kept[name] = value; return 'true'; }),
    LMSCommit: call('LMSCommit', () => 'true'),
    LMSFinish: call('LMSFinish', () => 'true'),
    LMSGetLastError: () => '0',
  };
</script>
<iframe id="sco" width="1280" height="640" src="./${launch}"></iframe>`;

/** Opens the package in a platform; the address that its manifest names is launched. */
async function launched(page: Page, link: string, kept: Readonly<Record<string, string>>): Promise<void> {
  const files = new Map(scormFiles(link).map(({ name, data }) => [name, data]));
  const manifest = files.get('imsmanifest.xml')?.toString('utf8') ?? '';
  const launch = /href="(index\.html[^"]*)"/.exec(manifest)?.[1]?.replaceAll('&amp;', '&') ?? '';
  for (const [, name = ''] of manifest.matchAll(/<file href="([^"]+)"/g)) expect(files.has(name), name).toBe(true);
  await page.route('**/lms/**', async (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    if (name === 'host.html') return route.fulfill({ contentType: 'text/html', body: platform(kept, launch) });
    const body = files.get(name);
    if (body === undefined) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: name.endsWith('.js') ? 'text/javascript' : 'text/html', body });
  });
  await page.goto('./lms/host.html');
}

const read = (page: Page): Promise<Platform> =>
  page.evaluate(() => {
    const { calls, kept } = window as unknown as Platform;
    return { calls, kept };
  });

const button = (page: Page, name: string) =>
  page.frameLocator('#sco').frameLocator('iframe').getByRole('button', { name, exact: true });

const lesson = (page: Page) => page.frameLocator('#sco').frameLocator('iframe').locator('[data-lesson]').first();

test('it opens at its link, remembers the place, is completed at the end of a lesson, and comes back there', async ({
  page,
}) => {
  await launched(page, '#/graph?lang=en&pace=beat', {});
  const root = lesson(page);
  await expect(root).toHaveAttribute('data-lesson', 'graph');
  const frames = Number(await root.getAttribute('data-frames'));
  await button(page, 'Next').click();
  await button(page, 'Next').click();
  const at = await root.getAttribute('data-frame');
  expect(Number(at)).toBeGreaterThan(0);
  await expect.poll(async () => (await read(page)).kept['cmi.core.lesson_status']).toBe('incomplete');
  await expect
    .poll(async () => (await read(page)).kept['cmi.suspend_data'])
    .toMatch(/^#\/graph\/question\?.*pace=beat/);
  const { kept } = await read(page);

  // Another visit begins where this one ended, and goes to the end.
  await launched(page, '#/graph?lang=en&pace=beat', kept);
  await expect(root).toHaveAttribute('data-frame', at ?? '');
  await button(page, 'Last').click();
  await expect(root).toHaveAttribute('data-frame', String(frames - 1));
  await expect.poll(async () => (await read(page)).kept['cmi.core.lesson_status']).toBe('completed');
  await page.evaluate(() => document.querySelector('iframe')?.setAttribute('src', 'about:blank'));
  await expect.poll(async () => (await read(page)).calls.at(-1)?.[0]).toBe('LMSFinish');
  const { calls } = await read(page);
  expect(calls[0]).toEqual(['LMSInitialize', '']);
  expect(calls.filter(([name]) => name === 'LMSFinish')).toHaveLength(1);
  // Once completed it stays so.
  const statuses = calls.filter(([, name]) => name === 'cmi.core.lesson_status').map(([name]) => name);
  expect(statuses).toEqual(['LMSGetValue', 'LMSSetValue']);
});

test('without a platform around it the package is the page', async ({ page }) => {
  await launched(page, '', {});
  await page.goto('./lms/index.html#/loss?lang=zh');
  await expect(page.frameLocator('iframe').locator('[data-lesson]').first()).toHaveAttribute('data-lesson', 'loss');
});

test('what a platform kept is an address of the page, or nothing', async ({ page }) => {
  await launched(page, '#/graph?lang=en', { 'cmi.suspend_data': 'javascript:alert(1)' });
  await expect(lesson(page)).toHaveAttribute('data-lesson', 'graph');
});
