// Names of quantities: values, local partials, contributions, adjoints, tangents, products along a path.
import type { Graph, NodeId, Ref, Tape } from '../../engine';
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

/** The node that an edge runs into. */
export const edgeTarget = (edge: string): NodeId => edge.slice(0, edge.lastIndexOf('.'));

/** The node that an edge comes from; undefined where the graph has no such edge. */
export function edgeSource(graph: Graph, edge: string): NodeId | undefined {
  const arg = graph.node(edgeTarget(edge))?.args[Number(edge.slice(edge.lastIndexOf('.') + 1))];
  return arg?.kind === 'node' ? arg.id : undefined;
}

/** A quantity's name taken apart: its kind, its node or edge, the how-manieth computation it is. */
export function partsOfRef(ref: Ref): { readonly kind: string; readonly of: string; readonly again: number } {
  const [of = '', again] = ref.slice(2).split('~');
  return { kind: ref.charAt(0), of, again: again === undefined ? 1 : Number(again) };
}

const seeds = new WeakMap<Tape, NodeId | undefined>();

/** The node that the first 1 of a sweep is put on: the input that forward mode differentiates by, or the target. */
export function seedOf(tape: Tape): NodeId | undefined {
  if (tape.mode !== 'forward') return tape.mode === 'reverse' ? tape.target : undefined;
  // No other input has a tangent.
  if (!seeds.has(tape))
    seeds.set(
      tape,
      tape.graph.inputs.find((id) => tape.bornAt(`t:${id}`) !== undefined),
    );
  return seeds.get(tape);
}

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
  const { of } = partsOfRef(ref);
  const edges = (tape.stepAt((tape.bornAt(ref) ?? 0) - 1)?.reads ?? []).map((read) => partsOfRef(read).of);
  const nodes = [...edges.map(edgeTarget), edgeTarget(of)];
  const doubled = nodes.some((node, i) => argsOf(tape.graph, node).filter((arg) => arg === nodes[i + 1]).length > 1);
  const mark = nodes.map((node) => nameTex(node, lesson.labels)).join('\\to ');
  return doubled || edges.length === 0 || texWidth(mark) > widestPath ? of.slice(of.lastIndexOf('.') + 1) : mark;
}

/** The local partial of an edge; two edges between the same nodes are told apart by their place. */
function partialTex(edge: string, { tape: { graph }, lesson }: Naming, derivativeTex: Quotient): string {
  const target = edgeTarget(edge);
  const source = edgeSource(graph, edge) ?? '';
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
  const { kind, of } = partsOfRef(ref);
  const name = (id: NodeId): string => nameTex(id, lesson.labels);
  const adjoint = (id: NodeId): string =>
    markTex('adjoint', id, lesson.labels) ??
    (lesson.layers === undefined ? undefined : deltaTex(id, lesson.labels)) ??
    derivativeTex(name(tape.target), name(id));
  switch (kind) {
    case 'd':
      return partialTex(of, naming, local);
    case 'k':
      return `${adjoint(edgeTarget(of))}\\,${partialTex(of, naming, local)}`;
    case 'g':
      return adjoint(of);
    case 't':
      return markTex('tangent', of, lesson.labels) ?? derivativeTex(name(of), name(seedOf(tape) ?? of));
    case 'p': {
      const input = edgeTarget(of);
      const single = tape.bornAt(`p:${input}.2`) === undefined;
      return `${adjoint(input)}${single ? '' : `\\Big|_{${pathMark(ref, naming)}}`}`;
    }
    default:
      return name(of);
  }
}

/** A quantity's name in one line, as runs of text for a drawing: `de/db`. */
export const refSpans = (ref: Ref, naming: Naming): readonly NameSpan[] => texSpans(refTex(ref, naming, 'inline'));
