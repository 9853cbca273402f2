// What a mark of a plot is drawn from, and what comes of it.
import type { ReactNode } from 'react';
import type { Axes } from '../../draw/plot';
import type { NodeId } from '../../engine';
import type { Plot } from '../../lessons';
import type { Scene } from '../../state';
import type { PlacedLabel } from './Labels';

/** Gives an input a number; `final` ends a drag. */
export type OnInput = (id: NodeId, value: number, final: boolean) => void;

export interface Figure {
  readonly shape: ReactNode;
  readonly labels: readonly PlacedLabel[];
  /** Cut off at the rim of the axes. */
  readonly clipped?: boolean;
}

/** What a mark is drawn from. */
export interface Sheet {
  readonly plot: Plot;
  readonly scene: Scene;
  readonly axes: Axes;
  /** A key that no other mark of the plot has. */
  readonly key: string;
}
