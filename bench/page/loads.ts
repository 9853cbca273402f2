// What it takes until pages stand: each is loaded with an empty cache, by turns.
import type { Browser } from '@playwright/test';
import { conditions, type Load, load, serveCompressed } from './loading';
import { type Spread, spreadOf } from './spread';

const rounds = 5;

/** What the loads of one page took under one condition. */
export interface Loaded {
  readonly page: string;
  readonly condition: string;
  /** Each measure in its unit: milliseconds, bytes, requests, parts of the window. */
  readonly of: Readonly<Record<keyof Load, Spread>>;
}

/** Loads built pages, each a name and its folder, under all conditions. */
export async function measureLoads(
  browser: Browser,
  pages: readonly (readonly [name: string, folder: string])[],
): Promise<readonly Loaded[]> {
  const served = await Promise.all(pages.map(([, folder]) => serveCompressed(folder)));
  const all: Loaded[] = [];
  try {
    for (const condition of conditions) {
      const found = pages.map((): Load[] => []);
      for (let round = 0; round < rounds; round += 1)
        for (const [i, { origin }] of served.entries()) found[i]?.push(await load(browser, `${origin}/`, condition));
      for (const [i, [page]] of pages.entries()) {
        const loads = found[i] ?? [];
        const measures = Object.keys(loads[0] ?? {}) as (keyof Load)[];
        const of = Object.fromEntries(measures.map((each) => [each, spreadOf(loads.map((one) => one[each]))]));
        all.push({ page, condition: condition.name, of: of as Loaded['of'] });
      }
    }
  } finally {
    served.forEach(({ close }) => close());
  }
  return all;
}
