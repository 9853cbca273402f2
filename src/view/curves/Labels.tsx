// Formulas beside places of a plot, over the drawing.
import type { Side } from '../../lessons';
import { Formula } from '../marks';

/** A formula, with a number behind it where there is one, beside a place in pixels. */
export interface PlacedLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly side: Side;
  readonly tex: string;
  readonly number?: string;
  readonly hue?: string;
}

export function Labels({ labels }: { readonly labels: readonly PlacedLabel[] }) {
  return labels.map(({ id, x, y, side, tex, number, hue = 'plain' }) => (
    <span key={id} className={`plot-label side-${side} hue-${hue}`} data-mark={id} style={{ left: x, top: y }}>
      <Formula tex={number === undefined ? tex : `${tex}=`} />
      {number !== undefined && (
        <span className="label-number" translate="no">
          {number}
        </span>
      )}
    </span>
  ));
}
