// A picture of heights between 0 and 1, or of the range that they have beyond it: the higher, the more colour.
import { useLayoutEffect, useRef } from 'react';
import { useChoice } from '../../marks';

/** The strongest colour leaves marks that lie on it readable. */
const strongest = 0.75;

function paint(canvas: HTMLCanvasElement, cells: number, heights: ArrayLike<number>): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  // Pixel by pixel: thousands of rectangles a frame would cost the frame.
  const image = context.createImageData(cells, cells);
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(canvas).color.match(/[\d.]+/g) ?? []).map(Number);
  let [least, most] = [0, 1];
  for (let i = 0; i < heights.length; i++) {
    least = Math.min(least, heights[i] ?? 0);
    most = Math.max(most, heights[i] ?? 0);
  }
  for (let i = 0; i < heights.length; i++) {
    const row = cells - 1 - Math.floor(i / cells);
    const height = ((heights[i] ?? 0) - least) / (most - least);
    image.data.set([red, green, blue, 255 * strongest * height], 4 * (row * cells + (i % cells)));
  }
  context.putImageData(image, 0, 0);
}

interface HeightsProps {
  /** Cells to a side. */
  readonly cells: number;
  /** Row by row from the lowest. */
  readonly heights: ArrayLike<number>;
}

export function Heights({ cells, heights }: HeightsProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useChoice('theme');
  useLayoutEffect(() => {
    if (canvas.current !== null) paint(canvas.current, cells, heights);
  }, [cells, heights, theme]);
  return <canvas className="heights" ref={canvas} width={cells} height={cells} aria-hidden="true" />;
}
