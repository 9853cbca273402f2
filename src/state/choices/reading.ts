// How single values are read from texts and from untrusted data.
import type { LinkField, Say } from './choice';

/** The one of these values that something is; undefined when it is none. */
export const oneOf = <T>(values: readonly T[], found: unknown): T | undefined => values.find((each) => each === found);

/** The finite number that a text is; NaN when it is none. */
export function numberIn(text: string): number {
  const number = text.trim() === '' ? NaN : Number(text);
  return Number.isFinite(number) ? number : NaN;
}

/** The pieces of a list with commas, the empty ones left out. */
export const pieces = (text: string): readonly string[] => text.split(',').filter((each) => each !== '');

/** Says that the value of a field was not understood. */
export const notUnderstood = (say: Say, key: string, text: string): void =>
  say({ key: 'value', what: `${key}=${text}` });

/** A field that holds one of these values, each written as itself; `initial` is not written. */
export const fieldOf = <T extends string | number | undefined>(
  key: string,
  values: readonly NonNullable<T>[],
  initial: T,
  more: Partial<LinkField<T>> = {},
): LinkField<T> => ({
  key,
  read(text, before, say) {
    const found = values.find((each) => String(each) === text);
    if (found === undefined) notUnderstood(say, key, text);
    return found ?? before;
  },
  print: (value) => (value === undefined || value === initial ? '' : String(value)),
  ...more,
});

/** A field that is `1` or not there. */
export const flagField = (key: string): LinkField<boolean> => ({
  key,
  read(text, _, say) {
    if (text !== '1' && text !== '0' && text !== '') notUnderstood(say, key, text);
    return text === '1';
  },
  print: (value) => (value ? '1' : ''),
});

/** Reads a text as it is. */
export const asText = (stored: unknown): string | undefined => (typeof stored === 'string' ? stored : undefined);

/** Reads a choice of yes or no. */
export const asFlag = (stored: unknown): boolean | undefined => (typeof stored === 'boolean' ? stored : undefined);

/** The texts of a list; undefined when it is no list. */
export const asTexts = (stored: unknown): readonly string[] | undefined =>
  Array.isArray(stored) ? stored.filter((each): each is string => typeof each === 'string') : undefined;

/** The properties of a record whose values are finite numbers; undefined when it is no record. */
export function asNumbers(stored: unknown): Readonly<Record<string, number>> | undefined {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined;
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
  );
}

/** A whole number that is not negative. */
export const asPlace = (stored: unknown): number | undefined =>
  Number.isInteger(stored) && Number(stored) >= 0 ? Number(stored) : undefined;
