// Exercises as choices: the lesson, the program or the network, its numbers, and what is asked for.
import {
  type Exercise,
  type ExerciseLevel,
  exerciseOf,
  type ExerciseSource,
  isKind,
  memoLast,
  nodeOf,
  readRef,
  type Ref,
} from '../../engine';
import { backprop, type Network } from '../../lessons';
import type { ChoiceName, Choices, Practice } from '../choices';
import type { Plan } from '../scene';

/** A network whose numbers stay short: no exponential in it. */
const shortNetwork: Network = {
  layers: [2, 2, 1],
  activations: ['relu', 'identity'],
  loss: 'squared',
  bias: false,
};

/** What is found in a network by hand: sums, activations and the loss; deltas, and gradients of the weights. */
const leftOut = (ref: Ref): boolean =>
  isKind(ref, 'value') ? !/^[zaL]/.test(nodeOf(ref)) : !/^(?:z|theta)/.test(nodeOf(ref));

const networkSource = (lambda: number): ExerciseSource => ({
  program: backprop(shortNetwork).program,
  fixed: { y: 1, lambda },
  leaves: leftOut,
});

/** What decides which choices an exercise sets. */
interface Form {
  /** Choices that it sets, and that a link therefore leaves out. */
  readonly sets: readonly ChoiceName[];
  readonly lesson: string;
  readonly source?: (program: string) => ExerciseSource;
}

const plain: Form = { sets: ['program', 'inputs', 'ask'], lesson: 'own' };

const forms: Readonly<Record<ExerciseLevel, Form>> = {
  partials: plain,
  forward: plain,
  tree: plain,
  fork: plain,
  shared: plain,
  network: { sets: ['network', 'inputs', 'ask'], lesson: 'network', source: () => networkSource(0) },
  penalty: { sets: ['network', 'inputs', 'ask'], lesson: 'network', source: () => networkSource(0.5) },
  own: { sets: ['inputs', 'ask'], lesson: 'own', source: (program) => ({ program }) },
};

const made = memoLast(
  ({ level, seed }: Practice, program: string): Exercise => exerciseOf(level, seed, forms[level].source?.(program)),
  ([one, program], [other, otherProgram]) =>
    one.level === other.level &&
    one.seed === other.seed &&
    (program === otherProgram || forms[one.level].sets.some((name) => name !== 'inputs' && name !== 'ask')),
);

/** The choices that an exercise stands for; that of the reader's own formula keeps the program. */
export function exerciseChoices(
  { level, seed }: Practice,
  program: string,
): Pick<Choices, 'lesson' | 'practice' | 'inputs' | 'ask'> & Partial<Choices> {
  const { sets, lesson } = forms[level];
  const exercise = made({ level, seed }, program);
  return {
    lesson,
    practice: { level, seed },
    inputs: exercise.inputs,
    ask: exercise.asked,
    ...(sets.includes('program') && { program: exercise.program }),
    ...(sets.includes('network') && { network: shortNetwork }),
  };
}

/** The first frame at which all that is asked can be found; the last where there is none. */
export function exerciseFrame({ frames, tapes }: Plan, asked: readonly string[]): number {
  const at = frames.findIndex(({ pass, cursor }) =>
    asked.every((text) => {
      const ref = readRef(text);
      return ref !== undefined && (tapes[pass]?.availableAt(ref) ?? Infinity) <= cursor;
    }),
  );
  return at < 0 ? frames.length - 1 : at;
}
