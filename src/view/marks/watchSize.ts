// Learns when elements become larger or smaller, in browsers that say so, else when the window does.

/** Calls `measure` whenever one of the elements has another size; the answer ends it. */
export function watchSize(elements: readonly Element[], measure: () => void): () => void {
  if (!('ResizeObserver' in window)) {
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }
  const observer = new ResizeObserver(measure);
  for (const element of elements) observer.observe(element);
  return () => observer.disconnect();
}
