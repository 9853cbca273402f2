// The place of a part whose code comes later: the part itself once it is there, and a way to ask again where it did not come.
import { type ReactNode, useEffect, useSyncExternalStore } from 'react';
import { NotFetched } from './NotFetched';
import type { Part } from './parts';

interface LaterProps<T> {
  readonly part: Part<T>;
  readonly show: (there: T) => ReactNode;
  /** What the notice stands in that it did not come; the place itself when absent. */
  readonly around?: (notice: ReactNode) => ReactNode;
  /** It stands beside what is there: nothing holds its place, and the notice lies over the page. */
  readonly aside?: boolean;
}

/** A part that is there already is shown at once. */
export function Later<T>({ part, show, around = (notice) => notice, aside = false }: LaterProps<T>) {
  const { there, failed } = useSyncExternalStore(part.subscribe, part.now, part.now);
  useEffect(() => void part.bring(), [part]);
  if (there !== undefined) return show(there);
  if (!failed) return aside ? null : <div className="coming" aria-busy />;
  return around(<NotFetched part={part} {...(aside && { place: 'refusal' })} />);
}
