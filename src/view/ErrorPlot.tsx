// The error of the difference quotient over h, on logarithmic axes, with the h of now.
import { useRef } from 'react';
import { errorPicture } from '../draw/errorCurve';
import { useWords } from './context';
import { useRoom } from './curves/useRoom';
import { AxesMarks } from './curves/AxesMarks';

interface Point {
  readonly h: number;
  readonly error: number;
}

export function ErrorPlot({ points, now }: { readonly points: readonly Point[]; readonly now: Point }) {
  const words = useWords();
  const holder = useRef<HTMLDivElement>(null);
  const room = useRoom(holder);
  const picture = room.width > 0 ? errorPicture(points, now, room) : undefined;
  return (
    <figure className="tool-plot">
      <figcaption>{words.nudge.errorCurve}</figcaption>
      <div ref={holder}>
        {picture !== undefined && (
          <svg role="img" aria-label={words.nudge.errorCurve} width={room.width} height={room.height}>
            <AxesMarks axes={picture.axes} name="h" />
            <line
              className="now-line"
              x1={picture.nowX}
              x2={picture.nowX}
              y1={picture.axes.top}
              y2={picture.axes.bottom}
            />
            <path className="error-line" d={picture.path} />
            {picture.now !== undefined && (
              <circle className="now-point" cx={picture.now.x} cy={picture.now.y} r={4.5} />
            )}
          </svg>
        )}
      </div>
    </figure>
  );
}
