// The actions of a session: every function of the actions with the session put in.
import * as all from '../actions';
import type { Session } from './session';

type Bound<Act> = Act extends () => infer R
  ? () => R
  : Act extends (session: never, ...rest: infer A) => infer R
    ? (...rest: A) => R
    : never;

/** What a reader can do in a session, without naming it each time. */
export type Actions = { readonly [Name in keyof typeof all]: Bound<(typeof all)[Name]> };

/** The actions of a session. They can be handed on as handlers: they need no `this`. */
export function actionsOf(session: Session): Actions {
  const bind = (act: unknown): unknown => (act as (session: Session) => unknown).bind(undefined, session);
  return Object.fromEntries(Object.entries(all).map(([name, act]) => [name, bind(act)])) as unknown as Actions;
}
