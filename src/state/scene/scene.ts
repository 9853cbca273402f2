// The scene: everything that a view may show of one moment, derived from the choices and never stored.
import { execute, memo, defaultRate } from '../../engine';
import type { Graph, Inputs, NodeId, Reading, Ref, Step, Tape } from '../../engine';
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
import type { Hideable } from '../choices';
import { askedAt, type Asking, hiddenBy, nothingAsked, withoutHidden } from './asked';
import { isAhead, waiting } from './ahead';
import { beforeBeats, defaultsOf } from './beforeBeats';
import { type Frame, framesOf, stopsOf, writtenAt } from './frames';
import { isTold, keptBack, nothingHidden, together } from './held';
import { heardStep, quietAt } from './quiet';

/** What depends on a lesson's text alone: computed once for each lesson. */
export interface Plan {
  readonly lesson: Lesson;
  readonly graph: Graph;
  readonly tapes: readonly Tape[];
  readonly frames: readonly Frame[];
}

export interface Scene {
  readonly lesson: Lesson;
  readonly plan: Plan;
  readonly lang: Lang;
  readonly graph: Graph;
  readonly tape: Tape;
  /** The numbers of this moment, NaN for those that are held back: they stay as they are when there are newer scenes. */
  readonly run: Reading;
  /** The same with those that are held back: for what judges, never for what is shown. */
  readonly truth: Reading;
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
  /** Nodes that are left out of the lecture now, since they add nothing. */
  readonly quiet: ReadonlySet<NodeId>;
  /** Those of them that the reader has set. */
  readonly own: Inputs;
  /** The rate of the one step of gradient descent that the mistakes are followed by. */
  readonly rate: number;
  /** The step that led to this frame; undefined where a beat takes no step. */
  readonly step: Step | undefined;
  /** The quantity that this step wrote. */
  readonly justWritten: Ref | undefined;
  /** Whether the beat speaks of what is still to come: then its words wait, and the step has the headline. */
  readonly ahead: boolean;
  /** A scene beside that of the lesson: its quantities are not the lesson's, and its marks carry no names of these. */
  readonly apart: boolean;
  /** Quantities whose numbers are asked for and not yet found, here or at another moment. */
  readonly asked: readonly Ref[];
  /** Whether a number of the step is held back, so that nothing may be said of it in numbers. */
  readonly guessing: boolean;
  /** What the link leaves away. */
  readonly hide: readonly Hideable[];
  /** Whether any number is held back, here or at another moment: then nothing is told that could give it away. */
  readonly keeps: boolean;
  /** Whether the number of this quantity itself is held back: it is asked for, or the link leaves it away. */
  isHeld(ref: Ref): boolean;
  /** Whether the lecture has come to this quantity. */
  isComputed(ref: Ref): boolean;
  /** Its number, whether or not the lecture has come to it; undefined while it is held back. */
  readonly live: (ref: Ref) => number | undefined;
  /** Its number, once it is known; undefined while it is held back. */
  number(ref: Ref): number | undefined;
}

/** The plan of a lesson; throws ProgramError when its program does not compile. */
export const planOf = memo((lesson: Lesson): Plan => {
  const { graph, tapes } = compiledOf(lesson);
  return { lesson, graph, tapes, frames: framesOf(lesson, tapes) };
});

/** Frames at which a pace rests. */
export const restsOf = memo((plan: Plan, pace: Pace): readonly number[] => stopsOf(plan.frames, plan.tapes, pace));

/** The last beat up to this one that sets inputs. */
const setterAt = ({ beats }: Lesson, beat: number): number =>
  beats.findLastIndex((each, i) => i <= beat && each.set !== undefined);

/**
 * The inputs at a beat: the lesson's, what beats up to here have set, and over all the reader's own. Those of the scene
 * before when nothing has changed.
 */
