// Marks that move with several quantities: the distance between two of them, and samples with the mean of their heights.
import { acrossAt, axisAt, clamp, heightAt, placeOf, probe } from '../../draw/plot';
import { formatNumber } from '../../draw/numbers';
import type { Inputs, Ref } from '../../engine';
import type { Mark } from '../../lessons';
import { numberMark } from '../marks';
import type { Figure, Sheet } from './figure';
import { pointNow, sweptNow } from './live';

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
              side: 'below',
              tex: mark.tex,
              number: formatNumber(number),
              hue: 'adjoint',
            },
          ],
  };
}

interface BridgeProps {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** The size of the text. */
  readonly em: number;
}

/** An arrow across, from a point to one of the same height. */
function Bridge({ from, to, at, em }: BridgeProps) {
  return (
    <g className="bridge">
      <line x1={from} y1={at} x2={to} y2={at} />
      <path
        d="M-18,-5L-8,0L-18,5Z"
        transform={`translate(${to} ${at}) rotate(${to < from ? 180 : 0}) scale(${em / 16})`}
      />
    </g>
  );
}

/** The point of a curve at minus the current x, with its number. */
export function oppositeFigure(mark: MarkOf<'opposite'>, { plot, scene, axes, key }: Sheet): Figure | undefined {
  const curve = plot.curves.find(({ id }) => id === mark.curve);
  if (curve === undefined || scene.keeps) return undefined;
  const at = -sweptNow(plot, scene);
  const height = heightAt(plot, curve, scene, at);
  const place = placeOf(axes, axes.x(acrossAt(plot, scene, at)), axes.y(height));
  if (place === undefined) return undefined;
  const meets = plot.curves.find(({ id }) => id === mark.meets);
  if (meets !== undefined && meets.program === undefined && scene.number(meets.ref) === undefined) return undefined;
  return {
    shape: (
      <>
        {meets !== undefined && (
          <Bridge from={place.x} to={axes.x(pointNow(plot, meets, scene).x)} at={place.y} em={axes.em} />
        )}
        <circle className="sample" cx={place.x} cy={place.y} />
      </>
    ),
    labels:
      mark.tex === undefined
        ? []
        : [
            {
              id: key,
              x: place.x,
              y: place.y,
              side: at > 0 ? 'below-right' : mark.side,
              tex: mark.tex,
              number: formatNumber(height),
              hue: 'value',
            },
          ],
  };
}

const heightOf = ({ scene }: Sheet, ref: Ref, inputs: Inputs): number => probe(scene.tape, inputs, ref);

/** Samples on the curves, a filled one for label 1, a hollow one for label 0, and the mean of all heights as a line. */
export function samplesFigure(mark: MarkOf<'samples'>, sheet: Sheet): Figure | undefined {
  const { plot, scene, axes, key } = sheet;
  if (scene.keeps) return undefined;
  const others = mark.others.map((own): Inputs => ({ ...scene.inputs, ...own }));
  const heights = [...others, scene.inputs].map((inputs) => heightOf(sheet, mark.ref, inputs));
  const places = others.map((inputs, i) => {
    const across = acrossAt(plot, { tape: scene.tape, inputs }, inputs[plot.sweep] ?? 0);
    return placeOf(axes, axes.x(across), axes.y(heights[i] ?? NaN));
  });
  const now = axes.x(acrossAt(plot, { tape: scene.tape, inputs: scene.inputs }, scene.inputs[plot.sweep] ?? 0));
  const mean = heights.reduce((sum, height) => sum + height, 0) / heights.length;
  const y = clamp(axes.y(mean), axes.top, axes.bottom);
  return {
    shape: (
      <g className="samples">
        <line className="mean" x1={axes.left} x2={axes.right} y1={y} y2={y} />
        {places.map(
          (place, i) => place !== undefined && <circle key={i} className="sample" cx={place.x} cy={place.y} />,
        )}
      </g>
    ),
    labels:
      mark.tex === undefined
        ? []
        : [
            ...places.flatMap((place, i) =>
              place === undefined
                ? []
                : [
                    {
                      id: `${key} ${i}`,
                      x: place.x,
                      y: axisAt(axes).y,
                      side: 'below' as const,
                      tex: `y{=}${others[i]?.['y'] ?? ''}`,
                    },
                  ],
            ),
            {
              id: key,
              // On the side where the sample that is moved is not.
              x: now > (axes.left + axes.right) / 2 ? axes.left + 4.5 * axes.em : axes.right - 4.5 * axes.em,
              y,
              side: 'above',
              tex: mark.tex,
              number: formatNumber(mean),
            },
          ],
  };
}
