// The numbers that a reader's inputs open with: labels are 0 or 1, probabilities lie between, and nothing is undefined.
import {
  argumentOf,
  execute,
  type Graph,
  type Inputs,
  type NodeId,
  reverseMode,
  type Run,
  type Tape,
  targetOf,
  valueRef,
} from '../../engine';

/** Different numbers for different inputs, so that equal results mean something. */
const starting = [2, 1, 3, -1, 0.5, -2, 1.5, 4] as const;
const probabilities = [0.6, 0.3, 0.1, 0.8] as const;

/** What is tried in turn where a number comes out undefined, or a unit saturated. */
const others = [0.5, -1, 1, 2, 0.25, 3, -0.5] as const;

const labelled = /^(?:y|t|label|target)[_\d]*$/;
const saturating = new Set(['sigmoid', 'tanh', 'exp', 'softplus', 'logsigmoid', 'logitloss']);
/** An argument farther from 0 than this leaves a unit no slope to see. */
const farthest = 4;

/** Larger graphs open with the numbers that their names alone suggest. */
const mostNodes = 200;

/** Whether an input stands where a probability does: in a log loss, or in a logarithm and taken from 1. */
function isProbability(graph: Graph, id: NodeId): boolean {
  const readers = (graph.node(id)?.out ?? []).map((edge) => ({
    node: graph.node(targetOf(edge)),
    place: argumentOf(edge),
  }));
  const fromOne = readers.some(({ node, place }) => {
    const [first] = node?.args ?? [];
    return node?.op === 'sub' && place === 1 && first?.kind === 'constant' && first.value === 1;
  });
  const inLog = readers.some(({ node }) => node?.op === 'log');
  return readers.some(({ node, place }) => node?.op === 'logloss' && place === 0) || (inLog && fromOne);
}

/** How much is wrong with these numbers: what is undefined counts most, what is saturated a little. */
function faults({ graph, steps }: Tape, run: Run): number {
  let count = 0;
  for (const { kind, write } of steps) {
    if ((kind === 'value' || kind === 'partial') && !Number.isFinite(run.at(write))) count += 100;
  }
  for (const { op, args } of graph.nodes) {
    const [arg] = args;
    if (saturating.has(op) && arg?.kind === 'node' && Math.abs(run.at(valueRef(arg.id))) > farthest) count += 1;
  }
  return count;
}

/** The numbers with one input after the other changed, as long as less is wrong then. */
function mended(graph: Graph, inputs: Inputs, free: readonly NodeId[]): Inputs {
  const tape = reverseMode(graph);
  const run = execute(tape, inputs);
  const faultsAt = (numbers: Inputs): number => {
    run.update(numbers);
    return faults(tape, run);
  };
  let best = inputs;
  let least = faults(tape, run);
  for (const id of free) {
    for (const value of others) {
      if (least === 0) return best;
      const tried = { ...best, [id]: value };
      const count = faultsAt(tried);
      if (count < least) [best, least] = [tried, count];
    }
  }
  return best;
}

/** The numbers that all inputs of a graph open with. */
export function firstInputs(graph: Graph): Inputs {
  let labels = 0;
  let shares = 0;
  const free: NodeId[] = [];
  const entries = graph.inputs.map((id, i): readonly [NodeId, number] => {
    if (labelled.test(id)) return [id, labels++ === 0 ? 1 : 0];
    if (isProbability(graph, id)) return [id, probabilities[shares++ % probabilities.length] ?? 0.5];
    free.push(id);
    return [id, starting[i % starting.length] ?? 1];
  });
  const inputs: Inputs = Object.fromEntries(entries);
  return graph.size > mostNodes ? inputs : mended(graph, inputs, free.reverse());
}
