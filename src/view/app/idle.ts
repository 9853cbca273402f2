// What is done when the page has nothing else to do.

/** Without a browser that says when it rests, milliseconds until it is taken to. */
const pause = 500;

/** Does something when the page rests, at the latest after two seconds. The answer calls it off. */
export function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const wanted = requestIdleCallback(act, { timeout: 2000 });
    return () => cancelIdleCallback(wanted);
  }
  const timer = setTimeout(act, pause);
  return () => clearTimeout(timer);
}
