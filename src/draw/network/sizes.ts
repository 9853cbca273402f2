// How large what stands in the drawing by layers is, at each of its densities.

/**
 * `roomy`: all of a unit in a large box; `tall`: its numbers under one another in a narrow one; `compact`: small boxes;
 * `rows`: a line of a table for each unit.
 */
export type Density = 'roomy' | 'tall' | 'compact' | 'rows';

/**
 * How a box is written: `full` in its usual way; `line`: name and value; `stack`: name, value, and the sum or delta under
 * one another; `tall`: the slope, too; `table`: name, value, and the sum or delta side by side.
 */
export type Form = 'full' | 'line' | 'stack' | 'tall' | 'table';

export interface Size {
  readonly w: number;
  readonly h: number;
}

export interface Box extends Size {
  readonly form: Form;
}

/** How the numbers of a weight are written in their room: sizes of type, base lines from its top, the newest number large. */
export interface LaneText {
  readonly large: number;
  readonly small: number;
  readonly lines: readonly number[];
}

/** A lane of the numbers of weights: a room, what is between rooms, and the way of the lines before and behind it. */
interface Lane extends Size {
  readonly text: LaneText;
  readonly air: number;
  readonly between: number;
  readonly lead: number;
  readonly tail: number;
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
  /** The lane where all weights show their numbers; absent: none do at this density. */
  readonly lane?: Lane;
  /** Room for the number of a weight, beside the unit that its line leaves or enters. */
  readonly number: Size;
  readonly gap: { readonly unit: number; readonly loss: number; readonly layer: number; readonly widest: number };
  /** How many labels are drawn one by one. */
  readonly mostLabels: number;
}

const line = (w: number, h: number): Box => ({ form: 'line', w, h });
const full = (w: number, h: number): Box => ({ form: 'full', w, h });
const stack = (w: number, h: number): Box => ({ form: 'stack', w, h });

/** The sizes of the drawing, in its units; text is at least 17 of them high. */
export const networkSizes: Readonly<Record<Density, Sizes>> = {
  roomy: {
    input: full(84, 82),
    bias: full(84, 66),
    unit: full(140, 142),
    block: { w: 132, h: 300 },
    loss: { w: 112, h: 96 },
    penalty: { w: 96, h: 86 },
    label: full(96, 82),
    labels: line(96, 30),
    lane: {
      w: 84,
      h: 59,
      air: 5,
      between: 14,
      lead: 36,
      tail: 16,
      text: { large: 19, small: 17, lines: [18, 36, 54] },
    },
    number: { w: 78, h: 42 },
    gap: { unit: 22, loss: 74, layer: 134, widest: 176 },
    mostLabels: 4,
  },
  tall: {
    input: stack(54, 66),
    bias: stack(54, 46),
    unit: { form: 'tall', w: 90, h: 88 },
    block: { w: 110, h: 300 },
    loss: { w: 84, h: 84 },
    penalty: { w: 84, h: 84 },
    label: stack(84, 66),
    labels: line(84, 30),
    lane: {
      w: 74,
      h: 50,
      air: 2,
      between: 8,
      lead: 18,
      tail: 12,
      text: { large: 17, small: 17, lines: [14, 30, 46] },
    },
    number: { w: 60, h: 40 },
    gap: { unit: 8, loss: 18, layer: 104, widest: 200 },
    mostLabels: 4,
  },
  compact: {
    input: stack(58, 46),
    bias: stack(58, 46),
    unit: stack(96, 66),
    block: { w: 110, h: 300 },
    loss: { w: 90, h: 78 },
    penalty: { w: 90, h: 78 },
    label: line(90, 30),
    labels: line(90, 30),
    lane: { w: 74, h: 33, air: 2, between: 6, lead: 20, tail: 12, text: { large: 17, small: 17, lines: [14, 29] } },
    number: { w: 60, h: 40 },
    gap: { unit: 8, loss: 20, layer: 64, widest: 200 },
    mostLabels: 4,
  },
  rows: {
    input: line(64, 23),
    bias: line(64, 23),
    unit: { form: 'table', w: 164, h: 23 },
    block: { w: 110, h: 300 },
    loss: { w: 90, h: 84 },
    penalty: { w: 90, h: 84 },
    label: line(90, 30),
    labels: line(90, 24),
    number: { w: 58, h: 23 },
    gap: { unit: 2, loss: 20, layer: 62, widest: 160 },
    mostLabels: 5,
  },
};

/** What is in sight on a projector of 1280x720, where text can just be read. */
export const hallRoom: Size = { w: 852, h: 428 };

/** A layer of more units is drawn as one box. */
export const mostUnitsDrawn = 16;
