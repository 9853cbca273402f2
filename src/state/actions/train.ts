// What a reader can do in the training: one update, run and pause, back, to any update, anew, and use the weights.
import type { Inputs } from '../../engine';
import { type Choices, isRate, isTraining, mostSeed, type SampleData } from '../choices';
import { setInputs, setSamples } from './inputs';
import { chosenScene } from '../scene';
import { forgetLab, type Lab, labOf, type LabState, labStore, mostUpdates, settingOf } from '../training';
import { choicesNow, choose } from '../store';

/** Milliseconds of a frame that updates may take: the rest is for drawing. */
const budget = 6;
/** Updates between two looks at the clock. */
const chunk = 16;

const lab = (): Lab => labOf(chosenScene(choicesNow(), false).plan, choicesNow());
const changed = (change: Partial<LabState> = {}): void =>
  labStore.setState(({ version }) => ({ version: version + 1, ...change }));

/** Makes updates with the chosen eta, until the milliseconds are over; false when no further update can be made. */
function advance(updates: number, milliseconds: number): boolean {
  const choices = choicesNow();
  const scene = chosenScene(choices, false);
  const { descent, trail, samples } = labOf(scene.plan, choices);
  const setting = settingOf(scene, choices.training.eta, samples.length);
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

let frame: number | undefined;

const pauseWhenHidden = (): void => {
  if (document.hidden) pauseTraining();
};

/** Stops the run; the page may be hidden or the tool closed. */
export function pauseTraining(): void {
  if (frame !== undefined) cancelAnimationFrame(frame);
  frame = undefined;
  document.removeEventListener('visibilitychange', pauseWhenHidden);
  if (labStore.getState().running) labStore.setState({ running: false });
}

function tick(): void {
  frame = requestAnimationFrame(tick);
  const goesOn = advance(labStore.getState().speed, budget);
  changed();
  if (!goesOn) pauseTraining();
}

/** Updates in every frame of the screen, from the update at which the timeline stands. */
export function runTraining(): void {
  if (frame !== undefined || document.hidden) return;
  document.addEventListener('visibilitychange', pauseWhenHidden);
  labStore.setState({ running: true });
  frame = requestAnimationFrame(tick);
}

/** One update. */
export function trainOnce(): void {
  pauseTraining();
  advance(1, Infinity);
  changed();
}

/** To an update that has been made, exactly. */
export function goToUpdate(update: number): void {
  pauseTraining();
  const { trail } = lab();
  trail.goTo(Math.max(0, Math.min(trail.length(), Math.round(update))));
  changed();
}

export const untrainOnce = (): void => goToUpdate(lab().trail.at() - 1);

/** The training from its beginning, with the weights of its seed. */
export function restartTraining(): void {
  pauseTraining();
  forgetLab();
  changed();
}

export const setLabSpeed = (speed: LabState['speed']): void => labStore.setState({ speed });

/** Chooses eta, or a seed; what is no such number is refused. */
export function setTraining(change: Partial<Choices['training']>): boolean {
  const training = { ...choicesNow().training, ...change };
  if (!isTraining(training)) return false;
  if (change.seed !== undefined) pauseTraining();
  choose({ training });
  return true;
}

/** Chooses the rate of the step after a mistake; one out of range is refused. */
export function setRate(rate: number): boolean {
  if (isRate(rate)) choose({ rate });
  return isRate(rate);
}

/** The next seed: other weights, and a training from its beginning. */
export function nextSeed(): void {
  setTraining({ seed: (choicesNow().training.seed + 1) % (mostSeed + 1) });
}

/** Takes other samples: the training begins again. False when they do not fit the network. */
export function trainWith(samples: SampleData): boolean {
  pauseTraining();
  return setSamples(samples);
}

/** A sample of the table becomes the lesson's x and y: one step of undo. */
export function chooseSample(row: number): void {
  const { given, samples } = lab();
  setInputs(Object.fromEntries(given.map((id, i) => [id, samples[row]?.[i] ?? NaN])));
}

/** The sample after that on the stage becomes the lesson's x and y, the first one after the last. */
export function nextSample(): void {
  const scene = chosenScene(choicesNow(), false);
  if (scene.lesson.layers === undefined) return;
  const { given, samples } = lab();
  const here = samples.findIndex((sample) => given.every((id, i) => scene.inputs[id] === sample[i]));
  chooseSample((here + 1) % samples.length);
}

/** The weights of the training become the lesson's: one step of undo. False when they are not finite. */
export function takeWeights(): boolean {
  const { weights, descent } = lab();
  const inputs: Inputs = Object.fromEntries(weights.map((id, i) => [id, descent.weights[i] ?? NaN]));
  return setInputs(inputs);
}
