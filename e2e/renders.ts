// Which marks of the page render: counted from outside, by the hook that React offers to developer tools.
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** The marks of the drawing that have rendered since the last call: nodes, edges, weights. */
    readonly rendered: () => readonly Element[];
  }
}

/** What is read of React's own record of a component or element. */
interface Fiber {
  readonly tag: number;
  readonly flags: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
  readonly stateNode: unknown;
}

/** Listens to React's commits. Runs in the page, before the app. */
function listen(): void {
  /** React's sign that a component was called. */
  const performedWork = 1;
  const hostElement = 5;
  /** Fragments, modes and contexts. */
  const wrappers = new Set([7, 8, 10]);
  const marks = new Set<Element>();
  /** The elements that a component draws itself, not by another component. */
  const drawnBy = (fiber: Fiber | null): readonly Element[] => {
    const found: Element[] = [];
    for (let each = fiber; each !== null; each = each.sibling) {
      if (each.stateNode instanceof Element) found.push(each.stateNode);
      else if (wrappers.has(each.tag)) found.push(...drawnBy(each.child));
    }
    return found;
  };
  /** Goes through what a commit has gone through, and no further: elsewhere the signs are those of earlier commits. */
  const walk = (now: Fiber, before: Fiber | null): void => {
    if (now === before) return;
    const called = now.tag !== hostElement && (now.flags & performedWork) !== 0;
    if (called) drawnBy(now.child).forEach((element) => marks.add(element));
    if (before !== null && now.child === before.child) return;
    for (let child = now.child; child !== null; child = child.sibling) walk(child, child.alternate);
  };
  const hook = {
    supportsFiber: true,
    renderers: new Map<number, unknown>(),
    inject: () => 1,
    onCommitFiberUnmount: () => undefined,
    onPostCommitFiberRoot: () => undefined,
    onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => walk(root.current, root.current.alternate),
  };
  const isMark = (element: Element): boolean =>
    element.matches('.stage :is([data-node], .edge, .edge-label, .weight-line, .curve, .handle)');
  const rendered = (): readonly Element[] => {
    const found = [...marks].filter((element) => element.isConnected && isMark(element));
    marks.clear();
    return found;
  };
  Object.assign(window, { __REACT_DEVTOOLS_GLOBAL_HOOK__: hook, rendered });
}

/** Begins to count; before the page is opened. */
export async function countRenders(page: Page): Promise<void> {
  await page.addInitScript(listen);
}

export interface Rendered {
  /** Marks that rendered. */
  readonly all: readonly string[];
  /** Those of them that look as they did before. */
  readonly idle: readonly string[];
  /** How many marks there are. */
  readonly marks: number;
}

const marks = '.stage :is([data-node], .edge, .edge-label, .weight-line, .curve, .handle)';

/** Waits until nothing of what was done before renders any more. */
export const rest = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))),
  );

/** Which marks of a page at rest render while something is done, until it has come to rest again. */
export async function rendersWhile(page: Page, act: () => Promise<unknown>): Promise<Rendered> {
  const before = await page.evaluateHandle((selector) => {
    window.rendered();
    return new Map([...document.querySelectorAll(selector)].map((mark) => [mark, mark.outerHTML]));
  }, marks);
  await act();
  await rest(page);
  return page.evaluate(
    ([looks, selector]) => {
      const nameOf = (mark: Element): string =>
        `${mark.classList.item(0) ?? mark.localName} ${mark.getAttribute('data-node') ?? mark.getAttribute('data-ref') ?? ''}`;
      const rendered = window.rendered();
      return {
        all: rendered.map(nameOf),
        idle: rendered.filter((mark) => looks.get(mark) === mark.outerHTML).map(nameOf),
        marks: document.querySelectorAll(selector).length,
      };
    },
    [before, marks] as const,
  );
}
