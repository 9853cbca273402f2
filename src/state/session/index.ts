// DOOR src/state/session
export { type Actions, actionsOf } from './bound';
export { createSession, type Session } from './session';
