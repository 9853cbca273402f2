// The figures of a session: derived from choices, scene and training at every change, each remade only where it can be another.
import { createStore } from 'zustand/vanilla';
import { memoLast, type Ref } from '../../engine';
import type { Preset } from '../../lessons';
import type { Tool } from '../choices';
import { grownScene, isWaiting, type Scene, toolOf } from '../scene';
import type { Readable, State } from '../store';
import { type Against, type Comparison, type LineReading, lineReadings } from '../tools';
import type { TrainingState, Surface, Training, TrainingCore } from '../training';
import { toolCode, whenFiguresCome } from './later';
import type { MistakeFigures } from './mistake';
import { type Moment, momentsOf } from './moments';
import type { NudgeFigures } from './nudge';
import type * as ofTools from './ofTools';
import type { SweepFigures } from './sweeps';
import type { TrainingFigures } from './training';

/** All figures. What belongs to a tool is undefined while the tool is closed, and until its code is there. */
interface FigureTable {
  /** The numbers of the derivation that the lecture is at. */
  readonly lines: readonly LineReading[];
  /** Another network that the beat puts on the stage. */
  readonly grown: Scene | undefined;
  readonly nudge: NudgeFigures | undefined;
  readonly sweeps: SweepFigures | undefined;
  /** The adjoint that the tool of four ways follows, from one view to the other. */
  readonly followed: Ref | undefined;
  readonly mistake: MistakeFigures | undefined;
  readonly training: TrainingFigures | undefined;
  readonly surface: Surface | undefined;
  /** What numbers found by hand are held against. */
  readonly against: Against | undefined;
  /** Published numbers beside computed ones, while the gallery is open. */
  readonly gallery: ReadonlyMap<Preset, readonly Comparison[]>;
  /** Other moments of which the page shows a picture. */
  readonly moments: ReadonlyMap<number, Moment>;
}

/** Each figure when it is asked for; what went wrong while it was made is thrown to who asks, and to nobody else. */
export type Figures = { readonly [Name in keyof FigureTable]: () => FigureTable[Name] };

/** What figures are made of. */
interface Now {
  readonly state: State;
  readonly scene: Scene;
  readonly progress: TrainingState;
}

/** Figures that are there already. */
export const still = (figures: Partial<FigureTable>): Figures => ({
  lines: () => figures.lines ?? [],
  grown: () => figures.grown,
  nudge: () => figures.nudge,
  sweeps: () => figures.sweeps,
  followed: () => figures.followed,
  mistake: () => figures.mistake,
  training: () => figures.training,
  surface: () => figures.surface,
  against: () => figures.against,
  gallery: () => figures.gallery ?? new Map(),
  moments: () => figures.moments ?? new Map(),
});

