// What typesets formulas, which comes later, and the formulas that the page was served with until then.
import { partOf } from './parts';
import { servedName } from './servedName';

export const typesetting = partOf(() => import('./typeset'));

const served = new Map<string, readonly Node[]>();

/**
 * Takes over the formulas that an element was served with, before the app takes its place. True where that is the whole
 * first screen: then nothing is waited for.
 */
export function keepServed(root: HTMLElement): boolean {
  for (const each of root.querySelectorAll<HTMLElement>('[data-tex]'))
    served.set(each.dataset['tex'] ?? '', [...each.childNodes]);
  return root.querySelector('[data-whole]') !== null;
}

/** The marks of a formula that the page was served with; undefined for any other. */
export const servedFormula = (tex: string, display: boolean): readonly Node[] | undefined =>
  served.get(servedName(tex, display))?.map((each) => each.cloneNode(true));
