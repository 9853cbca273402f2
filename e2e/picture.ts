// The picture of a frame as text, kept inside the page, so that thousands can be compared without being carried around.
// The MathML of formulas, which is not seen and comes when the page rests, is no part of it, nor is the name of a
// group of buttons, which is another each time that it appears.
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    pictures?: Map<string, string>;
  }
}

/** Keeps the picture of this moment under a name. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  await page.evaluate(async (key) => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    window.pictures ??= new Map();
    const now = document.querySelector('[data-lesson]')?.outerHTML ?? '';
    window.pictures.set(key, now.replaceAll(/<span class="katex-mathml">.*?<\/span>| name="_r_\w+_"/g, ''));
  }, name);
}

/** The first place where this moment differs from the picture kept under a name; undefined when it is the same. */
export async function difference(page: Page, name: string): Promise<string | undefined> {
  return page.evaluate(async (key) => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const then = window.pictures?.get(key);
    const whole = document.querySelector('[data-lesson]')?.outerHTML ?? '';
    const now = whole.replaceAll(/<span class="katex-mathml">.*?<\/span>| name="_r_\w+_"/g, '');
    if (then === undefined) return `no picture of ${key}`;
    if (then === now) return undefined;
    let at = 0;
    while (then[at] === now[at]) at += 1;
    return `${key}: ...${then.slice(Math.max(0, at - 60), at + 60)} <> ...${now.slice(Math.max(0, at - 60), at + 60)}`;
  }, name);
}
