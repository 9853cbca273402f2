// One session: all that one reader has under way, and the actions bound to it.
export { type Actions, actionsOf } from './bound';
export { createSession, type Session } from './session';
