// The swept input on a plot: a line at the current x with a point on each curve, dragged by pointer or moved by keys.
import type { KeyboardEvent } from 'react';
import type { Axes } from '../../draw/plot';
import { acrossAt, axisAt, clamp, type Place, placeOf, sweptAt } from '../../draw/plot';
import { formatNumber } from '../../draw/numbers';
import type { Ref } from '../../engine';
import { valueRef } from '../../engine/ref';
import type { InputSpec, Plot } from '../../lessons';
import type { Scene } from '../../state';
import { plainName, useLocked } from '../marks';
import type { OnInput } from './figure';
import { curvesThere, hasPoint, isFresh, pointNow, sweptNow } from './live';
import { useDrag } from './useDrag';

interface HandleProps {
  readonly plot: Plot;
  readonly scene: Scene;
  readonly axes: Axes;
  readonly onInput: OnInput;
}

/** Pixels that a finger needs. */
const grasp = 44;

/** On the grid of the input's steps, without the dust of binary fractions. */
const onGrid = (value: number, step: number): number => Number((Math.round(value / step) * step).toPrecision(12));

const keyMoves = (spec: InputSpec, value: number, fine: boolean): Readonly<Record<string, number>> => {
  const by = fine ? spec.step / 10 : spec.step;
  const up = onGrid(value + by, by);
  const down = onGrid(value - by, by);
  return { ArrowRight: up, ArrowUp: up, ArrowLeft: down, ArrowDown: down, Home: spec.min, End: spec.max };
};

interface PointProps {
  readonly place: Place;
  readonly hue: string;
  readonly of?: Ref;
  readonly fresh?: boolean;
}

function Point({ place, hue, of: ref, fresh = false }: PointProps) {
  const { x, y, out } = place;
  const look = `curve-point hue-${hue}${fresh ? ' fresh' : ''}`;
  const mark = ref !== undefined && { 'data-ref': ref };
  if (out === undefined) return <circle className={look} cx={x} cy={y} {...mark} />;
  return <path className={look} d="M-4,-8L9,0L-4,8Z" transform={`translate(${x} ${y}) rotate(${out})`} {...mark} />;
}

export function Handle({ plot, scene, axes, onInput }: HandleProps) {
  const spec = scene.lesson.inputs.find(({ id }) => id === plot.sweep);
  const locked = useLocked('inputs');
  const value = sweptNow(plot, scene);
  const across = acrossAt(plot, scene, value);
  const at = clamp(axes.x(across), axes.left, axes.right);
  const move = (pixel: number, final: boolean): void => {
    if (spec === undefined) return;
    const swept = sweptAt(plot, scene, axes, clamp(pixel, axes.left, axes.right));
    onInput(spec.id, clamp(onGrid(swept, spec.step), spec.min, spec.max), final);
  };
  const drag = useDrag({ at, move });
  if (spec === undefined) return null;
  const name = plainName(spec.id, scene.lesson.labels);
  const points = curvesThere(plot, scene).flatMap((curve) => {
    const point = pointNow(plot, curve, scene);
    const place = hasPoint(curve, scene) ? placeOf(axes, axes.x(point.x), axes.y(point.y)) : undefined;
    return place === undefined ? [] : [{ curve, place }];
  });
  const foot = placeOf(axes, axes.x(across), axisAt(axes).y);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = keyMoves(spec, value, event.shiftKey)[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onInput(spec.id, clamp(to, spec.min, spec.max), false);
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key in keyMoves(spec, value, false)) onInput(spec.id, value, true);
  };
  return (
    <g
      className="handle"
      role="slider"
      tabIndex={0}
      data-input={valueRef(spec.id)}
      aria-label={`${name}: ${plot.name[scene.lang]}`}
      aria-disabled={locked || undefined}
      aria-valuemin={spec.min}
      aria-valuemax={spec.max}
      aria-valuenow={value}
      aria-valuetext={`${name} = ${formatNumber(value)}`}
      onKeyDown={onKeyDown}
      onKeyUp={onKeyUp}
      {...drag}
    >
      <rect className="grasp" x={at - grasp / 2} y={axes.top} width={grasp} height={axes.bottom - axes.top} />
      <line className="guide" x1={at} x2={at} y1={axes.top} y2={axes.bottom} />
      {points.length === 0 && foot !== undefined && <Point place={foot} hue="plain" />}
      {points.map(({ curve, place }) => (
        <Point
          key={curve.id}
          place={place}
          hue={curve.hue}
          fresh={isFresh(curve.ref, scene)}
          {...(curve.program === undefined && { of: curve.ref })}
        />
      ))}
    </g>
  );
}
