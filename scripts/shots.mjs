// Takes screenshots of the built app (dist/) into test-results/shots: lessons x frames x languages x themes x sizes.
// npm run shots -- --lesson graph,network --lang zh --theme dark --size 1280x720 --frame first,middle,last,7,all
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { findBrowser } from './browser.mjs';
import { serve } from './serve.mjs';

const { values } = parseArgs({
  options: {
    lesson: { type: 'string', default: 'exp,sigmoid,loss,slope,graph,network' },
    lang: { type: 'string', default: 'zh,en' },
    theme: { type: 'string', default: 'light' },
    size: { type: 'string', default: '1280x720' },
    frame: { type: 'string', default: 'first,middle,last' },
    query: { type: 'string', default: '' },
    out: { type: 'string', default: 'test-results/shots' },
    dist: { type: 'string', default: 'dist' },
    hover: { type: 'string', default: '' },
  },
});
const list = (/** @type {string} */ text) => text.split(',').filter((part) => part !== '');

const top = fileURLToPath(new URL('..', import.meta.url));
mkdirSync(values.out, { recursive: true });

/** @param {string} word @param {number} frames @returns {number[]} */
function framesOf(word, frames) {
  if (word === 'all') return Array.from({ length: frames }, (_, at) => at);
  if (word === 'first') return [0];
  if (word === 'middle') return [Math.floor((frames - 1) / 2)];
  return [word === 'last' ? frames - 1 : Math.min(frames - 1, Number(word))];
}

const server = await serve(top + values.dist);
const browser = await chromium.launch(await findBrowser());
let problems = 0;
for (const size of list(values.size)) {
  const [width, height] = size.split('x').map(Number);
  const context = await browser.newContext({
    viewport: { width: width ?? 1280, height: height ?? 720 },
    reducedMotion: 'reduce',
    deviceScaleFactor: (width ?? 1280) < 500 ? 2 : 1,
    hasTouch: (width ?? 1280) < 500,
  });
  const page = await context.newPage();
  const complain = (/** @type {string} */ text) => {
    problems += 1;
    console.error(`${page.url()}: ${text}`);
  };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complain(message.text());
  });
  page.on('pageerror', (error) => complain(error.message));
  for (const lesson of list(values.lesson)) {
    for (const lang of list(values.lang)) {
      for (const theme of list(values.theme)) {
        await page.goto('about:blank');
        await page.goto(
          `${server.origin}/#/${lesson}?lang=${lang}&theme=${theme}${values.query && `&${values.query}`}`,
        );
        const root = page.locator('[data-lesson]').first();
        const attribute = async (/** @type {string} */ name) =>
          Number(await root.getAttribute(name, { timeout: 5000 }));
        await page.evaluate(() => document.fonts.ready);
        await page.keyboard.press('Home');
        const wanted = list(values.frame).flatMap((word) => [word]);
        const frames = await attribute('data-frames');
        const places = [...new Set(wanted.flatMap((word) => framesOf(word, frames)))].sort((a, b) => a - b);
        for (const place of places) {
          for (let at = await attribute('data-frame'), tries = 0; at < place && tries < 2000; tries += 1) {
            await page.keyboard.press('PageDown');
            at = await attribute('data-frame');
          }
          if (values.hover !== '') await page.locator(`[data-ref="${values.hover}"]`).first().hover();
          await page.waitForTimeout(80);
          const at = String(await attribute('data-frame')).padStart(3, '0');
          await page.screenshot({ path: `${values.out}/${lesson}-${at}-${lang}-${theme}-${size}.png` });
        }
        console.log(`${lesson} ${lang} ${theme} ${size}: ${places.length} of ${frames} frames`);
      }
    }
  }
  await context.close();
}
await browser.close();
server.close();
if (problems > 0) process.exitCode = 1;
