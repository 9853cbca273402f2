// The scene: everything that a view may show of one moment, derived from the choices and never stored.
import { execute, usualRate } from '../../engine';
import type { Graph, Inputs, NodeId, Ref, Run, Step, Tape } from '../../engine';
import {
  type Beat,
  type Derivation,
  type Equation,
  type Lang,
  type Lesson,
  type Pace,
  type Section,
  compiledOf,
} from '../../lessons';
import { type Frame, framesOf, stopsOf, writtenAt } from './frames';

export type { Frame } from './frames';

/** What depends on a lesson's text alone: computed once for each lesson. */
export interface Plan {
  readonly lesson: Lesson;
  readonly graph: Graph;
  readonly tapes: readonly Tape[];
  readonly runs: readonly Run[];
  readonly frames: readonly Frame[];
}

export interface Scene {
  readonly lesson: Lesson;
  readonly plan: Plan;
  readonly lang: Lang;
  readonly graph: Graph;
  readonly tape: Tape;
  readonly run: Run;
  readonly frames: readonly Frame[];
  readonly at: number;
  readonly frame: Frame;
  readonly cursor: number;
  readonly beat: Beat;
  readonly section: Section;
  /** Marks of the plots that the beats up to here have shown and not hidden. */
  readonly shown: ReadonlySet<string>;
  /** The derivation that the lecture is at: the one on the stage, else the lesson's first. */
  readonly derivation: Derivation | undefined;
  /** Lines of it that are there. */
  readonly lines: number;
  readonly equations: readonly Equation[];
  readonly inputs: Inputs;
  /** Inputs that beats of this section have changed and the reader has not chosen: their numbers before. */
  readonly before: Inputs;
  /** The rate of the one step of gradient descent that the mistakes are followed by. */
  readonly rate: number;
  /** The step that led to this frame; undefined where a beat takes no step. */
  readonly step: Step | undefined;
  /** The quantity that this step wrote. */
  readonly fresh: Ref | undefined;
  /** Whether the number of the fresh quantity is held back for the class to guess. */
  readonly guessing: boolean;
  /** Whether the lecture has come to this quantity. */
  known(ref: Ref): boolean;
  /** Its number, once it is known. */
  number(ref: Ref): number | undefined;
}

const defaults = (lesson: Lesson): Inputs => Object.fromEntries(lesson.inputs.map((spec) => [spec.id, spec.value]));

const plans = new WeakMap<Lesson, Plan>();

/** The plan of a lesson; throws ProgramError when its program does not compile. */
export function planOf(lesson: Lesson): Plan {
  const known = plans.get(lesson);
  if (known !== undefined) return known;
  const { graph, tapes } = compiledOf(lesson);
  const runs = tapes.map((tape) => execute(tape, defaults(lesson)));
  const plan = { lesson, graph, tapes, runs, frames: framesOf(lesson, tapes) };
  plans.set(lesson, plan);
  return plan;
}

const rests = new WeakMap<Plan, Map<Pace, readonly number[]>>();

/** Frames at which a pace rests. */
export function restsOf(plan: Plan, pace: Pace): readonly number[] {
  const ofPlan = rests.get(plan) ?? new Map<Pace, readonly number[]>();
  rests.set(plan, ofPlan);
  const stops = ofPlan.get(pace) ?? stopsOf(plan.frames, plan.tapes, pace);
  ofPlan.set(pace, stops);
  return stops;
}

let latestInputs:
  { readonly lesson: Lesson; readonly setBy: number; readonly own: Inputs; readonly inputs: Inputs } | undefined;

/**
 * The inputs at a beat: the lesson's, what beats up to here have set, and over all the reader's own. The same object as
 * the last time when nothing has changed.
 */
function inputsAt(lesson: Lesson, beat: number, own: Inputs): Inputs {
  const setBy = lesson.beats.findLastIndex((each, i) => i <= beat && each.set !== undefined);
  const last = latestInputs;
  if (last?.lesson === lesson && last.setBy === setBy && last.own === own) return last.inputs;
  const set = lesson.beats.slice(0, setBy + 1).map((each) => each.set ?? {});
  const inputs = Object.assign(defaults(lesson), ...set, own) as Inputs;
  latestInputs = { lesson, setBy, own, inputs };
  return inputs;
}

