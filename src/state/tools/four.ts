// Four views of one quantity: the adjoint that is followed, its paths, its product, its matrices, its lines on the tape.
import {
  adjointRef,
  contributionRef,
  type EdgeId,
  edgeOf,
  type Expr,
  nodeOf,
  ownNode,
  partialRef,
  type Ref,
  sourceOf,
  type Tape,
  targetOf,
  valueRef,
  writerOf,
} from '../../engine';
import type { Equation } from '../../lessons';
import { type ChainPath, chainTo, type Flow, flowInto, pathsInto } from './flow';
import { productsOf, quantitiesIn } from './product';
import type { Scene } from '../scene';

/** What the four views are made of: a scene has it. */
type Material = Pick<Scene, 'lesson' | 'tape'>;

export interface Four {
  readonly ref: Ref;
  readonly flow: Flow;
  /** Adjoints along one path from the target; undefined for those left out. */
  readonly chain: readonly (Ref | undefined)[];
  /** All paths where they are few, else none. */
  readonly paths: readonly ChainPath[];
  /** The adjoint as sums of products, each line opening the one before. */
  readonly products: readonly Expr[];
  readonly equation: Equation;
  /** Cells of the equation that the quantity is made of: its row and its column. */
  readonly used: ReadonlySet<Ref>;
  /** Its steps on the tape, by index. */
  readonly lines: readonly number[];
}

/** The adjoint that a quantity is about: of its node, or of the node that its edge comes from. */
export function adjointOf(tape: Tape, ref: Ref): Ref | undefined {
  const edge = edgeOf(ref);
  const id = edge === undefined ? ownNode(ref) : sourceOf(tape.graph, edge);
  return id === undefined || tape.availableAt(adjointRef(id)) === undefined ? undefined : adjointRef(id);
}

/** The adjoint to follow: of what is pinned, else of what the step writes, else of the first weight or input. */
export function followed({ tape, lesson, graph, step }: Scene, pinned: Ref | undefined): Ref | undefined {
  const weights = lesson.inputs.flatMap((spec) => (spec.place === 'weights' ? [spec.id] : []));
  const wanted = [pinned, step?.write, ...[...weights, ...graph.inputs].map((id): Ref => valueRef(id))];
  for (const ref of wanted) {
    const found = ref === undefined ? undefined : adjointOf(tape, ref);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Edges that an adjoint is added up from, in the order of the tape. */
function sendersOf(tape: Tape, ref: Ref): readonly EdgeId[] {
  const edges = ref === adjointRef(tape.target) ? [] : (tape.graph.node(nodeOf(ref))?.out ?? []);
  return edges.filter((edge) => tape.availableAt(partialRef(edge)) !== undefined);
}

/** More paths than this are not shown one by one. */
const mostPaths = 3;

/** What no matrix of the lesson holds is a row of local partials times a column of adjoints. */
function rowTimesColumn(tape: Tape, ref: Ref): Equation {
  const edges = sendersOf(tape, ref);
  const partial = (edge: EdgeId): Ref => {
    const rule = writerOf(tape, partialRef(edge))?.rule;
    return rule?.kind === 'ref' ? rule.ref : partialRef(edge);
  };
  const adjoint = (edge: EdgeId): Ref => adjointRef(targetOf(edge));
  const cell = { id: ref, tex: '', rows: [[ref]] };
  if (edges.length === 0) return { id: ref, items: [cell] };
  return {
    id: ref,
    items: [
      cell,
      '=',
      { id: `${ref} row`, tex: '', rows: [edges.map(partial)] },
      { id: `${ref} column`, tex: '', rows: edges.map((edge) => [adjoint(edge)]) },
    ],
  };
}

/** The matrix equation whose left side holds a quantity. */
function equationOf({ lesson, tape }: Material, ref: Ref): Equation {
  const holds = ({ items: [left] }: Equation): boolean =>
    left !== undefined && typeof left !== 'string' && left.rows.some((row) => row.includes(ref));
  return lesson.equations?.find(holds) ?? rowTimesColumn(tape, ref);
}

function linesOf(tape: Tape, ref: Ref): readonly number[] {
  const born = tape.availableAt(ref);
  const contributions = sendersOf(tape, ref).flatMap((edge) => tape.availableAt(contributionRef(edge)) ?? []);
  return [...contributions, ...(born === undefined ? [] : [born])].map((at) => at - 1).toSorted((a, b) => a - b);
}

/** The four views of an adjoint of a reverse tape. */
export function fourOf(scene: Material, ref: Ref): Four {
  const { tape } = scene;
  const products = productsOf(tape, ref);
  const equation = equationOf(scene, ref);
  return {
    ref,
    flow: flowInto(tape, nodeOf(ref)),
    chain: chainTo(tape, ref),
    paths: pathsInto(tape, ref, mostPaths),
    products,
    equation,
    used: quantitiesIn(tape, products.slice(0, 1)),
    lines: linesOf(tape, ref),
  };
}
