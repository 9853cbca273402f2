// What is to be remarked at a node beside its numbers: a saturated unit, or a kink at which a convention decides.
import { type Graph, type GraphNode, type NodeId, partialRef, targetOf, valueRef } from '../../engine';
import type { Scene } from '../scene';

/** Keys of the dictionary. */
type Remark = 'saturated' | 'madeUpFor' | 'kink' | 'tie' | 'jump';

/** A local partial under this passes back less than a thousandth of what comes. */
export const flat = 1e-3;

const isKink = (a: number): boolean => a === 0;
const isTie = (a: number, b = NaN): boolean => a === b;

/** What to look for at an operation, by the numbers of its arguments and by its first local partial. */
type Look = (args: readonly number[], partial: number) => Remark | undefined;

const looks: ReadonlyMap<string, Look> = new Map<string, Look>([
  ['sigmoid', (_, partial) => (Math.abs(partial) < flat ? 'saturated' : undefined)],
  ['tanh', (_, partial) => (Math.abs(partial) < flat ? 'saturated' : undefined)],
  ['sign', ([a = NaN]) => (isKink(a) ? 'jump' : undefined)],
  ['step', ([a = NaN]) => (isKink(a) ? 'jump' : undefined)],
  ['relu', ([a = NaN]) => (isKink(a) ? 'kink' : undefined)],
  ['abs', ([a = NaN]) => (isKink(a) ? 'kink' : undefined)],
  ['max', ([a = NaN, b]) => (isTie(a, b) ? 'tie' : undefined)],
  ['min', ([a = NaN, b]) => (isTie(a, b) ? 'tie' : undefined)],
]);

/** Whether all that reads a unit is a log loss, whose slope is as steep as the unit is flat. */
const isMadeUpFor = (graph: Graph, { out }: GraphNode): boolean =>
  out.length > 0 && out.every((edge) => /^log(?:loss)?$/.test(graph.node(targetOf(edge))?.op ?? ''));

/** Whether a graph has an operation at which something may be to remark. */
export const mayRemark = ({ nodes }: Graph): boolean => nodes.some(({ op }) => looks.has(op));

/** The remark on a node whose value is known; undefined where there is none. */
export function remarkOf(scene: Scene, id: NodeId): Remark | undefined {
  const { graph, run } = scene;
  const node = graph.node(id);
  const look = node === undefined ? undefined : looks.get(node.op);
  if (node === undefined || look === undefined || !scene.isComputed(valueRef(id))) return undefined;
  const args = node.args.map((arg) => (arg.kind === 'constant' ? arg.value : run.at(valueRef(arg.id))));
  const [first] = node.args.flatMap((arg) => (arg.kind === 'node' ? [arg] : []));
  // Through a constant nothing flows back: no step computes its partial.
  const partial = first === undefined ? undefined : partialRef(first.edge);
  const flows = partial !== undefined && run.tape.availableAt(partial) !== undefined;
  const remark = look(args, flows ? run.at(partial) : NaN);
  return remark === 'saturated' && isMadeUpFor(graph, node) ? 'madeUpFor' : remark;
}
