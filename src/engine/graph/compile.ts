// From the text of a program to its graph: lines are put in order, names resolved, equal parts shared if wanted.
import {
  engineLimits,
  type Limits,
  lineOrder,
  operand,
  parse,
  type Parsed,
  ProgramError,
  sourceOf,
  spellingsOf,
  tokenize,
  wholeProgram,
} from '../language';
import { type GraphData, graphOf } from './graph';
import { sharedNodes } from './commonSubexpressions';
import type { Graph } from '../types';

/** How a program is compiled. */
export interface CompileOptions {
  /** Whether equal parts of formulas become one node; default false: every operation that is written is a node. */
  readonly share?: boolean;
  readonly limits?: Limits;
}

/** Numbers the inputs in the order of their first use; `inputOf` maps names to them, -1 for what a line defines. */
function findInputs(parsed: Parsed, order: Int32Array): { inputs: number[]; inputOf: Int32Array } {
  const inputOf = new Int32Array(parsed.tokens.names.count).fill(-1);
  const inputs: number[] = [];
  for (const line of order) {
    const from = parsed.draft.argStarts[parsed.lineStarts[line] as number] as number;
    const to = parsed.draft.argStarts[parsed.lineStarts[line + 1] as number] as number;
    for (let i = from; i < to; i++) {
      const arg = parsed.draft.args[i] as number;
      const name = arg >> operand.bits;
      if ((arg & operand.mask) !== operand.name || parsed.definedBy[name] !== -1 || inputOf[name] !== -1) continue;
      inputOf[name] = inputs.length;
      inputs.push(name);
    }
  }
  return { inputs, inputOf };
}

/** Nodes in final order, arguments resolved: inputs first, then line by line. */
function assemble(parsed: Parsed): GraphData {
  const order = lineOrder(parsed).filter((line) => !parsed.hidden.has(line));
  const { inputs, inputOf } = findInputs(parsed, order);
  const { draft, lineStarts, lineNames, definedBy } = parsed;
  const { argStarts } = draft;
  const nodes = order.reduce((sum, line) => sum + (lineStarts[line + 1] as number) - (lineStarts[line] as number), 0);
  const size = inputs.length + nodes;
  const ops = new Uint8Array(size);
  const args = new Int32Array(argStarts[draft.nodes] as number);
  const starts = new Int32Array(size + 1);
  const labels = new Int32Array(size);
  const finalOf = new Int32Array(draft.nodes);
  inputs.forEach((name, i) => (labels[i] = name));
  let at = inputs.length;
  let arg = 0;
  for (const line of order) {
    const first = lineStarts[line] as number;
    const end = lineStarts[line + 1] as number;
    for (let i = first; i < end; i++, at++) {
      finalOf[i] = at;
      ops[at] = draft.ops[i] as number;
      labels[at] = i === end - 1 ? (lineNames[line] as number) : -2 - (i - first);
      for (let j = argStarts[i] as number; j < (argStarts[i + 1] as number); j++) {
        const code = draft.args[j] as number;
        const which = code >> operand.bits;
        const kind = code & operand.mask;
        if (kind === operand.node) args[arg++] = finalOf[which] as number;
        else if (kind === operand.constant) args[arg++] = ~which;
        else {
          const defining = definedBy[which] as number;
          args[arg++] =
            defining < 0 ? (inputOf[which] as number) : (finalOf[(lineStarts[defining + 1] as number) - 1] as number);
        }
      }
      starts[at + 1] = arg;
    }
  }
  const target = finalOf[draft.nodes - 1] as number;
  const constants = Float64Array.from(draft.constants);
  return {
    names: spellingsOf(parsed.tokens.names),
    size,
    inputCount: inputs.length,
    ops,
    args,
    starts,
    constants,
    labels,
    target,
  };
}

/**
 * The graph of a program: lines `name = formula`, in any order; a name that no line defines is an input.
 * Throws ProgramError, and nothing else, whatever the text.
 */
export function compile(program: string, options: CompileOptions = {}): Graph {
  const limits = options.limits ?? engineLimits;
  if (program.length > limits.characters) {
    throw new ProgramError('tooLong', wholeProgram, [String(program.length), String(limits.characters)]);
  }
  const data = assemble(parse(tokenize(sourceOf(program)), limits));
  return graphOf(options.share === true ? sharedNodes(data) : data);
}
