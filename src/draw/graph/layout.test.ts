// Laws of the layout: nothing covers anything, for every lesson and preset, whatever the sizes; many random graphs are a walk.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { note, packed, problemsOf, randomPrograms, sizes } from '../../../scripts/testing/layoutLaws';
import { compile } from '../../engine';
import { presets } from '../../lessons/own/presets';
import { lessons } from '../../lessons';
import type { Box } from '../geometry';
import { type GraphLayout, layoutGraph } from './layout';
import type { Point } from './path';
import { cutsOf, roughSize } from './rows';
import { layoutRows } from './wrapped';

/** Found by chance: a line that is led anew covered what stood beside another. */
const ledAnew =
  'n0 = sum(r,p,q,p); n1 = q+r; n2 = n1*n0; n3 = n0*n2; n4 = exp(n1); n5 = n3+n0; n6 = n4*n5; n7 = n2*n2; ' +
  'n8 = n5+n3; n9 = n5*n8; n10 = n8*n7; n11 = q+n9; n12 = exp(n9); n13 = sum(n11,n12,n8,n10); n14 = ' +
  'n12*n11; n15 = n10*n11; n16 = n13*n12; n17 = n16+n2; n18 = exp(n14); n19 = sum(n16,n17,n14,n16); n20 = ' +
  'sum(n19,n18,n19,n15); n21 = sum(n16,n19,n20,n2); n22 = n20+n17; n23 = n21+n22; n24 = n22+n23; n25 = ' +
  'sum(n21,n0,n22,n22); n26 = exp(n21); n27 = n22*n1; n28 = n25+n25; n29 = n26+n27; n30 = ' +
  'sum(n26,n29,n28,n29); n31 = exp(n28); n32 = n31+n27; n33 = n32*n28; n34 = sum(n29,n32,n33,n32); n35 = ' +
  'n32*n32; n36 = n35+n33; n37 = n35*n36; n38 = exp(n2)';

const programs: readonly (readonly [string, string])[] = [
  ...lessons.map(({ id, program }) => [id, program] as const),
  ...presets.map(({ id, program }) => [id, program] as const),
  ['one node', 'y = x'],
  ['no edge', 'y = 1'],
  ['two ends', 'y = x + 1; z = x * 2'],
  ['one operand in every place', 'y = max(x, x) + x*x'],
  ['a line that is led anew', ledAnew],
];

describe.each(['right', 'up'] as const)('direction %s', (direction) => {
  const layoutOf = (program: string): GraphLayout => layoutGraph(compile(program), { ...sizes, direction });

  test.each(programs)('%s: nothing covers anything', (_, program) => {
    expect(problemsOf(program, layoutOf(program), direction === 'right' ? note : undefined)).toEqual([]);
  });

  test('random graphs: nothing covers anything', () => {
    fc.assert(
      fc.property(
        randomPrograms(40),
        (program) => problemsOf(program, layoutOf(program), direction === 'right' ? note : undefined).length === 0,
      ),
      { numRuns: 4 },
    );
  });

  test('every edge leads from its source to its target and every target is farther on', () => {
    fc.assert(
      fc.property(randomPrograms(30), (program) => {
        const graph = compile(program);
        const { boxes, edges } = layoutOf(program);
        const places = graph.nodes.flatMap((node) =>
          node.args.flatMap((arg) => (arg.kind === 'node' ? [[arg, node] as const] : [])),
        );
        expect(edges.size).toBe(places.length);
        for (const [{ id, edge }, node] of places) {
          const [from, to, route] = [boxes.get(id), boxes.get(node.id), edges.get(edge)];
          if (from === undefined || to === undefined || route === undefined) throw new RangeError(edge);
          const [start, end] = [route.points[0], route.points.at(-1)];
          if (direction === 'right') {
            expect([start?.x, end?.x]).toEqual([expect.closeTo(from.x + from.w, 6), expect.closeTo(to.x, 6)]);
            expect(from.x + from.w).toBeLessThan(to.x);
          } else {
            expect([start?.y, end?.y]).toEqual([expect.closeTo(from.y, 6), expect.closeTo(to.y + to.h, 6)]);
            expect(to.y + to.h).toBeLessThan(from.y);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('e = (a+b)(b+1)', () => {
  const { boxes, edges } = layoutGraph(compile('c = a + b; d = b + 1; e = c * d'), sizes);
  const middle = (id: string): Point => {
    const box = boxes.get(id);
    return { x: (box?.x ?? NaN) + (box?.w ?? NaN) / 2, y: (box?.y ?? NaN) + (box?.h ?? NaN) / 2 };
  };
  test('a and b at the left, c and d in the middle, e at the right', () => {
    expect(middle('a').x).toBe(middle('b').x);
    expect(middle('c').x).toBe(middle('d').x);
    expect(middle('a').x).toBeLessThan(middle('c').x);
    expect(middle('c').x).toBeLessThan(middle('e').x);
  });
  test('a above b, c above d, b level with d, e between c and d', () => {
    expect(middle('a').y).toBeLessThan(middle('b').y);
    expect(middle('b').y).toBeCloseTo(middle('d').y, 6);
    expect(middle('e').y).toBeCloseTo((middle('c').y + middle('d').y) / 2, 6);
  });
  test('arguments enter in written order, at places of their own', () => {
    const end = (edge: `${string}.${number}`): number => edges.get(edge)?.points.at(-1)?.y ?? NaN;
    expect(end('e.1') - end('e.0')).toBeGreaterThan(10);
    expect(end('c.1') - end('c.0')).toBeGreaterThan(10);
  });
});

describe('stable', () => {
  test('the same graph gives the same picture, whatever its sizes were before', () => {
    fc.assert(
      fc.property(randomPrograms(25), (program) => {
        const first = layoutGraph(compile(program), sizes);
        layoutGraph(compile(program), { size: () => ({ w: 10, h: 10 }) });
        expect(layoutGraph(compile(program), sizes)).toEqual(first);
      }),
      { numRuns: 10 },
    );
  });
  test('names do not matter, only the order in which they are written', () => {
    const places = (program: string): readonly Box[] => [
      ...layoutGraph(compile(program), { size: () => ({ w: 100, h: 80 }) }).boxes.values(),
    ];
    expect(places('c = a + b; d = b + 1; e = c * d')).toEqual(places('z = q + p; y = p + 1; x = z * y'));
  });
  test('paths hold numbers only', () => {
    fc.assert(
      fc.property(randomPrograms(30), (program) =>
        [...layoutGraph(compile(program), sizes).edges.values()].every(({ path }) => /^M[-\d. LC]+$/.test(path)),
      ),
      { numRuns: 10 },
    );
  });
});

describe.each([1, 2, 3, 4])('in %i rows', (rows) => {
  test.each(presets.map(({ id, program }) => [id, program] as const))('%s: nothing covers anything', (_, program) => {
    expect(problemsOf(program, layoutRows(compile(program), packed, rows))).toEqual([]);
  });

  test('every line begins at the right of its source and ends at the left of its target', () => {
    fc.assert(
      fc.property(randomPrograms(25), (program) => {
        const graph = compile(program);
        const { boxes, edges } = layoutRows(graph, packed, rows);
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
      const { boxes } = layoutRows(compile(program), { ...packed, tallest }, 1);
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
      const { width, height } = layoutRows(graph, packed, rows);
      const { w, h } = roughSize(graph, packed, rows);
      expect(w).toBeGreaterThan(width * 0.6);
      expect(w).toBeLessThan(width * 1.8 + 120);
      expect(h).toBeGreaterThan(height * 0.5);
    }),
    { numRuns: 20 },
  );
});
