// The line on which a surface has one height: marching squares over a grid of numbers.

type Point = readonly [x: number, y: number];

/** Where the height is met between two neighbours of the grid. */
function crossing(from: Point, to: Point, a: number, b: number, level: number): readonly Point[] {
  if (a >= level === b >= level || !Number.isFinite(a + b)) return [];
  const t = (level - a) / (b - a);
  return [[from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])]];
}

/**
 * The SVG path of a height over a square grid, `cells` to a side and row by row; one unit is one cell, and the number of
 * a cell stands in its middle. Empty where the height is nowhere met.
 */
export function boundaryPath(heights: ArrayLike<number>, cells: number, level: number): string {
  const at = (row: number, column: number): number => heights[row * cells + column] ?? NaN;
  const path: string[] = [];
  for (let row = 0; row + 1 < cells; row++) {
    for (let column = 0; column + 1 < cells; column++) {
      const corners: readonly (readonly [Point, number])[] = [
        [[column, row], at(row, column)],
        [[column + 1, row], at(row, column + 1)],
        [[column + 1, row + 1], at(row + 1, column + 1)],
        [[column, row + 1], at(row + 1, column)],
      ];
      const met = corners.flatMap(([from, a], i) => {
        const [to, b] = corners[(i + 1) % corners.length] ?? [from, a];
        return crossing(from, to, a, b, level);
      });
      // At a saddle four sides are met: two lines.
      for (let i = 0; i + 1 < met.length; i += 2) {
        const [[x1, y1] = [0, 0], [x2, y2] = [0, 0]] = [met[i], met[i + 1]];
        path.push(
          `M${(x1 + 0.5).toFixed(2)} ${(y1 + 0.5).toFixed(2)}L${(x2 + 0.5).toFixed(2)} ${(y2 + 0.5).toFixed(2)}`,
        );
      }
    }
  }
  return path.join('');
}
