// Mistakes with weights and what they weigh: transposed, the one beside it, z for a, no "times a", another unit.
import { edgeOf, isKind, partialRef, valueRef } from '../ref';
import { num, ref } from '../ops';
import type { EdgeId, Expr, NodeId, Ref } from '../types';
import { isBiasUnit, type Sum } from './ground';
import { type MistakeRow, type Place, type Variant, variantOf, stepWriting } from './mistakeRow';

/** A quantity is followed back over this many edges: more are no longer the hand's own line. */
const mostEdges = 24;
/** How far to either side a neighbour may stand. */
const reach = 2;

type PairAt = Place['ground']['pairAt'];

/** Where an edge from what is weighed leads; undefined for other edges. */
function fromUnit(pairAt: PairAt, edge: EdgeId) {
  const at = pairAt.get(edge);
  return at?.sum.pairs[at.index]?.edge === edge ? at : undefined;
}

/** The edges whose local partials the rule of a quantity is made of, back to the sums that its layer is passed back from. */
export function edgesNear({ run: { tape }, ground: { pairAt }, ref: asked }: Place): readonly EdgeId[] {
  const found = new Set<EdgeId>();
  const seen = new Set<Ref>();
  const walk = (at: Ref, passed: boolean): void => {
    if (seen.has(at) || found.size >= mostEdges) return;
    seen.add(at);
    const step = stepWriting(tape, at);
    if (step === undefined) return;
    const partials = step.reads.filter((each) => isKind(each, 'partial')).map((each) => edgeOf(each));
    partials.forEach((edge) => found.add(edge));
    // One layer back is what one line of a hand holds.
    const isFromUnit = partials.some((edge) => fromUnit(pairAt, edge) !== undefined);
    for (const each of step.reads)
      if (!passed && (isKind(each, 'adjoint') || isKind(each, 'contribution'))) walk(each, isFromUnit);
  };
  walk(asked, false);
  return [...found];
}

/** What is weighed beside a place in a sum, the bias too, nearest first. */
function beside({ pairs }: Sum, index: number): readonly number[] {
  const near = [1, 2]
    .flatMap((far) => [index + far, index - far])
    .filter((j) => j >= 0 && j < pairs.length && Math.abs(j - index) <= reach);
  return near.includes(0) || index === 0 ? near : [...near, 0];
}

/** The edges from units, one list for each unit that passes back to what was asked. */
function unitEdges(place: Place): readonly { readonly edge: EdgeId; readonly sum: Sum; readonly index: number }[] {
  const { pairAt } = place.ground;
  return edgesNear(place).flatMap((edge) => {
    const at = fromUnit(pairAt, edge);
    return at === undefined ? [] : [{ edge, ...at }];
  });
}

const weightAt = (sum: Sum, index: number): NodeId | undefined => sum.pairs[index]?.weight;

const taking = (edges: readonly (readonly [EdgeId, NodeId | undefined])[], part?: Ref): readonly Variant[] =>
  variantOf(
    edges.map(([edge, weight]) => [partialRef(edge), weight === undefined ? undefined : ref(valueRef(weight))]),
    part,
  );

/** Another weight of the same row, of all rows at once, or of the row beside it. */
function neighbours(place: Place): readonly Variant[] {
  const edges = unitEdges(place);
  const first = edges[0];
  if (first === undefined) return [];
  const layer = place.ground.sums.find((sums) => sums.includes(first.sum)) ?? [];
  const columns =
    edges.length < 2
      ? []
      : beside(first.sum, first.index).flatMap((j) => taking(edges.map(({ edge, sum }) => [edge, weightAt(sum, j)])));
  const single = edges.flatMap(({ edge, sum, index }) => [
    ...beside(sum, index).flatMap((j) => {
      const weight = weightAt(sum, j);
      return weight === undefined ? [] : taking([[edge, weight]], valueRef(weight));
    }),
    ...layer
      .filter((other) => other !== sum && Math.abs(layer.indexOf(other) - layer.indexOf(sum)) <= reach)
      .flatMap((other) => {
        const weight = weightAt(other, index);
        return weight === undefined ? [] : taking([[edge, weight]], valueRef(weight));
      }),
  ]);
  return [...columns, ...single];
}

/** The same for a gradient: times another unit of the layer before. */
function otherUnits(place: Place): readonly Variant[] {
  const { pairAt } = place.ground;
  return edgesNear(place).flatMap((edge) => {
    const at = pairAt.get(edge);
    if (at === undefined || at.sum.pairs[at.index]?.weightEdge !== edge) return [];
    return beside(at.sum, at.index).flatMap((j) => {
      const of = at.sum.pairs[j]?.of;
      return of === undefined ? [] : taking([[edge, of]], valueRef(of));
    });
  });
}

/** The matrix of a layer without its biases, where it has as many rows as columns. */
function transposedLayers({ ground: { sums, graph } }: Place): readonly Variant[] {
  return sums.flatMap((layer) => {
    const rows = layer.map(({ pairs }) => pairs.filter(({ of }) => !isBiasUnit(graph, of)));
    if (rows.length < 2 || rows.some((row) => row.length !== rows.length)) return [];
    return taking(rows.flatMap((row, i) => row.map(({ edge }, j) => [edge, rows[j]?.[i]?.weight] as const)));
  });
}

/** Every gradient of a weight is taken times something else than the value of the unit. */
function timesInstead({ ground: { sums, graph } }: Place, of: (unit: NodeId) => Expr | undefined): readonly Variant[] {
  return variantOf(
    sums.flat().flatMap(({ pairs }) =>
      pairs.map(({ weightEdge, of: unit }) => {
        return [partialRef(weightEdge), isBiasUnit(graph, unit) ? undefined : of(unit)] as const;
      }),
    ),
  );
}

/** Mistakes with weights, biases and penalty. */
export const weightRows = {
  transposed: { rules: transposedLayers },
  neighbour: { rules: neighbours },
  otherUnit: { rules: otherUnits },
  /** The gradient of a weight is delta alone. */
  noTimesValue: { rules: (place) => timesInstead(place, () => num(1)) },
  /** The gradient of a weight is delta times z, where it is delta times a. */
  sumForValue: {
    rules: (place) => {
      const sumOf = new Map(place.ground.units.map(({ id, sum }) => [id, sum]));
      return timesInstead(place, (unit) => {
        const sum = sumOf.get(unit);
        return sum === undefined ? undefined : ref(valueRef(sum));
      });
    },
  },
} as const satisfies Readonly<Record<string, MistakeRow>>;