export function inputsAt(lesson: Lesson, beat: number, own: Inputs, before?: Scene): Inputs {
  const setBy = setterAt(lesson, beat);
  if (before?.lesson === lesson && before.own === own && setterAt(lesson, before.frame.beat) === setBy)
    return before.inputs;
  const set = lesson.beats.slice(0, setBy + 1).map((each) => each.set ?? {});
  return Object.assign(defaultsOf(lesson), ...set, own) as Inputs;
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

/** A derivation in its longer form, the same object each time. */
const inLongerForm = memo((derivation: Derivation): Derivation => ({ ...derivation, ...derivation.longer }));

/** The derivation that a beat is at, in the form that it has at these inputs. */
function derivationAt({ derivations }: Lesson, { focus }: Beat, inputs: Inputs): Derivation | undefined {
  const found = derivations?.find(({ id }) => id === focus?.derivation) ?? derivations?.[0];
  return found?.longer === undefined || !inputs[found.longer.where] ? found : inLongerForm(found);
}

/** An equation in its longer form, the same object each time. */
const inFull = memo((equation: Equation): Equation => ({ ...equation, ...equation.longer }));

const equationsAt = ({ equations = [] }: Lesson, ids: readonly string[], inputs: Inputs): readonly Equation[] =>
  equations
    .filter(({ id }) => ids.includes(id))
    .map((each) => (each.longer === undefined || !inputs[each.longer.where] ? each : inFull(each)));

/** What is chosen of a scene. */
interface SceneChoice {
  readonly at: number;
  readonly inputs: Readonly<Record<NodeId, number>>;
  readonly lang: Lang;
  /** Nothing is asked for when absent. */
  readonly asking?: Asking;
  /** What the link leaves away; nothing when absent. */
  readonly hide?: readonly Hideable[];
  /** Beside the scene of the lesson. */
  readonly apart?: boolean;
  /** That of M. Mazur's example when absent. */
  readonly rate?: number;
}

/** Whether a scene is that of a choice already. */
const isSceneOf = (
  scene: Scene,
  plan: Plan,
  at: number,
  { inputs, lang, asking = nothingAsked, hide = nothingHidden, rate = defaultRate }: SceneChoice,
) =>
  scene.hide === hide &&
  scene.plan === plan &&
  scene.at === at &&
  scene.own === inputs &&
  scene.lang === lang &&
  scene.rate === rate &&
  scene.asked.join() === askedAt(asking, scene.step?.write).join();

/**
 * The scene of a lesson at one moment; it never changes. What the scene before has already is taken over: all of it where
 * nothing is another, its run where the inputs are the same.
 */
export function sceneOf(plan: Plan, choice: SceneChoice, before?: Scene): Scene {
  const { lesson, graph, tapes, frames } = plan;
  const at = Math.max(0, Math.min(frames.length - 1, choice.at));
  if (before !== undefined && isSceneOf(before, plan, at, choice)) return before;
  const frame = frames[at];
  if (frame === undefined) throw new RangeError(`Lesson ${lesson.id} has no frame.`);
  const tape = tapes[frame.pass];
  const beat = lesson.beats[frame.beat];
  const section = lesson.sections.find((each) => each.id === beat?.section);
  if (tape === undefined || beat === undefined || section === undefined) {
    throw new RangeError(`Lesson ${lesson.id} has a beat without a pass or a section.`);
  }
  const inputs = inputsAt(lesson, frame.beat, choice.inputs, before);
  const truth = before?.tape === tape && before.inputs === inputs ? before.truth : execute(tape, inputs);
  const quiet = quietAt(lesson, inputs, beat);
  const justWritten = writtenAt(frames, at, tapes);
  const isComputed = (ref: Ref): boolean => (tape.availableAt(ref) ?? Infinity) <= frame.cursor;
  const step = justWritten === undefined ? undefined : heardStep(tape.stepAt(frame.cursor - 1), tape, quiet);
  const ahead = isAhead(beat, step, isComputed);
  const past = lesson.beats.slice(0, frame.beat + (ahead ? 0 : 1));
  const asked = askedAt(choice.asking ?? nothingAsked, step?.write);
  const hide = choice.hide ?? nothingHidden;
  const kept = keptBack(tape, hide);
  const hidden = together(hiddenBy(tape, asked), kept);
  return {
    lesson,
    plan,
    lang: choice.lang,
    graph,
    tape,
    run: withoutHidden(truth, hidden),
    truth,
    frames,
    at,
    frame,
    cursor: frame.cursor,
    beat: ahead ? waiting(beat) : beat,
    section,
    shown: marksAt(lesson, frame.beat),
    derivation: derivationAt(lesson, beat, inputs),
    lines: latest(past, (each) => each.lines) ?? 0,
    equations: equationsAt(lesson, latest(past, (each) => each.equations) ?? [], inputs),
    inputs,
    before: beforeBeats(lesson, frame.beat, choice.inputs),
    quiet,
    own: choice.inputs,
    rate: choice.rate ?? defaultRate,
    step,
    justWritten,
    ahead,
    apart: choice.apart === true,
    asked,
    guessing: isTold(hidden, justWritten, step),
    hide,
    keeps: asked.length > 0 || kept.size > 0,
    isHeld: (ref) => kept.has(ref) || asked.includes(ref),
    isComputed,
    live: (ref) => (hidden.has(ref) ? undefined : truth.at(ref)),
    number: (ref) => (isComputed(ref) && !hidden.has(ref) ? truth.at(ref) : undefined),
  };
}
