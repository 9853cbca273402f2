// The plain chain rule, the usual way: one input at a time, every path multiplied out, nothing kept.
import { adjointRef, pathRef } from '../ref';
import { activityOf, insideOf, isActiveEdge, placeOfInput } from '../graph';
import { ProgramError, wholeProgram } from '../language';
import { call, num, ref } from '../ops';
import { type Path, type TapePlan, makeTape, stepMaker, stepOf, targetPlace } from './tape';
import { pathCount, plainPartials } from './pathCounts';
import type { Expr, Graph, NodeId, Ref, Step, Tape } from '../types';

/** How far the plain chain rule may go. */
export interface PathOptions {
  /** Most partials and products that the tape may hold; default 100,000. */
  readonly limit?: number;
}

/** Every path from the target down to the input, first arguments first. */
function pathsTo(graph: Graph, target: number, input: number): readonly Path[] {
  const { data } = insideOf(graph);
  const activity = activityOf(data, target, [input]);
  if (activity.varied[target] === 0) return [];
  const found: Path[] = [];
  const path: number[] = [];
  const nodes = [target];
  const cursors = [data.starts[target] as number];
  if (target === input) return [[]];
  while (nodes.length > 0) {
    const node = nodes.at(-1) as number;
    const edge = cursors.at(-1) as number;
    if (edge >= (data.starts[node + 1] as number)) {
      nodes.pop();
      cursors.pop();
      path.pop();
      continue;
    }
    cursors[cursors.length - 1] = edge + 1;
    if (!isActiveEdge(data, activity, edge, node)) continue;
    const source = data.args[edge] as number;
    if (source === input) found.push([...path, edge]);
    else {
      path.push(edge);
      nodes.push(source);
      cursors.push(data.starts[source] as number);
    }
  }
  return found;
}

/** A longer product is one of products, so that no rule is deeper than anybody can walk. */
const longestProduct = 48;

/** The product of all factors as a rule. */
function productOf(factors: readonly Expr[]): Expr {
  let left = factors;
  for (;;) {
    const products: Expr[] = [];
    for (let at = 0; at < left.length; at += longestProduct) {
      const [first = num(1), ...rest] = left.slice(at, at + longestProduct);
      products.push(rest.reduce((product, factor) => call('mul', product, factor), first));
    }
    if (products.length < 2) return products[0] ?? num(1);
    left = products;
  }
}

function pathSteps(plan: TapePlan & { readonly mode: 'paths' }): readonly Step[] {
  const { data } = insideOf(plan.graph);
  const make = stepMaker(plan.graph);
  const steps: Step[] = [];
  const times = new Map<number, number>();
  for (let node = data.inputCount; node < data.size; node++) steps.push(make.value(node));
  for (const { input, paths } of plan.inputs) {
    const id = make.id(input);
    const products = paths.map((path, i): Ref => {
      const factors = path.map((edge) => {
        const again = (times.get(edge) ?? 0) + 1;
        times.set(edge, again);
        const step = make.partial(edge, again);
        steps.push(step);
        return ref(step.write);
      });
      const write: Ref = pathRef(id, i + 1);
      steps.push(stepOf('contribution', id, write, productOf(factors)));
      return write;
    });
    const [only] = products;
    const rule =
      only === undefined
        ? num(0)
        : products.length === 1
          ? ref(only)
          : call('sum', ...products.map((each) => ref(each)));
    steps.push(stepOf('adjoint', id, adjointRef(id), rule));
  }
  return steps;
}

/**
 * The tape of the plain chain rule: all values; then for each input every path from the target to it, with each partial
 * on it computed anew, their product, and the sum of the products. Throws ProgramError `tooManyPaths` with the number
 * of paths when that would be more than the limit, RangeError for an input or target that is not there.
 */
export function pathByPath(
  graph: Graph,
  inputs: NodeId | readonly NodeId[],
  target?: NodeId,
  options: PathOptions = {},
): Tape {
  const ids = typeof inputs === 'string' ? [inputs] : inputs;
  const place = targetPlace(graph, target);
  const targetId = insideOf(graph).idOf(place);
  const chosen = ids.map((id) => placeOfInput(graph, id));
  if (plainPartials(graph, targetId, ids) > BigInt(options.limit ?? 100_000)) {
    const count = ids.reduce((sum, id) => sum + pathCount(graph, targetId, id), 0n);
    throw new ProgramError('tooManyPaths', wholeProgram, [String(count)]);
  }
  const plan: TapePlan & { readonly mode: 'paths' } = {
    mode: 'paths',
    graph,
    target: place,
    activity: activityOf(insideOf(graph).data, place, chosen),
    inputs: chosen.map((input) => ({ input, paths: pathsTo(graph, place, input) })),
  };
  return makeTape(plan, () => {
    const steps = pathSteps(plan);
    return { length: steps.length, stepAt: (index) => steps[index] as Step };
  });
}
