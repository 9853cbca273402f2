// Pages of large graphs: everything is on a page, each page can be drawn, and steps stay on one page for long.
import { describe, expect, test } from 'vitest';
import { compile, reverseMode } from '../../engine';
import { layoutGraph, pageOf, type Part, partOf } from './layout';

const chain = (size: number): string =>
  Array.from(
    { length: size },
    (_, i) => `n${i + 1} = sin(${i === 0 ? 'x' : `n${i}`}) + p${i % 7}*n${Math.max(0, i - 40)}`,
  )
    .join('\n')
    .replace('*n0', '*x');

const small = compile('c = a + b; d = b + 1; e = c * d');
const large = compile(chain(2000));
const size = { size: () => ({ w: 150, h: 112 }), labelSize: () => ({ w: 120, h: 32 }) };

const idsOf = (part: Part): readonly string[] => part.nodes.map((node) => node.id);

test('a small graph is drawn as a whole', () => {
  expect(partOf(small, 0)).toEqual({ nodes: small.nodes, groups: new Map(), page: 0, pages: 1 });
  expect(pageOf(small, 'e')).toBe(0);
});

describe('a graph of 6,000 nodes', () => {
  const { pages } = partOf(large, 0);
  const parts = Array.from({ length: pages }, (_, page) => partOf(large, page));

  test('every node stands on the page that is said to be its own', () => {
    const sets = parts.map((part) => new Set(idsOf(part)));
    for (const { id } of large.nodes) expect(sets[pageOf(large, id)]?.has(id), id).toBe(true);
  });
  test('every page is small', () => {
    for (const part of parts) expect(part.nodes.length).toBeLessThan(160);
  });
  test('every argument is drawn, from its own source or from the box that holds it', () => {
    for (const part of parts) {
      const shown = new Set(idsOf(part));
      for (const { id, args } of part.nodes) {
        const node = large.node(id);
        for (const arg of args) {
          if (arg.kind !== 'node') continue;
          expect(shown.has(arg.id)).toBe(true);
          const own = node?.args.find((each) => each.kind === 'node' && each.edge === arg.edge);
          if (own?.kind !== 'node') expect(part.groups.has(id)).toBe(true);
          else if (arg.id !== own.id) expect(part.groups.get(arg.id)?.nodes).toContain(own.id);
        }
        if (node !== undefined && node.args.length < 6) expect(args.length).toBe(node.args.length);
      }
    }
  });
  test('nodes stand after what they read', () => {
    for (const { nodes } of parts) {
      const seen = new Set<string>();
      for (const { id, args } of nodes) {
        for (const arg of args) if (arg.kind === 'node') expect(seen.has(arg.id)).toBe(true);
        seen.add(id);
      }
    }
  });
  test('a box leads to another page', () => {
    for (const part of parts) {
      for (const group of part.groups.values()) {
        expect(group.page).not.toBe(part.page);
        expect(group.nodes.every((id) => pageOf(large, id) === group.page)).toBe(true);
      }
    }
  });
  test('a page can be laid out', () => {
    const part = parts[3];
    if (part === undefined) throw new RangeError('no page');
    const { boxes, edges } = layoutGraph(part, size);
    expect(boxes.size).toBe(part.nodes.length);
    expect(edges.size).toBe(part.nodes.flatMap((node) => node.args).filter((arg) => arg.kind === 'node').length);
  });
  test('stepping turns the page seldom', () => {
    const values = reverseMode(large).steps.slice(0, 4000);
    const turned = values.filter(
      (step, i) => i > 0 && pageOf(large, step.node) !== pageOf(large, values[i - 1]?.node ?? ''),
    );
    expect(turned.length).toBeLessThanOrEqual(pages);
  });
});

test('a node with more inputs than a page has room for reads them from one box', () => {
  const names = Array.from({ length: 400 }, (_, i) => `x${i}`);
  const graph = compile(`y = sum(${names.join(',')})`);
  const part = partOf(graph, 0);
  expect(part.nodes.length).toBe(2);
  expect([...part.groups.values()][0]?.nodes.length).toBe(400);
  expect(part.nodes[1]?.args.length).toBeLessThan(10);
});

describe('a value that the whole program reads', () => {
  const graph = compile(
    `s = a*b\n${Array.from({ length: 2000 }, (_, i) => `n${i + 1} = s*${i === 0 ? 'a' : `n${i}`}`).join('\n')}`,
  );
  const first = partOf(graph, 0);
  test('feeds the nearest pages and one box for all others', () => {
    const after = [...first.groups.values()].filter(({ side }) => side === 'after');
    expect(after.length).toBeLessThanOrEqual(4);
    const operations = graph.size - graph.inputs.length;
    const own = first.nodes.filter(({ id }) => graph.node(id) !== undefined && !graph.inputs.includes(id));
    expect(after.reduce((sum, { size: nodes }) => sum + nodes, 0)).toBe(operations - own.length);
    expect(after.map(({ page }) => page)).toEqual([1, 2, 3, 4]);
  });
  test('stands as one box before every other page', () => {
    for (let page = 2; page < first.pages; page++) {
      const before = [...partOf(graph, page).groups.values()].filter(({ side }) => side === 'before');
      expect(before.some(({ nodes }) => nodes.includes('s'))).toBe(true);
      expect(before.map((group) => group.page)).toEqual([page - 1, 0]);
    }
  });
});
