// Which kernel runs a node: most operations have their own loop, the others share one for one and one for two arguments.
import type { GraphData } from '../graph';
import { codeOf, table } from '../ops';

interface Kernel {
  /** What it leaves for the way back, for each node; `list`: one number for each argument. */
  readonly caches: number | 'list';
  /** Whether it runs over a list of arguments of any length. */
  readonly list?: true;
  /** Computes `op` from the argument of the operation below it; what both slopes multiply to lies here in the cache. */
  readonly fuses?: { readonly op: string; readonly below: string; readonly productAt: number };
}

/**
 * The kernels, each named as the operation that it runs, in the order of the numbers by which the two sweeps switch;
 * `one`, `two` and `many` ask the table for the functions that have no kernel of their own, by their arguments.
 */
const rows = {
  copy: { caches: 0 },
  add: { caches: 0 },
  sub: { caches: 0 },
  mul: { caches: 0 },
  neg: { caches: 0 },
  exp: { caches: 0 },
  sum: { caches: 0, list: true },
  wsum: { caches: 0, list: true },
  l2: { caches: 'list', list: true },
  square: { caches: 1 },
  sigmoid: { caches: 1 },
  tanh: { caches: 1 },
  log: { caches: 1 },
  sin: { caches: 1 },
  cos: { caches: 1 },
  relu: { caches: 1 },
  div: { caches: 2 },
  logloss: { caches: 2 },
  logOfSigmoid: { caches: 2, fuses: { op: 'log', below: 'sigmoid', productAt: 1 } },
  logLossOfSigmoid: { caches: 3, fuses: { op: 'logloss', below: 'sigmoid', productAt: 2 } },
  sqrt: { caches: 1 },
  abs: { caches: 1 },
  pow: { caches: 2 },
  max: { caches: 2 },
  min: { caches: 2 },
  one: { caches: 1 },
  two: { caches: 2 },
  many: { caches: 'list', list: true },
} as const satisfies Readonly<Record<string, Kernel>>;

/** The names of the kernels. */
export type KernelName = keyof typeof rows;

const names = Object.keys(rows) as readonly KernelName[];
const byNumber: readonly Kernel[] = names.map((name) => rows[name]);

/** How many kernels there are. */
export const kernelCount = names.length;

/** The number of each kernel. */
export const kernel = Object.fromEntries(names.map((name, i) => [name, i])) as Readonly<Record<KernelName, number>>;

/** What a kernel leaves for the way back, by its number. */
export const cachedBy: readonly (number | 'list')[] = byNumber.map(({ caches }) => caches);

const isOwn = (name: string): name is KernelName => Object.hasOwn(rows, name);

const byOp = Uint8Array.from([
  0,
  ...table.map(({ name, arity }) => {
    if (isOwn(name)) return kernel[name];
    return arity === 1 ? kernel.one : arity === 2 ? kernel.two : kernel.many;
  }),
]);

/** By opcode: the kernel that takes in the operation below, and the opcode of that operation. */
const fusedWith = new Map(
  byNumber.flatMap(({ fuses }, number) =>
    fuses === undefined ? [] : [[codeOf(fuses.op), { number, below: codeOf(fuses.below) }] as const],
  ),
);

/**
 * The kernel of a node. A log or log loss that reads a sigmoid is computed from the sigmoid's own argument: the value
 * and what flows back through both keep their digits where the sigmoid has rounded to 0 or 1.
 */
export function kernelOf(data: GraphData, node: number): number {
  const op = data.ops[node] as number;
  const fused = fusedWith.get(op);
  if (fused !== undefined) {
    const read = data.args[data.starts[node] as number] as number;
    if (read >= 0 && data.ops[read] === fused.below) return fused.number;
  }
  return byOp[op] as number;
}

/** Where in its cache a kernel keeps what its slope and the one below multiply to; undefined where it fuses nothing. */
export const productAt = (number: number): number | undefined => byNumber[number]?.fuses?.productAt;

/** Whether a kernel, by its number, takes any number of arguments. */
export const isList = (number: number): boolean => byNumber[number]?.list === true;
