// What a window does to the page: it is hidden, made nothing and shown again, pulled about, zoomed, doubled; nothing is lost.
import type { Page } from '@playwright/test';
import { expect, go, number, open, place, press, ready, settled, strangeText, test } from './app';
import { layoutFaults } from './layout';

/** Hides the window from the page, or shows it again. */
const hide = (page: Page, hidden: boolean): Promise<void> =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'hidden', { value: now, configurable: true });
    Object.defineProperty(document, 'visibilityState', { value: now ? 'hidden' : 'visible', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);

/** Where the boxes of the drawing stand, in whole pixels. */
const boxes = (page: Page): Promise<readonly string[]> =>
  page.locator('.stage-view [data-node]').evaluateAll((nodes) =>
    nodes.map((node) => {
      const { left, top, width, height } = node.getBoundingClientRect();
      return `${node.getAttribute('data-node')} ${[left, top, width, height].map(Math.round).join(' ')}`;
    }),
  );

test('a window that was hidden for an hour goes on where it was: no step is caught up, a training has paused', async ({
  page,
}) => {
  await open(page, 'graph?lang=en&pace=step');
  await page.clock.install();
  await page.keyboard.press('k');
  await page.clock.runFor(2100);
  await expect(page.locator('[data-lesson]').first()).toHaveAttribute('data-frame', '1');
  await hide(page, true);
  await page.clock.fastForward('01:00:00');
  expect((await place(page)).frame).toBe(1);
  await hide(page, false);
  await page.clock.runFor(2100);
  await expect(page.locator('[data-lesson]').first()).toHaveAttribute('data-frame', '2');
  await page.keyboard.press('k');

  await go(page, 'network?lang=en&tool=training');
  const at = async (): Promise<number> => Number(await page.locator('.training-place').getAttribute('data-update'));
  await page.locator('.training-run').click();
  await page.clock.runFor(500);
  await hide(page, true);
  await expect(page.locator('.training-run')).toHaveText('Run');
  const stands = await at();
  expect(stands).toBeGreaterThan(0);
  await page.clock.fastForward('01:00:00');
  await hide(page, false);
  await page.clock.runFor(500);
  expect(await at()).toBe(stands);
});

test('on screens of every density, and zoomed, everything stands at the same place and can be pressed', async ({
  page,
}) => {
  const client = await page.context().newCDPSession(page);
  const screen = (width: number, height: number, deviceScaleFactor: number) =>
    client.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
  for (const link of ['graph/done?lang=en', 'network/delta2?lang=zh&tool=training']) {
    await open(page, link);
    let before: readonly string[] | undefined;
    for (const density of [1, 0.5, 1.25, 2, 3, 4]) {
      await screen(1280, 720, density);
      await settled(page);
      expect(await page.evaluate(() => devicePixelRatio)).toBe(density);
      expect(await layoutFaults(page), `${link} ${density}`).toEqual([]);
      before ??= await boxes(page);
      expect(await boxes(page), `${link} ${density}`).toEqual(before);
    }
    // A zoom of 50 %, 200 % and 400 % on a screen of 1280 x 1024.
    for (const zoom of [0.5, 2, 4]) {
      await screen(1280 / zoom, 1024 / zoom, zoom);
      await settled(page);
      expect(await layoutFaults(page), `${link} zoomed by ${zoom}`).toEqual([]);
    }
    expect(await strangeText(page)).toEqual([]);
  }
});

test('who chose letters twice as large in the browser gets them, and nothing is cut', async ({ page }) => {
  const client = await page.context().newCDPSession(page);
  await client.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  for (const link of ['loss?lang=zh', 'graph/reuse?lang=en', 'network/delta2?lang=en&tool=training', 'own?lang=zh']) {
    await open(page, link);
    for (const [width, height] of [
      [1280, 720],
      [1024, 768],
      [768, 1024],
      [640, 1136],
    ] as const) {
      await page.setViewportSize({ width, height });
      await settled(page);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      expect(await layoutFaults(page), `${link} ${width}x${height}`).toEqual([]);
    }
  }
});

test('in a frame that is pulled about, made nothing, taken away and shown again, the lesson is as it was', async ({
  page,
  baseURL,
  problems,
}) => {
  await page.route('**/host.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><body style="margin:0"><iframe id="app" style="border:0;width:960px;height:540px"></iframe>',
    }),
  );
  await page.goto(`${baseURL ?? ''}host.html`);
  for (const link of [
    'graph/reuse?lang=en&pace=step',
    'loss?lang=en&pace=step',
    'network/delta2?lang=en&tool=training',
  ]) {
    await page.locator('#app').evaluate(
      (frame, src) => {
        // A frame that opens while nobody sees it has no size.
        frame.style.display = 'none';
        frame.setAttribute('src', src);
      },
      `./?${encodeURIComponent(link)}#/${link}`,
    );
    const app = page.frameLocator('#app');
    await page.waitForTimeout(300);
    await page.locator('#app').evaluate((frame) => (frame.style.display = 'block'));
    await app.locator('[data-lesson]').first().waitFor();
    await expect(app.locator('.stage-view svg').first()).toBeVisible();
    const faults = await page.locator('#app').evaluate(async (frame) => {
      const inside = (frame as HTMLIFrameElement).contentWindow;
      if (inside === null) return ['no window'];
      const found: string[] = [];
      inside.addEventListener('error', ({ message }) => found.push(message));
      const frames = (count: number) =>
        new Promise<void>((done) => {
          const next = (left: number): void => void requestAnimationFrame(() => (left > 1 ? next(left - 1) : done()));
          next(count);
        });
      const say = () =>
        [...inside.document.querySelectorAll('.app svg *')].flatMap((each) =>
          [...each.attributes].filter(({ value }) => /NaN|undefined|Infinity/.test(value)).map(({ name }) => name),
        );
      const now = () =>
        JSON.stringify(
          [...inside.document.querySelectorAll('.stage-view [data-node], .stage-view svg')].map((each) => {
            const { left, top, width, height } = each.getBoundingClientRect();
            return [left, top, width, height].map(Math.round);
          }),
        );
      await frames(10);
      const before = now();
      // A hundred sizes in a second, some of them nothing.
      for (let i = 0; i < 100; i += 1) {
        frame.style.width = `${(i * 137) % 1400}px`;
        frame.style.height = `${i % 9 === 0 ? 0 : (i * 89) % 900}px`;
        if (i % 25 === 24) frame.style.display = frame.style.display === 'none' ? 'block' : 'none';
        await new Promise((done) => setTimeout(done, 10));
        found.push(...say());
      }
      frame.style.cssText = 'border:0;width:960px;height:540px';
      await frames(10);
      if (now() !== before) found.push(`it stood ${before} and stands ${now()}`);
      return found;
    });
    expect(faults, link).toEqual([]);
    await expect(app.getByText('This part failed.')).toHaveCount(0);
  }
  expect(problems).toEqual([]);
});

