// The size of an element in CSS pixels, kept up to date.
import { type RefObject, useLayoutEffect, useState } from 'react';
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
    return watchSize([watched], measure);
  }, [element]);
  return size;
}
