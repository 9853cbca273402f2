// Which parts of a graph a pass is about: what moves with the chosen inputs, and what the target is made of.
import { type GraphData, insideOf } from './graph';
import { argumentOf, targetOf } from '../ref';
import type { EdgeId, Graph, NodeId } from '../types';

export interface Activity {
  /** 1 for each node that depends on a chosen input (the input itself too). */
  readonly moves: Uint8Array;
  /** 1 for each node that the target depends on (the target itself too). */
  readonly matters: Uint8Array;
}

/** `inputs`: places of the chosen inputs; absent: all. */
export function activityOf(data: GraphData, target: number, inputs?: readonly number[]): Activity {
  const { size, inputCount, args, starts } = data;
  const moves = new Uint8Array(size);
  if (inputs === undefined) moves.fill(1, 0, inputCount);
  else for (const input of inputs) moves[input] = 1;
  for (let node = inputCount; node < size; node++) {
    for (let i = starts[node] as number; i < (starts[node + 1] as number); i++) {
      const arg = args[i] as number;
      if (arg >= 0 && moves[arg] === 1) moves[node] = 1;
    }
  }
  const matters = new Uint8Array(size);
  matters[target] = 1;
  for (let node = target; node >= inputCount; node--) {
    if (matters[node] === 0) continue;
    for (let i = starts[node] as number; i < (starts[node + 1] as number); i++) {
      const arg = args[i] as number;
      if (arg >= 0) matters[arg] = 1;
    }
  }
  return { moves, matters };
}

/** Whether the edge at this place among the arguments carries a derivative into `node`. */
export function isActiveEdge(data: GraphData, { moves, matters }: Activity, edge: number, node: number): boolean {
  const source = data.args[edge] as number;
  return source >= 0 && moves[source] === 1 && matters[node] === 1;
}

/** Edges that carry a derivative, in the order of the graph, as places among the arguments. */
export function activeEdges(data: GraphData, activity: Activity): readonly number[] {
  const found: number[] = [];
  for (let node = data.inputCount; node < data.size; node++) {
    if (activity.matters[node] === 0) continue;
    for (let edge = data.starts[node] as number; edge < (data.starts[node + 1] as number); edge++) {
      if (isActiveEdge(data, activity, edge, node)) found.push(edge);
    }
  }
  return found;
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
