// Reading a run by ref: what is not stored as such is one product away from what is.
import { countOf, edgeOf, isKind, nodeOf } from '../ref';
import { insideOf, isActiveEdge, placeOfEdge } from '../graph';
import type { Machine } from './machine';
import { kernel, kernelOf } from './kernels';
import { collapseSlot, partialSlot } from './slots';
import type { EdgeId, Ref, RefOf, Tape } from '../types';

interface Passed {
  readonly edge: number;
  readonly factor: number;
}

const nothing: readonly Passed[] = [];

/** Of larger graphs only so many places are remembered. */
const mostSlots = 50_000;

/** A function that gives the number of a quantity from the memory of a run; it throws RangeError for an unknown ref. */
export function readerOf(tape: Tape, machine: Machine, memory: Float64Array): (ref: Ref) => number {
  const { layout, plan, sums, adjointsAt, slots } = machine;
  const { graph, activity, target } = plan;
  const { data, indexOf, outEdges } = insideOf(graph);
  const moves = (node: number): boolean => activity.varied[node] === 1 && activity.useful[node] === 1;
  const slot = (at: number): number => memory[at] as number;
  const remembered = (ref: Ref, at: number): number => {
    if (slots.size < mostSlots) slots.set(ref, at);
    return slot(at);
  };
  const nodeInto = (edge: number): number => outEdges().targets[edge] as number;

  /** The place of an edge that carries a derivative. */
  const activePlace = (edge: EdgeId): number | undefined => {
    const place = placeOfEdge(graph, edge);
    return place !== undefined && isActiveEdge(data, activity, place, nodeInto(place)) ? place : undefined;
  };

  const readersOf = new Map<number, readonly number[]>();
  /** Edges by which something comes back to a node; found once, since a node may be read ten thousand times. */
  const readers = (node: number): readonly number[] => {
    const before = readersOf.get(node);
    if (before !== undefined) return before;
    const { starts, edges } = outEdges();
    const out = Array.from(edges.subarray(starts[node], starts[node + 1]));
    const found = out.filter((edge) => activity.useful[nodeInto(edge)] === 1);
    readersOf.set(node, found);
    return found;
  };

  // What the graph says does not change while the run is read.
  const passed = new Map<number, readonly Passed[]>();
  /** What flows past a node straight to its argument: a sigmoid's logs send their share around it. */
  const passedBy = (node: number): readonly Passed[] => {
    if (kernelOf(data, node) !== kernel.sigmoid) return nothing;
    const known = passed.get(node);
    if (known !== undefined) return known;
    const found = readers(node).flatMap((edge): readonly Passed[] => {
      const factor = collapseSlot(graph, layout, edge);
      return factor === undefined ? [] : [{ edge, factor }];
    });
    if (passed.size < mostSlots) passed.set(node, found);
    return found;
  };

  const stored = (node: number): number => slot(adjointsAt + (layout.placeOf[node] as number));

  /** What an edge sends back: the adjoint of its target times its local partial. */
  const contribution = (edge: number): number => {
    const node = nodeInto(edge);
    const own = stored(node) * slot(partialSlot(graph, layout, edge));
    return passedBy(node).reduce((sum, each) => sum + stored(nodeInto(each.edge)) * slot(each.factor), own);
  };

  const adjoint = (ref: Ref, node: number): number => {
    const around = passedBy(node);
    if (around.length === 0) return remembered(ref, adjointsAt + (layout.placeOf[node] as number));
    return around.reduce((sum, { edge }) => sum + contribution(edge), stored(node));
  };

  const partial = (ref: RefOf['partial']): number | undefined => {
    const place = activePlace(edgeOf(ref));
    const known = plan.mode === 'paths' ? tape.availability.has(ref) : countOf(ref) === 1;
    return known && place !== undefined ? remembered(ref, partialSlot(graph, layout, place)) : undefined;
  };

  const sent = (ref: RefOf['contribution']): number | undefined => {
    const place = plan.mode === 'reverse' ? activePlace(edgeOf(ref)) : undefined;
    if (place === undefined || readers(data.args[place] as number).length < 2) return undefined;
    return contribution(place);
  };

  const path = (ref: Ref, node: number): number | undefined => {
    const first = sums?.productsOf.get(node);
    return first !== undefined && tape.availability.has(ref) ? slot(first + countOf(ref) - 1) : undefined;
  };

  const tangent = (node: number): number | undefined => {
    if (plan.mode !== 'forward') return undefined;
    const at = sums?.slotOf.get(node);
    if (at !== undefined && activity.useful[node] === 1) return slot(at);
    return activity.varied[node] === 1 ? undefined : 0;
  };

  const adjointOf = (ref: Ref, node: number): number | undefined => {
    const sum = sums?.slotOf.get(node);
    if (plan.mode === 'paths') return sum === undefined ? undefined : slot(sum);
    if (plan.mode !== 'reverse') return undefined;
    if (node === target) return 1;
    if (moves(node)) return adjoint(ref, node);
    return node < data.inputCount ? 0 : undefined;
  };

  /** The number of a quantity, or undefined when the tape does not know it. */
  const find = (ref: Ref): number | undefined => {
    if (isKind(ref, 'partial')) return partial(ref);
    if (isKind(ref, 'contribution')) return sent(ref);
    const node = indexOf(nodeOf(ref));
    if (node === undefined) return undefined;
    if (isKind(ref, 'value')) return remembered(ref, layout.placeOf[node] as number);
    if (isKind(ref, 'path')) return path(ref, node);
    if (isKind(ref, 'tangent')) return tangent(node);
    return isKind(ref, 'adjoint') ? adjointOf(ref, node) : undefined;
  };

  return (ref) => {
    const at = slots.get(ref);
    const number = at === undefined ? find(ref) : slot(at);
    if (number === undefined) throw new RangeError(`The tape knows no quantity ${ref}.`);
    return number;
  };
}
