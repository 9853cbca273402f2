// The scene: everything that a view may show of one moment, derived from the choices and never stored.
import type { Graph, Inputs, Ref, Run, Tape } from '../engine';
import type { Beat, Lang, Lesson, Section } from '../lessons';

/** One place to rest: a beat, and how many steps of its pass have run. */
export interface Frame {
  readonly beat: number;
  /** Offset within the beat, as in the link `#/graph/reuse+2`. */
  readonly offset: number;
  readonly pass: number;
  readonly cursor: number;
}

export interface Scene {
  readonly lesson: Lesson;
  readonly lang: Lang;
  readonly graph: Graph;
  readonly tape: Tape;
  readonly run: Run;
  readonly frames: readonly Frame[];
  readonly at: number;
  readonly frame: Frame;
  readonly beat: Beat;
  readonly section: Section;
  /** Marks of the plots that the beats up to here have shown and not hidden. */
  readonly shown: ReadonlySet<string>;
  readonly inputs: Inputs;
  /** The quantity that the step of this frame wrote. */
  readonly fresh: Ref | undefined;
  /** Whether the lecture has come to this quantity. */
  known(ref: Ref): boolean;
  /** Its number, once it is known. */
  number(ref: Ref): number | undefined;
}
