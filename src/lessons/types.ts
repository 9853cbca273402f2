// What a lesson is, as data: a program, what is asked of it, and the beats that a lecturer speaks.
import type { Inputs, Mode, NodeId, Ref } from '../engine';
import type { Formed } from './graphForm';
import type { Labels } from './labels';
import type { Network, Notation } from './network';
import type { Hue, Plot, Readout } from './plots';
import type { Text } from './text';

export type * from './labels';
export type * from './plots';
export type * from './text';

export interface InputSpec {
  readonly id: NodeId;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** `switch` offers exactly min and max, as the label y in {0, 1}. */
  readonly kind?: 'slider' | 'switch';
  /** `stage` (default) stands under the drawing; `weights` are changed in the matrices. */
  readonly place?: 'stage' | 'weights';
  /** Its adjoint stands beside it, too: for an input that has no node in the picture of a network. */
  readonly adjoint?: true;
}

/** One tape of a lesson. The graph lesson goes the usual way first and then in reverse mode: two passes. */
export interface Pass {
  readonly mode: Mode;
  readonly target?: NodeId;
  /** Forward mode: the one input; paths: the inputs in the order in which they are differentiated by; reverse mode: those that matter. */
  readonly inputs?: readonly NodeId[];
  /** Reverse mode: nodes whose adjoints the lecture leaves to the end. */
  readonly last?: readonly NodeId[];
}

export interface Section {
  readonly id: string;
  readonly title: Text;
  readonly hue: Hue;
}

/** What takes the stage in a beat, as long as the reader has not chosen a view. */
interface Focus {
  /** The view; absent: the lesson's first. */
  readonly view?: ViewName;
  /** Ids of the plots that stand large; all others rest in a strip beside them. */
  readonly plots?: readonly string[];
  /** Ids of the curves that the beat speaks of; the others are pale. Absent: all curves alike. */
  readonly curves?: readonly string[];
  /** Id of the derivation that is written on the stage, as far as the beat's `lines`. */
  readonly derivation?: string;
  /** Another network on the stage, of the same kind as the lesson's, computed as far as this quantity. */
  readonly network?: { readonly layers: readonly number[]; readonly until: Ref };
  /** A ladder of so many rungs, each with its paths and its edges. */
  readonly ladder?: number;
  /** The local partials that each pass of the lesson computes, one by one. */
  readonly passes?: true;
}

export interface Beat {
  readonly id: string;
  /** Ids that beats had before: their links open this one. */
  readonly formerly?: readonly string[];
  readonly section: string;
  /** The headline: one idea, one sentence. */
  readonly say: Text;
  /** One line of why, under the formula. */
  readonly why?: Text;
  /** What to ask the class before going on: for the lecturer alone. */
  readonly ask?: Text;
  /** What the lecturer wants to remember here: shown in the console, never to the class. */
  readonly notes?: Text;
  /** Index of the pass that this beat belongs to; the pass of the beat before when absent, 0 at first. */
  readonly pass?: number;
  /** The beat ends when this quantity is there; absent: no step is taken. */
  readonly until?: Ref | 'start' | 'end';
  /** Quantities that this beat points at. */
  readonly look?: readonly Ref[];
  /** Inputs that this beat changes, as long as the reader has not chosen them. */
  readonly set?: Inputs;
  /** What takes the stage in this beat; absent: the lesson's first view, all plots alike. */
  readonly focus?: Focus;
  /** How many lines of the derivation are there. */
  readonly lines?: number;
  /** Marks of the plots that appear with this beat and stay. */
  readonly show?: readonly string[];
  /** Marks that go away with this beat. */
  readonly hide?: readonly string[];
  /** The headline of a frame is the sentence of its own step. */
  readonly narrate?: boolean;
  /** The formula at the head of the stage is still looked for: neither its right side nor the rule of a step is told. */
  readonly sought?: boolean;
  /** Matrix equations in the panel from this beat on. */
  readonly equations?: readonly string[];
  /** The layer of a network that this beat is at, 1 for the input: its ground is lit. */
  readonly layer?: number;
  /** What is done in every layer alike, as TeX: in general, and in the layer of this beat. */
  readonly recursion?: { readonly general: string; readonly here: string };
}

