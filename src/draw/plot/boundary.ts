// The line on which a surface has one height.
import { contours } from 'd3';

/**
 * The SVG path of a height over a square grid, `cells` to a side and row by row; one unit is one cell, and the number of
 * a cell stands in its middle. Empty where the height is nowhere met, or where there is a cell without a finite number.
 */
export function boundaryPath(heights: ArrayLike<number>, cells: number, level: number): string {
  const numbers = Array.from(heights);
  if (!numbers.every(Number.isFinite)) return '';
  const { coordinates } = contours().size([cells, cells]).contour(numbers, level);
  // The area above the height also ends at the rim of the grid; that is no line.
  const isInside = ([x = 0, y = 0]: readonly number[]): boolean => Math.min(x, y, cells - x, cells - y) >= 0.5;
  const at = ([x = 0, y = 0]: readonly number[]): string => `${x.toFixed(2)} ${y.toFixed(2)}`;
  return coordinates
    .flat()
    .flatMap((ring) =>
      ring.slice(1).flatMap((to, i) => {
        const from = ring[i] ?? to;
        return isInside(from) && isInside(to) ? [`M${at(from)}L${at(to)}`] : [];
      }),
    )
    .join('');
}
