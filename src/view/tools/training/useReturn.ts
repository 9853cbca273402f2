// The training of a link stands where the link says, whichever part of the tool is on the page.
import { useLayoutEffect } from 'react';
import { useApp, useChoice, useScene } from '../../marks';

/** Comes back to the updates that were chosen, before anything is painted; what stands there already is left as it is. */
export function useReturn(): void {
  const { actions } = useApp();
  const updates = useChoice('updates');
  const plan = useScene((scene) => scene.plan);
  useLayoutEffect(() => actions.returnToUpdates(), [actions, updates, plan]);
}
