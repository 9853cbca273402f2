// Rules of steps: the table's templates with the names of a graph's quantities put in.
import { memoByKey } from '../memo';
import { valueRef } from '../ref';
import { call, fill, num, opWithCode, ref } from '../ops';
import { type GraphData, insideOf } from './graph';
import type { Op } from '../ops';
import { parseExpr } from '../language';
import type { Expr, Graph, Ref } from '../types';

const template = memoByKey(parseExpr);

const placeholders: readonly Ref[] = ['v:a', 'v:b', 'v:c'];

const filled = (text: string, args: readonly Expr[], own: Expr): Expr =>
  fill(template(text), (name) => (name === 'v:y' ? own : (args[placeholders.indexOf(name)] ?? ref(name))));

/** The local partial of an operation by one of its arguments, over these arguments and this own value. */
export function partialOf(row: Op, args: readonly Expr[], own: Expr, index: number): Expr {
  if (typeof row.partials === 'function') return row.partials(args, index);
  return filled(row.partials[index] ?? '0', args, own);
}

/** An operation written out with simpler ones, where its row says how; else the call itself. */
export function writtenOut(row: Op, args: readonly Expr[]): Expr {
  if (row.written === undefined) return call(row.name, ...args);
  return typeof row.written === 'function' ? row.written(args) : filled(row.written, args, num(NaN));
}

const argsOf = (data: GraphData, id: (node: number) => string, node: number): readonly Expr[] =>
  Array.from(data.args.subarray(data.starts[node], data.starts[node + 1]), (arg) =>
    arg < 0 ? num(data.constants[~arg] as number) : ref(valueRef(id(arg))),
  );

/** The rule by which a node's value is computed: a call, or just a quantity or number where the line only copies. */
export function valueRule(graph: Graph, node: number): Expr {
  const { data, idOf } = insideOf(graph);
  const row = opWithCode(data.ops[node] as number);
  const args = argsOf(data, (i) => idOf(i), node);
  return row.name === 'copy' ? (args[0] ?? num(NaN)) : call(row.name, ...args);
}

/** The rule by which the local partial on an edge (its place among the arguments) is computed. */
export function partialRule(graph: Graph, edge: number): Expr {
  const { data, idOf, outEdges } = insideOf(graph);
  const node = outEdges().targets[edge] as number;
  const id = (i: number): string => idOf(i);
  const row = opWithCode(data.ops[node] as number);
  return partialOf(row, argsOf(data, id, node), ref(valueRef(id(node))), edge - (data.starts[node] as number));
}
