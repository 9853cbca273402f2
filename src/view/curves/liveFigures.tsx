// Marks that move with several quantities: the distance between two of them, and samples with the mean of their heights.
import { acrossAt, axisAt, clamp, placeOf, probe } from '../../draw/plot';
import { formatNumber } from '../../draw/numbers';
import type { Inputs, Ref } from '../../engine';
import type { Mark } from '../../lessons';
import { numberMark } from '../marks';
import type { Figure, Sheet } from './figure';

type MarkOf<K extends Mark['kind']> = Extract<Mark, { readonly kind: K }>;

/** How far one quantity of the horizontal axis is from another, as a bar on that axis. */
export function distanceFigure(mark: MarkOf<'distance'>, { scene, axes, key }: Sheet): Figure | undefined {
  const [from, to] = [axes.x(scene.run.at(mark.from)), axes.x(scene.run.at(mark.to))];
  const number = scene.number(mark.number);
  if (![from, to].every(Number.isFinite) || number === undefined) return undefined;
  const y = axisAt(axes).y;
  return {
    shape: (
      <g className="distance" {...numberMark(scene, mark.number)}>
        <line x1={from} y1={y} x2={to} y2={y} />
        <line x1={from} y1={y - 0.5 * axes.em} x2={from} y2={y + 0.5 * axes.em} />
      </g>
    ),
    labels:
      mark.tex === undefined
        ? []
        : [
            {
              id: key,
              x: clamp((from + to) / 2, axes.left + 4 * axes.em, axes.right - 4 * axes.em),
              y,
              side: 'above',
              tex: mark.tex,
              number: formatNumber(number),
              hue: 'adjoint',
            },
          ],
  };
}

const heightOf = ({ scene }: Sheet, ref: Ref, inputs: Inputs): number => probe(scene.tape, inputs, ref);

/** Samples on the curves, a filled one for label 1, a hollow one for label 0, and the mean of all heights as a line. */
export function samplesFigure(mark: MarkOf<'samples'>, sheet: Sheet): Figure | undefined {
  const { plot, scene, axes, key } = sheet;
  const others = mark.others.map((own): Inputs => ({ ...scene.inputs, ...own }));
  const heights = [...others, scene.inputs].map((inputs) => heightOf(sheet, mark.ref, inputs));
  const mean = heights.reduce((sum, height) => sum + height, 0) / heights.length;
  const y = clamp(axes.y(mean), axes.top, axes.bottom);
  return {
    shape: (
      <g className="samples">
        <line className="mean" x1={axes.left} x2={axes.right} y1={y} y2={y} />
        {others.map((inputs, i) => {
          const across = acrossAt(plot, { tape: scene.tape, inputs }, inputs[plot.sweep] ?? 0);
          const place = placeOf(axes, axes.x(across), axes.y(heights[i] ?? NaN));
          return place === undefined ? null : <circle key={i} className="sample" cx={place.x} cy={place.y} />;
        })}
      </g>
    ),
    labels:
      mark.tex === undefined
        ? []
        : [
            {
              id: key,
              x: axes.left + 6 * axes.em,
              y,
              side: 'above',
              tex: mark.tex,
              number: formatNumber(mean),
            },
          ],
  };
}
