// Laws of a drawing in rows: nothing covers anything, every line leads from its source to its target, it is as large as was guessed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../engine';
import { presets } from '../../lessons/own/presets';
import { problemsOf, randomPrograms } from './covering';
import type { LayoutOptions } from './layout';
import { cutsOf, layoutRows, roughSize } from './wrapped';

const options: LayoutOptions = {
  size: () => ({ w: 62, h: 37 }),
  labelSize: () => ({ w: 41, h: 13 }),
  contributionSize: { w: 0, h: 0 },
  gaps: { node: 6, label: 2, bend: 4 },
  lanes: { least: 7, most: 14, climb: 0.06 },
  arrow: 7,
  packed: true,
  starts: 2,
};

describe.each([1, 2, 3, 4])('in %i rows', (rows) => {
  test.each(presets.map(({ id, program }) => [id, program] as const))('%s: nothing covers anything', (_, program) => {
    expect(problemsOf(program, layoutRows(compile(program), options, rows))).toEqual([]);
  });

  test('random programs, also with parted columns: nothing covers anything', () => {
    fc.assert(
      fc.property(randomPrograms(36), fc.integer({ min: 2, max: 9 }), (program, tallest) => {
        const parted = tallest > 8 ? options : { ...options, tallest };
        expect(problemsOf(program, layoutRows(compile(program), parted, rows))).toEqual([]);
      }),
      { numRuns: 75 },
    );
  });

  test('every line begins at the right of its source and ends at the left of its target', () => {
    fc.assert(
      fc.property(randomPrograms(25), (program) => {
        const graph = compile(program);
        const { boxes, edges } = layoutRows(graph, options, rows);
        for (const node of graph.nodes)
          for (const arg of node.args) {
            if (arg.kind !== 'node') continue;
            const [from, to, points] = [boxes.get(arg.id), boxes.get(node.id), edges.get(arg.edge)?.points];
            if (from === undefined || to === undefined || points === undefined) throw new RangeError(arg.edge);
            expect(points[0]?.x).toBeCloseTo(from.x + from.w, 6);
            expect(points.at(-1)?.x).toBeCloseTo(to.x, 6);
          }
      }),
      { numRuns: 20 },
    );
  });
});

test('no column of a parted drawing is taller than was asked for', () => {
  fc.assert(
    fc.property(randomPrograms(30), fc.integer({ min: 1, max: 6 }), (program, tallest) => {
      const { boxes } = layoutRows(compile(program), { ...options, tallest }, 1);
      const columns = new Map<number, number>();
      for (const { x } of boxes.values()) columns.set(Math.round(x), (columns.get(Math.round(x)) ?? 0) + 1);
      expect(Math.max(...columns.values())).toBeLessThanOrEqual(tallest);
    }),
    { numRuns: 20 },
  );
});

test('a row is cut where its parts are equally long, a little off where fewer lines are cut', () => {
  expect(cutsOf([10, 10, 10, 10], [0, 1, 1, 1], 2)).toEqual([0, 2]);
  expect(cutsOf([10, 10, 10, 10], [0, 1, 5, 1], 2)).toEqual([0, 1]);
});

test('the guessed size is near that of the drawing', () => {
  fc.assert(
    fc.property(randomPrograms(25), fc.integer({ min: 1, max: 3 }), (program, rows) => {
      const graph = compile(program);
      const { width, height } = layoutRows(graph, options, rows);
      const { w, h } = roughSize(graph, options, rows);
      expect(w).toBeGreaterThan(width * 0.6);
      expect(w).toBeLessThan(width * 1.8 + 120);
      expect(h).toBeGreaterThan(height * 0.5);
    }),
    { numRuns: 20 },
  );
});
