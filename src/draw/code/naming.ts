// The names of all quantities of a tape in code: c, dc_da, de_db; in a network the cells of arrays.
import type { NodeId, Ref, Tape } from '../../engine';
import type { NotationId } from '../../lessons';
import { edgeTarget, seedOf } from '../tex';
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
    names.set(`v:${id}`, text(cell.array, cell.at));
    names.set(`g:${id}`, text(cell.adjoint, cell.at));
    flat.set(id, [cell.array, ...cell.at].join('_'));
  }
  for (const id of own) {
    const name = allot(identifier(id));
    names.set(`v:${id}`, name);
    flat.set(id, name);
  }
  const plain = (id: NodeId): string => flat.get(id) ?? identifier(id);
  const forward = mode === 'forward';
  const seed = plain(seedOf(tape) ?? tape.target);
  for (const id of own) {
    const quotient = forward ? `d${plain(id)}_d${seed}` : `d${seed}_d${plain(id)}`;
    const marked = (forward ? tangent : adjoint)?.(plain(id));
    names.set(forward ? `t:${id}` : `g:${id}`, allot(marked ?? quotient));
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
      names.set(`d:${edge}`, allot(wanted, `${wanted}_local`));
    }
  }
}

/** The plain chain rule computes partials again, and multiplies along paths. */
function namePaths(tape: Tape, names: Map<Ref, string>, allot: Allot): void {
  for (const { write } of tape.steps) {
    const [first = '', again] = write.slice(2).split('~');
    if (again !== undefined) names.set(write, allot(`${names.get(`d:${first}` as Ref) ?? ''}_${again}`));
    if (!write.startsWith('p:')) continue;
    const input = edgeTarget(first);
    names.set(write, allot(`path_${names.get(`v:${input}`) ?? ''}_${first.slice(input.length + 1)}`));
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
    const known = ref.startsWith('k:') ? names.get(`g:${sourceOf(tape, ref.slice(2))}`) : names.get(ref);
    if (known === undefined) throw new RangeError(`The tape has no quantity ${ref}.`);
    return known;
  };
}

function sourceOf({ graph }: Tape, edge: string): NodeId {
  const target = edgeTarget(edge);
  const arg = graph.node(target)?.args[Number(edge.slice(target.length + 1))];
  return arg?.kind === 'node' ? arg.id : '';
}

const made = new WeakMap<Tape, Map<string, Naming>>();

/**
 * The names of the quantities of a tape, no two alike; with `network`, those of a network are cells of arrays,
 * in the way of the notation. The naming throws RangeError for what the tape does not have.
 */
export function namingOf(tape: Tape, network?: NetworkShape, notation: NotationId = 'theta'): Naming {
  const ofTape = made.get(tape) ?? new Map<string, Naming>();
  made.set(tape, ofTape);
  const key = `${notation} ${String(network !== undefined)}`;
  const naming = ofTape.get(key) ?? makeNaming(tape, network, notation);
  ofTape.set(key, naming);
  return naming;
}
