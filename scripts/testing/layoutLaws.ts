// What the laws of the layout are tested with: random programs, and what covers what in a drawing.
import fc from 'fast-check';
import type { Box } from '../../src/draw/geometry';
import { baseLine, type EdgeRoute, type GraphLayout, type LayoutOptions, type Size } from '../../src/draw/graph/layout';
import { crossesBox, overlap, type Point } from '../../src/draw/graph/path';
import { compile } from '../../src/engine';

/** The size of what stands beside a line. */
export const note = { w: 96, h: 24 };
/** Sizes that differ from node to node, as names and numbers make them. */
export const sizes: LayoutOptions = {
  size: (id) => ({ w: 150 + 6 * id.length, h: id.length % 2 === 0 ? 112 : 142 }),
  labelSize: (edge) => ({ w: 104 + 5 * edge.length, h: 32 }),
  contributionSize: note,
};

const nodeOf = (edge: string): string => edge.slice(0, edge.lastIndexOf('.'));
const smaller = ({ x, y, w, h }: Box, by = 0.05): Box => ({ x: x + by, y: y + by, w: w - 2 * by, h: h - 2 * by });
const noteBox = ({ contribution: { x, y } }: EdgeRoute, note: Size): Box => ({
  x: x - note.w / 2,
  y: y - baseLine - note.h / 2,
  ...note,
});

type Named = readonly [string, Box];

/** Boxes by the squares of the sheet that they touch, so that a large drawing is checked in time. */
function inSquares(boxes: readonly Named[], side = 150): (box: Box) => readonly Named[] {
  const squares = new Map<string, Named[]>();
  const touched = ({ x, y, w, h }: Box): readonly string[] => {
    const keys: string[] = [];
    for (let i = Math.floor(x / side); i <= Math.floor((x + w) / side); i++) {
      for (let k = Math.floor(y / side); k <= Math.floor((y + h) / side); k++) keys.push(`${i} ${k}`);
    }
    return keys;
  };
  for (const named of boxes) {
    for (const key of touched(named[1])) squares.set(key, [...(squares.get(key) ?? []), named]);
  }
  return (box) => [...new Set(touched(box).flatMap((key) => squares.get(key) ?? []))];
}

const between = (p: Point, q: Point): Box => ({
  x: Math.min(p.x, q.x),
  y: Math.min(p.y, q.y),
  w: Math.abs(p.x - q.x),
  h: Math.abs(p.y - q.y),
});

/** Names of the boxes that a line enters. */
function entered(points: readonly Point[], near: ReturnType<typeof inSquares>): ReadonlySet<string> {
  const pieces = points.slice(1).map((to, i) => [points[i] ?? to, to] as const);
  return new Set(
    pieces.flatMap(([from, to]) =>
      near(between(from, to)).flatMap(([name, box]) => (crossesBox(from, to, smaller(box)) ? [name] : [])),
    ),
  );
}

/** Everything in the drawing that covers something else, by name. */
export function problemsOf(program: string, layout: GraphLayout, note?: Size): readonly string[] {
  const graph = compile(program);
  const source = (edge: string): string | undefined => {
    const arg = graph.node(nodeOf(edge))?.args[Number(edge.slice(edge.lastIndexOf('.') + 1))];
    return arg?.kind === 'node' ? arg.id : undefined;
  };
  const solid: readonly Named[] = [
    ...layout.boxes,
    ...[...layout.edges].map(([edge, route]) => [`label ${edge}`, route.label] as const),
    ...(note === undefined
      ? []
      : [...layout.edges].map(([edge, route]) => [`note ${edge}`, noteBox(route, note)] as const)),
  ];
  const sheet = { x: 0, y: 0, w: layout.width, h: layout.height };
  const near = inSquares(solid);
  const covering = solid.flatMap(([name, box]) => [
    ...near(box).flatMap(([other, there]) =>
      other !== name && overlap(smaller(box), smaller(there)) ? [`${name} covers ${other}`] : [],
    ),
    ...(box.x < sheet.x || box.y < sheet.y || box.x + box.w > sheet.w || box.y + box.h > sheet.h
      ? [`${name} is cut`]
      : []),
  ]);
  const crossing = [...layout.edges].flatMap(([edge, { points }]) => {
    const own = [nodeOf(edge), source(edge), `label ${edge}`];
    return [...entered(points, near)].flatMap((name) => (own.includes(name) ? [] : [`line ${edge} enters ${name}`]));
  });
  return [...covering, ...crossing];
}

/** A program of `size` lines, each over earlier names; `picks` decide everything. */
export function randomProgram(size: number, picks: readonly number[]): string {
  const names = ['p', 'q', 'r'];
  const lines: string[] = [];
  let at = 0;
  const pick = (n: number): number => (picks[at++ % picks.length] ?? 0) % n;
  // Mostly recent names, as in programs that people write; now and then any.
  const name = (): string => {
    const far = pick(6) === 0;
    return names[far ? pick(names.length) : names.length - 1 - pick(Math.min(5, names.length))] ?? 'p';
  };
  for (let i = 0; i < size; i++) {
    const ops = [
      `${name()}+${name()}`,
      `${name()}*${name()}`,
      `exp(${name()})`,
      `sum(${name()},${name()},${name()},${name()})`,
    ];
    lines.push(`n${i} = ${ops[pick(ops.length)] ?? 'p'}`);
    names.push(`n${i}`);
  }
  return lines.join('\n');
}

/** Programs of at most so many lines. */
export const randomPrograms = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.array(fc.nat(1000), { minLength: 40, maxLength: 200 }))
    .map(([size, picks]) => randomProgram(size, picks));

/** Sizes of the compact drawing. */
export const packed: LayoutOptions = {
  size: () => ({ w: 62, h: 37 }),
  labelSize: () => ({ w: 41, h: 13 }),
  contributionSize: { w: 0, h: 0 },
  gaps: { node: 6, label: 2, bend: 4 },
  lanes: { least: 7, most: 14, climb: 0.06 },
  arrow: 7,
  packed: true,
  starts: 2,
};
