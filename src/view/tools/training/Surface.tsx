// The first output over x1 and x2: the higher, the more colour; the line where it is one half, and the samples on it.
import { useLayoutEffect, useRef } from 'react';
import { boundaryPath } from '../../../draw/plot';
import { formatNumber } from '../../../draw/numbers';
import type { TrainingStatus } from '../../../state';
import { plainName, useChoice, useFigure, useWords } from '../../marks';

const half = 0.5;
/** The colour of an output of 1 leaves the marks readable. */
const strongest = 0.75;

function paint(canvas: HTMLCanvasElement, cells: number, heights: ArrayLike<number>): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  // Pixel by pixel: thousands of rectangles a frame would cost the frame.
  const image = context.createImageData(cells, cells);
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(canvas).color.match(/[\d.]+/g) ?? []).map(Number);
  for (let i = 0; i < heights.length; i++) {
    const row = cells - 1 - Math.floor(i / cells);
    image.data.set([red, green, blue, 255 * strongest * (heights[i] ?? 0)], 4 * (row * cells + (i % cells)));
  }
  context.putImageData(image, 0, 0);
}

export function Surface({ learnt }: { readonly learnt: TrainingStatus }) {
  const words = useWords().training;
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useChoice('theme');
  const surface = useFigure('surface');
  useLayoutEffect(() => {
    if (canvas.current !== null && surface !== undefined) paint(canvas.current, surface.cells, surface.heights);
  }, [surface, theme]);
  if (surface === undefined) return <p className="training-note">{words.noSurface}</p>;
  const { cells } = surface;
  const { from, to } = surface.square;
  const x = (value: number): number => (cells * (value - from[0])) / (to[0] - from[0]);
  const y = (value: number): number => cells * (1 - (value - from[1]) / (to[1] - from[1]));
  const boundary = boundaryPath(surface.heights, cells, learnt.threshold ?? half);
  const [x1, x2] = [plainName('x1'), plainName('x2')];
  return (
    <figure className="tool-plot surface-plot">
      <figcaption>{words.surface(x1, x2, formatNumber(learnt.threshold ?? half))}</figcaption>
      <div className="surface">
        <canvas ref={canvas} width={cells} height={cells} aria-hidden="true" />
        <svg
          role="img"
          aria-label={words.surfaceLabel(formatNumber(learnt.threshold ?? half), learnt.right, learnt.rows.length)}
          viewBox={`0 0 ${cells} ${cells}`}
          preserveAspectRatio="none"
        >
          {/* Rows of numbers go down, x2 goes up. */}
          <path className="boundary" d={boundary} transform={`translate(0 ${cells}) scale(1 -1)`} />
        </svg>
        {learnt.rows.map(({ sample, right, chosen }, i) => {
          const [a = NaN, b = NaN, label = NaN] = sample;
          return (
            <span
              key={i}
              className={`sample-mark${label >= half ? ' one' : ''}${right === false ? ' wrong' : ''}${chosen ? ' chosen' : ''}`}
              style={{ left: `${(100 * x(a)) / cells}%`, top: `${(100 * y(b)) / cells}%` }}
              title={`${x1} = ${formatNumber(a)}, ${x2} = ${formatNumber(b)}, y = ${formatNumber(label)}`}
            >
              {formatNumber(label, { digits: 2 })}
            </span>
          );
        })}
      </div>
    </figure>
  );
}