function attempt<V>(make: () => V): () => V {
  try {
    const value = make();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** A row: how a figure is made, and what it is made of; it is made again when one of these is another. */
function row<V>(materials: (now: Now) => readonly unknown[], make: (now: Now) => V): (now: Now) => () => V {
  const made = memoLast(
    (_materials: readonly unknown[], now: Now) => attempt(() => make(now)),
    ([before], [after]) => after.every((each, i) => each === before[i]),
  );
  return (now) => made(materials(now), now);
}

/** Whether a number is held back that others could give away. */
const isAsked = ({ keeps }: Scene): boolean => keeps;

const nothing = (): undefined => undefined;

/** A row of a tool: nothing while the tool is closed, and until the code of its figures is there. */
function rowOf<V>(
  tool: Tool,
  materials: (now: Now) => readonly unknown[],
  make: (code: typeof ofTools, now: Now) => V,
): (now: Now) => () => V | undefined {
  const open = row(materials, (now) => {
    const code = toolCode();
    return code && make(code, now);
  });
  return (now) => {
    const isOpen = toolOf(now.state.choices, now.scene.lesson) === tool && !isWaiting(tool, now.scene);
    return isOpen && toolCode() !== undefined ? open(now) : nothing;
  };
}

const figureRows = (training: Training): { readonly [Name in keyof FigureTable]: (now: Now) => Figures[Name] } => ({
  lines: row(
    ({ scene }) => [scene.lesson, scene.derivation, scene.inputs, isAsked(scene)],
    ({ scene }) => (isAsked(scene) ? [] : lineReadings(scene.lesson, scene.derivation, scene.inputs)),
  ),
  grown: row(
    ({ state, scene }) => [state.choices.view, scene],
    ({ state, scene }) => grownScene(state.choices, scene),
  ),
  nudge: rowOf(
    'nudge',
    ({ state, scene }) => [scene, state.choices.nudge],
    (code, { state, scene }) => code.nudgeFigures(scene, state.choices.nudge),
  ),
  sweeps: rowOf(
    'jacobian',
    ({ state, scene }) => [scene, state.sweeps],
    (code, { state, scene }) => code.sweepFigures(scene, state.sweeps),
  ),
  followed: rowOf(
    'four',
    ({ state, scene }) => [scene, state.pinned],
    (code, { state, scene }) => (scene.tape.mode === 'reverse' ? code.followed(scene, state.pinned) : undefined),
  ),
  mistake: rowOf(
    'mistakes',
    ({ state, scene }) => [scene, state.choices.mistake],
    (code, { state, scene }) => code.mistakeFigures(scene, state.choices.mistake),
  ),
  training: rowOf(
    'training',
    ({ state: { choices, pinned }, scene, progress }) => [scene, choices, pinned, progress.version, progress.summed],
    (code, { state: { choices, pinned }, scene, progress }) =>
      code.trainingFigures(training, scene, choices, progress, pinned),
  ),
  // Its weights change with the version; the lesson's own x and y have no part in it.
  surface: rowOf(
    'training',
    ({ state: { choices }, scene, progress }) => [scene.plan, choices.samples, choices.training, progress.version],
    (code, { state: { choices }, scene }) => code.surfaceFigure(training, scene, choices),
  ),
  against: rowOf(
    'check',
    ({ state, scene }) => [scene, state.choices.samples],
    (code, { state, scene }) => code.againstIn(scene, state.choices.samples),
  ),
  gallery: row(
    ({ state, scene }) => [state.dialog === 'gallery' && !isAsked(scene) ? toolCode() : undefined],
    ({ state, scene }) => {
      const code = state.dialog === 'gallery' && !isAsked(scene) ? toolCode() : undefined;
      return new Map(code?.presets.map((preset) => [preset, code.compare(preset)]));
    },
  ),
  moments: row(
    ({ state: { choices, dialog, lecturing }, scene }) => [
      scene,
      choices,
      dialog === 'overview',
      lecturing !== undefined,
    ],
    ({ state: { choices, dialog, lecturing }, scene }) =>
      momentsOf(scene, choices, { overview: dialog === 'overview', console: lecturing !== undefined }),
  ),
});

/**
 * The figures of a session. They listen before anything that is drawn does, so that whoever draws finds figures, scene and
 * choices of one moment.
 */
export function createFigures({ store, scene, training }: TrainingCore): Readable<Figures> {
  const rows = figureRows(training);
  const derived = (): Figures => {
    const now: Now = { state: store.getState(), scene: scene.getState(), progress: training.store.getState() };
    return {
      lines: rows.lines(now),
      grown: rows.grown(now),
      nudge: rows.nudge(now),
      sweeps: rows.sweeps(now),
      followed: rows.followed(now),
      mistake: rows.mistake(now),
      training: rows.training(now),
      surface: rows.surface(now),
      against: rows.against(now),
      gallery: rows.gallery(now),
      moments: rows.moments(now),
    };
  };
  const figures = createStore<Figures>(derived);
  const again = (): void => figures.setState(derived(), true);
  [scene, store, training.store].forEach((each) => each.subscribe(again));
  whenFiguresCome(again);
  return figures;
}
