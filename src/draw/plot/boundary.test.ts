// The line of one height lies where the height is, and nowhere else.
import { expect, test } from 'vitest';
import { boundaryPath } from './boundary';

const cells = 24;
const grid = (of: (x: number, y: number) => number): number[] =>
  Array.from({ length: cells * cells }, (_, i) => of((i % cells) + 0.5, Math.floor(i / cells) + 0.5));
const pointsOf = (path: string): readonly (readonly [number, number])[] =>
  [...path.matchAll(/[ML]([-\d.]+) ([-\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

test.each([
  ['a plane', (x: number, y: number) => 3 * x - 2 * y, 7],
  ['a plane along the side', (x: number) => x, 4.25],
])('%s: every point of the path has the height', (_, of, level) => {
  const points = pointsOf(boundaryPath(grid(of), cells, level));
  expect(points.length).toBeGreaterThan(cells);
  for (const [x, y] of points) expect(Math.abs(of(x, y) - level)).toBeLessThan(0.05);
});

test('a circle closes: each end is met by another piece', () => {
  const points = pointsOf(
    boundaryPath(
      grid((x, y) => Math.hypot(x - 12, y - 12)),
      cells,
      8.3,
    ),
  );
  const ends = new Map<string, number>();
  for (const point of points) ends.set(point.join(), (ends.get(point.join()) ?? 0) + 1);
  expect(points.length).toBeGreaterThan(40);
  expect([...ends.values()].every((count) => count === 2)).toBe(true);
});

test('nothing where the height is not met, or there is no number', () => {
  expect(
    boundaryPath(
      grid(() => 0.2),
      cells,
      0.5,
    ),
  ).toBe('');
  expect(
    boundaryPath(
      grid(() => NaN),
      cells,
      0.5,
    ),
  ).toBe('');
});
