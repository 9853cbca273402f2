// The error of the difference quotient over h, on logarithmic axes, with the h of now.
import { useRef } from 'react';
import { type ErrorPicture, errorPicture } from '../../../draw/plot';
import { useRoom, useAllWords } from '../../marks';

interface Point {
  readonly h: number;
  readonly error: number;
}

function LogAxes({ picture, em }: { readonly picture: ErrorPicture; readonly em: number }) {
  const { left, right, top, bottom, xTicks, yTicks } = picture;
  return (
    <g className="axes">
      {xTicks.map(({ pixel, text }) => (
        <g key={text}>
          <line className="grid" x1={pixel} x2={pixel} y1={top} y2={bottom} />
          <text x={pixel} y={bottom + 1.25 * em} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {yTicks.map(({ pixel, text }) => (
        <g key={text}>
          <line className="grid" x1={left} x2={right} y1={pixel} y2={pixel} />
          <text x={left - 0.35 * em} y={pixel + 0.34 * em} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      <path className="axis" d={`M${left} ${top}V${bottom}H${right}`} fill="none" />
    </g>
  );
}

export function ErrorPlot({ points, now }: { readonly points: readonly Point[]; readonly now: Point }) {
  const words = useAllWords();
  const holder = useRef<HTMLDivElement>(null);
  const room = useRoom(holder);
  const picture = room.width > 0 ? errorPicture(points, now, room) : undefined;
  return (
    <figure className="tool-plot">
      <figcaption>{words.nudge.errorCurve}</figcaption>
      <div ref={holder}>
        {picture !== undefined && (
          <svg role="img" aria-label={words.nudge.errorCurve} width={room.width} height={room.height}>
            <LogAxes picture={picture} em={room.em} />
            <line className="now-line" x1={picture.nowX} x2={picture.nowX} y1={picture.top} y2={picture.bottom} />
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
