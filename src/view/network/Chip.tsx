// A number on a line, in a box as wide as it is: it hides the line behind it, so that one sees whose number it is.
import { inkWidth } from '../../draw/numbers';

interface ChipProps {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Texts in it, and the size of their type. */
  readonly texts: readonly (readonly [text: string, size: number])[];
  /** The widest that it may be. */
  readonly widest: number;
  readonly className: string;
}

const padding = 4;

/** The box of a chip around the middle `x`. */
export function Chip({ x, y, height, texts, widest, className }: ChipProps) {
  const ink = Math.max(...texts.map(([text, size]) => inkWidth(text) * size));
  const width = Math.min(widest, ink + 2 * padding);
  return <rect className={className} x={x - width / 2} y={y} width={width} height={height} rx={7} />;
}
