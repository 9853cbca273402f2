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

/** Everything that went wrong in a visit, each with what was done last; empty when all is well. */
export async function visit(browser: Browser, origin: string, of: Visit): Promise<readonly string[]> {
  const { link, presses } = of.kind === 'presses' ? pressesOf(of.seed, of.count) : { link: '', presses: [] };
  const opened = await watched(browser, `${origin}/${link}`);
  const found: string[] = [];
  try {
    if (of.kind === 'links') await follow(opened, of);
    if (of.kind === 'files') await openFiles(opened, of);
    for (const [i, press] of presses.entries()) {
      await perform(opened.page, press);
      const faults = i % 4 === 3 || i === presses.length - 1 ? await opened.faults() : [];
      if (faults.length === 0) continue;
      found.push(
        ...faults.map(
          (fault) => `press ${i}: ${fault} after ${JSON.stringify(presses.slice(Math.max(0, i - 5), i + 1))}`,
        ),
      );
      break;
    }
    found.push(...(await opened.faults()));
  } catch (error) {
    found.push(String(error).slice(0, 300));
  }
  await opened.close();
  return found.map((fault) => `${of.kind} ${of.seed}: ${fault}`);
}
