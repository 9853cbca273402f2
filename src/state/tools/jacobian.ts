// The Jacobian as a scoreboard: a reverse sweep fills a row, a forward sweep a column; and what each mode costs for all of it.
import {
  adjointRef,
  edgeCount,
  execute,
  forwardEdges,
  forwardMode,
  type Graph,
  isKind,
  memo,
  type NodeId,
  plainPartials,
  type Ref,
  reverseMode,
  tangentRef,
  type Tape,
} from '../../engine';
import type { Plan, Scene } from '../scene';
import type { OwnSweeps } from '../store';

const mostRows = 4;
/** A single row can be written in two lines. */
const mostColumns = { one: 10, several: 6 } as const;

/** A sweep of the scoreboard: a reverse sweep from a target fills a row, a forward sweep from an input a column. */
export type Sweep = OwnSweeps['kept'][number];

interface Board {
  /** Targets: the chosen one and every named node that nothing reads. */
  readonly rows: readonly NodeId[];
  readonly columns: readonly NodeId[];
  /** How many rows and columns there is no room for. */
  readonly moreRows: number;
  readonly moreColumns: number;
  /** Where the sweep of the scene stands: in the row of its target, or in the column of its input. */
  readonly sweep: Sweep;
  /** All of them, for the counts. */
  readonly targets: readonly NodeId[];
  readonly inputs: readonly NodeId[];
}

/** The first ones, and always the one that must be there. */
const firstWith = (all: readonly NodeId[], most: number, must: NodeId): readonly NodeId[] =>
  all.indexOf(must) < most ? all.slice(0, most) : [...all.slice(0, most - 1), must];

const boardIn = memo(({ graph, lesson }: Plan, tape: Tape): Board => {
  const outputs = graph.nodes.filter((node) => node.op !== 'input' && node.named && node.out.length === 0);
  const targets = graph.nodes.flatMap(({ id }) =>
    id === tape.target || outputs.some((node) => node.id === id) ? [id] : [],
  );
  const weights = lesson.inputs.flatMap((spec) => (spec.place === 'weights' ? [spec.id] : []));
  const inputs = weights.length > 0 ? weights : graph.inputs;
  const seed = tape.steps.find((step) => step.kind === 'seed')?.node;
  const sweep =
    tape.mode === 'forward' ? { kind: 'column' as const, id: seed ?? '' } : { kind: 'row' as const, id: tape.target };
  const rows = firstWith(targets, mostRows, tape.target);
  const columns = firstWith(
    inputs,
    mostColumns[targets.length === 1 ? 'one' : 'several'],
    sweep.kind === 'column' ? sweep.id : '',
  );
  return {
    rows,
    columns,
    moreRows: targets.length - rows.length,
    moreColumns: inputs.length - columns.length,
    sweep,
    targets,
    inputs,
  };
});

/** The rows and columns of a scene: they depend on its tape alone. */
export const boardOf = ({ plan, tape }: Scene): Board => boardIn(plan, tape);

/** The quantity by which the sweep of the scene fills a cell; undefined for a cell outside of its row or column. */
export function liveRef(scene: Scene, row: NodeId, column: NodeId): Ref | undefined {
  const { sweep } = boardOf(scene);
  if (sweep.kind === 'column') return column === sweep.id ? tangentRef(row) : undefined;
  return row === sweep.id ? adjointRef(column) : undefined;
}

const tapeOf = memo((graph: Graph, kind: Sweep['kind'], id: NodeId): Tape =>
  kind === 'row' ? reverseMode(graph, id) : forwardMode(graph, id, undefined, { everyNode: true }),
);

/** The numbers of a row by one reverse sweep, or of a column by one forward sweep, at the inputs of the scene. */
export function entriesOf({ graph, inputs }: Scene, { kind, id }: Sweep): (other: NodeId) => number {
  const run = execute(tapeOf(graph, kind, id), inputs);
  return (other) => run.at(kind === 'row' ? adjointRef(other) : tangentRef(other));
}

const programOf = ({ lesson }: Pick<Scene, 'lesson'>): string => `${lesson.id} ${lesson.program}`;

/** The sweeps that were made for the program of a scene; a node that has been collapsed away has none any more. */
export function sweepsOf({ lesson, graph }: Pick<Scene, 'lesson' | 'graph'>, own: OwnSweeps): OwnSweeps {
  const program = programOf({ lesson });
  if (own.program !== program) return { program, kept: [] };
  return { ...own, kept: own.kept.filter(({ id }) => graph.node(id) !== undefined) };
}

interface Counts {
  /** Multiplications by a local partial, sweep by sweep: one for each edge that a sweep passes. */
  readonly forward: readonly number[];
  readonly reverse: readonly number[];
  /** All of them path by path. */
  readonly plain: bigint;
}

const countsIn = memo((graph: Graph, { inputs, targets }: Board): Counts => ({
  forward: inputs.map((input) => forwardEdges(graph, input)),
  reverse: targets.map((target) => edgeCount(graph, target)),
  plain: targets.reduce((sum, target) => sum + plainPartials(graph, target, inputs), 0n),
}));

/** What the three modes cost for the whole Jacobian, the parts of it that there is no room for included. */
export function countsOf(scene: Scene): Counts & { readonly soFar: number } {
  const { tape, graph, cursor } = scene;
  const soFar = tape.steps
    .slice(0, cursor)
    .filter(({ kind }) => kind !== 'value' && kind !== 'partial')
    .reduce((sum, step) => sum + step.reads.filter((ref) => isKind(ref, 'partial')).length, 0);
  return { ...countsIn(graph, boardOf(scene)), soFar };
}