/** A cell of a matrix: a quantity, or a 0 that is always there. */
export type Cell = Ref | '0';

/** A matrix whose cells are quantities: Theta^(1), dJ/dTheta^(1), a column of activations. */
export interface Tensor {
  readonly id: string;
  /** TeX of the name. */
  readonly tex: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Cells are inputs and can be changed in place. */
  readonly editable?: boolean;
}

/** Matrices and the signs between them: `z = Theta a` with every cell live. */
export interface Equation {
  readonly id: string;
  readonly items: readonly (Tensor | string)[];
  /** What stands there instead where an input is not 0: the longer form that it takes. */
  readonly longer?: { readonly where: NodeId; readonly items: readonly (Tensor | string)[] };
}

/** A line of a derivation: a formula and the same thing as a program expression over the lesson's nodes. */
export interface Line {
  readonly tex: string;
  readonly expr: string;
  /** The number of the line is the derivative of `expr` by this input, found by the engine. */
  readonly by?: NodeId;
  readonly why?: Text;
}

/** Lines that are equal to one another, each written from its "=" on, the first with a left side. */
export interface Derivation {
  readonly id: string;
  /** What its number is, and so its colour; a derivative where absent. */
  readonly hue?: Hue;
  /** A `{v:a2_1}` in the TeX of a line is a live number. */
  readonly lines: readonly Line[];
  /** What stands there instead where an input is not 0. */
  readonly longer?: { readonly where: NodeId; readonly lines: readonly Line[] };
}

/** Nodes that stay out of the lecture while an input is 0: they add nothing then. */
interface Quiet {
  readonly at: NodeId;
  readonly nodes: readonly NodeId[];
  /** TeX of the formula at the head of the stage without them. */
  readonly formula: string;
}

/** Which picture stands on the stage. */
export type ViewName = 'curves' | 'graph' | 'network';

/** The name of a lesson in its address: which there are, the contents say. */
export type LessonId = string;

export interface Lesson {
  readonly id: LessonId;
  /** Short TeX on its tab. */
  readonly tab: string;
  readonly title: Text;
  /** What the first page offers this lesson with, to those who begin in the middle. */
  readonly entry?: Text;
  /** TeX of the formula at the head of the stage. */
  readonly formula: string;
  readonly program: string;
  readonly inputs: readonly InputSpec[];
  readonly passes: readonly Pass[];
  /** The first is the default. */
  readonly views: readonly ViewName[];
  readonly sections: readonly Section[];
  readonly beats: readonly Beat[];
  readonly labels?: Labels;
  /** The notation that names are written in; absent: that of the lecture. */
  readonly notation?: Notation;
  /** The lesson that this one is in another notation; graph and tapes are those of that one. */
  readonly rewrites?: Lesson;
  readonly plots?: readonly Plot[];
  /** What leads from the input to the result, stage by stage: one line over the plots. */
  readonly chain?: readonly Readout[];
  /** Plots by rows and columns as they tile the stage; absent: one row. */
  readonly tiles?: readonly (readonly string[])[];
  readonly equations?: readonly Equation[];
  /** What the lecture leaves out while it adds nothing, unless a beat points at it. */
  readonly quiet?: Quiet;
  /** The network that the program computes. */
  readonly network?: Network;
  /** Units of each of its layers, input first. */
  readonly layers?: readonly number[];
  /** The first stands in the panel; any of them can take the stage. */
  readonly derivations?: readonly Derivation[];
  /** It was read from a file that the reader opened. */
  readonly opened?: boolean;
  /** The reader may change the program. */
  readonly editable?: boolean;
  /** The graph in the form that the reader chose; absent: the program as it is written. */
  readonly formed?: Formed;
  /** The pace that suits the lesson: every step, every node, every beat. */
  readonly pace?: Pace;
  readonly source?: Text;
}

export type Pace = 'step' | 'node' | 'beat';
