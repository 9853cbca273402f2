// What a plot is, as data: axes, curves of quantities, marks that appear beat by beat, live numbers at its head.
import type { Inputs, NodeId, Ref } from '../engine';
import type { Text } from './text';

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** One pair of axes. Ids of curves and marks are what a beat shows and hides. */
export interface Plot {
  readonly id: string;
  /** Read aloud: what is drawn here. */
  readonly name: Text;
  /** The input that is swept to draw the curves, and that the reader drags. */
  readonly sweep: NodeId;
  /** The quantity on the horizontal axis when it is not the input itself (a loss drawn against h). */
  readonly against?: Ref;
  /** Numbers of the swept input that are tried; absent: those of the horizontal axis. */
  readonly over?: Range;
  /** TeX of the name of the horizontal axis. */
  readonly axis: string;
  readonly x: Range;
  readonly y: Range;
  readonly xTicks?: readonly number[];
  readonly yTicks?: readonly number[];
  /** TeX of what is done to the neighbouring plot to get this one. */
  readonly made?: string;
  readonly readouts: readonly Readout[];
  readonly curves: readonly CurveSpec[];
  readonly marks?: readonly Mark[];
  /** The id whose `show` brings this plot; absent: there from the start. Its room is there from the start. */
  readonly since?: string;
}

/** A formula at the head of a plot, with its live number. */
export interface Readout {
  readonly tex: string;
  readonly ref?: Ref;
  /** Id of the curve whose height is the number, for what the lesson's program does not compute. */
  readonly curve?: string;
  readonly since?: string;
}

/** A quantity over the swept input. The run decides the number at each x. */
export interface CurveSpec {
  readonly id: string;
  readonly ref: Ref;
  readonly hue: Hue | 'ghost';
  /** A program of its own whose quantity is drawn, for what the lesson's program does not compute. */
  readonly program?: string;
  /** Inputs held at these numbers (the loss for the other label); the curve is pale while the lesson's differ. */
  readonly fixed?: Inputs;
  /** Drawn in dashes, to be told from another curve of the same colour. */
  readonly dashed?: boolean;
  /** Id of the curve that it comes from before the eyes of the class when its quantity is computed, both above 0. */
  readonly from?: string;
  /** Drawn only where the reader has been with the swept input. */
  readonly traced?: boolean;
  readonly label?: Label;
  readonly since?: string;
}

export type Side = 'above' | 'below' | 'left' | 'right' | 'above-left' | 'below-right';

/** TeX beside a place of the plot. */
interface Label {
  readonly tex: string;
  /** Where it stands, as a number of the swept input. */
  readonly at: number;
  readonly side: Side;
}

interface Named {
  readonly id: string;
  readonly tex?: string;
}

export type Mark =
  /** A landmark. */
  | (Named & { readonly kind: 'point'; readonly x: number; readonly y: number; readonly side: Side })
  /** A straight line that a curve approaches: across the axes at one number. */
  | (Named & { readonly kind: 'asymptote'; readonly axis: 'x' | 'y'; readonly at: number; readonly labelAt: number })
  /** A straight line between two points. */
  | (Named & {
      readonly kind: 'line';
      readonly from: readonly [number, number];
      readonly to: readonly [number, number];
      readonly side: Side;
    })
  /** A stretch of an axis; an infinite end runs to the rim with an arrow. */
  | (Named & {
      readonly kind: 'interval';
      readonly axis: 'x' | 'y';
      readonly from: number;
      readonly to: number;
      /** Whether the far end belongs to the stretch, as in (0, 1]; absent: it does not. */
      readonly closed?: boolean;
      /** Absent: value. */
      readonly hue?: Hue;
      readonly labelAt: number;
    })
  /** The tangent of a curve at the current x. */
  | (Named & {
      readonly kind: 'tangent';
      readonly curve: string;
      readonly slope: Ref;
      /** Drawn as far as the horizontal axis. */ readonly toAxis?: boolean;
    })
  /** The point of a curve on the other side of 0, with its number. */
  | (Named & {
      readonly kind: 'opposite';
      readonly curve: string;
      readonly side: Side;
      /** Id of the curve that is as high at the current x: an arrow leads there. */
      readonly meets?: string;
    })
  /** How far the tangent of a curve rises when x goes 1 on: two sides of a triangle. */
  | (Named & { readonly kind: 'rise'; readonly curve: string; readonly slope: Ref })
  /** The height of a curve at the current x, as a bar that stands on the axis. */
  | (Named & { readonly kind: 'height'; readonly curve: string })
  /** The rectangle between the origin and the current point of a curve, with the number of its area. */
  | (Named & { readonly kind: 'area'; readonly curve: string; readonly number: Ref })
  /** What that rectangle gains at its side and loses at its top when the swept input moves on `by` this much. */
  | (Named & {
      readonly kind: 'exchange';
      readonly curve: string;
      /** How fast the point moves across, and up. */
      readonly across: Ref;
      readonly up: Ref;
      readonly by: number;
      /** TeX of what is lost; that of what is gained is `tex`. */
      readonly lost: string;
    })
  /** Height over base: the triangle under the tangent of a curve, from where the tangent meets the axis. */
  | (Named & { readonly kind: 'triangle'; readonly curve: string; readonly base: number })
  /** The stretch of the horizontal axis between two quantities: how far one is from the other. */
  | (Named & { readonly kind: 'distance'; readonly from: Ref; readonly to: Ref; readonly number: Ref })
  /** Samples on the curves, the current one among them, and the mean of their heights. */
  | (Named & { readonly kind: 'samples'; readonly ref: Ref; readonly others: readonly Inputs[] });

/** The colour of a section has one meaning: value blue, partial green, adjoint vermillion, plain ink. */
export type Hue = 'value' | 'partial' | 'adjoint' | 'plain';
