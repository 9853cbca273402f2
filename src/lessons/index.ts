// The contents: all lessons in the order in which they are taught.
export type * from './types';
