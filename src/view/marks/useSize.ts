// The size of an element in CSS pixels, kept up to date.
import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { watchSize } from './watchSize';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** 0 x 0 until the element has been measured. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const measure = (): void => {
      const width = watched.clientWidth;
      const height = watched.clientHeight;
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    // At once: the frame in which it changes is painted in the new size, and not in the one before.
    return watchSize([watched], () => flushSync(measure));
  }, [element]);
  return size;
}
