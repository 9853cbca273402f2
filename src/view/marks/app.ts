// What every component can reach: the session of the app that it is a part of, its actions, and its light.
import { createContext, useContext } from 'react';
import type { Actions, Session } from '../../state';
import type { Light } from './lighting';

/** One app on the page. Two of them share nothing. */
export interface App {
  /** The element that it stands in. */
  readonly root: HTMLElement;
  readonly session: Session;
  readonly actions: Actions;
  readonly light: Light;
}

export const AppContext = createContext<App | undefined>(undefined);

/** The app that a component is a part of. The same object for as long as the app is there: it causes no render. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === undefined) throw new Error('A component stands outside of an app.');
  return app;
}
