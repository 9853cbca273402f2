// Opening nodes: an operation that is short for others is exchanged for its definition, node by node.
import { valueRef } from '../ref';
import { ProgramError, wholeProgram } from '../language';
import { num, opOf, ref } from '../ops';
import { lowered } from './lower';
import { partNames, writtenOut } from '../graph';
import { graphOfUnits, type Unit, unitsOf } from './units';
import type { Graph, NodeId } from '../types';

interface Opened {
  readonly graph: Graph;
  /** The nodes that were opened, in order; a name twice where what came out of the first was opened in turn. */
  readonly nodes: readonly NodeId[];
  /** New nodes, and the node whose opening brought them. */
  readonly parts: ReadonlyMap<NodeId, NodeId>;
}

/** Whether a node is short for simpler ones. */
export const canOpen = (graph: Graph, id: NodeId): boolean => {
  const op = graph.node(id)?.op;
  return op !== undefined && op !== 'input' && opOf(op).written !== undefined;
};

/** The units that take the place of one, the last under its name: its row's definition with its arguments put in. */
function partsOf(unit: Unit, taken: ReadonlySet<NodeId>): readonly Unit[] {
  const args = unit.args.map((arg) => (typeof arg === 'number' ? num(arg) : ref(valueRef(arg))));
  return lowered(
    writtenOut(opOf(unit.op), args),
    unit,
    partNames(unit.id, (id) => taken.has(id)),
  );
}

/**
 * The graph with these nodes opened into their parts, one after the other: `s = sigmoid(x)` becomes `s_1 = -x`,
 * `s_2 = exp(s_1)`, `s_3 = 1 + s_2`, `s = 1/s_3`. All nodes keep their names, values and adjoints; where a definition
 * has a kink or loses digits, so does the opened graph. Nodes that are not there or are not short for others are
 * passed over. Throws ProgramError `tooManyNodes` when there would be more operations than `limit`.
 */
export function opened(graph: Graph, ids: readonly NodeId[], limit = Infinity): Opened {
  let units = [...unitsOf(graph)];
  const taken = new Set(units.map((unit) => unit.id));
  const parts = new Map<NodeId, NodeId>();
  const nodes: NodeId[] = [];
  for (const id of ids) {
    const at = units.findIndex((unit) => unit.id === id);
    const unit = units[at];
    if (unit === undefined || unit.op === 'input' || opOf(unit.op).written === undefined) continue;
    const made = partsOf(unit, taken);
    for (const part of made.slice(0, -1)) {
      taken.add(part.id);
      parts.set(part.id, id);
    }
    units = [...units.slice(0, at), ...made, ...units.slice(at + 1)];
    if (units.length - graph.inputs.length > limit)
      throw new ProgramError('tooManyNodes', wholeProgram, [String(limit)]);
    nodes.push(id);
  }
  return { graph: nodes.length === 0 ? graph : graphOfUnits(graph, units), nodes, parts };
}
