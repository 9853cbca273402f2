// Plays the lesson: one rest after another, at the chosen speed, never catching up after a sleep.
import { next } from '../actions';
import type { Core } from '../store';

/** Starts watching `playing` and `speed`; the answer stops it. */
export function startPlayer(core: Core): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = (): void => {
    clearTimeout(timer);
    const { playing, speed } = core.store.getState();
    timer = playing ? setTimeout(step, 60_000 / speed) : undefined;
  };
  const step = (): void => {
    if (!document.hidden) next(core);
    plan();
  };
  let before = core.store.getState();
  const stop = core.store.subscribe((state) => {
    if (state.playing !== before.playing || state.speed !== before.speed) {
      before = state;
      plan();
    }
    before = state;
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
