// Whether everything on the page has its room: nothing scrolls, nothing is cut off, no two texts lie on each other.
import type { Page } from '@playwright/test';

/** Every place where something does not fit, in words; empty when all is well. `phone` lets the column scroll down. */
export async function misfits(page: Page, phone = false): Promise<readonly string[]> {
  return page.evaluate((column) => {
    const found: string[] = [];
    const name = (element: Element): string => {
      const text = element.textContent.trim().slice(0, 24);
      return `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} ${element.getAttribute('data-ref') ?? ''} "${text}"`;
    };
    const page = document.documentElement;
    const width = page.clientWidth;
    const height = page.clientHeight;
    if (page.scrollWidth > width) found.push(`the page is ${page.scrollWidth} wide on ${width}`);
    if (!column && page.scrollHeight > height) found.push(`the page is ${page.scrollHeight} high on ${height}`);

    const hidden = (element: Element): boolean =>
      element.closest('.katex-mathml, .hidden-text, [hidden], dialog, option') !== null ||
      !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    for (const element of document.querySelectorAll<HTMLElement>('[data-lesson] :not(svg *)')) {
      if (hidden(element) || element.closest('.katex') !== null || !(element instanceof HTMLElement)) continue;
      const style = getComputedStyle(element);
      const cuts = (overflow: string): boolean => overflow !== 'visible';
      if (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) {
        found.push(`cut on the right: ${name(element)} ${element.scrollWidth} in ${element.clientWidth}`);
      }
      const scrolls = column && /auto|scroll/.test(style.overflowY);
      if (
        cuts(style.overflowY) &&
        !scrolls &&
        element.scrollHeight > element.clientHeight + 1 &&
        element.clientHeight > 0
      ) {
        found.push(`cut below: ${name(element)} ${element.scrollHeight} in ${element.clientHeight}`);
      }
    }

    /** Boxes of all texts that are drawn: lines of HTML text and text elements of drawings. */
    const texts: { box: DOMRect; owner: Element; drawn: boolean }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (owner === null || (node.textContent ?? '').trim() === '' || hidden(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const drawn = owner.closest('svg') !== null;
      for (const box of range.getClientRects())
        if (box.width > 0.5 && box.height > 0.5) texts.push({ box, owner, drawn });
    }
    for (const { box, owner } of texts) {
      const outside = box.left < -1 || box.right > width + 1 || (!column && (box.top < -1 || box.bottom > height + 1));
      if (outside && owner.closest('.katex') === null) found.push(`outside the window: ${name(owner)}`);
    }

    /** The part of a line box that carries ink, roughly: line boxes of neighbours may touch. */
    const ink = ({ box }: { box: DOMRect }) => ({
      left: box.left + 1,
      right: box.right - 1,
      top: box.top + box.height * 0.22,
      bottom: box.bottom - box.height * 0.22,
    });
    const group = (element: Element): Element =>
      element.closest('.katex, [data-mark]') ?? element.closest('text') ?? element;
    const inked = texts
      .map((text) => ({ ...ink(text), owner: text.owner, group: group(text.owner) }))
      .sort((a, b) => a.left - b.left);
    inked.forEach((one, i) => {
      for (let j = i + 1; j < inked.length; j += 1) {
        const other = inked[j];
        if (other === undefined || other.left >= one.right) break;
        if (one.group === other.group || one.bottom <= other.top || other.bottom <= one.top) continue;
        found.push(`on each other: ${name(one.group)} and ${name(other.group)}`);
      }
    });
    return [...new Set(found)];
  }, phone);
}

/** Texts of the stage that are drawn smaller than `least` CSS pixels, indices and exponents left out. */
export async function smallTexts(page: Page, least: number): Promise<readonly string[]> {
  return page.evaluate((pixels) => {
    const found = new Map<string, number>();
    for (const text of document.querySelectorAll('.stage svg text, .stage .formula, .stage :not(svg *)')) {
      const own = [...text.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
      );
      const base = text.matches('svg text') || text.matches('.formula');
      if ((!own && !base) || text.closest('.katex-mathml, .hidden-text, option') !== null) continue;
      if (text.closest('.katex') !== null || !text.checkVisibility()) continue;
      const scale = text instanceof SVGGraphicsElement ? Math.abs(text.getScreenCTM()?.a ?? 1) : 1;
      const size = parseFloat(getComputedStyle(text).fontSize) * scale;
      if (size < pixels - 0.01)
        found.set(`${text.textContent.trim().slice(0, 30)} (${text.getAttribute('class') ?? ''})`, size);
    }
    return [...found].map(([text, size]) => `${text}: ${size.toFixed(1)} px`);
  }, least);
}
