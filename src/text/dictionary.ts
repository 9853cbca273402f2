// One typed dictionary a language: what English has, every language has.
import type { en } from './en';
import type { later } from './laterEn';

/** The same texts in another language. */
export type Words<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Words<T[K]>;
};

export type Dictionary = Words<typeof en>;

/** The words of the parts that come later. */
export type LaterWords = Words<typeof later>;
