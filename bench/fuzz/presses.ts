// A reader who presses whatever there is: keys of the commands, controls, marks and texts of the page, by a real browser's events.
import type { Page } from '@playwright/test';
import { commands } from '../../src/state';
import { randomFrom, randomProgram, randomText } from '../random';
import { mutatedLink, oneOf, soundLinks } from './links';

/** One thing that a reader does, in words that a person can do again. */
export type Press =
  | { readonly do: 'key'; readonly key: string }
  | { readonly do: 'click' | 'double' | 'hover'; readonly what: 'control' | 'mark'; readonly share: number }
  | { readonly do: 'type'; readonly text: string; readonly share: number }
  | {
      readonly do: 'drag';
      readonly what: 'control' | 'mark';
      readonly share: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly do: 'wheel'; readonly x: number; readonly y: number; readonly by: number }
  | { readonly do: 'link'; readonly link: string }
  | { readonly do: 'size'; readonly width: number; readonly height: number }
  | { readonly do: 'reload' | 'back' };

const names: Readonly<Record<string, string>> = { ' ': 'Space' };
/** The keys of the commands as the browser's keyboard takes them. */
const keys: readonly string[] = [
  ...commands
    // Windows and files are opened by tests of their own; full screen is no matter of the page.
    .filter(({ id }) => !['audience', 'save', 'openFile', 'present'].includes(id))
    .flatMap((command) => command.keys)
    .map((key) => {
      const parts = key === '+' ? ['+'] : key.split(/(?<=.)\+(?=.)/);
      return parts.map((part) => names[part] ?? part.replace(/^Ctrl$/, 'Control')).join('+');
    }),
  ...['Tab', 'Shift+Tab', 'Enter', 'Escape', 'Delete', '9', '3', '.', 'PageDown', 'PageDown', 'PageDown', 'PageUp'],
];

const texts = [
  ...['3', '-0', '1e999', '0.15', '٣', '1/3', '0,5', 'abc', '', '-', '1e-320', '12', '999999999'],
  ...[
    'y = a*b',
    'f(x) = x^2',
    'x²',
    '|x|',
    'h = sigmoid(w*x+b)\nJ = -log(h)',
    '\\frac{a}{b}',
    'import numpy as np',
    '(((',
    '__proto__ = a',
  ],
  ...['p, q = softmax(a, b)', '-'.repeat(300) + 'x', 'e = (a+b)*(b+1)'],
];

const sizes = [
  [1280, 720],
  [390, 844],
  [820, 1180],
  [320, 256],
  [844, 390],
  [1920, 1080],
] as const;

function aPress(random: () => number): Press {
  const chance = random();
  const share = random();
  const what = random() < 0.6 ? ('control' as const) : ('mark' as const);
  if (chance < 0.4) return { do: 'key', key: oneOf(random, keys) };
  if (chance < 0.68) return { do: 'click', what, share };
  if (chance < 0.72) return { do: 'double', what, share };
  if (chance < 0.77) return { do: 'hover', what, share };
  if (chance < 0.87) {
    const seed = Math.floor(random() * 1e9);
    const made = [
      () => randomText(seed),
      () => randomProgram(seed, { lines: 1 + (seed % 5), inputs: 1 + (seed % 3), kinks: true }).program,
      () => oneOf(random, texts),
      () => oneOf(random, texts),
    ];
    return { do: 'type', share, text: oneOf(random, made)() };
  }
  if (chance < 0.92)
    return { do: 'drag', what, share, x: Math.round(random() * 400 - 200), y: Math.round(random() * 200 - 100) };
  if (chance < 0.95) return { do: 'wheel', x: random(), y: random(), by: Math.round(random() * 600 - 300) };
  if (chance < 0.985)
    return { do: 'link', link: random() < 0.5 ? oneOf(random, soundLinks) : mutatedLink(Math.floor(random() * 1e9)) };
  if (chance < 0.992) {
    const [width, height] = oneOf(random, sizes);
    return { do: 'size', width, height };
  }
  return { do: chance < 0.996 ? 'reload' : 'back' };
}

/** A visit of one reader: the link that it begins with, and what is done one after the other. */
export function pressesOf(seed: number, count: number): { readonly link: string; readonly presses: readonly Press[] } {
  const random = randomFrom(seed);
  const link = oneOf(random, soundLinks);
  return { link, presses: Array.from({ length: count }, () => aPress(random)) };
}

/** Where the thing is that a share of all such things stands for; undefined when there is none. It runs in the page. */
function boxNow([what, share]: readonly [string, number]): readonly [number, number] | undefined {
  const selector: Readonly<Record<string, string>> = {
    control: 'button, select, input, textarea, summary, a[href], [role="slider"], [role="button"], [role="radio"]',
    mark: '[data-ref], [data-node], [data-number], svg text',
    field: 'textarea, input[type="text"], input:not([type]), input[type="number"], input[type="search"]',
  };
  const all = [...document.querySelectorAll(selector[what] ?? '')].flatMap((each) => {
    const { left, top, width, height } = each.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    return width > 0 && x >= 0 && y >= 0 && x < innerWidth && y < innerHeight ? [[x, y] as const] : [];
  });
  return all[Math.floor(share * all.length)];
}

async function at(
  page: Page,
  what: string,
  share: number,
): Promise<{ readonly x: number; readonly y: number } | undefined> {
  const found = await page.evaluate(boxNow, [what, share] as const);
  return found === undefined ? undefined : { x: found[0], y: found[1] };
}

/** A window in full screen takes no size: it is left until the window says so, also when it was only on its way there. */
async function leaveFullScreen(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const { windowId } = await client.send('Browser.getWindowForTarget');
  for (let asked = 0; asked < 100; asked += 1) {
    await page.evaluate(() => (document.fullscreenElement === null ? undefined : document.exitFullscreen()));
    const { bounds } = await client.send('Browser.getWindowBounds', { windowId });
    if (bounds.windowState === 'normal') break;
    await page.waitForTimeout(20);
  }
  await client.detach();
}

/** Does one thing in the page. */
export async function perform(page: Page, press: Press): Promise<void> {
  switch (press.do) {
    case 'key':
      return page.keyboard.press(press.key);
    case 'click':
    case 'double':
    case 'hover': {
      const to = await at(page, press.what, press.share);
      if (to === undefined) return;
      if (press.do === 'hover') return page.mouse.move(to.x, to.y);
      return page.mouse.click(to.x, to.y, { clickCount: press.do === 'double' ? 2 : 1 });
    }
    case 'type': {
      const to = await at(page, 'field', press.share);
      if (to !== undefined) await page.mouse.click(to.x, to.y);
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(press.text);
      return page.keyboard.press(press.share < 0.5 ? 'Tab' : 'Enter');
    }
    case 'drag': {
      const from = await at(page, press.what, press.share);
      if (from === undefined) return;
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + press.x / 2, from.y + press.y / 2);
      await page.mouse.move(from.x + press.x, from.y + press.y);
      return page.mouse.up();
    }
    case 'wheel':
      await page.mouse.move(press.x * 1280, press.y * 720);
      return page.mouse.wheel(0, press.by);
    case 'link':
      return page.evaluate((link) => void (location.hash = link), press.link);
    case 'size':
      await leaveFullScreen(page);
      return page.setViewportSize({ width: press.width, height: press.height });
    case 'reload':
      await page.reload();
      return page.locator('.app[data-lesson]').waitFor();
    case 'back':
      // Only within the app: what was open before it is no matter of the page.
      return page.evaluate(() => {
        if (navigation.canGoBack) history.back();
      });
  }
}
