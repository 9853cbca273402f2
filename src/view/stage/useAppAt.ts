// The app as it would be at another frame of the lesson, where nothing follows pointer or tool.
import { useMemo } from 'react';
import { type Choices, plainTool, type Readable, sceneAt } from '../../state';
import { type App, type Light, useApp, useChosen } from '../marks';

const still = <T>(value: T): Readable<T> => ({ getState: () => value, subscribe: () => () => undefined });

const dark = (light: Light): Light => ({
  ...light,
  now: () => undefined,
  mark: () => undefined,
  subscribe: () => () => undefined,
});

/** That app for a frame counted from 0; the same object as long as the choices are. */
export function useAppAt(at: number): App {
  const app = useApp();
  const choices = useChosen((state) => state.choices);
  return useMemo(() => {
    const there: Choices = { ...choices, at, tool: plainTool };
    const state = { ...app.session.store.getState(), choices: there, pinned: undefined };
    const store = { ...app.session.store, ...still(state) };
    return {
      ...app,
      light: dark(app.light),
      session: { ...app.session, store, scene: still(sceneAt(there, at)) },
    };
  }, [app, choices, at]);
}
