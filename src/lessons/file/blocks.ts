// The blocks of a lesson file that hold data: plots, derivations, equations and the like, each with its shape.
import { activationNames, lossNames, type Network } from '../network';
import type {
  Cell,
  CurveSpec,
  Derivation,
  Equation,
  Hue,
  Lesson,
  Line,
  Mark,
  Plot,
  Range,
  Readout,
  Side,
  Tensor,
} from '../types';
import {
  anyNumber,
  byKind,
  expression,
  flag,
  list,
  name,
  number,
  objectOf,
  oneOf,
  optional,
  pair,
  recordOf,
  ref,
  type Shape,
  ShapeError,
  tex,
  text,
  whole,
} from './shapes';

const hue = oneOf<Hue>('value', 'partial', 'adjoint', 'plain');
const side = oneOf<Side>('above', 'below', 'left', 'right', 'above-left', 'below-right');
const axis = oneOf('x', 'y');
const inputs = recordOf(number);

const range: Shape<Range> = (value, at) => {
  const made = objectOf<Range>({ from: number, to: number })(value, at);
  if (!(made.from < made.to)) throw new ShapeError(at);
  return made;
};

const readout = objectOf<Readout>({ tex, ref: optional(ref), curve: optional(name), since: optional(name) });

const curve = objectOf<CurveSpec>({
  id: name,
  ref,
  hue: oneOf<CurveSpec['hue']>('value', 'partial', 'adjoint', 'plain', 'ghost'),
  program: optional(expression),
  fixed: optional(inputs),
  dashed: optional(flag),
  traced: optional(flag),
  from: optional(name),
  label: optional(objectOf<NonNullable<CurveSpec['label']>>({ tex, at: number, side })),
  since: optional(name),
});

type MarkOf<K extends Mark['kind']> = Extract<Mark, { readonly kind: K }>;
const named = { id: name, tex: optional(tex) };

const mark = byKind<Mark>({
  point: objectOf<MarkOf<'point'>>({ ...named, kind: oneOf('point'), x: number, y: number, side }),
  asymptote: objectOf<MarkOf<'asymptote'>>({
    ...named,
    kind: oneOf('asymptote'),
    axis,
    at: number,
    labelAt: number,
  }),
  line: objectOf<MarkOf<'line'>>({ ...named, kind: oneOf('line'), from: pair(number), to: pair(number), side }),
  interval: objectOf<MarkOf<'interval'>>({
    ...named,
    kind: oneOf('interval'),
    axis,
    from: anyNumber,
    to: anyNumber,
    closed: optional(flag),
    hue: optional(hue),
    labelAt: number,
  }),
  tangent: objectOf<MarkOf<'tangent'>>({
    ...named,
    kind: oneOf('tangent'),
    curve: name,
    slope: ref,
    toAxis: optional(flag),
  }),
  opposite: objectOf<MarkOf<'opposite'>>({
    ...named,
    kind: oneOf('opposite'),
    curve: name,
    side,
    meets: optional(name),
  }),
  rise: objectOf<MarkOf<'rise'>>({ ...named, kind: oneOf('rise'), curve: name, slope: ref }),
  height: objectOf<MarkOf<'height'>>({ ...named, kind: oneOf('height'), curve: name }),
  area: objectOf<MarkOf<'area'>>({ ...named, kind: oneOf('area'), curve: name, number: ref }),
  exchange: objectOf<MarkOf<'exchange'>>({
    ...named,
    kind: oneOf('exchange'),
    curve: name,
    across: ref,
    up: ref,
    by: number,
    lost: tex,
  }),
  triangle: objectOf<MarkOf<'triangle'>>({ ...named, kind: oneOf('triangle'), curve: name, base: number }),
  distance: objectOf<MarkOf<'distance'>>({ ...named, kind: oneOf('distance'), from: ref, to: ref, number: ref }),
  samples: objectOf<MarkOf<'samples'>>({ ...named, kind: oneOf('samples'), ref, others: list(inputs) }),
});

const plot = objectOf<Plot>({
  id: name,
  name: text,
  sweep: name,
  against: optional(ref),
  over: optional(range),
  axis: tex,
  x: range,
  y: range,
  xTicks: optional(list(number)),
  yTicks: optional(list(number)),
  made: optional(tex),
  readouts: list(readout),
  curves: list(curve),
  marks: optional(list(mark)),
  since: optional(name),
});

const cell: Shape<Cell> = (value, at) => (value === '0' ? '0' : ref(value, at));
const tensor = objectOf<Tensor>({ id: name, tex, rows: list(list(cell)), editable: optional(flag) });
const item: Shape<Tensor | string> = (value, at) => (typeof value === 'string' ? tex(value, at) : tensor(value, at));

const equation = objectOf<Equation>({
  id: name,
  items: list(item),
  longer: optional(objectOf<NonNullable<Equation['longer']>>({ where: name, items: list(item) })),
});

const line = objectOf<Line>({ tex, expr: expression, by: optional(name), why: optional(text) });
const derivation = objectOf<Derivation>({
  id: name,
  hue: optional(hue),
  lines: list(line),
  longer: optional(objectOf<NonNullable<Derivation['longer']>>({ where: name, lines: list(line) })),
});

const network = objectOf<Network>({
  layers: list(whole),
  activations: list(oneOf(...activationNames)),
  loss: oneOf(...lossNames),
  bias: flag,
});

/** Parts of a lesson that a file writes as data, by the names of their blocks. */
export const dataBlocks = {
  plots: list(plot),
  chain: list(readout),
  tiles: list(list(name)),
  equations: list(equation),
  derivations: list(derivation),
  quiet: objectOf<NonNullable<Lesson['quiet']>>({ at: name, nodes: list(name), formula: tex }),
  network,
  labels: objectOf<NonNullable<Lesson['labels']>>({
    nodes: optional(recordOf(tex)),
    adjoint: optional(tex),
    tangent: optional(tex),
    // Functions are no data: a lesson in another notation is made from the one that is written.
    parts: optional(never),
    silent: optional(never),
  }),
} as const satisfies { readonly [K in keyof Lesson]?: Shape<NonNullable<Lesson[K]>> };

function never(_: unknown, at: string): never {
  throw new ShapeError(at, 'unknownField');
}

export type DataBlock = keyof typeof dataBlocks;

/** Whether a block of this name holds data. */
export const isDataBlock = (block: string): block is DataBlock => Object.hasOwn(dataBlocks, block);
