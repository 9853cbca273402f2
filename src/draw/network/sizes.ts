// How large what stands in the drawing by layers is: three densities, layers as columns or as rows.

/** `right`: layers are columns; `up`: layers are rows, the input at the bottom. */
export type Direction = 'right' | 'up';

/** `roomy`: all of a unit in a large box; `compact`: small boxes; `rows`: a line of a table for each unit. */
export type Density = 'roomy' | 'compact' | 'rows';

/**
 * How a box is written: `full` in its usual way; `line`: name and value; `pair`: name and value, the sum or delta under
 * them; `stack`: all three under one another; `table`: all three side by side.
 */
export type Form = 'full' | 'line' | 'pair' | 'stack' | 'table';

export interface Size {
  readonly w: number;
  readonly h: number;
}

export interface Box extends Size {
  readonly form: Form;
}

export interface Sizes {
  readonly input: Box;
  readonly bias: Box;
  readonly unit: Box;
  /** A layer that is drawn as one box; along the layer it is as long as the layer may be. */
  readonly block: Size;
  readonly loss: Size;
  readonly penalty: Size;
  /** The label of the only output, and each of several. */
  readonly label: Box;
  readonly labels: Box;
  /** Room for the number of a weight, beside the unit that its line leaves or enters. */
  readonly number: Size;
  readonly gap: { readonly unit: number; readonly loss: number; readonly layer: number; readonly widest: number };
  /** How many labels are drawn one by one. */
  readonly mostLabels: number;
}

const line = (w: number, h: number): Box => ({ form: 'line', w, h });
const full = (w: number, h: number): Box => ({ form: 'full', w, h });

/** The sizes of the drawing, in its units; text is at least 17 of them high. */
export const networkSizes: Readonly<Record<Direction, Readonly<Partial<Record<Density, Sizes>>>>> = {
  right: {
    roomy: {
      input: full(86, 66),
      bias: full(86, 58),
      unit: full(150, 120),
      block: { w: 132, h: 300 },
      loss: { w: 132, h: 96 },
      penalty: { w: 96, h: 64 },
      label: full(96, 64),
      labels: line(96, 30),
      number: { w: 78, h: 42 },
      gap: { unit: 26, loss: 44, layer: 126, widest: 138 },
      mostLabels: 4,
    },
    compact: {
      input: line(80, 30),
      bias: line(80, 30),
      unit: { form: 'pair', w: 110, h: 54 },
      block: { w: 110, h: 300 },
      loss: { w: 112, h: 64 },
      penalty: { w: 96, h: 58 },
      label: line(96, 30),
      labels: line(96, 30),
      number: { w: 78, h: 42 },
      gap: { unit: 14, loss: 28, layer: 90, widest: 200 },
      mostLabels: 4,
    },
    rows: {
      input: line(64, 23),
      bias: line(64, 23),
      unit: { form: 'table', w: 164, h: 23 },
      block: { w: 110, h: 300 },
      loss: { w: 90, h: 60 },
      penalty: { w: 90, h: 58 },
      label: line(90, 30),
      labels: line(90, 24),
      number: { w: 58, h: 23 },
      gap: { unit: 2, loss: 20, layer: 62, widest: 160 },
      mostLabels: 5,
    },
  },
  up: {
    roomy: {
      input: full(76, 66),
      bias: full(60, 58),
      unit: full(138, 120),
      block: { w: 300, h: 84 },
      loss: { w: 132, h: 84 },
      penalty: { w: 92, h: 64 },
      label: full(92, 64),
      labels: line(92, 30),
      number: { w: 78, h: 42 },
      gap: { unit: 14, loss: 32, layer: 112, widest: 112 },
      mostLabels: 2,
    },
    compact: {
      input: { form: 'stack', w: 84, h: 54 },
      bias: { form: 'stack', w: 64, h: 54 },
      unit: { form: 'stack', w: 92, h: 76 },
      block: { w: 300, h: 76 },
      loss: { w: 116, h: 64 },
      penalty: { w: 92, h: 58 },
      label: line(92, 30),
      labels: line(92, 30),
      number: { w: 78, h: 42 },
      gap: { unit: 8, loss: 28, layer: 104, widest: 104 },
      mostLabels: 2,
    },
  },
};

/** What is in sight on a projector of 1280x720, and on a phone, where text can just be read. */
export const networkRoom: Readonly<Record<Direction, Size>> = {
  right: { w: 852, h: 424 },
  up: { w: 474, h: Infinity },
};

/** A layer of more units is drawn as one box. */
export const mostUnitsDrawn = 16;
