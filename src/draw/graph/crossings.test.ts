// How often edges cross in the drawing of the 2-2-1 network with all its units, held against Graphviz.
import { expect, test } from 'vitest';
import { compile } from '../../engine';
import { lessons } from '../../lessons';
import { layoutGraph } from './layout';
import type { Point } from './path';

/**
 * Crossings of edges without a common end in the picture that Graphviz 2.43 draws of the same graph with the same labels
 * (`dot`, rankdir=LR, boxes of one size); 23 with those that have a common end.
 */
const graphviz = { apart: 20, all: 23 } as const;

const side = (a: Point, b: Point, c: Point): number => Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;

/** Moves points by less than can be seen, so that no two lines meet exactly in a point of both. */
const shaken = (points: readonly Point[], by: number): readonly Point[] =>
  points.map(({ x, y }, i) => ({ x: x + 1e-6 * Math.sin(by + i), y: y + 1e-6 * Math.cos(3 * by + i) }));

test('edges cross no more often than Graphviz lets them', () => {
  const program = lessons.find((lesson) => lesson.id === 'network')?.program ?? '';
  const graph = compile(program);
  const { edges } = layoutGraph(graph, { size: () => ({ w: 160, h: 112 }), labelSize: () => ({ w: 124, h: 32 }) });
  const lines = graph.nodes.flatMap((node) =>
    node.args.flatMap((arg) => {
      const route = arg.kind === 'node' ? edges.get(arg.edge) : undefined;
      return arg.kind === 'node' && route !== undefined ? [{ ends: [arg.id, node.id], points: route.points }] : [];
    }),
  );
  const count = { apart: 0, all: 0 };
  lines.forEach((p, i) => {
    for (const [k, q] of lines.slice(0, i).entries()) {
      const [one, other] = [shaken(p.points, i), shaken(q.points, k)];
      const pieces = one
        .slice(1)
        .flatMap((b, m) => other.slice(1).map((d, n) => [one[m] ?? b, b, other[n] ?? d, d] as const));
      const crossings = pieces.filter((piece) => cross(...piece)).length;
      count.all += crossings;
      if (!p.ends.some((end) => q.ends.includes(end))) count.apart += crossings;
    }
  });
  expect(lines.length).toBe(32);
  expect(count.apart).toBeLessThanOrEqual(graphviz.apart);
  expect(count.all).toBeLessThanOrEqual(graphviz.all);
});
