// Equal parts of formulas become one node: same operation, same arguments, the order of a sum or product aside.
import type { GraphData } from './graph';
import { codeOf, table } from '../ops';

const symmetric: ReadonlySet<number> = new Set(
  table.flatMap((row) => (row.commutes === true ? [codeOf(row.name)] : [])),
);

/** The graph with every inner node dropped that repeats an earlier node; lines of the program stay. */
export function sharedNodes(data: GraphData): GraphData {
  const { size, inputCount, ops, args, starts, constants, labels } = data;
  const seen = new Map<string, number>();
  const movedTo = new Int32Array(size);
  const kept = { ops: new Uint8Array(size), args: new Int32Array(args.length), starts: new Int32Array(size + 1) };
  const keptLabels = new Int32Array(size);
  let at = 0;
  let arg = 0;
  for (let node = 0; node < size; node++) {
    const from = starts[node] as number;
    const own = args.slice(from, starts[node + 1]).map((each) => (each < 0 ? each : (movedTo[each] as number)));
    const words = Array.from(own, (each) => (each < 0 ? `=${String(constants[~each])}` : String(each)));
    if (symmetric.has(ops[node] as number)) words.sort();
    const key = `${ops[node] as number}(${words.join()}`;
    const inner = (labels[node] as number) < -1;
    const equal = node < inputCount ? undefined : seen.get(key);
    if (inner && equal !== undefined) {
      movedTo[node] = equal;
      continue;
    }
    if (node >= inputCount && equal === undefined) seen.set(key, at);
    movedTo[node] = at;
    kept.ops[at] = ops[node] as number;
    keptLabels[at] = labels[node] as number;
    kept.args.set(own, arg);
    arg += own.length;
    at++;
    kept.starts[at] = arg;
  }
  return {
    ...data,
    size: at,
    ops: kept.ops.slice(0, at),
    args: kept.args.slice(0, arg),
    starts: kept.starts.slice(0, at + 1),
    labels: keptLabels.slice(0, at),
    target: movedTo[data.target] as number,
  };
}
