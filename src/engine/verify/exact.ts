// Which values of a run are exactly what their formula says of the inputs, and which have been rounded on the way.
import type { Graph, NodeId, Reading } from '../types';

/** Knuth's error-free sum: whether a + b = s without rounding. */
function isExactSum(a: number, b: number, s: number): boolean {
  const part = s - a;
  return a - (s - part) + (b - part) === 0;
}

/** Two halves of 26 bits (Veltkamp). */
function halves(a: number): readonly [number, number] {
  const big = 134217729 * a;
  const high = big - (big - a);
  return [high, a - high];
}

/** Dekker's error-free product: whether a b = p without rounding; out of the middle range the answer is no. */
function isExactProduct(a: number, b: number, p: number): boolean {
  if (a === 0 || b === 0) return p === 0;
  if (!(Math.abs(p) > 1e-280 && Math.abs(a) < 1e290 && Math.abs(b) < 1e290)) return false;
  const [ah, al] = halves(a);
  const [bh, bl] = halves(b);
  return al * bl - (p - ah * bh - al * bh - ah * bl) === 0;
}

function isExactTotal(terms: readonly number[]): boolean {
  let total = terms[0] ?? 0;
  return terms.slice(1).every((term) => {
    const before = total;
    total += term;
    return isExactSum(before, term, total);
  });
}

type IsExact = (args: readonly number[], y: number) => boolean;

const at =
  (point: number): IsExact =>
  ([a]) =>
    a === point;
const always: IsExact = () => true;

/** When an operation on exact arguments has an exact value; the operations that are not here never do. */
const rules: ReadonlyMap<string, IsExact> = new Map<string, IsExact>([
  ...['input', 'copy', 'neg', 'abs', 'max', 'min', 'relu', 'sign', 'step', 'share'].map((op) => [op, always] as const),
  ...['exp', 'sin', 'cos', 'tan', 'tanh', 'sigmoid', 'log1p'].map((op) => [op, at(0)] as const),
  ['log', at(1)],
  ['add', isExactTotal],
  ['sum', isExactTotal],
  ['sub', ([a = NaN, b = NaN], y) => isExactSum(a, -b, y)],
  ['mul', ([a = NaN, b = NaN], y) => isExactProduct(a, b, y)],
  ['square', ([a = NaN], y) => isExactProduct(a, a, y)],
  ['div', ([a = NaN, b = NaN], y) => isExactProduct(y, b, a)],
  ['sqrt', ([a = NaN], y) => isExactProduct(y, y, a)],
  ['pow', (args, y) => args.every(Number.isInteger) && Number.isSafeInteger(y)],
]);

/** The nodes whose values no rounding has touched, from the inputs up to and without `end`. Inputs count as exact. */
export function exactNodes(graph: Graph, run: Reading, end: NodeId): ReadonlySet<NodeId> {
  const exact = new Set<NodeId>();
  for (const { id, op, args } of graph.nodes) {
    if (id === end) break;
    if (!args.every((arg) => arg.kind === 'constant' || exact.has(arg.id))) continue;
    const numbers = args.map((arg) => (arg.kind === 'constant' ? arg.value : run.at(`v:${arg.id}`)));
    if (rules.get(op)?.(numbers, run.at(`v:${id}`)) === true) exact.add(id);
  }
  return exact;
}
