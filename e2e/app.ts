// What every browser test uses: opening a moment of a lesson, reading the page, and a watch on everything that goes wrong.
import { readdirSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { strangeTextNow } from './measures';

export { expect };

export const LESSONS = ['exp', 'sigmoid', 'loss', 'slope', 'graph', 'network', 'softmax', 'deep'] as const;
export const LANGUAGES = ['en', 'zh'] as const;
export const SIZES = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;
/** One screen of each shape: on a larger one of the same shape everything is larger by the same factor. */
export const SHAPES = SIZES.slice(0, 2);
/** An old projector, or half of a desk's screen. */
export const SMALL = { width: 1024, height: 768 } as const;
export const PHONE = { width: 390, height: 844 } as const;
/** The same with the browser's own bars, and a small one. */
export const PHONES = [PHONE, { width: 390, height: 664 }, { width: 360, height: 640 }] as const;
/** A tablet held upright: its column may scroll, as on a phone. */
export const TABLET = { width: 820, height: 1180 } as const;

/** Given to `test.use`: numbers travel and curves come, as for most readers. */
export const MOVING = { contextOptions: { reducedMotion: 'no-preference' } } as const;

/** Where the lecture is, as the root element says it. */
export interface Place {
  readonly lesson: string;
  readonly frame: number;
  readonly frames: number;
  readonly cursor: number;
}

/**
 * The test function of all browser tests. `problems` fills with console errors, uncaught errors, refused contents and
 * requests that leave the page's origin; after each test it must be empty.
 */
export const test = base.extend<{ problems: string[] }>({
  problems: [
    async ({ page, baseURL }, use) => {
      const problems: string[] = [];
      page.on('console', (message) => {
        const expected = message.text() === 'Service Worker registration blocked by Playwright';
        if (/^(?:error|warning)$/.test(message.type()) && !expected) problems.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
      page.on('request', (request) => {
        const url = request.url();
        const own = [baseURL ?? '', 'file:', 'data:', 'blob:', 'about:'].some((start) => url.startsWith(start));
        if (!own) problems.push(`request: ${url}`);
      });
      await use(problems);
      expect(problems).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens a link such as `graph/reuse+2?in=a:4` in the built app and waits until it stands there. */
export async function open(page: Page, link = ''): Promise<void> {
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(`./${link === '' ? '' : `#/${link}`}`);
  await ready(page);
}

/** How many scripts the built page consists of. */
export const scripts = readdirSync('dist/assets').filter((file) => file.endsWith('.js')).length;

/** Waits until a served page has fetched all that it fetches while it rests. */
async function whole(page: Page): Promise<void> {
  if (!page.url().startsWith('http')) return;
  await page.waitForFunction(
    (count) => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length >= count,
    scripts,
  );
}

/** Waits until a lesson is there with all that comes later, and its faces are loaded. */
export async function ready(page: Page): Promise<void> {
  await page.locator('[data-lesson]').first().waitFor();
  await whole(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Waits until the page has drawn what it last heard of: a window of another size, a box that has grown. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** The text of an element as it is seen: what a formula says to readers who do not see it comes once the page is idle. */
export const seenText = (element: Locator): Promise<string> =>
  element.evaluate((shown) => {
    const copy = shown.cloneNode(true) as Element;
    for (const said of copy.querySelectorAll('.katex-mathml')) said.remove();
    return copy.textContent;
  });

/** The place of the lecture now. */
export async function place(page: Page): Promise<Place> {
  return page
    .locator('[data-lesson]')
    .first()
    .evaluate((root) => ({
      lesson: root.getAttribute('data-lesson') ?? '',
      frame: Number(root.getAttribute('data-frame')),
      frames: Number(root.getAttribute('data-frames')),
      cursor: Number(root.getAttribute('data-cursor')),
    }));
}

/** Presses a key and waits until the lecture is at a frame. */
export async function press(page: Page, key: string, frame?: number): Promise<void> {
  await page.keyboard.press(key);
  if (frame !== undefined)
    await expect(page.locator('[data-lesson]').first()).toHaveAttribute('data-frame', String(frame));
}

/** Goes to a link in the page that is open, as one who edits its address; what the link does not name stays as it is. */
export async function go(page: Page, link: string): Promise<void> {
  await page.evaluate(
    (hash) =>
      new Promise<void>((done) => {
        if (location.hash === hash) done();
        addEventListener('hashchange', () => done(), { once: true });
        location.hash = hash;
      }),
    `#/${link}`,
  );
}

/** Goes to a frame by the dialog, as a reader does. */
export async function jump(page: Page, frame: number): Promise<void> {
  await page.keyboard.press('g');
  await page.keyboard.type(String(frame + 1));
  await press(page, 'Enter', frame);
}

/** The first frame, the last, and two between them. */
export const fewFrames = (frames: number): readonly number[] =>
  [0, 1, 2, 3].map((third) => Math.floor((third * (frames - 1)) / 3));

/** Steps with the clicker's key to the end; `look` is given each frame that is stopped at, and the first. */
export async function walk(page: Page, look: (frame: number) => Promise<void>): Promise<void> {
  for (let last = -1, at = (await place(page)).frame; at !== last;) {
    await look(at);
    last = at;
    await press(page, 'PageDown');
    at = (await place(page)).frame;
  }
}

/** Goes to a frame of the lesson by the keys that a clicker sends. */
export async function goTo(page: Page, frame: number): Promise<void> {
  await press(page, 'Home', 0);
  for (let at = 0; at < frame; at = (await place(page)).frame) await press(page, 'PageDown');
}

/** All numbers on the page by the name of their quantity; throws when two marks of one quantity disagree. */
export async function numbers(page: Page): Promise<ReadonlyMap<string, number>> {
  const marks = await page
    .locator('[data-ref][data-number]')
    .evaluateAll((elements) =>
      elements.map((each) => [each.getAttribute('data-ref'), each.getAttribute('data-number')]),
    );
  const found = new Map<string, number>();
  for (const [ref, text] of marks) {
    const number = Number(text);
    const before = found.get(ref ?? '');
    if (before !== undefined && !Object.is(before, number)) throw new Error(`${ref ?? ''} is ${before} and ${number}`);
    found.set(ref ?? '', number);
  }
  return found;
}

/** All numbers that the lecture shows up to its end: on the way back a unit no longer shows the sum it came from. */
export async function numbersOfAllFrames(page: Page): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  await press(page, 'Home');
  for (let { frame, frames } = await place(page); ; { frame, frames } = await place(page)) {
    for (const [ref, value] of await numbers(page)) found.set(ref, value);
    if (frame === frames - 1) return found;
    await press(page, 'PageDown');
  }
}

/** The number of one quantity on the page, undefined when no mark shows it. */
export async function number(page: Page, ref: string): Promise<number | undefined> {
  return (await numbers(page)).get(ref);
}

/** Text on the page that no reader should see. */
export const strangeText = (page: Page): Promise<readonly string[]> => page.evaluate(strangeTextNow);

/** The tool that the menu of tools says is open. */
export const openedTool = (page: Page): Locator => page.locator('.tool-menu [data-tool]');

/** The rows of the menu of tools, which it opens. */
export async function toolRows(page: Page): Promise<Locator> {
  await page.locator('.tool-menu').click();
  return page.getByRole('menu').getByRole('menuitemradio');
}

/** Picks a tool in the menu of tools. */
export async function pickTool(page: Page, tool: string): Promise<void> {
  const rows = await toolRows(page);
  await rows.and(page.locator(`[data-tool="${tool}"]`)).click();
  await expect(openedTool(page)).toHaveAttribute('data-tool', tool);
}
