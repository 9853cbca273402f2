// Lines and ticks: those of d3, whatever they go through.
import { line, ticks as ticksOfD3 } from 'd3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathOf } from './line';
import { ticks } from './ticks';

const length = fc.oneof(fc.double({ min: -1e4, max: 1e4, noNaN: true }), fc.constant(NaN), fc.constant(Infinity));
const places = fc.array(fc.record({ x: length, y: length }), { maxLength: 30 });

test('a line is that of d3, parted where a place is not finite', () => {
  const wanted = line<{ readonly x: number; readonly y: number }>(
    ({ x }) => x,
    ({ y }) => y,
  ).defined(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));
  fc.assert(
    fc.property(places, (all) => {
      expect(pathOf(all)).toBe(wanted(all) ?? '');
    }),
  );
  expect(pathOf([])).toBe('');
});

const end = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.double({ min: -1e-6, max: 1e-6, noNaN: true }),
  fc.integer({ min: -50, max: 50 }),
);

test('ticks are those of d3', () => {
  fc.assert(
    fc.property(end, end, fc.integer({ min: 1, max: 20 }), (a, b, count) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      fc.pre(from === to || to - from > 1e-9 * Math.max(Math.abs(from), Math.abs(to), 1e-9));
      expect(ticks(from, to, count)).toEqual(ticksOfD3(from, to, count));
    }),
    { numRuns: 3000 },
  );
  expect(ticks(-4, 4, 4)).toEqual([-4, -2, 0, 2, 4]);
});
