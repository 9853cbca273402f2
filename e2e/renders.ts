// Which marks of the page render: counted from outside, by the hook that React offers to developer tools.
import type { Page } from '@playwright/test';

declare global {
  interface Window {
    /** The marks that have rendered since the last call: `node c`, `edge-label d:c.0`, `num g:b`. */
    readonly rendered: () => readonly string[];
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
  const marks: string[] = [];
  /** The first elements that a component draws. */
  const drawnBy = (fiber: Fiber | null): readonly Element[] => {
    const found: Element[] = [];
    for (let each = fiber; each !== null; each = each.sibling) {
      if (each.tag === hostElement && each.stateNode instanceof Element) found.push(each.stateNode);
      else found.push(...drawnBy(each.child));
    }
    return found;
  };
  const nameOf = (element: Element): string | undefined => {
    const ref = element.getAttribute('data-node') ?? element.getAttribute('data-ref');
    return ref === null ? undefined : `${element.classList.item(0) ?? element.localName} ${ref}`;
  };
  /** Goes through what a commit has gone through, and no further: elsewhere the signs are those of earlier commits. */
  const walk = (now: Fiber, before: Fiber | null): void => {
    if (now === before) return;
    const called = now.tag !== hostElement && (now.flags & performedWork) !== 0;
    if (called) marks.push(...drawnBy(now.child).flatMap((element) => nameOf(element) ?? []));
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
  Object.assign(window, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: hook,
    rendered: () => marks.splice(0).toSorted(),
  });
}

/** Begins to count; before the page is opened. */
export const countRenders = (page: Page): Promise<void> => page.addInitScript(listen);

/** The marks that rendered while something was done, and until the page has come to rest. */
export async function rendersWhile(page: Page, act: () => Promise<unknown>): Promise<readonly string[]> {
  const rest = (): Promise<void> =>
    page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100)))),
    );
  await rest();
  await page.evaluate(() => window.rendered());
  await act();
  await rest();
  return page.evaluate(() => window.rendered());
}
