// Shapes of untrusted data: each gives the value when it is what it should be, and throws ShapeError where it is not.
import { readRef, type Ref } from '../../engine';
import { languages, type Text } from '../text';
import { fileLimits, type ReasonKey } from './problems';
import { textIn, wrongTex, wrongText } from './words';

/** Thrown where data have another shape: the place in them, and what is wrong there. */
export class ShapeError extends Error {
  readonly key: ReasonKey;
  readonly what: string;

  constructor(at: string, key: ReasonKey = 'badShape', detail = '') {
    super(`${key} at ${at}`);
    this.key = key;
    this.what = detail === '' ? at : `${at}: ${detail}`;
  }
}

/** Reads a value that stands at a place; throws ShapeError. */
export interface Shape<T> {
  (value: unknown, at: string): T;
  /** It need not be there. */
  readonly optional?: true;
}

/** A text of one line that is no formula. */
const plain: Shape<string> = (value, at) => {
  if (typeof value !== 'string' || value.length > fileLimits.text) throw new ShapeError(at);
  return value;
};

/** A name: of a node, a plot, a curve, a mark. */
export const name: Shape<string> = (value, at) => {
  if (typeof value !== 'string' || !/^[\p{L}\p{N}_-]{1,60}$/u.test(value)) throw new ShapeError(at);
  return value;
};

/** The line of a program that a derivation or a curve computes. */
export const expression: Shape<string> = plain;

/** A formula. */
export const tex: Shape<string> = (value, at) => {
  if (typeof value !== 'string') throw new ShapeError(at);
  const wrong = wrongTex(value);
  if (wrong !== undefined) throw new ShapeError(at, wrong.key, wrong.what);
  return value;
};

/** A text: a string for all languages, or one for each of some. */
export const text: Shape<Text> = (value, at) => {
  const found: ReadonlyMap<string, unknown> = new Map(
    typeof value === 'string'
      ? [[languages[0], value]]
      : typeof value === 'object' && value !== null
        ? Object.entries(value)
        : [],
  );
  const some = Object.fromEntries([...found].map(([lang, words]) => [lang, plain(words, `${at}.${lang}`)]));
  const made = textIn(some, languages[0]);
  const isKnown = [...found.keys()].every((lang) => languages.some((each) => each === lang));
  if (made === undefined || !isKnown) throw new ShapeError(at);
  for (const words of Object.values(made)) {
    const wrong = wrongText(words);
    if (wrong !== undefined) throw new ShapeError(at, wrong.key, wrong.what);
  }
  return made;
};

/** A finite number. */
export const number: Shape<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ShapeError(at);
  return value;
};

/** A number, or "inf" and "-inf". */
export const anyNumber: Shape<number> = (value, at) =>
  value === 'inf' ? Infinity : value === '-inf' ? -Infinity : number(value, at);

/** A whole number that is not negative and not huge. */
export const whole: Shape<number> = (value, at) => {
  if (!Number.isInteger(value) || number(value, at) < 0 || number(value, at) > fileLimits.entries)
    throw new ShapeError(at);
  return value as number;
};

/** Yes or no. */
export const flag: Shape<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw new ShapeError(at);
  return value;
};

/** The name of a quantity. */
export const ref: Shape<Ref> = (value, at) => {
  const found = typeof value === 'string' && value.length <= 80 ? readRef(value) : undefined;
  if (found === undefined) throw new ShapeError(at);
  return found;
};

/** One of these values. */
export const oneOf =
  <T extends string | number>(...values: readonly T[]): Shape<T> =>
  (value, at) => {
    const found = values.find((each) => each === value);
    if (found === undefined) throw new ShapeError(at);
    return found;
  };

/** A list. */
export const list =
  <T>(item: Shape<T>): Shape<readonly T[]> =>
  (value, at) => {
    if (!Array.isArray(value) || value.length > fileLimits.entries) throw new ShapeError(at);
    return value.map((each, i) => item(each, `${at}[${i}]`));
  };

/** Two values. */
export const pair =
  <T>(item: Shape<T>): Shape<readonly [T, T]> =>
  (value, at) => {
    if (!Array.isArray(value) || value.length !== 2) throw new ShapeError(at);
    return [item(value[0], `${at}[0]`), item(value[1], `${at}[1]`)];
  };

/** What need not be there. */
export const optional = <T>(shape: Shape<T>): Shape<T> =>
  Object.assign((value: unknown, at: string) => shape(value, at), { optional: true as const });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with these fields and no others. */
export const objectOf =
  <T extends object>(fields: { readonly [K in keyof T]-?: Shape<NonNullable<T[K]>> }): Shape<T> =>
  (value, at) => {
    if (!isRecord(value)) throw new ShapeError(at);
    const shapes: Readonly<Record<string, Shape<unknown>>> = fields;
    const missing = Object.keys(shapes).find((key) => !Object.hasOwn(value, key) && shapes[key]?.optional !== true);
    if (missing !== undefined) throw new ShapeError(`${at}.${missing}`, 'missing');
    const made = Object.entries(value).map(([key, each]) => {
      const shape = Object.hasOwn(shapes, key) ? shapes[key] : undefined;
      if (shape === undefined) throw new ShapeError(at, 'unknownField', key.slice(0, 40));
      return [key, shape(each, `${at}.${key}`)];
    });
    return Object.fromEntries(made) as T;
  };

/** An object with any names and values of one shape. */
export const recordOf =
  <T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  (value, at) => {
    if (!isRecord(value) || Object.keys(value).length > fileLimits.entries) throw new ShapeError(at);
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [name(key, at), item(each, `${at}.${key.slice(0, 40)}`)]),
    );
  };

/** An object of one of several kinds, by its field `kind`. */
export const byKind =
  <T extends { readonly kind: string }>(kinds: {
    readonly [K in T['kind']]: Shape<Extract<T, { readonly kind: K }>>;
  }): Shape<T> =>
  (value, at) => {
    const kind = isRecord(value) ? value['kind'] : undefined;
    const shapes: Readonly<Record<string, Shape<unknown>>> = kinds;
    const shape = typeof kind === 'string' && Object.hasOwn(shapes, kind) ? shapes[kind] : undefined;
    if (shape === undefined) throw new ShapeError(`${at}.kind`);
    return shape(value, at) as T;
  };
