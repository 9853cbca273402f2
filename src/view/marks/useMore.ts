// A box that is scrolled, so that all of it can be reached by keys, and its edge says that there is more.
import { type RefObject, useLayoutEffect } from 'react';
import { watchSize } from './watchSize';

/**
 * While more is in an element than it shows, Tab comes to it and arrows scroll it; while there is more under its lower
 * edge it carries `data-more`. It renders nothing: both are written on the element.
 */
export function useMore(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return;
    const look = (): void => {
      const over = box.scrollHeight - box.clientHeight;
      box.toggleAttribute('data-more', over - box.scrollTop > 1);
      if (over <= 1) box.removeAttribute('tabindex');
      else box.setAttribute('tabindex', '0');
    };
    let forget: (() => void) | undefined;
    /** What stands in it comes and goes without a change of its own size. */
    const watch = (): void => {
      forget?.();
      forget = watchSize([box, ...box.children], look);
    };
    const parts = new MutationObserver(watch);
    parts.observe(box, { childList: true });
    box.addEventListener('scroll', look, { passive: true });
    watch();
    look();
    return () => {
      parts.disconnect();
      forget?.();
      box.removeEventListener('scroll', look);
    };
  }, [element]);
}
