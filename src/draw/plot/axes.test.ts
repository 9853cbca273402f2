// Axes: numbers lie where they should, ticks have room, and no room is too small.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axesOf, thin } from './axes';

const plot = { x: { from: -4, to: 4 }, y: { from: -1, to: 8 }, xTicks: [-4, -2, 0, 2, 4], yTicks: [0, 2, 4, 6, 8] };
const anyRoom = fc.record({
  width: fc.integer({ min: 0, max: 3000 }),
  height: fc.integer({ min: 0, max: 2000 }),
  em: fc.integer({ min: 8, max: 48 }),
});

test('the rims are the ends of the ranges, and a pixel leads back to its number', () => {
  const axes = axesOf(plot, { width: 800, height: 400, em: 16 });
  expect(axes.x(-4)).toBe(axes.left);
  expect(axes.x(4)).toBe(axes.right);
  expect(axes.y(8)).toBe(axes.top);
  expect(axes.y(-1)).toBe(axes.bottom);
  fc.assert(
    fc.property(fc.double({ min: -4, max: 4, noNaN: true }), (number) => {
      expect(axes.numberAt(axes.x(number))).toBeCloseTo(number, 9);
    }),
  );
});

test('what is infinite lies infinitely far out, what is undefined nowhere', () => {
  const { x, y } = axesOf(plot, { width: 800, height: 400, em: 16 });
  expect([x(Infinity), x(-Infinity), y(Infinity), y(-Infinity)]).toEqual([Infinity, -Infinity, -Infinity, Infinity]);
  expect([x(NaN), y(NaN)]).toEqual([NaN, NaN]);
});

test('in any room, 0 x 0 among them, everything is finite and ticks do not touch', () => {
  fc.assert(
    fc.property(anyRoom, (room) => {
      const axes = axesOf(plot, room);
      for (const number of [axes.left, axes.right, axes.top, axes.bottom, axes.x(1), axes.y(1), axes.numberAt(3)]) {
        expect(Number.isFinite(number)).toBe(true);
      }
      expect(axes.right).toBeGreaterThanOrEqual(axes.left);
      expect(axes.bottom).toBeGreaterThanOrEqual(axes.top);
      const places = axes.xTicks.map((tick) => axes.x(tick.at));
      places.slice(1).forEach((place, i) => {
        expect(place - (places[i] ?? 0)).toBeGreaterThanOrEqual(2 * 0.58 * room.em);
      });
      expect(axes.xTicks.length).toBeGreaterThan(0);
    }),
  );
});

describe('ticks', () => {
  test('carry a true minus sign', () => {
    expect(axesOf(plot, { width: 800, height: 400, em: 16 }).xTicks.map((tick) => tick.text)).toEqual([
      '−4',
      '−2',
      '0',
      '2',
      '4',
    ]);
  });

  test('are left out evenly, and 0 stays', () => {
    const kept = (room: number) => thin([-3, -2, -1, 0, 1, 2, 3], (tick) => 10 * tick, room);
    expect(kept(10)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    expect(kept(11)).toEqual([-2, 0, 2]);
    expect(kept(25)).toEqual([-3, 0, 3]);
    expect(kept(1000)).toEqual([0]);
  });
});
