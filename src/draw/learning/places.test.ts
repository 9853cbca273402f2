// The network that learns: nothing leaves its room, nothing lies on anything, and its lines grow with their weights.
import { expect, test } from 'vitest';
import { learningWidth, placeLearning } from './places';

const shapes = [
  [2, 2, 1],
  [2, 3, 1],
  [2, 3, 3, 1],
  [2, 4, 4, 4, 2],
  [2, 16, 16, 2],
  [3, 4, 2],
  [2, 1, 1],
] as const;
const rooms = [
  [850, 440],
  [1270, 720],
  [1000, 420],
  [366, 300],
  [640, 200],
] as const;

const weightsOf = (layers: readonly number[], bias: boolean) =>
  layers.slice(1).flatMap((targets, l) =>
    Array.from({ length: targets }, (_, i) =>
      Array.from({ length: (layers[l] ?? 0) + (bias ? 1 : 0) }, (_, j) => ({
        layer: l + 1,
        to: i + 1,
        from: j + (bias ? 0 : 1),
      })),
    ).flat(),
  );

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
const meet = (p: Box, q: Box): boolean =>
  p.x < q.x + q.w - 0.01 && q.x < p.x + p.w - 0.01 && p.y < q.y + q.h - 0.01 && q.y < p.y + p.h - 0.01;
const inside = ({ x, y, w, h }: Box, width: number, height: number): boolean =>
  x >= -0.01 && y >= -0.01 && x + w <= width + 0.01 && y + h <= height + 0.01;

for (const layers of shapes)
  for (const [width, height] of rooms)
    for (const bias of [true, false])
      test(`${layers.join('-')}${bias ? '' : ' without bias'} in ${width} x ${height}`, () => {
        const picture = layers[0] === 2;
        const weights = weightsOf(layers, bias);
        const places = placeLearning(layers, weights, { width, height, unit: 1, picture });
        const boxes: readonly Box[] = [...places.units, ...(places.picture === undefined ? [] : [places.picture])];
        for (const box of boxes) expect(inside(box, width, height)).toBe(true);
        for (const [i, box] of boxes.entries())
          for (const other of boxes.slice(i + 1)) expect(meet(box, other)).toBe(false);
        expect(places.lines).toHaveLength(weights.length);
        const labels = places.lines.flatMap(({ label }) =>
          label === undefined ? [] : [{ x: label.x - 31, y: label.y - 11, w: 62, h: 22 }],
        );
        for (const [i, label] of labels.entries())
          for (const other of [...boxes, ...labels.slice(i + 1)]) expect(meet(label, other)).toBe(false);
        for (let layer = 1; layer < layers.length; layer++) {
          const between = places.lines.filter((line) => line.layer === layer);
          expect(new Set(between.map(({ label }) => label === undefined)).size).toBe(1);
        }
      });

test('the weights of 2-2-1 and 2-3-1 show their numbers on a projector', () => {
  for (const layers of [
    [2, 2, 1],
    [2, 3, 1],
  ]) {
    const { lines } = placeLearning(layers, weightsOf(layers, true), {
      width: 850,
      height: 430,
      unit: 1,
      picture: true,
    });
    expect(lines.every(({ label }) => label !== undefined)).toBe(true);
  }
});

test('a larger weight has a wider line, whatever its sign', () => {
  const widths = [0, 0.1, 1, -2, 5, -20, 1e9].map(learningWidth);
  expect(widths).toEqual([...widths].sort((p, q) => p - q));
  expect(new Set(widths).size).toBe(widths.length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(11);
  expect([NaN, Infinity].map(learningWidth)).toEqual([1, 1]);
});
