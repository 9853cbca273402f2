// Which parts of a graph a pass is about: what varied with the chosen inputs, and what the target is made of.
import { type GraphData, insideOf } from './graph';
import { memo } from '../memo';
import { argumentOf, targetOf } from '../ref';
import type { EdgeId, Graph, NodeId } from '../types';

/**
 * What a derivative flows through (activity analysis): nodes that vary with the inputs, and nodes that are useful to the
 * target.
 */
export interface Activity {
  /** 1 for each node that depends on a chosen input (the input itself too). */
  readonly varied: Uint8Array;
  /** 1 for each node that the target depends on (the target itself too). */
  readonly useful: Uint8Array;
}

/** `inputs`: places of the chosen inputs; absent: all. */
export function activityOf(data: GraphData, target: number, inputs?: readonly number[]): Activity {
  const { size, inputCount, args, starts } = data;
  const varied = new Uint8Array(size);
  if (inputs === undefined) varied.fill(1, 0, inputCount);
  else for (const input of inputs) varied[input] = 1;
  for (let node = inputCount; node < size; node++) {
    for (let i = starts[node] as number; i < (starts[node + 1] as number); i++) {
      const arg = args[i] as number;
      if (arg >= 0 && varied[arg] === 1) varied[node] = 1;
    }
  }
  const useful = new Uint8Array(size);
  useful[target] = 1;
  for (let node = target; node >= inputCount; node--) {
    if (useful[node] === 0) continue;
    for (let i = starts[node] as number; i < (starts[node + 1] as number); i++) {
      const arg = args[i] as number;
      if (arg >= 0) useful[arg] = 1;
    }
  }
  return { varied, useful };
}

/** Whether the edge at this place among the arguments carries a derivative into `node`. */
export function isActiveEdge(data: GraphData, { varied, useful }: Activity, edge: number, node: number): boolean {
  const source = data.args[edge] as number;
  return source >= 0 && varied[source] === 1 && useful[node] === 1;
}

/** Edges that carry a derivative, in the order of the graph, as places among the arguments. */
export function activeEdges(data: GraphData, activity: Activity): readonly number[] {
  const found: number[] = [];
  for (let node = data.inputCount; node < data.size; node++) {
    if (activity.useful[node] === 0) continue;
    for (let edge = data.starts[node] as number; edge < (data.starts[node + 1] as number); edge++) {
      if (isActiveEdge(data, activity, edge, node)) found.push(edge);
    }
  }
  return found;
}

/** Which nodes depend on no input, by place. */
const constantsOf = memo((graph: Graph): Uint8Array => {
  const { data } = insideOf(graph);
  return activityOf(data, data.size - 1).varied.map((each) => 1 - each);
});

/** Whether a node is the same whatever the inputs are; false where the graph has no such node. */
export function isConstant(graph: Graph, id: NodeId): boolean {
  const place = insideOf(graph).indexOf(id);
  return place !== undefined && constantsOf(graph)[place] === 1;
}

/** The place of a node; throws RangeError when the graph has no such node. */
export function placeOfNode(graph: Graph, id: NodeId): number {
  const place = insideOf(graph).indexOf(id);
  if (place === undefined) throw new RangeError(`The graph has no node ${id}.`);
  return place;
}

/** The place of an edge among the arguments; undefined when the graph has no such edge. */
export function placeOfEdge(graph: Graph, edge: EdgeId): number | undefined {
  const { data, indexOf } = insideOf(graph);
  const node = indexOf(targetOf(edge));
  if (node === undefined) return undefined;
  const place = (data.starts[node] as number) + argumentOf(edge);
  return place < (data.starts[node + 1] as number) ? place : undefined;
}

/** The place of an input; throws RangeError when the graph has no such input. */
export function placeOfInput(graph: Graph, id: NodeId): number {
  const place = graph.inputs.indexOf(id);
  if (place < 0) throw new RangeError(`The graph has no input ${id}.`);
  return place;
}
