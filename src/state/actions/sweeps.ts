// The sweeps of the Jacobian beside that of the lecture: which stay, and the reader's own seed and direction.
import type { Inputs } from '../../engine';
import { toolCode } from '../figures';
import type { Core, OwnSweeps } from '../store';
import type { Sweep } from '../tools';
import { setDifferentiation } from './inputs';

/** The sweeps of the moment with others put in; the tool that asks for them comes with the code that knows them. */
function change({ store, scene }: Core, to: (own: OwnSweeps) => Partial<OwnSweeps>): void {
  const own = toolCode()?.sweepsOf(scene.getState(), store.getState().sweeps);
  if (own !== undefined) store.setState({ sweeps: { ...own, ...to(own) } });
}

/**
 * Presses the head of a row or of a column. The reader's own program takes this sweep, and what a finished one has filled
 * stays; in another lesson the row or column is filled beside the lecture, or emptied again.
 */
export function pressSweep(core: Core, sweep: Sweep): void {
  const scene = core.scene.getState();
  const { lesson, cursor, tape } = scene;
  const isIt = ({ kind, id }: Sweep): boolean => kind === sweep.kind && id === sweep.id;
  if (lesson.editable !== true) {
    change(core, ({ kept }) => {
      const others = kept.filter((each) => !isIt(each));
      return { kept: others.length < kept.length ? others : [...kept, sweep] };
    });
    return;
  }
  change(core, ({ kept }) => {
    const current = toolCode()?.boardOf(scene).sweep;
    const finished = current !== undefined && cursor === tape.length && !isIt(current) ? [current] : [];
    return { kept: [...kept.filter((each) => !isIt(each)), ...finished] };
  });
  setDifferentiation(
    core,
    sweep.kind === 'row' ? { mode: 'reverse', target: sweep.id } : { mode: 'forward', by: sweep.id, target: undefined },
  );
}

/** Takes the reader's own seed of a reverse sweep; a node that it does not name has 0. */
export const setSeed = (core: Core, seed: Inputs): void => change(core, () => ({ seed }));

/** Takes the direction along which the inputs move in a forward sweep; an input that it does not name has 0. */
export const setDirection = (core: Core, direction: Inputs): void => change(core, () => ({ direction }));
