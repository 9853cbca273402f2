// What the drawing of a layered network consists of: boxes, lines and bands with their places.
import type { Line, Place } from './labels';
import type { Density, Direction, Form } from './sizes';

export interface UnitPlace extends Place {
  /** Layer, 1 for the input; unit, 0 for the bias. */
  readonly layer: number;
  readonly unit: number;
  readonly form: Form;
}

/** A layer of many units as one box; layer 0 stands for the labels. */
export interface BlockPlace extends Place {
  readonly layer: number;
  readonly units: number;
}

export interface WeightPlace {
  /** The weight leads from unit `from` of layer `layer` to unit `to` of the next. */
  readonly layer: number;
  readonly from: number;
  readonly to: number;
  readonly line: Line;
  /** Room for its number where all weights show theirs; else beside the unit that the line leaves .. */
  readonly label: Place;
  /** .. or beside the one that it enters, for the weights that leave one unit. */
  readonly atTarget: Place;
}

/** All weights between two layers of which one is a block. */
export interface BandPlace {
  readonly layer: number;
  /** Corners, as the points of a polygon. */
  readonly points: string;
  readonly label: Place;
  readonly rows: number;
  readonly columns: number;
}

export interface NetworkPlaces {
  readonly direction: Direction;
  readonly density: Density;
  /** Whether all weights show their numbers; else those do that the step or the reader is about. */
  readonly labelled: boolean;
  readonly width: number;
  readonly height: number;
  readonly units: readonly UnitPlace[];
  readonly blocks: readonly BlockPlace[];
  readonly weights: readonly WeightPlace[];
  readonly bands: readonly BandPlace[];
  /** The ground of each layer, input first. */
  readonly columns: readonly Place[];
  readonly loss: Place;
  readonly penalty: Place;
  /** The labels of the sample: all of them, and each as far as they are drawn one by one. */
  readonly label: Place;
  readonly labels: readonly UnitPlace[];
  /** Where lambda's edges run together, as a path; where all weights show their numbers each has its own. */
  readonly bundle: string;
}
