// A picture as a part of the page: its shapes as elements, in the typefaces that the page has.
import { createElement, type ReactNode } from 'react';
import type { Shape } from '../../draw/svg';
import type { Seen } from './drawingText';

/** React's name of an attribute. */
const nameOf = (attribute: string): string =>
  attribute.startsWith('data-') ? attribute : attribute.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The names of quantities are those of the stage: here nothing lights up. */
const elementOf = (shape: Shape | string, i: number): ReactNode =>
  typeof shape === 'string'
    ? shape
    : createElement(
        shape.name,
        {
          key: i,
          ...Object.fromEntries(
            Object.entries(shape.attributes).flatMap(([name, value]) =>
              name.startsWith('data-') || value === undefined ? [] : [[nameOf(name), value]],
            ),
          ),
        },
        ...shape.inside.map(elementOf),
      );

interface DrawnProps {
  readonly seen: Seen;
  readonly label: string;
  /** It is not drawn larger than so many times the page's size; as large as its place is when absent. */
  readonly largest?: number;
}

export function Drawn({ seen: { shapes, box }, label, largest }: DrawnProps) {
  return (
    <svg
      viewBox={`${box.x} ${box.y} ${box.w} ${box.h}`}
      role="img"
      aria-label={label}
      {...(largest !== undefined && { style: { maxWidth: `${largest * box.w}px` } })}
    >
      {shapes.map(elementOf)}
    </svg>
  );
}
