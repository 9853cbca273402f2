// Laws of the layout: nothing covers anything, for every lesson, preset and random graph, whatever the sizes.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from '../../engine';
import { presets } from '../../lessons/own/presets';
import { lessons } from '../../lessons';
import type { Box } from '../geometry';
import { problemsOf, randomProgram, randomPrograms } from './covering';
import { type GraphLayout, layoutGraph, type LayoutOptions } from './layout';
import type { Point } from './path';

const note = { w: 96, h: 24 };
const sizes: LayoutOptions = {
  size: (id) => ({ w: 150 + 6 * id.length, h: id.length % 2 === 0 ? 112 : 142 }),
  labelSize: (edge) => ({ w: 104 + 5 * edge.length, h: 32 }),
  contributionSize: note,
};

const programs: readonly (readonly [string, string])[] = [
  ...lessons.map(({ id, program }) => [id, program] as const),
  ...presets.map(({ id, program }) => [id, program] as const),
  ['one node', 'y = x'],
  ['no edge', 'y = 1'],
  ['two ends', 'y = x + 1; z = x * 2'],
  ['one operand in every place', 'y = max(x, x) + x*x'],
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
      { numRuns: 25 },
    );
  });

  test('graphs of 300 nodes: nothing covers anything', () => {
    const program = randomProgram(
      297,
      Array.from({ length: 997 }, (_, i) => (i * 7919 + 13) % 1009),
    );
    expect(problemsOf(program, layoutOf(program), direction === 'right' ? note : undefined)).toEqual([]);
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
