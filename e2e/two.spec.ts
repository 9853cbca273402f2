// Two apps on one page: what is done in one leaves the other as it is, and one that is taken down leaves no trace.
import { rm } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { build } from 'vite';
import { serve } from '../scripts/serve.mjs';

let origin = '';
let close = (): void => undefined;
let folder = '';

test.beforeAll(async ({}, { workerIndex }) => {
  folder = `test-results/two-${workerIndex}`;
  await build({
    configFile: false,
    root: 'e2e/pages',
    base: './',
    logLevel: 'error',
    build: { outDir: `../../${folder}`, emptyOutDir: true, rolldownOptions: { input: 'e2e/pages/two.html' } },
  });
  ({ origin, close } = await serve(folder));
});

test.afterAll(async () => {
  close();
  await rm(folder, { recursive: true, force: true });
});

/** What is alive on the page: listeners outside of the apps, timers, style sheets. */
interface Alive {
  readonly listeners: readonly string[];
  readonly timers: number;
  readonly sheets: number;
}

declare global {
  interface Window {
    readonly alive: () => Alive;
  }
}

/** Counts what is started and not ended on window, document and the elements around the apps. */
function watch(): void {
  const listeners: string[] = [];
  const timers = new Set<unknown>();
  type Any = (...args: readonly unknown[]) => unknown;
  const own = (from: object, name: string): Any => Reflect.get(from, name) as Any;
  const [add, remove] = [
    own(EventTarget.prototype, 'addEventListener'),
    own(EventTarget.prototype, 'removeEventListener'),
  ] as const;
  const [every, end] = [own(window, 'setInterval'), own(window, 'clearInterval')] as const;
  const nameOf = (target: EventTarget | null, type: string): string | undefined => {
    // React listens on the element of an app for as long as that is there, and once on the document for selections.
    if (type === 'selectionchange') return undefined;
    if (target === window || target === null) return `window ${type}`;
    if (target === document) return `document ${type}`;
    if (target === document.documentElement || target === document.fonts) return `page ${type}`;
    return undefined;
  };
  EventTarget.prototype.addEventListener = function (this: EventTarget | null, ...args) {
    const name = nameOf(this, args[0]);
    if (name !== undefined) listeners.push(name);
    Reflect.apply(add, this ?? window, args);
  };
  EventTarget.prototype.removeEventListener = function (this: EventTarget | null, ...args) {
    const at = listeners.indexOf(nameOf(this, args[0]) ?? '');
    if (at >= 0) listeners.splice(at, 1);
    Reflect.apply(remove, this ?? window, args);
  };
  const starts = (...args: readonly unknown[]): unknown => {
    const timer = Reflect.apply(every, window, args);
    timers.add(timer);
    return timer;
  };
  const ends = (timer: unknown): void => {
    timers.delete(timer);
    Reflect.apply(end, window, [timer]);
  };
  const alive = (): Alive => ({
    listeners: listeners.toSorted(),
    timers: timers.size,
    sheets: document.adoptedStyleSheets.length,
  });
  Object.assign(window, { setInterval: starts, clearInterval: ends, alive });
}

const opened = async (page: Page): Promise<void> => {
  await page.addInitScript(watch);
  await page.goto(`${origin}/two.html`);
};

const rootOf = (page: Page, id: string) => page.locator(`#${id} [data-lesson]`);

test('what is done in one app leaves the other, the address and the page as they are', async ({ page }) => {
  await opened(page);
  await page.evaluate(async () => (await Promise.all([window.start('one'), window.start('other')])).length);
  const [one, other] = [rootOf(page, 'one'), rootOf(page, 'other')];
  await expect(one).toHaveAttribute('data-frame', '0');
  // What is only heard comes while the page rests.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => requestIdleCallback(done))));
  const before = await other.innerHTML();
  const next = page.locator('#one').getByRole('button', { name: 'Next', exact: true });
  await next.click();
  await next.click();
  await page.keyboard.press('ArrowRight');
  await expect(one).toHaveAttribute('data-frame', '3');
  await page.keyboard.press('d');
  await page.keyboard.press('l');
  await expect(page.locator('#one')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('#one')).toHaveAttribute('lang', 'zh-CN');
  await page.locator('#one').getByRole('slider', { name: 'a', exact: true }).fill('4');
  await page.locator('#one [data-node="c"]').click();
  await page.mouse.move(1, 1);
  expect(await other.innerHTML()).toBe(before);
  await expect(page.locator('#other')).toHaveAttribute('data-theme', 'light');
  await expect(page.locator('#other')).toHaveAttribute('lang', 'en');
  const boxOf = (id: string) => page.locator(`#${id} [data-node="c"] .node-box`);
  const stroke = (id: string) => boxOf(id).evaluate((box) => getComputedStyle(box).strokeWidth);
  expect(await stroke('one'), 'what is pinned is lit in its own app').not.toBe(await stroke('other'));
  expect(new URL(page.url()).hash).toBe('');
  expect(await page.title()).toBe('Two apps');
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
  await page.locator('#other').getByRole('button', { name: 'Next', exact: true }).click();
  await expect(other).toHaveAttribute('data-frame', '1');
  await expect(one).toHaveAttribute('data-frame', '3');
});

test('an app that is taken down leaves no listener, timer, style or mark', async ({ page }) => {
  await opened(page);
  const seen = await page.evaluate(async () => {
    const frames = (count: number): Promise<unknown> =>
      count === 0
        ? Promise.resolve()
        : new Promise((done) => requestAnimationFrame(done)).then(() => frames(count - 1));
    const before = window.alive();
    const app = await window.start('one');
    await frames(3);
    const during = window.alive();
    app.session.store.setState({ playing: true, pinned: 'v:c' });
    await frames(3);
    app.stop();
    await frames(3);
    const root = document.getElementById('one');
    return { before, during, after: window.alive(), left: root?.getAttributeNames(), inside: root?.childNodes.length };
  });
  expect(seen.during.sheets).toBeGreaterThan(seen.before.sheets);
  expect(seen.after).toEqual(seen.before);
  expect(seen.left).toEqual(['id']);
  expect(seen.inside).toBe(0);
});