test('two tabs: each keeps what it shows, what is changed in one is not lost by the other, junk is passed over', async ({
  page,
  context,
}) => {
  await open(page, 'graph');
  const other = await context.newPage();
  await open(other, 'exp');
  // The tabs may be two processes: what one writes, the other has a moment later.
  const text = (tab = page) => tab.evaluate(() => localStorage.getItem('adjoint.settings'));
  await page.keyboard.press('d');
  await expect.poll(() => text(other)).toContain('dark');
  await other.keyboard.press('l');
  const stored = () => expect.poll(async () => JSON.parse((await text()) ?? '{}') as unknown);
  await stored().toEqual({ theme: 'dark', lang: 'zh' });
  await expect(other.locator('html')).not.toHaveAttribute('data-theme', 'dark');
  const third = await context.newPage();
  await open(third, 'graph');
  await expect(third.locator('html')).toHaveAttribute('lang', /^zh/);
  await expect(third.locator('html')).toHaveAttribute('data-theme', 'dark');

  // What a newer version has stored stays there; what is damaged or cleared stops nobody.
  const write = async (junk: string): Promise<void> => {
    await other.evaluate((each) => localStorage.setItem('adjoint.settings', each), junk);
    await expect.poll(() => text()).toBe(junk);
  };
  await write('{"theme":"plaid","newer":[1]}');
  await page.keyboard.press('d');
  await stored().toEqual({ theme: 'projector', newer: [1] });
  for (const junk of ['{', '[]', 'null', '"text"', '{"lang":5,"theme":{},"singleKeys":"no"}']) {
    await write(junk);
    await page.keyboard.press('d');
    await page.reload();
    await ready(page);
    await expect(page.locator('[data-lesson="graph"]')).toHaveCount(1);
  }
  await other.evaluate(() => localStorage.clear());
  await expect.poll(() => text()).toBe(null);
  await page.keyboard.press('l');
  expect(await number(page, 'v:a')).toBeDefined();
  await other.close();
  await third.close();
});

test('full screen is asked for by a script, refused, or not known: the page goes on', async ({ page }) => {
  await open(page, 'graph?lang=en&pace=step');
  const asked = (): Promise<void> =>
    page.evaluate(() => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', bubbles: true }));
    });
  await asked();
  await expect(page.locator('html[data-present]')).toHaveCount(1);
  await asked();
  await expect(page.locator('html[data-present]')).toHaveCount(0);
  await page.evaluate(() => {
    Object.defineProperty(document, 'fullscreenEnabled', { value: undefined });
    Reflect.deleteProperty(Element.prototype, 'requestFullscreen');
  });
  await asked();
  await expect(page.locator('html[data-present]')).toHaveCount(1);
  await press(page, 'PageDown', 1);
  await page.keyboard.press('Escape');
});
