// The front door of the engine.
export type * from './types';
