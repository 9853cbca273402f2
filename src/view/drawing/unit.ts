// The size of a sixteenth of a rem, by which all drawings are measured.

/** What was measured last; undefined where it may be another by now. */
let known: number | undefined;

/** Asking for a style while the page is being changed would compute it anew, so it is asked once for each window. */
function watch(): void {
  const forget = (): void => {
    known = undefined;
  };
  addEventListener('resize', forget);
  new MutationObserver(forget).observe(document.documentElement, { attributes: true });
}

let isWatching = false;

/** CSS pixels in a sixteenth of a rem: 1 on a 1280x720 projector, 1.5 on 1920x1080. */
export function unit(): number {
  if (!isWatching) watch();
  isWatching = true;
  known ??= parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  return known;
}
