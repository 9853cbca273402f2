// A row where it has room, and what stands for it where it has not: measured, so that no language, type or zoom is cut.
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { watchSize, whenTypefacesCome } from '../marks';
import './fitted.css';

interface FittedProps {
  readonly row: ReactNode;
  /** Smaller, as a menu of the same choices. */
  readonly instead: ReactNode;
}

/** The row stays on the page where it does not fit, unseen and out of reach, so that it can be measured again. */
export function Fitted({ row, instead }: FittedProps) {
  const room = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const [fits, setFits] = useState(true);
  useLayoutEffect(() => {
    const measure = (): void => {
      if (room.current !== null && content.current !== null)
        setFits(content.current.scrollWidth <= room.current.clientWidth);
    };
    measure();
    const endSizes = watchSize(
      [room.current, content.current].filter((element) => element !== null),
      measure,
    );
    const end = whenTypefacesCome(measure);
    return () => {
      endSizes();
      end();
    };
  }, [row]);
  return (
    <div className="fitted" ref={room}>
      <div className={fits ? 'fitted-row' : 'fitted-row away'} ref={content} inert={!fits}>
        {row}
      </div>
      {!fits && instead}
    </div>
  );
}
