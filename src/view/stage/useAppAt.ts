// The app as it would be at another moment, such as a frame of the lesson, where nothing follows pointer or tool.
import { useMemo } from 'react';
import { type Moment, type Readable, still as stillFigures } from '../../state';
import { type App, type Light, useApp, useFigure } from '../marks';

const still = <T>(value: T): Readable<T> => ({ getState: () => value, subscribe: () => () => undefined });

const dark = (light: Light): Light => ({
  ...light,
  now: () => undefined,
  mark: () => undefined,
  subscribe: () => () => undefined,
});

/** The app as it would be at another moment. */
export function appWith(app: App, { choices, scene, ...figures }: Moment): App {
  const state = { ...app.session.store.getState(), choices, pinned: undefined };
  const store = { ...app.session.store, ...still(state) };
  return {
    ...app,
    light: dark(app.light),
    session: { ...app.session, store, scene: still(scene), figures: still(stillFigures(figures)) },
  };
}

/** That app for a frame counted from 0, one of those that the page shows now; the same object as long as the moment is. */
export function useAppAt(at: number): App {
  const app = useApp();
  const moment = useFigure('moments').get(at);
  return useMemo(() => (moment === undefined ? app : appWith(app, moment)), [app, moment]);
}
