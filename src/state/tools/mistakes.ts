// The mistakes at the inputs of a scene: computed when the tool is open, remembered until an input changes.
import {
  adjointRef,
  type EdgeId,
  edgeOf,
  isKind,
  memo,
  type MistakeId,
  mistaken,
  type Mistaken,
  type NodeId,
  type Reading,
  type Ref,
  type Step,
} from '../../engine';
import { hasSource, steppedIn } from './oneStep';
import type { Scene } from '../scene';

const mistakenBy = memo((run: Reading, id: MistakeId, rate: number): Mistaken => mistaken(id, run, rate));

/** What a mistake makes of the backward pass of a scene. */
export const mistakenIn = ({ run, rate }: Scene, id: MistakeId): Mistaken => mistakenBy(run, id, rate);

/** Where a number stands in a drawing: on an edge where one edge makes it, else at a node. */
export interface Place {
  readonly ref: Ref;
  readonly node: NodeId;
  readonly edge: EdgeId | undefined;
}

function placeOfStep({ write, reads, node }: Step): Place {
  const partial = isKind(write, 'contribution') ? write : reads.find((each) => isKind(each, 'partial'));
  return { ref: write, node, edge: partial === undefined ? undefined : edgeOf(partial) };
}

/** The first wrong place of the chosen mistake, once the lecture has come to it. */
export function firstWrong(scene: Scene, id: MistakeId | undefined): Place | undefined {
  const first = id === undefined ? undefined : mistakenIn(scene, id).first;
  return first !== undefined && scene.number(first.write) !== undefined ? placeOfStep(first) : undefined;
}

/** A wrong adjoint at the node whose right one the picture shows. */
export interface Struck extends Place {
  readonly number: number;
}

/** The wrong adjoints of nodes, as far as the lecture has come. */
export const struckNumbers = (scene: Scene, { wrong }: Mistaken): readonly Struck[] =>
  scene.tape.steps.flatMap(({ write, node }) => {
    const number = wrong.get(write);
    const known = isKind(write, 'adjoint') && scene.number(write) !== undefined;
    return known && number !== undefined ? [{ ref: write, node, edge: undefined, number }] : [];
  });

/** More rows than this push the panel over the edge of a projector; the line that counts the others takes room, too. */
const mostRows = 9;
const rowsWithMore = 7;
/** What the source of a formula prints takes room as well. */
const rowsWithSource = 5;

export interface GradientRows {
  readonly ids: readonly NodeId[];
  /** How many there is no room for. */
  readonly more: number;
}

/** The weights, or where a lesson has none the inputs, whose adjoints are compared; wrong ones go first for room. */
export function gradientRows(scene: Scene, wrong: ReadonlyMap<Ref, number>): GradientRows {
  const all = steppedIn(scene);
  const isWrong = (id: NodeId): boolean => wrong.has(adjointRef(id));
  const room = all.length <= mostRows ? mostRows : rowsWithMore;
  const most = hasSource(scene) ? rowsWithSource : room;
  const first = new Set([...all.filter(isWrong), ...all.filter((id) => !isWrong(id))].slice(0, most));
  return { ids: all.filter((id) => first.has(id)), more: all.length - first.size };
}
