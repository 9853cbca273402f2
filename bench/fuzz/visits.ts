// Visits of a page by a reader who damages links, presses everything and opens any file; a visit depends on its seed alone.
import type { Browser } from '@playwright/test';
import { mutatedFile } from './files';
import { mutatedLink } from './links';
import { perform, pressesOf } from './presses';
import { type Watched, watched } from './watched';

/** What is done in the page in one visit, and how often. */
export interface Visit {
  readonly kind: 'links' | 'presses' | 'files';
  readonly seed: number;
  /** How many links, presses or files. */
  readonly count: number;
}

/** How much one visit does of each kind, where all of them are asked for. */
export const usual = { links: 50, presses: 80, files: 50 } as const;

async function follow({ page }: Watched, { seed, count }: Visit): Promise<void> {
  const links = Array.from({ length: count }, (_, i) => mutatedLink(seed * count + i));
  await page.evaluate(async (all) => {
    for (const link of all) {
      location.hash = link;
      await new Promise((done) => setTimeout(done));
    }
  }, links);
}

async function openFiles({ page }: Watched, { seed, count }: Visit): Promise<void> {
  const files = Array.from({ length: count }, (_, i) => mutatedFile(seed * count + i));
  await page.evaluate(async (all) => {
    for (const text of all) {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'any.adjoint.json'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      await new Promise((done) => setTimeout(done, 2));
    }
  }, files);
}

/** A visit that takes longer, in milliseconds, has come to a page that no longer answers. */
const longest = 180_000;

/** What a promise gives, unless it takes too long. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('the page does not answer')), longest);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Everything that went wrong in a visit, each with what was done last; empty when all is well. */
export async function visit(browser: Browser, origin: string, of: Visit): Promise<readonly string[]> {
  const { link, presses } = of.kind === 'presses' ? pressesOf(of.seed, of.count) : { link: '', presses: [] };
  const opened = await watched(browser, `${origin}/${link}`);
  const found: string[] = [];
  let last = '';
  const press = async (): Promise<void> => {
    for (const [i, each] of presses.entries()) {
      last = ` at press ${i}: ${JSON.stringify(each)}`;
      await perform(opened.page, each);
      const faults = i % 4 === 3 || i === presses.length - 1 ? await opened.faults() : [];
      if (faults.length === 0) continue;
      const before = JSON.stringify(presses.slice(Math.max(0, i - 5), i + 1));
      found.push(...faults.map((fault) => `press ${i}: ${fault} after ${before}`));
      return;
    }
  };
  const work = async (): Promise<void> => {
    if (of.kind === 'links') await follow(opened, of);
    if (of.kind === 'files') await openFiles(opened, of);
    await press();
    found.push(...(await opened.faults()));
  };
  try {
    await inTime(work());
  } catch (error) {
    found.push(String(error).slice(0, 300) + last);
  }
  await opened.close();
  return found.map((fault) => `${of.kind} ${of.seed}: ${fault}`);
}
