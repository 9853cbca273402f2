// The marks of a plot as drawings and labels: one function for each kind of mark.
import type { ReactNode } from 'react';
import { axisAt, clamp, lineAcross, type Segment, stretchOf, tangentAt, toAxis } from '../../draw/plot';
import type { Mark } from '../../lessons';
import { numberMark } from '../marks';
import type { Figure, Sheet } from './figure';
import { isPale, pointNow } from './live';
import { areaFigure, exchangeFigure, heightFigure, riseFigure } from './areaFigures';
import { distanceFigure, oppositeFigure, samplesFigure } from './liveFigures';

type MarkOf<K extends Mark['kind']> = Extract<Mark, { readonly kind: K }>;
type Draw<K extends Mark['kind']> = (mark: MarkOf<K>, sheet: Sheet) => Figure | undefined;

const ends = ({ x1, y1, x2, y2 }: Segment) => ({ x1, y1, x2, y2 });

const point: Draw<'point'> = ({ x, y, side, tex }, { axes, key }) => {
  const [px, py] = [axes.x(x), axes.y(y)];
  return {
    shape: <circle className="landmark" cx={px} cy={py} />,
    labels: tex === undefined ? [] : [{ id: key, x: px, y: py, side, tex }],
  };
};

const asymptote: Draw<'asymptote'> = ({ axis, at, labelAt, tex }, { axes, key }) => {
  const line = lineAcross(axes, axis, at);
  const place =
    axis === 'y'
      ? { x: axes.x(labelAt), y: line.y1, side: 'above' as const }
      : { x: line.x1, y: axes.y(labelAt), side: 'right' as const };
  return {
    shape: <line className="asymptote" {...ends(line)} />,
    labels: tex === undefined ? [] : [{ id: key, ...place, tex }],
  };
};

const line: Draw<'line'> = ({ from, to, side, tex }, { axes, key }) => {
  const [x1, y1, x2, y2] = [axes.x(from[0]), axes.y(from[1]), axes.x(to[0]), axes.y(to[1])];
  return {
    shape: <line className="asymptote" x1={x1} y1={y1} x2={x2} y2={y2} />,
    labels: tex === undefined ? [] : [{ id: key, x: (x1 + x2) / 2, y: (y1 + y2) / 2, side, tex }],
  };
};

const interval: Draw<'interval'> = (mark, { axes, key }) => {
  const { axis, from, to, closed = false, hue = 'value', labelAt, tex } = mark;
  const stretch = stretchOf(axes, axis, { from, to });
  const turn = axis === 'x' ? 0 : -90;
  const end = (x: number, y: number, open: boolean, filled: boolean, degrees: number): ReactNode =>
    open ? (
      <path
        className="stretch-arrow"
        d="M-12,-7L0,0L-12,7Z"
        transform={`translate(${x} ${y}) rotate(${degrees}) scale(${axes.em / 16})`}
      />
    ) : (
      <circle className={`stretch-end${filled ? ' filled' : ''}`} cx={x} cy={y} />
    );
  const place =
    axis === 'x'
      ? { x: axes.x(labelAt), y: stretch.y1, side: 'above' as const }
      : { x: stretch.x1, y: axes.y(labelAt), side: 'left' as const };
  return {
    shape: (
      <g className={`stretch-mark hue-${hue}`}>
        <line {...ends(stretch)} />
        {end(stretch.x1, stretch.y1, stretch.openStart, false, turn + 180)}
        {end(stretch.x2, stretch.y2, stretch.openEnd, closed, turn)}
      </g>
    ),
    labels: tex === undefined ? [] : [{ id: key, ...place, tex, hue }],
  };
};

const curveOf = ({ plot, scene }: Sheet, id: string) =>
  plot.curves.find((curve) => curve.id === id && !isPale(curve, scene));

const tangent: Draw<'tangent'> = (mark, sheet) => {
  const { plot, scene, axes } = sheet;
  const curve = curveOf(sheet, mark.curve);
  if (curve === undefined || scene.number(mark.slope) === undefined) return undefined;
  const { x, y } = pointNow(plot, curve, scene);
  const segment = tangentAt(axes, x, y, scene.run.at(mark.slope));
  if (segment === undefined) return undefined;
  return {
    shape: (
      <line
        className="tangent"
        {...ends(mark.toAxis === true ? toAxis(axes, segment) : segment)}
        {...numberMark(scene, mark.slope)}
      />
    ),
    labels: [],
    clipped: true,
  };
};

const triangle: Draw<'triangle'> = (mark, sheet) => {
  const { plot, scene, axes, key } = sheet;
  const curve = curveOf(sheet, mark.curve);
  if (curve === undefined || scene.number(curve.ref) === undefined) return undefined;
  const { x, y } = pointNow(plot, curve, scene);
  const [left, right, foot] = [axes.x(x - mark.base), axes.x(x), axisAt(axes).y];
  const head = clamp(axes.y(y), axes.top - 2 * (axes.bottom - axes.top), axes.bottom);
  if (![left, right].every(Number.isFinite)) return undefined;
  const seen = clamp(head, axes.top, axes.bottom);
  return {
    clipped: true,
    shape: (
      <g className="triangle">
        <path d={`M${left},${foot}L${right},${foot}L${right},${head}Z`} />
        <line className="triangle-base" x1={left} y1={foot} x2={right} y2={foot} />
        <line className="triangle-height" x1={right} y1={foot} x2={right} y2={head} />
      </g>
    ),
    labels: [
      { id: `${key} base`, x: (left + right) / 2, y: foot, side: 'below', tex: String(mark.base) },
      ...(mark.tex === undefined
        ? []
        : [
            {
              id: `${key} height`,
              x: right,
              y: (foot + seen) / 2,
              side: right > axes.right - 4 * axes.em ? ('left' as const) : ('right' as const),
              tex: mark.tex,
              hue: 'value',
            },
          ]),
    ],
  };
};

const table: { readonly [K in Mark['kind']]: Draw<K> } = {
  point,
  asymptote,
  line,
  interval,
  tangent,
  triangle,
  distance: distanceFigure,
  samples: samplesFigure,
  opposite: oppositeFigure,
  rise: riseFigure,
  height: heightFigure,
  area: areaFigure,
  exchange: exchangeFigure,
};

/** The drawing and the labels of a mark; undefined where it has no place, as a tangent where there is no slope. */
export function figureOf(mark: Mark, sheet: Sheet): Figure | undefined {
  // The table has one function for each kind; TypeScript does not follow that through a union.
  const draw = table[mark.kind] as (mark: Mark, sheet: Sheet) => Figure | undefined;
  return draw(mark, sheet);
}
