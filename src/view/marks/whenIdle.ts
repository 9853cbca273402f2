// Work that nobody waits for is done while the page rests.

/** How long a browser that cannot say when it rests is given, in milliseconds. */
const pause = 200;

/**
 * Does a piece of work once the page rests, and where `atLatest` is given after so many milliseconds in any case; gives what
 * calls it off.
 * Source: the `requestIdleCallback` of the W3C, which Safari does not have.
 */
export function whenIdle(work: () => void, atLatest?: number): () => void {
  if (typeof requestIdleCallback === 'function') {
    const id = requestIdleCallback(work, atLatest === undefined ? {} : { timeout: atLatest });
    return () => cancelIdleCallback(id);
  }
  const id = setTimeout(work, pause);
  return () => clearTimeout(id);
}
