// Whether everything on the page has its room: nothing scrolls, nothing is cut off, no two texts lie on each other.
import type { Page } from '@playwright/test';
import { expect, LANGUAGES, PHONE, settled, SHAPES, SIZES, TABLET } from './app';
import {
  brokenParenthesesNow,
  labelsOutNow,
  misfitsNow,
  movedNow,
  panelOverNow,
  smallTextsNow,
  strangeTextNow,
} from './measures';

/** What is asked of a frame besides that all of it has its room. */
export interface Laws {
  /** The column may scroll down. */
  readonly phone?: boolean;
  /** The least size of a text of the stage, in CSS pixels. */
  readonly least?: number;
  /** The blocks of the panel stand where they stood in the frame before. */
  readonly still?: boolean;
  /** Neither the panel nor a box in it scrolls. */
  readonly panel?: boolean;
  /** No text says what no reader should see. */
  readonly strange?: boolean;
}

/** Waits until what the page last heard of is drawn, in faces that have come. */
async function drawnNow(): Promise<void> {
  const twoFrames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await twoFrames();
  if (document.fonts.status === 'loaded') return;
  await document.fonts.ready;
  await twoFrames();
}

/** Everything that is wrong with the frame, in words; empty when all is well. All laws are asked in one visit to the page. */
export async function faults(page: Page, laws: Laws = {}): Promise<readonly string[]> {
  const asked = [
    `(${misfitsNow.toString()})(${laws.phone === true})`,
    `(${labelsOutNow.toString()})()`,
    `(${brokenParenthesesNow.toString()})()`,
    ...(laws.least === undefined ? [] : [`(${smallTextsNow.toString()})(${laws.least})`]),
    ...(laws.still === true ? [`(${movedNow.toString()})()`] : []),
    ...(laws.strange === true ? [`(${strangeTextNow.toString()})()`] : []),
    ...(laws.panel === true ? [`(${panelOverNow.toString()})()`] : []),
  ];
  return page.evaluate<string[]>(`(${drawnNow.toString()})().then(() => [${asked.join(',\n')}].flat())`);
}

/** Every place where something does not fit; empty when all is well. `phone` lets the column scroll down. */
export const misfits = (page: Page, phone = false): Promise<readonly string[]> => faults(page, { phone });

/**
 * What does not stand where it stood in the frame before, and formulas broken in their parentheses, from the first frame to
 * the last, each with its frame. The walk is one visit to the page, which is sent the clicker's key itself.
 */
export const stillFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate<string[]>(`(async () => {
    const drawn = ${drawnNow.toString()};
    const moved = ${movedNow.toString()};
    const broken = ${brokenParenthesesNow.toString()};
    const frameNow = () => document.querySelector('[data-lesson]').dataset.frame;
    const found = [];
    await drawn();
    for (let last = ''; last !== frameNow(); await drawn()) {
      last = frameNow();
      found.push(...[...moved(), ...broken()].map((fault) => 'frame ' + last + ': ' + fault));
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }));
    }
    return found;
  })()`);

/** Texts of the stage that are drawn smaller than `least` CSS pixels. */
export const smallTexts = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate(smallTextsNow, least);

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What was found wrong, each with the place where it was last seen. */
export type Found = Map<string, string>;

/** What was found, in words. */
export const told = (found: Found): readonly string[] => [...found].map(([what, where]) => `${where}: ${what}`);

/**
 * Looks at the moment on screens, and adds what is wrong: on the smallest projector and in a hand in both languages, on the
 * screens between, where there is more room, in one, by turns. The page must speak the first language, and does again at
 * the end. `least`: the size of the smallest text on the smallest projector.
 */
export async function lookEverywhere(
  page: Page,
  found: Found,
  where: string,
  { least, sizes = [...SHAPES, PHONE] }: { readonly least?: number; readonly sizes?: readonly Size[] } = {},
): Promise<void> {
  const [smallest] = SIZES;
  for (const [i, size] of sizes.entries()) {
    await page.setViewportSize(size);
    // A line of a formula is fitted in the frame after the one that tells its width.
    await settled(page);
    const phone = size === PHONE || size === TABLET;
    const both = size === smallest || phone;
    const turn = i % LANGUAGES.length;
    const last = both ? LANGUAGES.length - 1 : turn;
    const laws = { phone, panel: !phone, ...(size === smallest && least !== undefined ? { least } : {}) };
    for (const [j, lang] of LANGUAGES.slice(0, last + 1).entries()) {
      await expect(page.locator('html')).toHaveAttribute('lang', new RegExp(`^${lang}`));
      if (both || j === turn)
        for (const fault of await faults(page, laws)) found.set(fault, `${where} in ${lang} on ${size.width}`);
      if (last > 0) await page.keyboard.press('l');
    }
  }
  await page.setViewportSize(smallest);
}
