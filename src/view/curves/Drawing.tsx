// What is drawn between the axes of a plot: curves, marks and the handle, with formulas laid over them.
import type { Axes, Room } from '../../draw/plot';
import { pointAt } from '../../draw/plot';
import type { CurveSpec, Plot } from '../../lessons';
import type { Scene } from '../../state';
import { AxesMarks } from '../drawing';
import { Curve } from './Curve';
import type { OnInput } from './figure';
import { figureOf } from './figures';
import { Handle } from './Handle';
import { Labels, type PlacedLabel } from './Labels';
import { curvesThere, isPale } from './live';

interface DrawingProps {
  readonly plot: Plot;
  readonly scene: Scene;
  readonly axes: Axes;
  readonly room: Room;
  readonly onInput: OnInput;
  /** A step on was taken since the picture before. */
  readonly onward: boolean;
  /** Without the formulas beside its marks. */
  readonly bare: boolean;
}

function curveLabel(plot: Plot, curve: CurveSpec, scene: Scene, axes: Axes): readonly PlacedLabel[] {
  if (curve.label === undefined) return [];
  const { at, side, tex } = curve.label;
  const { x, y } = pointAt(plot, curve, scene, axes, at);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return [];
  return [
    {
      id: `${plot.id} ${curve.id}`,
      x,
      y,
      side,
      tex,
      hue: isPale(curve, scene) || curve.hue === 'ghost' ? 'plain' : curve.hue,
    },
  ];
}

export function Drawing({ plot, scene, axes, room, onInput, onward, bare }: DrawingProps) {
  const { left, top, right, bottom } = axes;
  const curves = curvesThere(plot, scene);
  const figures = (plot.marks ?? []).flatMap((mark, i) => {
    if (!scene.shown.has(mark.id)) return [];
    const key = `${mark.id} ${i}`;
    const figure = figureOf(mark, { plot, scene, axes, key });
    return figure === undefined ? [] : [{ key, figure }];
  });
  const labels = [
    ...curves.flatMap((curve) => curveLabel(plot, curve, scene, axes)),
    ...figures.flatMap(({ figure }) => figure.labels),
  ];
  return (
    <>
      <svg
        className="plot-drawing"
        width={room.width}
        height={room.height}
        role="group"
        aria-label={plot.name[scene.lang]}
      >
        <AxesMarks axes={axes} name={plot.axis} />
        <svg
          aria-hidden="true"
          x={left}
          y={top}
          width={right - left}
          height={bottom - top}
          viewBox={`${left} ${top} ${right - left} ${bottom - top}`}
          overflow="hidden"
        >
          {curves.map((curve) => (
            <Curve
              key={curve.id}
              plot={plot}
              curve={curve}
              tape={scene.tape}
              inputs={scene.inputs}
              axes={axes}
              pale={isPale(curve, scene)}
              born={onward && scene.justWritten === curve.ref}
            />
          ))}
          {figures.map(({ key, figure }) => figure.clipped === true && <g key={key}>{figure.shape}</g>)}
        </svg>
        {figures.map(({ key, figure }) => figure.clipped !== true && <g key={key}>{figure.shape}</g>)}
        <Handle plot={plot} scene={scene} axes={axes} onInput={onInput} />
      </svg>
      {!bare && <Labels labels={labels} />}
    </>
  );
}
