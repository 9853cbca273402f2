// What stands in it is as at another frame of the lesson: words with the numbers of that moment.
import type { ReactNode } from 'react';
import { AppContext } from '../marks';
import { useAppAt } from './useAppAt';

/** `at` counted from 0. */
export function AtFrame({ at, children }: { readonly at: number; readonly children: ReactNode }) {
  return <AppContext value={useAppAt(at)}>{children}</AppContext>;
}
