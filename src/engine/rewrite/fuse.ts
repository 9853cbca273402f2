// Collapsing: what is written out with simple operations becomes the one operation that keeps its digits.
import { valueRef } from '../ref';
import { partNames } from '../graph';
import { fill, num, ref } from '../ops';
import { lowered } from './lower';
import { type Match, matchesAt } from './match';
import { type Pattern, patterns } from './fusions';
import { graphOfUnits, type Unit, unitsOf } from './units';
import type { Graph, NodeId } from '../types';

/** A graph with fused nodes, and what has become of those that they are made of. */
export interface Collapsed {
  readonly graph: Graph;
  /** Nodes that the fused nodes have taken in, and the fused nodes themselves, each with the fused node. */
  readonly into: ReadonlyMap<NodeId, NodeId>;
  /** What a fused node is computed from: the letter `a` of its pattern, where that is a node. */
  readonly from: ReadonlyMap<NodeId, NodeId>;
}

const readersOf = (units: readonly Unit[]): ReadonlyMap<NodeId, ReadonlySet<NodeId>> => {
  const readers = new Map<NodeId, Set<NodeId>>();
  for (const unit of units) {
    for (const arg of unit.args) {
      if (typeof arg === 'number') continue;
      const known = readers.get(arg);
      if (known === undefined) readers.set(arg, new Set([unit.id]));
      else known.add(unit.id);
    }
  }
  return readers;
};

/** The unit in one operation, after what its pattern needs besides. */
function fusedUnits(unit: Unit, { to }: Pattern, { letters }: Match, taken: ReadonlySet<NodeId>): readonly Unit[] {
  const formula = fill(to, (letter) => {
    const operand = letters.get(letter) ?? NaN;
    return typeof operand === 'number' ? num(operand) : ref(valueRef(operand));
  });
  return lowered(
    formula,
    unit,
    partNames(unit.id, (id) => taken.has(id)),
  );
}

/** What is found in one walk over all units: those that are left, and the matches by their root. */
function collapsedOnce(
  units: readonly Unit[],
  pattern: Pattern,
  kept: ReadonlySet<NodeId>,
): { readonly units: readonly Unit[]; readonly found: ReadonlyMap<NodeId, Match> } {
  const found = new Map<NodeId, Match>();
  const { from, needs } = pattern;
  if (from.kind !== 'call' || !needs.every((op) => units.some((unit) => unit.op === op))) return { units, found };
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const readers = readersOf(units);
  const taken = new Set(byId.keys());
  const gone = new Set<NodeId>();
  const next: Unit[] = [];
  for (const unit of units) {
    const free = ({ inner }: Match): boolean =>
      [...inner].every(
        (id) =>
          !kept.has(id) &&
          !found.has(id) &&
          !gone.has(id) &&
          [...(readers.get(id) ?? [])].every((reader) => reader === unit.id || inner.has(reader)),
      );
    const match = unit.op === from.op ? matchesAt(from, unit, byId).find(free) : undefined;
    if (match === undefined) {
      next.push(unit);
      continue;
    }
    const made = fusedUnits(unit, pattern, match, taken);
    made.forEach((each) => taken.add(each.id));
    next.push(...made);
    match.inner.forEach((id) => gone.add(id));
    found.set(unit.id, match);
  }
  return { units: next.filter((unit) => !gone.has(unit.id)), found };
}

/**
 * The graph with everything collapsed that the table of patterns knows: `1/(1+exp(-z))` becomes a sigmoid, the log loss
 * of a sigmoid one node whose local partial is the output minus the label. A fused node keeps the name of the last node
 * of what it replaces; the nodes in between are taken in, unless any other node reads one of them or `kept` names it:
 * then nothing is collapsed there. All nodes that are left keep their names, and their values and adjoints up to the
 * digits that the written form had lost.
 */
export function collapsed(graph: Graph, kept: readonly NodeId[] = []): Collapsed {
  let units = unitsOf(graph);
  const staying = new Set([...graph.inputs, graph.target, ...kept]);
  const into = new Map<NodeId, NodeId>();
  const from = new Map<NodeId, NodeId>();
  for (let found = true; found;) {
    found = false;
    for (const pattern of patterns()) {
      const once = collapsedOnce(units, pattern, staying);
      if (once.found.size === 0) continue;
      found = true;
      units = once.units;
      for (const [root, { inner, letters }] of once.found) {
        for (const id of [root, ...inner]) into.set(id, root);
        const source = letters.get('v:a');
        if (typeof source === 'string') from.set(root, source);
      }
    }
  }
  // What was taken in by a node that was taken in itself belongs to the last one.
  for (const [id, fused] of into) {
    let last = fused;
    for (let next = into.get(last); next !== undefined && next !== last; next = into.get(last)) last = next;
    into.set(id, last);
  }
  return { graph: into.size === 0 ? graph : graphOfUnits(graph, units), into, from };
}
