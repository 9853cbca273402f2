// Names of quantities: values, local partials, contributions, adjoints, tangents, products along a path.
import {
  memo,
  countOf,
  type EdgeId,
  edgeOf,
  type Graph,
  isKind,
  type NodeId,
  nodeOf,
  pathRef,
  type Ref,
  sourceOf,
  tangentRef,
  type Tape,
  targetOf,
  writerOf,
} from '../../engine';
import { deltaTex, type Labels, markTex, nameTex } from './nodeName';
import { type NameSpan, texSpans, texWidth } from './texText';

/** What a quantity's name depends on, besides the quantity: a scene is one. */
export interface Naming {
  readonly tape: Tape;
  readonly lesson: {
    readonly labels?: Labels;
    readonly layers?: readonly number[] | undefined;
    readonly plots?: readonly unknown[] | undefined;
  };
}

/** The node that the first 1 of a sweep is put on: the input that forward mode differentiates by, or the target. */
export const seedOf = memo((tape: Tape): NodeId | undefined => {
  if (tape.mode !== 'forward') return tape.mode === 'reverse' ? tape.target : undefined;
  // No other input has a tangent.
  return tape.graph.inputs.find((id) => tape.availableAt(tangentRef(id)) !== undefined);
});

type Quotient = (of: string, by: string) => string;

/** The sign of a local partial, all other arguments held; that of an adjoint or a tangent, over all paths. */
const partialSign = '\\partial ';
const totalSign = '\\mathrm{d}';

/** The TeX of a derivative, over and under a stroke or in a line. */
const quotients = {
  stacked: (sign) => (of, by) => `\\frac{${sign}${of}}{${sign}${by}}`,
  inline: (sign) => (of, by) => `${sign}${of}/${sign}${by}`,
} as const satisfies Readonly<Record<string, (sign: string) => Quotient>>;

/** The widest row of nodes, in letters, that tells a path from others. */
const widestPath = 16;

const argsOf = (graph: Graph, id: NodeId): readonly NodeId[] =>
  (graph.node(id)?.args ?? []).flatMap((arg) => (arg.kind === 'node' ? [arg.id] : []));

/** What tells a path from the others to the same input: the nodes along it; its number, where these do not or are many. */
function pathMark(ref: Ref, { tape, lesson }: Naming): string {
  const partials = writerOf(tape, ref)?.reads ?? [];
  const nodes = [...partials, ref].map(nodeOf);
  const doubled = nodes.some((node, i) => argsOf(tape.graph, node).filter((arg) => arg === nodes[i + 1]).length > 1);
  const mark = nodes.map((node) => nameTex(node, lesson.labels)).join('\\to ');
  return doubled || partials.length === 0 || texWidth(mark) > widestPath ? String(countOf(ref)) : mark;
}

/** The local partial of an edge; two edges between the same nodes are told apart by their place. */
function partialTex(edge: EdgeId, { tape: { graph }, lesson }: Naming, derivativeTex: Quotient): string {
  const target = targetOf(edge);
  const source = sourceOf(graph, edge) ?? '';
  const args = graph.node(target)?.args ?? [];
  const twins = args.flatMap((arg) => (arg.kind === 'node' && arg.id === source ? [arg.edge] : []));
  const mark = twins.length > 1 ? `\\Big|_{${twins.findIndex((twin) => twin === edge) + 1}}` : '';
  return derivativeTex(nameTex(target, lesson.labels), nameTex(source, lesson.labels)) + mark;
}

/**
 * The TeX of a quantity's name, as a mathematician writes it on the board; `inline` as in a line of text. A local partial
 * has a curved d; what counts all paths, an adjoint or a tangent, an upright one: no two quantities have the same name.
 */
export function refTex(ref: Ref, naming: Naming, set: keyof typeof quotients = 'stacked'): string {
  const { tape, lesson } = naming;
  const derivativeTex = quotients[set](totalSign);
  const local = quotients[set](partialSign);
  const name = (id: NodeId): string => nameTex(id, lesson.labels);
  const adjoint = (id: NodeId): string =>
    markTex('adjoint', id, lesson.labels) ??
    (lesson.layers === undefined ? undefined : deltaTex(id, lesson.labels)) ??
    derivativeTex(name(tape.target), name(id));
  const id = nodeOf(ref);
  if (isKind(ref, 'partial')) return partialTex(edgeOf(ref), naming, local);
  if (isKind(ref, 'contribution')) return `${adjoint(id)}\\,${partialTex(edgeOf(ref), naming, local)}`;
  if (isKind(ref, 'adjoint')) return adjoint(id);
  if (isKind(ref, 'tangent'))
    return markTex('tangent', id, lesson.labels) ?? derivativeTex(name(id), name(seedOf(tape) ?? id));
  if (!isKind(ref, 'path')) return name(id);
  const single = tape.availableAt(pathRef(id, 2)) === undefined;
  return `${adjoint(id)}${single ? '' : `\\Big|_{${pathMark(ref, naming)}}`}`;
}

/** A quantity's name in one line, as runs of text for a drawing: `de/db`. */
export const refSpans = (ref: Ref, naming: Naming): readonly NameSpan[] => texSpans(refTex(ref, naming, 'inline'));
