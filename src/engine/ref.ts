// Refs, the names of quantities: the one place that makes them, takes them apart and knows what kinds there are.
import type { EdgeId, Graph, NodeId, QuantityKind, Ref, RefOf, Step, Tape } from './types';

/** A kind of quantity: its prefix in a ref, its hue on the page, and what it belongs to. */
interface Quantity {
  readonly prefix: string;
  /** Name of a colour of the page, and the class of its marks. */
  readonly hue: 'value' | 'partial' | 'adjoint';
  readonly on: 'node' | 'edge' | 'path';
}

/** The kinds of quantities, by the words of the glossary, which are the keys of their words too. */
export const quantities = {
  value: { prefix: 'v:', hue: 'value', on: 'node' },
  partial: { prefix: 'd:', hue: 'partial', on: 'edge' },
  contribution: { prefix: 'k:', hue: 'adjoint', on: 'edge' },
  adjoint: { prefix: 'g:', hue: 'adjoint', on: 'node' },
  tangent: { prefix: 't:', hue: 'adjoint', on: 'node' },
  path: { prefix: 'p:', hue: 'adjoint', on: 'path' },
} as const satisfies Readonly<Record<QuantityKind, Quantity>>;

const allKinds = Object.keys(quantities) as readonly QuantityKind[];
const letterOf = (kind: QuantityKind): number => quantities[kind].prefix.charCodeAt(0);
const colon = ':'.charCodeAt(0);

/** By the code of a ref's first letter, since refs are read in the innermost loops of the page: its kind, and where it is. */
const kinds = Array.from({ length: 128 }, (_, code) => allKinds.find((kind) => letterOf(kind) === code));
const places = kinds.map((kind) => (kind === undefined ? 'node' : quantities[kind].on));
const letters: Readonly<Record<QuantityKind, number>> = {
  value: letterOf('value'),
  partial: letterOf('partial'),
  contribution: letterOf('contribution'),
  adjoint: letterOf('adjoint'),
  tangent: letterOf('tangent'),
  path: letterOf('path'),
};

/** The value of a node: `v:c`. */
export const valueRef = (node: NodeId): RefOf['value'] => `v:${node}`;

/** The adjoint of a node: `g:b`. */
export const adjointRef = (node: NodeId): RefOf['adjoint'] => `g:${node}`;

/** The tangent of a node: `t:c`. */
export const tangentRef = (node: NodeId): RefOf['tangent'] => `t:${node}`;

/** The local partial on an edge: `d:e.0`; computed for the second time by the plain chain rule: `d:e.0~2`. */
export const partialRef = (edge: EdgeId, again = 1): RefOf['partial'] =>
  again === 1 ? `d:${edge}` : `d:${edge}~${again}`;

/** What an edge sends back: `k:e.0`. */
export const contributionRef = (edge: EdgeId): RefOf['contribution'] => `k:${edge}`;

/** The product along the nth path to a node, counted from 1: `p:b.1`. */
export const pathRef = (node: NodeId, n: number): RefOf['path'] => `p:${node}.${n}`;

/** The edge into this argument of a node, counted from 0: `e.0`. */
export const edgeInto = (node: NodeId, argument: number): EdgeId => `${node}.${argument}`;

/** The node that an edge runs into. */
export const targetOf = (edge: EdgeId): NodeId => edge.slice(0, edge.lastIndexOf('.'));

const zero = '0'.charCodeAt(0);

/** The whole number that a name ends in from this place on; NaN where anything else stands there. */
function numberFrom(name: string, start: number): number {
  if (start >= name.length || (name.charCodeAt(start) === zero && start < name.length - 1)) return NaN;
  let number = 0;
  for (let i = start; i < name.length; i++) {
    const digit = name.charCodeAt(i) - zero;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = 10 * number + digit;
  }
  return number;
}

/** Which argument of its target an edge is, counted from 0; NaN for a name that no edge can have. */
export const argumentOf = (edge: EdgeId): number => numberFrom(edge, edge.lastIndexOf('.') + 1);

/** The node that an edge comes from; undefined where the graph has no such edge. */
export function sourceOf(graph: Graph, edge: EdgeId): NodeId | undefined {
  const arg = graph.node(targetOf(edge))?.args[argumentOf(edge)];
  return arg?.kind === 'node' ? arg.id : undefined;
}

/** The kind of a quantity. */
export const kindOf = (ref: Ref): QuantityKind => kinds[ref.charCodeAt(0)] ?? 'value';

/** Whether a quantity, if there is one, is of this kind. */
export const isKind = <K extends QuantityKind>(ref: Ref | undefined, kind: K): ref is RefOf[K] =>
  ref?.charCodeAt(0) === letters[kind] && ref.charCodeAt(1) === colon;

/** The node of a value, an adjoint or a tangent; the node to which a path leads; the node into which an edge leads. */
export function nodeOf(ref: Ref): NodeId {
  const name = ref.slice(2);
  return places[ref.charCodeAt(0)] === 'node' ? name : targetOf(name as EdgeId);
}

/** The node of a value, an adjoint or a tangent; undefined for what belongs to an edge or a path. */
export const ownNode = (ref: Ref | undefined): NodeId | undefined =>
  ref !== undefined && places[ref.charCodeAt(0)] === 'node' ? ref.slice(2) : undefined;

/** The edge of a contribution or of a local partial, whenever that was computed; undefined for a quantity of a node. */
export function edgeOf(ref: RefOf['partial' | 'contribution']): EdgeId;
export function edgeOf(ref: Ref): EdgeId | undefined;
export function edgeOf(ref: Ref): EdgeId | undefined {
  if (places[ref.charCodeAt(0)] !== 'edge') return undefined;
  const end = ref.indexOf('~');
  return (end < 0 ? ref.slice(2) : ref.slice(2, end)) as EdgeId;
}

/** The how-manieth computation of a local partial, the how-manieth path to a node; 1 for all other quantities, NaN for a name that no quantity can have. */
export function countOf(ref: Ref): number {
  if (isKind(ref, 'path')) return numberFrom(ref, ref.lastIndexOf('.') + 1);
  const again = ref.indexOf('~');
  if (again < 0) return 1;
  const count = numberFrom(ref, again + 1);
  return count > 1 ? count : NaN;
}

/** A text that comes from outside (a mark of the page, a link) as a ref; undefined where it cannot be one. */
export const readRef = (text: string | null | undefined): Ref | undefined =>
  text !== null && text !== undefined && /^[vdkgtp]:./u.test(text) ? (text as Ref) : undefined;

/** What a ref inside a longer text looks like, as a piece of a regular expression. */
export const refPattern = '[vdkgtp]:[^{}\\s]+';

/** The step that writes a quantity; undefined for an input's value and for what the tape does not know. */
export const writerOf = (tape: Tape, ref: Ref): Step | undefined => tape.stepAt((tape.availableAt(ref) ?? 0) - 1);
