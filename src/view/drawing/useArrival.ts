// What a view shows first: when the reader comes from the other view, the quantity that was followed there.
import { useState } from 'react';
import type { Ref } from '../../engine';

/** The quantity that was followed when the view opened, as long as the lecture stays at that frame. */
export function useArrival(at: number, ref: Ref | undefined): Ref | undefined {
  // A later pin must not move the drawing away from under the pointer.
  const [arrival] = useState({ at, ref });
  return arrival.at === at ? arrival.ref : undefined;
}
