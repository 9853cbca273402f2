// What axe says of a page: all of it, or as far as it keeps somebody from using it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Problem = readonly [rule: string, elements: readonly string[]];

const near = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const source = readFileSync(near.resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page: Page, within: string) {
  // The source is large: a page is given it once, and its results only where something is wrong.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const axe = new AxeBuilder({ page, axeSource: ';' }).setLegacyMode().options({ resultTypes: ['violations'] });
  return (await axe.include(within).analyze()).violations;
}

const told = (all: Awaited<ReturnType<typeof violations>>): readonly Problem[] =>
  all.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);

/** All problems: the rule, and the elements that break it. `within`: the part of the page to look at. */
export async function allProblems(page: Page, within = 'html'): Promise<readonly Problem[]> {
  return told(await violations(page, within));
}

/** Serious and critical problems: the rule, and the elements that break it. `within`: the part of the page to look at. */
export async function seriousProblems(page: Page, within = 'html'): Promise<readonly Problem[]> {
  const all = await violations(page, within);
  return told(all.filter(({ impact }) => impact === 'serious' || impact === 'critical'));
}
