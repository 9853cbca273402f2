// What derivatives cost by the plain chain rule, beside one pass that saves: the counts that the page shows.
import { memo, edgeCount, type Mode, type NodeId, pathCount, plainPartials, type Ref, type Tape } from '../../engine';
import { stepsWhile } from '../../lessons';
import type { Plan, Scene } from '../scene';
import { placeAbove } from '../scene';

interface Cost {
  /** Edge partials when every wanted input is taken alone, path by path. */
  readonly plain: bigint;
  /** Edges that lead to the target: partials when each is computed once. */
  readonly edges: number;
}

const costIn = memo(({ graph, lesson }: Plan, tape: Tape): Cost => {
  const weights = lesson.inputs.filter((spec) => spec.place === 'weights').map((spec) => spec.id);
  const wanted = weights.length > 0 ? weights : graph.inputs;
  return { plain: plainPartials(graph, tape.target, wanted), edges: edgeCount(graph, tape.target) };
});

/** The cost of a scene's derivatives: by its weights where it has some, else by all inputs. Counted once for a tape. */
export const costOf = ({ plan, tape }: Scene): Cost => costIn(plan, tape);

interface PassPartials {
  readonly mode: Mode;
  /** In the order in which they are computed. */
  readonly partials: readonly Ref[];
}

/** The local partials that each pass of a lesson computes; one that it computes again is there again. */
export const partialsByPass = memo(({ tapes }: Plan): readonly PassPartials[] =>
  tapes.map(({ mode, steps }) => ({
    mode,
    partials: steps.flatMap(({ kind, write }) => (kind === 'partial' ? [write] : [])),
  })),
);

const pathsIn = memo(({ graph, target }: Tape, id: NodeId): bigint => pathCount(graph, target, id));

/** How many paths lead from the scene's target down to a node. Counted once for a tape and node. */
export const pathsTo = ({ tape }: Scene, id: NodeId): bigint => pathsIn(tape, id);

/** How many steps come before the seed. */
const partialsEnd = memo((tape: Tape): number =>
  stepsWhile(tape, ({ kind }) => kind === 'value' || kind === 'partial'),
);

/** For the plain chain rule: how many steps have run when each partial is there. */
const partialsOf = memo((tape: Tape): readonly number[] =>
  tape.steps.flatMap((step, i) => (step.kind === 'partial' ? [i + 1] : [])),
);

/** How many local partials have been computed at this frame. */
export function partialsRun({ tape, cursor, graph }: Scene): number {
  if (tape.mode === 'paths') return placeAbove(partialsOf(tape), cursor);
  const values = graph.size - graph.inputs.length;
  return Math.max(0, Math.min(cursor, partialsEnd(tape)) - values);
}
