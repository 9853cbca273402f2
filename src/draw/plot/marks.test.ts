// The geometry of marks: tangents touch with the right slope, nothing is NaN, what has left the axes is an arrow.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axesOf } from './axes';
import { axisAt, boxBetween, stretchOf, tangentAt } from './marks';
import { clamp, placeOf } from './place';

const axes = axesOf({ x: { from: -4, to: 4 }, y: { from: 0, to: 8 } }, { width: 800, height: 400, em: 16 });
const anyNumber = fc.double();
const numbersOf = (made: object | undefined): readonly unknown[] => Object.values({ ...made });

test('a tangent goes through its point with its slope, and is as long as every other', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -4, max: 4, noNaN: true }),
      fc.double({ min: 0, max: 8, noNaN: true }),
      fc.double({ min: -1e3, max: 1e3, noNaN: true }),
      (x, y, slope) => {
        const segment = tangentAt(axes, x, y, slope);
        if (segment === undefined) throw new Error('There is a tangent here.');
        const { x1, y1, x2, y2 } = segment;
        expect((x1 + x2) / 2).toBeCloseTo(axes.x(x), 6);
        expect((y1 + y2) / 2).toBeCloseTo(axes.y(y), 6);
        const unit = (axes.y(0) - axes.y(1)) / (axes.x(1) - axes.x(0));
        expect(y1 - y2).toBeCloseTo(slope * unit * (x2 - x1), 5);
        expect(Math.hypot(x2 - x1, y2 - y1)).toBeCloseTo(14 * axes.em, 6);
      },
    ),
  );
});

test('there is no tangent without a finite point and slope inside the axes', () => {
  for (const bad of [NaN, Infinity, -Infinity]) {
    expect(tangentAt(axes, bad, 1, 1)).toBeUndefined();
    expect(tangentAt(axes, 1, bad, 1)).toBeUndefined();
    expect(tangentAt(axes, 1, 1, bad)).toBeUndefined();
  }
  expect(tangentAt(axes, 1, 9, 1)).toBeUndefined();
  expect(tangentAt(axes, -5, 1, 1)).toBeUndefined();
});

test('whatever the numbers, no mark has a coordinate that is not finite', () => {
  fc.assert(
    fc.property(anyNumber, anyNumber, anyNumber, (x, y, slope) => {
      const found = [
        ...numbersOf(tangentAt(axes, x, y, slope)),
        ...numbersOf(placeOf(axes, axes.x(x), axes.y(y))),
        clamp(x, 0, 1),
      ];
      expect(found.filter((number) => !Number.isFinite(number))).toEqual([]);
    }),
  );
});

describe('a point that leaves the axes', () => {
  test.each([
    [100, -50, -90],
    [100, 900, 90],
    [-50, 100, 180],
    [9000, 100, 0],
    [9000, -100, -45],
    [100, -Infinity, -90],
  ])('at %d, %d becomes an arrow of %d degrees at the rim', (x, y, out) => {
    const place = placeOf(axes, x, y);
    expect(place?.out).toBe(out);
    expect(place?.x).toBe(clamp(x, axes.left, axes.right));
    expect(place?.y).toBe(clamp(y, axes.top, axes.bottom));
  });

  test('inside it is where it is, and without a number nowhere', () => {
    expect(placeOf(axes, 200, 150)).toEqual({ x: 200, y: 150 });
    expect(placeOf(axes, NaN, 150)).toBeUndefined();
  });
});

describe('a stretch of an axis', () => {
  test('runs to the rim when it has no end', () => {
    expect(stretchOf(axes, 'x', { from: -Infinity, to: Infinity })).toEqual({
      x1: axes.left,
      x2: axes.right,
      y1: axes.bottom,
      y2: axes.bottom,
      openStart: true,
      openEnd: true,
    });
    expect(stretchOf(axes, 'y', { from: 0, to: Infinity })).toEqual({
      x1: axes.x(0),
      x2: axes.x(0),
      y1: axes.y(0),
      y2: axes.top,
      openStart: false,
      openEnd: true,
    });
  });

  test('lies on the axis, or at the rim where the axis is out of sight', () => {
    const shifted = axesOf({ x: { from: 2, to: 4 }, y: { from: 1, to: 3 } }, { width: 800, height: 400, em: 16 });
    expect(axisAt(shifted)).toEqual({ x: shifted.left, y: shifted.bottom });
  });
});

test('a rectangle between two corners is the same from either, and ends at the rim', () => {
  fc.assert(
    fc.property(fc.tuple(anyNumber, anyNumber), fc.tuple(anyNumber, anyNumber), (from, to) => {
      const box = boxBetween(axes, from, to);
      expect(box).toEqual(boxBetween(axes, to, from));
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(0);
      expect(box.x).toBeGreaterThanOrEqual(axes.left);
      expect(box.y).toBeGreaterThanOrEqual(axes.top);
      expect(box.x + box.width).toBeLessThanOrEqual(axes.right + 1e-9);
      expect(box.y + box.height).toBeLessThanOrEqual(axes.bottom + 1e-9);
    }),
  );
  const { x, y, width, height } = boxBetween(axes, [0, 0], [1, 2]);
  expect([x, y, width, height]).toEqual([axes.x(0), axes.y(2), axes.x(1) - axes.x(0), axes.y(0) - axes.y(2)]);
});
