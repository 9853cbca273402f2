// The code of the figures of tools, which comes later: until it is there, a tool has none.
import type * as ofTools from './ofTools';

let code: typeof ofTools | undefined;
let coming: Promise<boolean> | undefined;
const waiting = new Set<() => void>();

/** The code of the figures of tools; undefined until it is there. */
export const toolCode = (): typeof ofTools | undefined => code;

/** Brings the code of the figures of tools; never rejects: says whether it is there. */
export const bringFigures = (): Promise<boolean> =>
  (coming ??= import('./ofTools').then(
    (there) => {
      code = there;
      waiting.forEach((then) => then());
      waiting.clear();
      return true;
    },
    () => {
      coming = undefined;
      return false;
    },
  ));

/** Calls `then` when the code comes; never where it is there already. */
export function whenFiguresCome(then: () => void): void {
  if (code === undefined) waiting.add(then);
}
