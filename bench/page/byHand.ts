// The floor under a change of the page: the same marks written by hand. The page is copied as it stands before a change and
// after it; what differs is found beforehand, and a key then writes just that. What is left is the browser's own work: to
// style, lay out and paint what was written. No engine and no React is in it.
import type { Page } from '@playwright/test';

/** The key that writes the change and takes it back by turns: the page itself does nothing at it. */
export const writes = 'F9';

/** Keeps a copy of the page as it stands before a change. */
export const keepBefore = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const root = document.getElementById('root');
    Object.assign(window, { before: root?.cloneNode(true) });
  });

/**
 * Puts the copy of before in the place of the page, finds what differs in it from the page as it stands now, and has the key
 * write that. Gives how many writes it is. Throws where nothing differs: then the floor would be no floor.
 */
export async function writeByHand(page: Page): Promise<number> {
  const count = await page.evaluate((key) => {
    type Write = (after: boolean) => void;
    const list: Write[] = [];
    const found = (before: Node, after: Node): void => {
      const open: (readonly [Node, Node])[] = [[before, after]];
      for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
        const [old, now] = pair;
        if (old instanceof Element && now instanceof Element) {
          for (const name of new Set([...old.getAttributeNames(), ...now.getAttributeNames()])) {
            const values = [old.getAttribute(name), now.getAttribute(name)] as const;
            if (values[0] === values[1]) continue;
            list.push((after) => {
              const value = values[after ? 1 : 0];
              if (value === null) old.removeAttribute(name);
              else old.setAttribute(name, value);
            });
          }
        } else if (old.nodeValue !== now.nodeValue) {
          const values = [old.nodeValue, now.nodeValue] as const;
          list.push((after) => (old.nodeValue = values[after ? 1 : 0]));
        }
        const [olds, nows] = [[...old.childNodes], [...now.childNodes]];
        const alike = (a: Node | undefined, b: Node | undefined): boolean => a?.nodeName === b?.nodeName;
        if (olds.length === nows.length && olds.every((each, i) => alike(each, nows[i]))) {
          olds.forEach((each, i) => open.push([each, nows[i] as Node]));
          continue;
        }
        // What is the same at both ends stays; what is between is taken out and put in as a whole.
        let [start, end] = [0, 0];
        const least = Math.min(olds.length, nows.length);
        while (start < least && olds[start]?.isEqualNode(nows[start] ?? null) === true) start += 1;
        while (end < least - start && olds.at(-1 - end)?.isEqualNode(nows.at(-1 - end) ?? null) === true) end += 1;
        const sides = [olds.slice(start, olds.length - end), nows.slice(start, nows.length - end)] as const;
        const next = olds[olds.length - end] ?? null;
        list.push((after) => {
          for (const each of sides[after ? 0 : 1]) if (each.parentNode === old) old.removeChild(each);
          for (const each of sides[after ? 1 : 0]) old.insertBefore(each, next);
        });
      }
    };
    const root = document.getElementById('root');
    const { before } = window as unknown as { before: HTMLElement };
    if (root === null) return 0;
    const after = root.cloneNode(true);
    root.replaceWith(before);
    found(before, after);
    let written = false;
    document.addEventListener('keydown', (event) => {
      if (event.key !== key) return;
      written = !written;
      for (const write of list) write(written);
    });
    return list.length;
  }, writes);
  if (count === 0) throw new Error('The change has changed nothing.');
  return count;
}
