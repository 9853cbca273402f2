// Which kernel runs a node: most operations have their own loop, the others share one for one and one for two arguments.
import type { GraphData } from '../graph';
import { codeOf, table } from '../ops';

/** The numbers of the kernels, as the two sweeps switch by them. */
export const kernel = {
  copy: 0,
  add: 1,
  sub: 2,
  mul: 3,
  neg: 4,
  exp: 5,
  sum: 6,
  wsum: 7,
  l2: 8,
  square: 9,
  sigmoid: 10,
  tanh: 11,
  log: 12,
  sin: 13,
  cos: 14,
  relu: 15,
  div: 16,
  logloss: 17,
  logOfSigmoid: 18,
  logLossOfSigmoid: 19,
  sqrt: 20,
  abs: 21,
  pow: 22,
  max: 23,
  min: 24,
  one: 25,
  two: 26,
} as const;

/** How many kernels there are. */
export const kernelCount = 27;

/** What a kernel leaves for the way back, for each node; `list`: one number for each argument. */
export const cachedBy: readonly (number | 'list')[] = [
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  'list',
  1,
  1,
  1,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  3,
  1,
  1,
  2,
  2,
  2,
  1,
  2,
];

const ownKernels = new Map<string, number>(Object.entries(kernel));
const byOp = Uint8Array.from([
  0,
  ...table.map((row) => ownKernels.get(row.name) ?? (row.arity === 1 ? kernel.one : kernel.two)),
]);

const log = codeOf('log');
const logloss = codeOf('logloss');
const sigmoid = codeOf('sigmoid');

/**
 * The kernel of a node. A log or log loss that reads a sigmoid is computed from the sigmoid's own argument: the value
 * and what flows back through both keep their digits where the sigmoid has rounded to 0 or 1.
 */
export function kernelOf(data: GraphData, node: number): number {
  const op = data.ops[node] as number;
  if (op === log || op === logloss) {
    const read = data.args[data.starts[node] as number] as number;
    if (read >= 0 && data.ops[read] === sigmoid) return op === log ? kernel.logOfSigmoid : kernel.logLossOfSigmoid;
  }
  return byOp[op] as number;
}

export const isFused = (code: number): boolean => code === kernel.logOfSigmoid || code === kernel.logLossOfSigmoid;

export const isList = (code: number): boolean => code === kernel.sum || code === kernel.wsum || code === kernel.l2;
