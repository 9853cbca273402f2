// Whether a computed value can be trusted: small differences of rounded numbers, and zeros that are none.
import { valueRef } from '../ref';
import { exactNodes } from './exact';
import { opOf } from '../ops';
import type { Arg, Graph, GraphNode, NodeId, Reading } from '../types';

/** Keys of the dictionary: a difference has lost its digits; a number too small to be held has become 0. */
export type PrecisionKey = 'digitsLost' | 'roundedToZero';

/** Where digits have been lost, and how many are left. */
export interface Precision {
  readonly key: PrecisionKey;
  /** The node at which the digits are lost. */
  readonly node: NodeId;
  /** What was rounded before: an argument of that node, or the node itself where it has become 0. */
  readonly from: NodeId;
  /** Decimal digits that are left, of 16. */
  readonly left: number;
}

/** A result smaller than this part of the largest term has lost 12 of its 16 digits. */
const small = 2 ** -40;

const isSum = ({ op }: GraphNode): boolean => op !== 'input' && opOf(op).cancels === true;

/** Half a unit in the last place, as a part of the number. */
const rounding = 2 ** -53;

function lostAt(graph: Graph, run: Reading, node: GraphNode): Precision | undefined {
  if (!isSum(node)) return undefined;
  const numberOf = (arg: Arg): number => Math.abs(arg.kind === 'constant' ? arg.value : run.at(valueRef(arg.id)));
  const ids = new Set(node.args.map((arg) => (arg.kind === 'node' ? arg.id : '')));
  // A number minus itself is 0 in truth.
  if (node.op === 'sub' && ids.size === 1) return undefined;
  const largest = Math.max(...node.args.map(numberOf));
  const size = Math.abs(run.at(valueRef(node.id)));
  if (!(size < small * largest && largest < Infinity)) return undefined;
  const exact = exactNodes(graph, run, node.id);
  const [from] = node.args
    .flatMap((arg) => (arg.kind === 'node' && !exact.has(arg.id) ? [arg] : []))
    .sort((a, b) => numberOf(b) - numberOf(a));
  if (from === undefined) return undefined;
  const left = size === 0 ? 0 : Math.max(0, Math.floor(Math.log10(size / (rounding * largest))));
  return { key: 'digitsLost', node: node.id, from: from.id, left };
}

/** A 0 that a logarithm or a quotient makes infinite, and that is 0 by rounding only. */
function zeroUnder(graph: Graph, run: Reading, node: GraphNode): Precision | undefined {
  const pole = node.op === 'input' ? undefined : opOf(node.op).pole;
  const arg = pole === undefined ? undefined : node.args[pole];
  const below = arg?.kind === 'node' ? graph.node(arg.id) : undefined;
  if (below === undefined || run.at(valueRef(below.id)) !== 0) return undefined;
  const lost = lostAt(graph, run, below);
  if (lost !== undefined || isSum(below) || exactNodes(graph, run, node.id).has(below.id)) return lost;
  return { key: 'roundedToZero', node: below.id, from: below.id, left: 0 };
}

/**
 * What there is to know about a node's value besides the number: that it is a difference that has lost more than 12 of
 * its 16 digits, or infinite because such a difference has become 0. Undefined where the number can be trusted, as far
 * as these two go. Throws RangeError for a node that the run does not know.
 */
export function precisionOf(graph: Graph, run: Reading, id: NodeId): Precision | undefined {
  const node = graph.node(id);
  if (node === undefined) throw new RangeError(`The graph has no node ${id}.`);
  const here = lostAt(graph, run, node);
  if (here !== undefined || Number.isFinite(run.at(valueRef(id)))) return here;
  const origin = graph.node(run.cause(valueRef(id))?.node ?? '');
  return origin === undefined ? undefined : zeroUnder(graph, run, origin);
}
