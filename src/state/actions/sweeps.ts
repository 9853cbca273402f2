// The sweeps of the Jacobian beside that of the lecture: which stay, and the reader's own seed and direction.
import type { Inputs } from '../../engine';
import type { Core, OwnSweeps } from '../store';
import { set } from '../store';
import { boardOf, type Sweep, sweepsOf } from '../tools';
import { setDifferentiation } from './inputs';

const sweepsNow = ({ store, scene }: Core): OwnSweeps => sweepsOf(scene.getState(), store.getState().sweeps);

/**
 * Presses the head of a row or of a column. The reader's own program takes this sweep, and what a finished one has filled
 * stays; in another lesson the row or column is filled beside the lecture, or emptied again.
 */
export function pressSweep(core: Core, sweep: Sweep): void {
  const { lesson, cursor, tape } = core.scene.getState();
  const own = sweepsNow(core);
  const isIt = ({ kind, id }: Sweep): boolean => kind === sweep.kind && id === sweep.id;
  const others = own.kept.filter((each) => !isIt(each));
  if (lesson.editable !== true) {
    set(core, { sweeps: { ...own, kept: others.length < own.kept.length ? others : [...own.kept, sweep] } });
    return;
  }
  const { sweep: current } = boardOf(core.scene.getState());
  const finished = cursor === tape.length && !isIt(current) ? [current] : [];
  set(core, { sweeps: { ...own, kept: [...others, ...finished] } });
  setDifferentiation(
    core,
    sweep.kind === 'row' ? { mode: 'reverse', target: sweep.id } : { mode: 'forward', by: sweep.id, target: undefined },
  );
}

/** Takes the reader's own seed of a reverse sweep; a node that it does not name has 0. */
export const setSeed = (core: Core, seed: Inputs): void => set(core, { sweeps: { ...sweepsNow(core), seed } });

/** Takes the direction along which the inputs move in a forward sweep; an input that it does not name has 0. */
export const setDirection = (core: Core, direction: Inputs): void =>
  set(core, { sweeps: { ...sweepsNow(core), direction } });
