// The way back to the updates of a training that a link names.
import { choicesNow } from '../store';
import { inCommon, lengthOf, settingOf, type TrainingCore, updatesOf } from '../training';
import { budget, changed, chunk, halt, inFrames, remember, sessionNow } from './trainingNow';

/** Milliseconds in which few updates are made before anything is drawn. */
const atOnce = 50;

/**
 * Comes back to the updates that a link names, from where the training stands if it began in the same way: at once if they are
 * few, else as a run, which can be stopped.
 */
export function returnToUpdates(core: TrainingCore): void {
  const { training } = core;
  const { updates, training: chosen } = choicesNow(core);
  const session = sessionNow(core);
  if (training.written?.updates === updates && training.written.session === session) return;
  halt(core);
  const { trail } = session;
  const now = settingOf(training, core.scene.getState(), chosen.eta, session.samples.length);
  const lambda = now.put['lambda'] ?? 0;
  // What a link leaves open is as it is chosen now.
  const made = updates.made.map((piece) => ({ ...piece, eta: piece.eta ?? now.eta, rate: piece.rate ?? lambda }));
  const stands = updatesOf(trail);
  const common = inCommon(made, stands.made);
  if (common === lengthOf(made) && common === trail.length() && updates.at === stands.at) return;
  trail.goTo(common);
  // What lies ahead is not in the link.
  trail.forward(now, 0);
  const more = (milliseconds: number): boolean => {
    const end = performance.now() + milliseconds;
    let before = 0;
    for (const { updates: count, eta, rate } of made) {
      before += count;
      const setting = now.eta === eta && lambda === rate ? now : { eta, put: { lambda: rate } };
      while (trail.at() < before) {
        trail.forward(setting, Math.min(before - trail.at(), chunk));
        if (performance.now() > end) {
          changed(core);
          return true;
        }
      }
    }
    trail.goTo(updates.at);
    changed(core);
    halt(core);
    remember(core);
    return false;
  };
  if (more(atOnce)) inFrames(training, () => more(budget));
}
