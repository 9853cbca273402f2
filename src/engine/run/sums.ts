// Sums of products over slots: what forward mode and the plain chain rule add up, in flat arrays.
import { insideOf, isActiveEdge } from '../graph';
import type { Layout } from './memory';
import { collapseSlot, partialSlot } from './slots';
import type { Path, TapePlan } from '../tape';
import type { Graph } from '../types';

/** A sweep as sums of products of slots, for tapes that are no plain sweep back. */
export interface Sums {
  /** Slot that sum i is written to; its terms lie from terms[i] to terms[i+1]. */
  readonly writes: readonly number[];
  readonly terms: readonly number[];
  /** Factors of term j lie from factors[j] to factors[j+1]. */
  readonly factors: readonly number[];
  readonly slots: readonly number[];
  /** Slot of a node's tangent or adjoint, by the node's place in the graph. */
  readonly slotOf: ReadonlyMap<number, number>;
  /** First slot of the products along the paths to an input. */
  readonly productsOf: ReadonlyMap<number, number>;
  readonly size: number;
}

interface Builder {
  readonly writes: number[];
  readonly terms: number[];
  readonly factors: number[];
  readonly slots: number[];
}

const add = (made: Builder, write: number, sum: readonly (readonly number[])[]): void => {
  made.writes.push(write);
  for (const factors of sum) {
    made.slots.push(...factors);
    made.factors.push(made.slots.length);
  }
  made.terms.push(made.factors.length - 1);
};

const builder = (): Builder => ({ writes: [], terms: [0], factors: [0], slots: [] });

/** Partials along a path as slots; a log of a sigmoid and the sigmoid below it give one factor. */
function pathSlots(graph: Graph, layout: Layout, path: Path): readonly number[] {
  const slots: number[] = [];
  for (let i = 0; i < path.length; i++) {
    const edge = path[i] as number;
    const collapsed = i + 1 < path.length ? collapseSlot(graph, layout, edge) : undefined;
    slots.push(collapsed ?? partialSlot(graph, layout, edge));
    if (collapsed !== undefined) i++;
  }
  return slots;
}

/** The tangents of forward mode. The seed's slot holds the layout's fixed 1. */
export function tangentSums(plan: TapePlan & { readonly mode: 'forward' }, layout: Layout): Sums {
  const { graph, activity, input } = plan;
  const { data } = insideOf(graph);
  const made = builder();
  const slotOf = new Map([[input, layout.cacheAt - 3]]);
  let size = layout.size;
  for (let node = data.inputCount; node < data.size; node++) {
    if (activity.varied[node] === 0 || activity.useful[node] === 0) continue;
    const sum: number[][] = [];
    for (let edge = data.starts[node] as number; edge < (data.starts[node + 1] as number); edge++) {
      if (!isActiveEdge(data, activity, edge, node)) continue;
      const source = data.args[edge] as number;
      const collapsed = source >= data.inputCount ? collapseSlot(graph, layout, edge) : undefined;
      const below = data.args[data.starts[source] as number] as number;
      if (collapsed !== undefined) sum.push([collapsed, slotOf.get(below) as number]);
      else sum.push([partialSlot(graph, layout, edge), slotOf.get(source) as number]);
    }
    slotOf.set(node, size);
    add(made, size++, sum);
  }
  return { ...made, slotOf, productsOf: new Map(), size };
}

/** The products and sums of the plain chain rule. */
export function pathSums(plan: TapePlan & { readonly mode: 'paths' }, layout: Layout): Sums {
  const made = builder();
  const slotOf = new Map<number, number>();
  const productsOf = new Map<number, number>();
  let size = layout.size;
  for (const { input, paths } of plan.inputs) {
    productsOf.set(input, size);
    const products = paths.map((path): readonly number[] => {
      add(made, size, [pathSlots(plan.graph, layout, path)]);
      return [size++];
    });
    slotOf.set(input, size);
    add(made, size++, products);
  }
  return { ...made, slotOf, productsOf, size };
}

/** Fills `m` with all sums, in order. */
export function runSums({ writes, terms, factors, slots }: Sums, m: Float64Array): void {
  for (let i = 0; i < writes.length; i++) {
    let total = -0;
    const to = terms[i + 1] as number;
    for (let j = terms[i] as number; j < to; j++) {
      const end = factors[j + 1] as number;
      let product = 1;
      for (let k = factors[j] as number; k < end; k++) product *= m[slots[k] as number] as number;
      total += product;
    }
    m[writes[i] as number] = terms[i] === to ? 0 : total;
  }
}
