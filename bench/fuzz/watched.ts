// A page of the app in a real browser that notes whatever goes wrong in it, for the fuzzers.
import type { Browser, Page } from '@playwright/test';

export interface Watched {
  readonly page: Page;
  /** What has gone wrong since the last look; taken by looking. */
  readonly faults: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** What a page without network, without a gesture of a real hand, or of another size is allowed to say. */
const expected =
  /Service Worker registration blocked|File chooser dialog can only be shown with a user activation|downloadable font|too frequent calls to print/;

/** Everything in the page that is not as it must be, whatever was done to it; it runs there. */
function faultsNow(): readonly string[] {
  const found: string[] = [];
  const root = document.querySelector<HTMLElement>('.app[data-lesson]');
  if (root === null) return [`the page is blank: ${document.body.innerText.slice(0, 80)}`];
  for (const failed of document.querySelectorAll('.failed'))
    found.push(`a part failed: ${failed.parentElement?.className ?? ''}`);
  const stage = root.querySelector('.stage');
  if (stage === null || stage.querySelector('svg, .katex, [data-ref]') === null) found.push('the stage is empty');
  const [at, frames] = [Number(root.dataset['frame']), Number(root.dataset['frames'])];
  if (!(at >= 0 && at < frames)) found.push(`frame ${at} of ${frames}`);
  for (const each of root.querySelectorAll('svg *'))
    for (const { name, value } of each.attributes)
      if (
        /^(?:d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|transform|points|viewBox)$/.test(name) &&
        /NaN|undefined|Infinity/.test(value)
      )
        found.push(`${each.tagName} ${each.getAttribute('class') ?? ''} ${name}=${value.slice(0, 40)}`);
  return [...new Set(found)].slice(0, 5);
}

/** Opens the app at an address. */
export async function watched(browser: Browser, address: string): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    locale: 'en-US',
  });
  const page = await context.newPage();
  let said: string[] = [];
  page.on('pageerror', (error) =>
    said.push(`error: ${error.message} ${(error.stack ?? '').split('\n').slice(1, 4).join(' ')}`),
  );
  page.on('console', (message) => {
    if (/^(?:error|warning)$/.test(message.type()) && !expected.test(message.text()))
      said.push(`console: ${message.text().slice(0, 300)}`);
  });
  page.on('crash', () => said.push('the page crashed'));
  context.on('page', (other) => {
    if (other !== page) void other.close();
  });
  page.on('dialog', (dialog) => void dialog.dismiss());
  await page.goto(address);
  await page.locator('.app[data-lesson]').waitFor();
  return {
    page,
    faults: async () => {
      // A part may still be on its way.
      await page
        .waitForFunction(() => document.querySelector('.stage :is(svg, .katex, [data-ref])') !== null)
        .catch(() => 0);
      const now = await page.evaluate(faultsNow);
      const all = [...said, ...now];
      said = [];
      return all;
    },
    close: () => context.close(),
  };
}
