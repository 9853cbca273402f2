// What the drawing of a layered network consists of: boxes, lines and bands with their places.
import type { Box } from '../geometry';
import type { Density, Form, LaneText } from './sizes';

export type Place = Box;

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
  /** The line, as an SVG path: straight, or through the lane of its numbers. */
  readonly path: string;
  /** Room for its numbers: in a lane of its own where all weights show theirs; else beside the unit that the line leaves .. */
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
  readonly density: Density;
  /** Whether all weights show their numbers; else those do that the step or the reader is about. */
  readonly labelled: boolean;
  /** How the numbers of weights are written where all show theirs. */
  readonly laneText: LaneText | undefined;
  /** Where what the loss reads of its units stands, one for each output that is drawn; none where there is no room. */
  readonly lossRooms: readonly Place[];
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
  /** Where lambda's edges run together, as a path: beside the lanes of the numbers where there are lanes, with a branch to each weight. */
  readonly bundle: string;
}
