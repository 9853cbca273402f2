// The function of the step's node with its secant over h and its tangent.
import { useId, useRef } from 'react';
import { secantPicture } from '../../../draw/plot';
import type { NudgeFigures } from '../../../state';
import { plainName, useRoom, useScene, useAllWords } from '../../marks';
import { AxesMarks } from '../../drawing';

interface SecantPlotProps {
  readonly own: NudgeFigures['own'];
  readonly h: number;
}

export function SecantPlot({ own, h }: SecantPlotProps) {
  const words = useAllWords();
  const clip = useId();
  const holder = useRef<HTMLDivElement>(null);
  const room = useRoom(holder);
  const labels = useScene(({ lesson }) => lesson.labels);
  const picture = room.width > 0 ? secantPicture(own, h, room) : undefined;
  const caption = words.nudge.ownCurve(plainName(own.node, labels), plainName(own.by, labels));
  return (
    <figure className="tool-plot">
      <figcaption>
        <span>{`${caption}:`}</span> <span className="secant-word">{words.nudge.secant}</span>{' '}
        <span className="tangent-word">{words.nudge.tangent}</span>
      </figcaption>
      <div ref={holder}>
        {picture !== undefined && (
          <svg role="img" aria-label={caption} width={room.width} height={room.height}>
            <clipPath id={clip}>
              <rect
                x={picture.axes.left}
                y={picture.axes.top}
                width={picture.axes.right - picture.axes.left}
                height={picture.axes.bottom - picture.axes.top}
              />
            </clipPath>
            <AxesMarks axes={picture.axes} name="" />
            <g clipPath={`url(#${clip})`}>
              <path className="own-curve" d={picture.curve} />
              {picture.tangent !== undefined && <line className="tangent-line" {...picture.tangent} />}
              {picture.secant !== undefined && <line className="secant-line" {...picture.secant} />}
              {picture.ends.map(({ x, y }, i) => (
                <circle key={i} className="secant-end" cx={x} cy={y} r={4} />
              ))}
            </g>
          </svg>
        )}
      </div>
    </figure>
  );
}
