// The names of all quantities of a tape in code: c, dc_da, de_db; in a network the cells of arrays.
import {
  memo,
  adjointRef,
  countOf,
  edgeOf,
  isKind,
  type NodeId,
  nodeOf,
  partialRef,
  type Ref,
  sourceOf,
  tangentRef,
  type Tape,
  valueRef,
} from '../../engine';
import type { NotationId } from '../../lessons';
import { seedOf } from '../tex';
import type { NetworkShape } from './cells';
import { identifier, registry } from './identifier';
import { codeNotations } from './notations';

/** The name of a quantity in code. */
export type Naming = (ref: Ref) => string;

type Allot = ReturnType<typeof registry>;

function nameNodes(
  tape: Tape,
  names: Map<Ref, string>,
  allot: Allot,
  network: NetworkShape | undefined,
  notation: NotationId,
): void {
  const { cell: cellOf, text, adjoint, tangent } = codeNotations[notation];
  const { graph, mode } = tape;
  const flat = new Map<NodeId, string>();
  const own: NodeId[] = [];
  for (const { id } of graph.nodes) {
    const cell = network === undefined ? undefined : cellOf(id, network);
    if (cell === undefined) {
      own.push(id);
      continue;
    }
    names.set(valueRef(id), text(cell.array, cell.at));
    names.set(adjointRef(id), text(cell.adjoint, cell.at));
    flat.set(id, [cell.array, ...cell.at].join('_'));
  }
  for (const id of own) {
    const name = allot(identifier(id));
    names.set(valueRef(id), name);
    flat.set(id, name);
  }
  const plain = (id: NodeId): string => flat.get(id) ?? identifier(id);
  const forward = mode === 'forward';
  const seed = plain(seedOf(tape) ?? tape.target);
  for (const id of own) {
    const quotient = forward ? `d${plain(id)}_d${seed}` : `d${seed}_d${plain(id)}`;
    const marked = (forward ? tangent : adjoint)?.(plain(id));
    names.set(forward ? tangentRef(id) : adjointRef(id), allot(marked ?? quotient));
  }
  for (const { id, args } of graph.nodes) {
    const edges = args.flatMap((arg) => (arg.kind === 'node' ? [arg] : []));
    const counts = new Map<NodeId, number>();
    for (const edge of edges) counts.set(edge.id, (counts.get(edge.id) ?? 0) + 1);
    const seen = new Map<NodeId, number>();
    for (const { id: source, edge } of edges) {
      const nth = (seen.get(source) ?? 0) + 1;
      seen.set(source, nth);
      const wanted = `d${plain(id)}_d${plain(source)}${(counts.get(source) ?? 0) > 1 ? `_${nth}` : ''}`;
      // Into the target itself, the local partial and the adjoint are both written d(target)/d(source).
      names.set(partialRef(edge), allot(wanted, `${wanted}_local`));
    }
  }
}

/** The plain chain rule computes partials again, and multiplies along paths. */
function namePaths(tape: Tape, names: Map<Ref, string>, allot: Allot): void {
  for (const { write } of tape.steps) {
    const count = countOf(write);
    if (isKind(write, 'partial') && count > 1)
      names.set(write, allot(`${names.get(partialRef(edgeOf(write))) ?? ''}_${count}`));
    if (isKind(write, 'path')) names.set(write, allot(`path_${names.get(valueRef(nodeOf(write))) ?? ''}_${count}`));
  }
}

function makeNaming(tape: Tape, network: NetworkShape | undefined, notation: NotationId): Naming {
  const names = new Map<Ref, string>();
  const { graph } = tape;
  const ids = network === undefined ? [] : graph.nodes.map(({ id }) => id);
  const { cell } = codeNotations[notation];
  const cells = network === undefined ? [] : ids.flatMap((id) => cell(id, network) ?? []);
  const allot = registry([...new Set(cells.flatMap(({ array, adjoint }) => [array, adjoint]))]);
  nameNodes(tape, names, allot, network, notation);
  if (tape.mode === 'paths') namePaths(tape, names, allot);
  return (ref) => {
    // A contribution is added to the adjoint that it is a part of.
    const known = isKind(ref, 'contribution')
      ? names.get(adjointRef(sourceOf(tape.graph, edgeOf(ref)) ?? ''))
      : names.get(ref);
    if (known === undefined) throw new RangeError(`The tape has no quantity ${ref}.`);
    return known;
  };
}

const namingIn = memo((tape: Tape, network: NetworkShape | undefined, notation: NotationId) =>
  makeNaming(tape, network, notation),
);

/**
 * The names of the quantities of a tape, no two alike; with `network`, those of a network are cells of arrays,
 * in the way of the notation. The naming throws RangeError for what the tape does not have.
 */
export const namingOf = (tape: Tape, network?: NetworkShape, notation: NotationId = 'theta'): Naming =>
  namingIn(tape, network, notation);
