// The size of a sixteenth of a rem, by which all drawings are measured.

/** What was measured last; undefined where it may be another by now. */
let known: number | undefined;

/** How many apps watch what could change it. */
let watching = 0;

const forget = (): void => {
  known = undefined;
};

/**
 * Asking for a style while the page is being changed would compute it anew: as long as an app watches the window, it is asked
 * once for each. The answer ends the watch of that app.
 */
export function watchUnit(): () => void {
  const observer = new MutationObserver(forget);
  observer.observe(document.documentElement, { attributes: true });
  addEventListener('resize', forget);
  watching += 1;
  return () => {
    watching -= 1;
    // The other app on the page has its own watch, with the same listener.
    if (watching === 0) removeEventListener('resize', forget);
    observer.disconnect();
    forget();
  };
}

/** CSS pixels in a sixteenth of a rem: 1 on a 1280x720 projector, 1.5 on 1920x1080. */
export function unit(): number {
  if (watching === 0) forget();
  known ??= parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  return known;
}
