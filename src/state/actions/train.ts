// What a reader can do in the training: one update, run and pause, back, to any update, anew, and use the weights.
import type { Inputs, NodeId } from '../../engine';
import { type Choices, isRate, isTraining, maxSeed, mostUpdates, noUpdates, type SampleData } from '../choices';
import { setInputs, setSamples } from './inputs';
import { lectureView } from './move';
import { choicesNow, choose, type Core } from '../store';
import { forgetTraining, trainingSession, type TrainingState, settingOf, type TrainingCore } from '../training';
import { budget, changed, chunk, halt, inFrames, remember, sessionNow } from './trainingNow';

/** Milliseconds of a run after which a reload would lose it. */
const between = 500;

/** Makes updates with the chosen eta, until the milliseconds are over; false when no further update can be made. */
function advance(core: TrainingCore, updates: number, milliseconds: number): boolean {
  const choices = choicesNow(core);
  const scene = core.scene.getState();
  const { descent, trail, samples } = trainingSession(core.training, scene.plan, choices);
  const setting = settingOf(core.training, scene, choices.training.eta, samples.length);
  const end = performance.now() + milliseconds;
  let left = Math.min(updates, mostUpdates - trail.at());
  while (left > 0 && descent.weights.every(Number.isFinite)) {
    const now = Math.min(left, chunk);
    trail.forward(setting, now);
    left -= now;
    if (performance.now() > end) return true;
  }
  return trail.at() < mostUpdates && descent.weights.every(Number.isFinite);
}

/** Stops the run; the page may be hidden or the tool closed. */
export function pauseTraining(core: TrainingCore): void {
  if (core.training.stop === undefined) return;
  halt(core);
  remember(core);
}

/** Updates in every frame of the screen, from the update at which the timeline stands. */
export function runTraining(core: TrainingCore): void {
  const { training } = core;
  if (training.stop !== undefined || document.hidden) return;
  let remembered = performance.now();
  const pauseWhenHidden = (): void => {
    if (document.hidden) pauseTraining(core);
  };
  document.addEventListener('visibilitychange', pauseWhenHidden);
  const more = (): boolean => {
    const goesOn = advance(core, training.store.getState().speed, budget);
    changed(core);
    if (!goesOn) pauseTraining(core);
    else if (performance.now() - remembered > between) {
      remember(core);
      remembered = performance.now();
    }
    return goesOn;
  };
  inFrames(training, more, () => document.removeEventListener('visibilitychange', pauseWhenHidden));
}

/** One update. */
export function trainOnce(core: TrainingCore): void {
  pauseTraining(core);
  advance(core, 1, Infinity);
  changed(core);
  remember(core);
}

/** To an update that has been made, exactly. */
export function goToUpdate(core: TrainingCore, update: number): void {
  pauseTraining(core);
  const { trail } = sessionNow(core);
  trail.goTo(Math.max(0, Math.min(trail.length(), Math.round(update))));
  changed(core);
  remember(core);
}

/** One update back. */
export const untrainOnce = (core: TrainingCore): void => goToUpdate(core, sessionNow(core).trail.at() - 1);

/** The training from its beginning, with the weights of its seed. */
export function restartTraining(core: TrainingCore): void {
  pauseTraining(core);
  forgetTraining(core.training);
  choose(core, { updates: noUpdates });
  changed(core);
}

/** Chooses the weight whose gradient is summed over the samples, until another quantity is pinned. */
export function sumWeight({ training, store }: TrainingCore, weight: NodeId): void {
  training.store.setState({ summed: { weight, pinned: store.getState().pinned } });
}

/** Chooses how many updates are made in a frame. */
export const setTrainingSpeed = (core: TrainingCore, speed: TrainingState['speed']): void =>
  core.training.store.setState({ speed });

/** Chooses eta, or a seed; what is no such number is refused. */
export function setTraining(core: TrainingCore, change: Partial<Choices['training']>): boolean {
  const training = { ...choicesNow(core).training, ...change };
  if (!isTraining(training)) return false;
  if (change.seed !== undefined) pauseTraining(core);
  choose(core, { training });
  return true;
}

/** Chooses the rate of the step after a mistake; one out of range is refused. */
export function setRate(core: Core, rate: number): boolean {
  if (isRate(rate)) choose(core, { rate });
  return isRate(rate);
}

/** The next seed: other weights, and a training from its beginning. */
export function nextSeed(core: TrainingCore): void {
  setTraining(core, { seed: (choicesNow(core).training.seed + 1) % (maxSeed + 1) });
}

/** Takes other samples: the training begins again. False when they do not fit the network. */
export function trainWith(core: TrainingCore, samples: SampleData): boolean {
  pauseTraining(core);
  return setSamples(core, samples);
}

/** A sample of the table becomes the lesson's x and y: one step of undo. */
export function chooseSample(core: TrainingCore, row: number): void {
  const { given, samples } = sessionNow(core);
  setInputs(core, Object.fromEntries(given.map((id, i) => [id, samples[row]?.[i] ?? NaN])));
}

/** The sample after that on the stage becomes the lesson's x and y, the first one after the last. */
export function nextSample(core: TrainingCore): void {
  const scene = core.scene.getState();
  if (scene.lesson.layers === undefined) return;
  const { given, samples } = sessionNow(core);
  const here = samples.findIndex((sample) => given.every((id, i) => scene.inputs[id] === sample[i]));
  chooseSample(core, (here + 1) % samples.length);
}

/** The weights of the training become the lesson's, which takes the stage: one step of undo. False when they are not finite. */
export function takeWeights(core: TrainingCore): boolean {
  const { weights, descent } = sessionNow(core);
  const inputs: Inputs = Object.fromEntries(weights.map((id, i) => [id, descent.weights[i] ?? NaN]));
  if (!setInputs(core, inputs)) return false;
  choose(core, lectureView(choicesNow(core)));
  return true;
}
