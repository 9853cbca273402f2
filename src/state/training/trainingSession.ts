// The training that is under way: a descent over the chosen samples with its timeline, and what stands in the panel.
import { createStore, type StoreApi } from 'zustand/vanilla';
import {
  type Descent,
  descentOf,
  execute,
  type NodeId,
  randomNumbers,
  type Ref,
  type Run,
  type Setting,
  type TrainingHistory,
  trainingHistory,
} from '../../engine';
import type { Choices, Updates } from '../choices';
import { columnsOf, dataText, samplesOf } from '../choices';
import type { Plan, Scene } from '../scene';
import type { Core } from '../store';

/** Updates a frame; the last is as many as the budget of a frame allows. */
export const trainingSpeeds = [1, 10, 100, Infinity] as const;

export interface TrainingState {
  readonly running: boolean;
  readonly speed: (typeof trainingSpeeds)[number];
  /** Grows with everything that changes the weights of the training. */
  readonly version: number;
  /** The weight whose gradient is summed over the samples, chosen while another was pinned or none. */
  readonly summed: { readonly weight: NodeId; readonly pinned: Ref | undefined } | undefined;
}

export interface TrainingSession {
  readonly descent: Descent;
  readonly trail: TrainingHistory;
  /** A run of its own, for reading what the network makes of samples with the weights of the training. */
  readonly run: Run;
  readonly weights: readonly string[];
  readonly samples: readonly (readonly number[])[];
  /** Inputs of a sample, in the order of its numbers. */
  readonly given: readonly string[];
}

interface Kept {
  readonly plan: Plan;
  readonly key: string;
  readonly session: TrainingSession;
}

/** The training of one reader. */
export interface Training {
  readonly store: StoreApi<TrainingState>;
  kept: Kept | undefined;
  setting: (Setting & { readonly plan: Plan }) | undefined;
  /** The updates that were last made a choice, and of which session they are. */
  written: { readonly updates: Updates; readonly session: TrainingSession } | undefined;
  /** Ends the run that is under way. */
  stop: (() => void) | undefined;
}

/** What actions need that train. */
export interface TrainingCore extends Core {
  readonly training: Training;
}

/** A training that has not begun. */
export const createTraining = (): Training => ({
  store: createStore<TrainingState>(() => ({ running: false, speed: 10, version: 0, summed: undefined })),
  kept: undefined,
  setting: undefined,
  written: undefined,
  stop: undefined,
});

/** Random weights begin between -1 and 1. */
const reach = 1;

function made(plan: Plan, { samples: data, training }: Choices): TrainingSession {
  const { lesson, tapes } = plan;
  const [tape] = tapes;
  if (tape === undefined) throw new RangeError(`Lesson ${lesson.id} has no tape.`);
  const weights = lesson.inputs.filter(({ place }) => place === 'weights').map(({ id }) => id);
  const { x, y } = columnsOf(lesson.layers ?? []);
  const given = [...x, ...y];
  const samples = samplesOf(data, lesson);
  const descent = descentOf({ tape, weights, given, samples });
  const trail = trainingHistory(descent, randomNumbers(training.seed, weights.length, -reach, reach));
  const start = Object.fromEntries(lesson.inputs.map(({ id, value }) => [id, value]));
  return { descent, trail, run: execute(tape, start), weights, samples, given };
}

/** The training of the choices; a new one, at its beginning, when shape, samples or seed are others than before. */
export function trainingSession(training: Training, plan: Plan, choices: Choices): TrainingSession {
  const key = `${choices.training.seed} ${dataText(samplesOf(choices.samples, plan.lesson))}`;
  const { kept } = training;
  if (kept?.plan === plan && kept.key === key) return kept.session;
  const session = made(plan, choices);
  training.kept = { plan, key, session };
  return session;
}

/** Begins the training again. */
export function forgetTraining(training: Training): void {
  training.kept = undefined;
}

/**
 * How an update is made now; the same object as long as it is the same. The program's lambda gets lambda/m, so that the
 * mean of the samples' losses is J(Theta) of the lesson, with lambda/2m in front of the squares.
 */
export function settingOf(
  training: Training,
  { plan, inputs }: Pick<Scene, 'plan' | 'inputs'>,
  eta: number,
  samples: number,
): Setting {
  const lambda = (inputs['lambda'] ?? 0) / samples;
  const { setting } = training;
  if (setting?.plan === plan && setting.eta === eta && setting.put['lambda'] === lambda) return setting;
  const made = { plan, eta, put: { lambda } };
  training.setting = made;
  return made;
}