/** What the inputs were before a beat of this section changed them; without those that the reader has chosen. */
function beforeBeats(lesson: Lesson, beat: number, own: Inputs): Inputs {
  const now: Record<NodeId, number> = { ...defaults(lesson) };
  let before: Record<NodeId, number> = {};
  lesson.beats.slice(0, beat + 1).forEach(({ section, set = {} }, i) => {
    if (section !== lesson.beats[i - 1]?.section) before = {};
    for (const [id, value] of Object.entries(set)) {
      const was = now[id] ?? NaN;
      if (value === was) delete before[id];
      else before[id] = was;
      now[id] = value;
    }
  });
  return Object.fromEntries(Object.entries(before).filter(([id]) => !Object.hasOwn(own, id)));
}

function marksAt(lesson: Lesson, beat: number): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const each of lesson.beats.slice(0, beat + 1)) {
    each.show?.forEach((id) => shown.add(id));
    each.hide?.forEach((id) => shown.delete(id));
  }
  return shown;
}

const latest = <T>(beats: readonly Beat[], pick: (beat: Beat) => T | undefined): T | undefined =>
  beats.reduceRight<T | undefined>((found, beat) => found ?? pick(beat), undefined);

/** What is chosen of a scene. */
export interface SceneChoice {
  readonly at: number;
  readonly inputs: Readonly<Record<NodeId, number>>;
  readonly lang: Lang;
  readonly guessing: boolean;
  /** That of M. Mazur's example when absent. */
  readonly rate?: number;
}

/** The scene of a lesson at one moment. Runs the program anew; the structure is not touched. */
export function sceneOf(plan: Plan, choice: SceneChoice): Scene {
  const { lesson, graph, tapes, runs, frames } = plan;
  const at = Math.max(0, Math.min(frames.length - 1, choice.at));
  const frame = frames[at];
  if (frame === undefined) throw new RangeError(`Lesson ${lesson.id} has no frame.`);
  const tape = tapes[frame.pass];
  const run = runs[frame.pass];
  const beat = lesson.beats[frame.beat];
  const section = lesson.sections.find((each) => each.id === beat?.section);
  if (tape === undefined || run === undefined || beat === undefined || section === undefined) {
    throw new RangeError(`Lesson ${lesson.id} has a beat without a pass or a section.`);
  }
  const inputs = inputsAt(lesson, frame.beat, choice.inputs);
  run.update(inputs);
  const past = lesson.beats.slice(0, frame.beat + 1);
  const equations = latest(past, (each) => each.equations) ?? [];
  const fresh = writtenAt(frames, at, tapes);
  const known = (ref: Ref): boolean => (tape.bornAt(ref) ?? Infinity) <= frame.cursor;
  const guessing = choice.guessing && fresh !== undefined;
  return {
    lesson,
    plan,
    lang: choice.lang,
    graph,
    tape,
    run,
    frames,
    at,
    frame,
    cursor: frame.cursor,
    beat,
    section,
    shown: marksAt(lesson, frame.beat),
    derivation: lesson.derivations?.find(({ id }) => id === beat.focus?.derivation) ?? lesson.derivations?.[0],
    lines: latest(past, (each) => each.lines) ?? 0,
    equations: (lesson.equations ?? [])
      .filter((each) => equations.includes(each.id))
      .map((each) => (each.longer === undefined || !inputs[each.longer.where] ? each : { ...each, ...each.longer })),
    inputs,
    before: beforeBeats(lesson, frame.beat, choice.inputs),
    rate: choice.rate ?? usualRate,
    step: fresh === undefined ? undefined : tape.stepAt(frame.cursor - 1),
    fresh,
    guessing,
    known,
    number: (ref) => (known(ref) && !(guessing && ref === fresh) ? run.at(ref) : undefined),
  };
}
