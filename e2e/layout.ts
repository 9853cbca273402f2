// Whether a page of any size can be used: what is pressed lies on top at its own middle, and no number is out of reach.
import type { Page } from '@playwright/test';

/** Every fault of the page as it stands now, in words; empty when all is well. */
export async function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    // What is measured on the page is measured anew within two frames.
    for (let i = 0; i < 3; i += 1) await new Promise((done) => requestAnimationFrame(done));
    const found: string[] = [];
    const root = document.documentElement;
    const [width, height] = [root.clientWidth, root.clientHeight];
    if (root.scrollWidth > width) found.push(`the page is ${root.scrollWidth} wide on ${width}`);

    const nameOf = (element: Element): string => {
      const text = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 24);
      return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} "${text}"`;
    };
    const shown = (element: Element): boolean =>
      element.checkVisibility({ opacityProperty: false, visibilityProperty: true }) &&
      element.closest('[inert], .hidden-text, .katex-mathml') === null;

    /** Where a point lies outside of what an ancestor shows: what cuts it, and whether that can be scrolled or moved. */
    const cutBy = (element: Element, x: number, y: number): 'scroller' | 'edge' | undefined => {
      for (let each = element.parentElement; each !== null && each !== root; each = each.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(each);
        if (overflowX === 'visible' && overflowY === 'visible') continue;
        const box = each.getBoundingClientRect();
        // What stands at the very edge is not in sight.
        if (x >= box.left && x <= box.right && y > box.top + 1 && y < box.bottom - 1) continue;
        const level = x < box.left || x > box.right;
        const scrolls = /auto|scroll/.test(level ? overflowX : overflowY);
        return scrolls || each.matches('.graph-holder, .graph') ? 'scroller' : 'edge';
      }
      return undefined;
    };
    const inWindow = (x: number, y: number): boolean => x >= 0 && x <= width && y >= 0 && y <= height;
    const pageScrolls = root.scrollHeight > height;

    const controls = document.querySelectorAll('button, select, input, textarea, a[href], [role="slider"]');
    for (const control of controls) {
      if (!shown(control)) continue;
      if (pageScrolls) control.scrollIntoView({ block: 'center' });
      const box = control.getBoundingClientRect();
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const cut = cutBy(control, x, y);
      if (cut === 'scroller') continue;
      if (cut === 'edge' || !inWindow(x, y)) found.push(`cut off: ${nameOf(control)}`);
      else {
        const top = document.elementFromPoint(x, y);
        // The foot of a list that is scrolled lies over its rows.
        const foot = top?.closest('tfoot, thead');
        if (foot?.parentElement?.contains(control) === true && getComputedStyle(foot).position === 'sticky') continue;
        if (top === null || !(control.contains(top) || top.contains(control)))
          found.push(`under ${top === null ? 'nothing' : nameOf(top)}: ${nameOf(control)}`);
      }
    }
    if (pageScrolls) root.scrollTop = 0;

    for (const mark of document.querySelectorAll('[data-number]')) {
      if (!shown(mark) || mark.textContent.trim() === '') continue;
      const box = mark.getBoundingClientRect();
      for (const x of [box.left + 1, box.right - 1]) {
        const y = box.top + box.height / 2;
        const cut = cutBy(mark, x, y);
        const out = x < 0 || x > width || (!pageScrolls && (y < 0 || y > height));
        if (cut === 'edge' || (cut === undefined && out)) found.push(`out of reach: ${nameOf(mark)}`);
      }
    }

    const least = (selector: string, pixels: number): void => {
      for (const element of document.querySelectorAll(selector)) {
        const box = element.getBoundingClientRect();
        if (shown(element) && Math.min(box.width, box.height) < pixels)
          found.push(`${selector} is ${box.width.toFixed(0)} x ${box.height.toFixed(0)}`);
      }
    };
    least('.stage-view', 88);
    least('.plot:not(.resting) > .plot-room', 40);
    return [...new Set(found)];
  });
}
