// Parts of the page whose code comes later: when one is asked for, or before that, while the page has nothing else to do.

/** What there is of a part: itself, or that it could not be fetched. */
interface PartState<T> {
  readonly there: T | undefined;
  readonly failed: boolean;
}

/** Code that comes later; `T` is the module that it comes as. */
export interface Part<T> {
  readonly now: () => PartState<T>;
  /** Fetches it unless it is there or under way, also after it has failed. Never rejects: `now` says how it went. */
  readonly bring: () => Promise<void>;
  /** Calls a listener whenever `now` is another; gives what ends that. */
  readonly subscribe: (listener: () => void) => () => void;
}

const all: Part<unknown>[] = [];

/** All parts of the page, in the order in which they were named. */
export const parts: readonly Part<unknown>[] = all;

/** A part that is fetched by a dynamic import. All apps on a page share it. */
export function partOf<T>(fetch: () => Promise<T>): Part<T> {
  let state: PartState<T> = { there: undefined, failed: false };
  let coming: Promise<void> | undefined;
  const listeners = new Set<() => void>();
  const put = (next: PartState<T>): void => {
    state = next;
    listeners.forEach((listener) => listener());
  };
  const part: Part<T> = {
    now: () => state,
    bring: () => {
      if (state.failed) put({ there: undefined, failed: false });
      coming ??= fetch().then(
        (there) => put({ there, failed: false }),
        () => {
          coming = undefined;
          put({ there: undefined, failed: true });
        },
      );
      return coming;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
  all.push(part);
  return part;
}
