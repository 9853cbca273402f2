// The room of a plot in CSS pixels and the size of its text, kept up to date.
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Room } from '../../draw/plot';
import { watchSize } from './watchSize';

/** 0 x 0 until the element has been measured. */
export function useRoom(element: RefObject<HTMLElement | null>): Room {
  const [room, setRoom] = useState<Room>({ width: 0, height: 0, em: 16 });
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const measure = (): void => {
      const { clientWidth: width, clientHeight: height } = watched;
      const em = parseFloat(getComputedStyle(watched).fontSize);
      setRoom((before) =>
        before.width === width && before.height === height && before.em === em ? before : { width, height, em },
      );
    };
    measure();
    return watchSize([watched], measure);
  }, [element]);
  return room;
}
