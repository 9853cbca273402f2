// The axes of a plot: a quiet grid, the lines through the origin, numbers at the rim, the name of the horizontal axis.
import { memo } from 'react';
import type { Axes } from '../../draw/plot';
import { axisAt } from '../../draw/plot';

interface AxesMarksProps {
  readonly axes: Axes;
  readonly name: string;
}

export const AxesMarks = memo(function AxesMarks({ axes, name }: AxesMarksProps) {
  const { left, right, top, bottom, em, xTicks, yTicks } = axes;
  const origin = axisAt(axes);
  return (
    // Who hears the plot hears its name and its point.
    <g className="axes" aria-hidden="true">
      {xTicks.map(({ at, text }) => (
        <g key={at}>
          <line className="grid" x1={axes.x(at)} x2={axes.x(at)} y1={top} y2={bottom} />
          <text x={axes.x(at)} y={bottom + 1.25 * em} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {yTicks.map(({ at, text }) => (
        <g key={at}>
          <line className="grid" x1={left} x2={right} y1={axes.y(at)} y2={axes.y(at)} />
          <text x={left - 0.45 * em} y={axes.y(at) + 0.34 * em} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      <line className="axis" x1={left} x2={right} y1={origin.y} y2={origin.y} />
      <line className="axis" x1={origin.x} x2={origin.x} y1={top} y2={bottom} />
      <text className="axis-name" x={right + 0.75 * em} y={origin.y + 0.3 * em}>
        {name}
      </text>
    </g>
  );
});
