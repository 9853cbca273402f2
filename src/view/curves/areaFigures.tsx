// Marks of heights and areas: a bar under a point, how far a tangent rises, the rectangle of its two numbers, and what that gains and loses.
import { axisAt, boxBetween, placeOf } from '../../draw/plot';
import { formatNumber } from '../../draw/numbers';
import type { Mark } from '../../lessons';
import { numberMark } from '../marks';
import type { Figure, Sheet } from './figure';
import { hasPoint, pointNow } from './live';

type MarkOf<K extends Mark['kind']> = Extract<Mark, { readonly kind: K }>;

/** The current point of a curve in numbers; undefined while the lecture shows none. */
function pointOf({ plot, scene }: Sheet, id: string) {
  const curve = plot.curves.find((each) => each.id === id);
  if (curve === undefined || !hasPoint(curve, scene)) return undefined;
  const { x, y } = pointNow(plot, curve, scene);
  return Number.isFinite(x) && Number.isFinite(y) ? { curve, x, y } : undefined;
}

/** The height of a curve at the current x, as a bar that stands on the axis. */
export function heightFigure(mark: MarkOf<'height'>, sheet: Sheet): Figure | undefined {
  const { axes, key } = sheet;
  const point = pointOf(sheet, mark.curve);
  const place = point && placeOf(axes, axes.x(point.x), axes.y(point.y));
  if (place === undefined) return undefined;
  const foot = axisAt(axes).y;
  return {
    shape: (
      <line className={`height-mark hue-${point?.curve.hue ?? ''}`} x1={place.x} y1={foot} x2={place.x} y2={place.y} />
    ),
    labels:
      mark.tex === undefined ? [] : [{ id: key, x: place.x, y: (foot + place.y) / 2, side: 'right', tex: mark.tex }],
  };
}

/** The way 1 to the right, and from there up to the tangent. */
export function riseFigure(mark: MarkOf<'rise'>, sheet: Sheet): Figure | undefined {
  const { scene, axes, key } = sheet;
  const point = pointOf(sheet, mark.curve);
  const slope = scene.number(mark.slope);
  if (point === undefined || slope === undefined) return undefined;
  const [left, right] = [axes.x(point.x), axes.x(point.x + 1)];
  const [from, to] = [axes.y(point.y), axes.y(point.y + slope)];
  return {
    clipped: true,
    shape: (
      <g className="triangle">
        <line className="triangle-base" x1={left} y1={from} x2={right} y2={from} />
        <line className="tangent" x1={right} y1={from} x2={right} y2={to} {...numberMark(scene, mark.slope)} />
      </g>
    ),
    labels: [
      { id: `${key} run`, x: (left + right) / 2, y: from, side: 'below', tex: '1' },
      ...(mark.tex === undefined
        ? []
        : [{ id: key, x: right, y: (from + to) / 2, side: 'right' as const, tex: mark.tex, hue: 'adjoint' }]),
    ],
  };
}

/** The rectangle between the origin and the current point, with the number of its area. */
export function areaFigure(mark: MarkOf<'area'>, sheet: Sheet): Figure | undefined {
  const { scene, axes, key } = sheet;
  const point = pointOf(sheet, mark.curve);
  const number = scene.number(mark.number);
  if (point === undefined || number === undefined) return undefined;
  const box = boxBetween(axes, [0, 0], [point.x, point.y]);
  return {
    shape: <rect className="area-mark" {...box} {...numberMark(scene, mark.number)} />,
    labels:
      mark.tex === undefined
        ? []
        : [
            {
              id: key,
              x: box.x + box.width,
              y: box.y - 0.9 * axes.em,
              side: 'right',
              tex: mark.tex,
              number: formatNumber(number),
              hue: 'value',
            },
          ],
  };
}

/** What the rectangle gains at its side and loses at its top when the point moves on. */
export function exchangeFigure(mark: MarkOf<'exchange'>, sheet: Sheet): Figure | undefined {
  const { scene, axes, key } = sheet;
  const point = pointOf(sheet, mark.curve);
  const [across, up] = [scene.number(mark.across), scene.number(mark.up)];
  if (point === undefined || across === undefined || up === undefined) return undefined;
  const { x, y } = point;
  const gained = boxBetween(axes, [x, 0], [x + across * mark.by, y]);
  const lost = boxBetween(axes, [0, y], [x, y + up * mark.by]);
  return {
    shape: (
      <g className="exchange">
        <rect className="gained" {...gained} />
        <rect className="lost" {...lost} />
      </g>
    ),
    labels: [
      ...(mark.tex === undefined
        ? []
        : [
            {
              id: `${key} gained`,
              x: gained.x + gained.width,
              y: gained.y + 0.7 * gained.height,
              side: 'right' as const,
              tex: mark.tex,
              hue: 'adjoint',
            },
          ]),
      { id: `${key} lost`, x: lost.x + 0.4 * lost.width, y: lost.y, side: 'above', tex: mark.lost, hue: 'adjoint' },
    ],
  };
}
