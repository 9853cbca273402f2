// Lines through points, as paths of SVG. A function in place of a library that brings areas, arcs and stacks with it.
import type { Place } from './place';

/** Thousandths of a pixel: finer than any screen. */
const digits = 1000;
const written = (length: number): number => Math.round(length * digits) / digits;

/** The path through places in pixels. One that is not finite parts the line in two; a point alone is a line of no length. */
export function pathOf(places: readonly Place[]): string {
  let path = '';
  let length = 0;
  const end = (): void => {
    if (length === 1) path += 'Z';
    length = 0;
  };
  for (const { x, y } of places) {
    if (!Number.isFinite(x) || !Number.isFinite(y)) {
      end();
      continue;
    }
    path += `${length === 0 ? 'M' : 'L'}${written(x)},${written(y)}`;
    length += 1;
  }
  end();
  return path;
}
