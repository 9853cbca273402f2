// Part 7: any formula that a person types becomes a lesson with the same steps, sentences and views.
import type { Graph, Inputs, Mode, NodeId } from '../../engine';
import { tapeOf } from '../compile';
import { firstInputs } from './firstInputs';
import { type Form, formed } from '../graphForm';
import { tell } from './ownBeats';
import type { InputSpec, Lesson, Pass } from '../types';

/** The program that part 7 opens with. */
export const firstOwnProgram = 'z = w*x + b\nh = sigmoid(z)\nL = (h - y)^2';

/** What the page draws and steps through at once; a longer program gets an answer that says so. */
const ownLimits = { characters: 400_000, nodes: 20_000, arguments: 100 } as const;

/** How the reader wants the program differentiated. */
interface DifferentiationOptions extends Form {
  readonly mode: Mode;
  /** The node whose derivatives are wanted; the last line when absent. */
  readonly target?: NodeId | undefined;
  /** Forward mode and path by path: the input to differentiate by; the first when absent. */
  readonly by?: NodeId | undefined;
  /** Numbers that the inputs open with. */
  readonly inputs?: Inputs | undefined;
}

/** A slider that has the number well inside, with steps that a person would choose. */
function specFor(id: NodeId, value: number): InputSpec {
  const size = Math.abs(value) <= 5 ? 5 : 10 ** Math.ceil(Math.log10(Math.abs(value)));
  return { id, value, min: -size, max: size, step: size / 50 };
}

function passOf(graph: Graph, way: DifferentiationOptions): Pass {
  const target = way.target !== undefined && graph.node(way.target) !== undefined ? { target: way.target } : {};
  const by = graph.inputs.find((id) => id === way.by) ?? graph.inputs[0];
  // Without an input there is nothing to differentiate by; going back from the target is still possible.
  if (way.mode === 'reverse' || by === undefined) return { mode: 'reverse', ...target };
  const inputs = way.mode === 'paths' && way.by === undefined ? graph.inputs : [by];
  return { mode: way.mode, inputs, ...target };
}

/**
 * The lesson of a reader's own program.
 * Throws ProgramError when the program does not compile, has too many nodes, or has more paths than can be walked one by one.
 */
export function own(program: string, way: DifferentiationOptions = { mode: 'reverse' }): Lesson {
  const form = formed(program, way, way.target, ownLimits);
  const { graph } = form;
  const pass = passOf(graph, way);
  const tape = tapeOf(graph, pass);
  const first = firstInputs(graph);
  return {
    id: 'own',
    tab: 'f(\\cdot)',
    title: { en: 'Your own formula', zh: '自己的公式' },
    formula: '',
    program,
    editable: true,
    formed: form,
    inputs: graph.inputs.map((id) => specFor(id, way.inputs?.[id] ?? first[id] ?? 1)),
    passes: [pass],
    views: ['graph'],
    pace: 'step',
    ...tell(tape),
  };
}
