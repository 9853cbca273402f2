// What axe says of a page, as far as it keeps somebody from using it.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Serious and critical problems: the rule, and the elements that break it. `within`: the part of the page to look at. */
export async function seriousProblems(page: Page, within = 'html'): Promise<readonly (readonly [string, string[]])[]> {
  const { violations } = await new AxeBuilder({ page }).include(within).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => [id, nodes.map(({ html }) => html)] as const);
}
