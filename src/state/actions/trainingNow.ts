// What the actions of the training share: its session, its run, and that what has been made is a choice.
import { choicesNow, choose } from '../store';
import { type Training, type TrainingCore, type TrainingSession, trainingSession, updatesOf } from '../training';

/** Milliseconds of a frame that updates may take: the rest is for drawing. */
export const budget = 6;
/** Updates between two looks at the clock. */
export const chunk = 16;

/** The training of the choices. */
export const sessionNow = (core: TrainingCore): TrainingSession =>
  trainingSession(core.training, core.scene.getState().plan, choicesNow(core));
/** Tells whoever shows the training that its weights are others. */
export const changed = ({ training }: TrainingCore): void =>
  training.store.setState(({ version }) => ({ version: version + 1 }));

/** Makes what has been trained a choice, so that a reload, Back or a link comes back to it. */
export function remember(core: TrainingCore): void {
  const { kept } = core.training;
  if (kept === undefined) return;
  const updates = updatesOf(kept.session.trail);
  core.training.written = { updates, session: kept.session };
  choose(core, { updates });
}

/** Ends the run that is under way, if there is one. */
export function halt({ training }: TrainingCore): void {
  training.stop?.();
  training.stop = undefined;
  if (training.store.getState().running) training.store.setState({ running: false });
}

/** Begins a run: `more` is called in every frame of the screen until it says that no more is to be done, or the run is ended. */
export function inFrames(training: Training, more: () => boolean, ended?: () => void): void {
  const tick = (): void => {
    frame = requestAnimationFrame(tick);
    if (!more()) cancelAnimationFrame(frame);
  };
  let frame = requestAnimationFrame(tick);
  training.stop = () => {
    cancelAnimationFrame(frame);
    ended?.();
  };
  training.store.setState({ running: true });
}
