// Small windows: what the step is about can be read on each of them, in each lesson that draws a graph or a network.
import type { Page } from '@playwright/test';
import { expect, fewFrames, jump, open, place, test } from './app';

const SIZES = '1024x768 768x1024 800x600 600x800 960x540 844x390 640x360 360x640 320x568 320x256'
  .split(' ')
  .map((size) => size.split('x').map(Number) as [number, number]);

test.use({ hasTouch: true });
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

/** Numbers that the step writes or reads in a graph, drawn smaller than so many CSS pixels. */
const smallAtWork = (page: Page, least: number): Promise<readonly string[]> =>
  page.evaluate(async (pixels) => {
    for (let i = 0; i < 3; i += 1) await new Promise((done) => requestAnimationFrame(done));
    return [...document.querySelectorAll<SVGTextElement>('.stage-view svg.graph text')].flatMap((text) => {
      const number = text.matches('[data-number]') ? text : text.querySelector('[data-number]');
      if (number === null || text.closest('.fresh, .passing, .look') === null || !text.checkVisibility()) return [];
      const size = parseFloat(getComputedStyle(number).fontSize) * Math.abs(text.getScreenCTM()?.a ?? 1);
      return size < pixels - 0.05 ? [`"${text.textContent}" is ${size.toFixed(1)} px`] : [];
    });
  }, least);

/** The least size of such a number. With all words on it a drawing in a hand says much that is no number. */
const least = { own: 13, graph: 12.25, softmax: 13, deep: 13 };

for (const [i, [lesson, pixels]] of Object.entries(least).entries())
  test(`${lesson}: what is at work can be read in a small window`, async ({ page }) => {
    test.setTimeout(120_000);
    const found: string[] = [];
    await page.setViewportSize({ width: 1280, height: 720 });
    await open(page, `${lesson}?lang=${i % 2 === 0 ? 'en' : 'zh'}&pace=step`);
    const { frames } = await place(page);
    // Before the first step all of it is in sight, however small.
    for (const frame of fewFrames(frames - 1).map((at) => at + 1)) {
      await page.setViewportSize({ width: 1280, height: 720 });
      await jump(page, frame);
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        for (const fault of await smallAtWork(page, pixels)) found.push(`${width}x${height} frame ${frame}: ${fault}`);
      }
    }
    expect(found).toEqual([]);
  });
