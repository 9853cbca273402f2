// A graph as a list of units that can be exchanged one by one, and such a list as a graph again.
import { type GraphData, graphOf, insideOf } from '../graph';
import { codeOf } from '../ops';
import type { Graph, NodeId } from '../types';

/** What a unit reads: a node, or a constant. */
export type Operand = NodeId | number;

/** A node of a graph that is rewritten. */
export interface Unit {
  readonly id: NodeId;
  readonly op: string;
  readonly args: readonly Operand[];
  /** As in the graph's data: what the program calls it, or that it stands inside a line. */
  readonly label: number;
}

/** The label of a unit that the program does not name. */
export const innerLabel = -2;

/** All units of a graph, each after those that it reads. */
export function unitsOf(graph: Graph): readonly Unit[] {
  const { data } = insideOf(graph);
  return graph.nodes.map(({ id, op, args }, i) => ({
    id,
    op,
    args: args.map((arg) => (arg.kind === 'node' ? arg.id : arg.value)),
    label: data.labels[i] as number,
  }));
}

/** The graph of these units; inputs come first, and each unit stands after those that it reads. */
export function graphOfUnits(origin: Graph, units: readonly Unit[]): Graph {
  const { data } = insideOf(origin);
  const places = new Map(units.map((unit, i) => [unit.id, i]));
  const constants: number[] = [];
  const args: number[] = [];
  const starts = new Int32Array(units.length + 1);
  units.forEach((unit, i) => {
    for (const arg of unit.args) {
      args.push(typeof arg === 'number' ? ~(constants.push(arg) - 1) : (places.get(arg) as number));
    }
    starts[i + 1] = args.length;
  });
  const made: GraphData = {
    names: data.names,
    size: units.length,
    inputCount: data.inputCount,
    ops: Uint8Array.from(units, (unit) => codeOf(unit.op)),
    args: Int32Array.from(args),
    starts,
    constants: Float64Array.from(constants),
    labels: Int32Array.from(units, (unit) => unit.label),
    target: places.get(origin.target) as number,
    ids: units.map((unit) => unit.id),
  };
  return graphOf(made);
}
