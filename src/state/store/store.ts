// The store: the choices, what can be undone, what is open on the screen at this moment, and the scene that follows.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Inputs, NodeId, Ref, Typed, Verdict } from '../../engine';
import { type Choices, type LinkProblem, startChoices, type Undone } from '../choices';
import { chosenScene, noneSettled, type Scene, type Settled } from '../scene';

export type Dialog = 'help' | 'goto' | 'overview' | 'share' | 'gallery' | 'notation' | 'export';

/** Sweeps of the Jacobian beside that of the lecture, made for one program. */
export interface OwnSweeps {
  /** What they are made for: a lesson and its program. */
  readonly program: string;
  /** Those that stay: rows by a target, columns by an input. */
  readonly kept: readonly { readonly kind: 'row' | 'column'; readonly id: NodeId }[];
  /** The reader's own seed and direction; undefined while they are those of a usual sweep. */
  readonly seed?: Inputs;
  readonly direction?: Inputs;
}

/** A number that was tried for what is asked, and what was said of it. */
export interface Try {
  readonly ref: Ref;
  readonly typed: Typed;
  readonly verdict: Verdict;
  /** The frame at which it was tried. */
  readonly at: number;
}

export interface State {
  readonly choices: Choices;
  readonly past: readonly Undone[];
  readonly future: readonly Undone[];
  /** The input that is being dragged: its numbers make one step of undo. */
  readonly dragged: NodeId | undefined;
  readonly playing: boolean;
  /** Frames a minute while playing. */
  readonly speed: number;
  readonly screen: 'black' | 'white' | undefined;
  readonly dialog: Dialog | undefined;
  /** The quantity that stays lit, and whose card stays open, until it is let go. */
  readonly pinned: Ref | undefined;
  readonly problems: readonly LinkProblem[];
  /** What was asked for and has been found or shown. */
  readonly settled: Settled;
  /** Numbers that were tried where one is asked for, in their order. */
  readonly tries: readonly Try[];
  /** Since when there is a window for the audience, in milliseconds of the clock; undefined when there is none. */
  readonly lecturing: number | undefined;
  /** Whether nothing but stage, sentence and timeline is shown, large. */
  readonly presenting: boolean;
  /** Whether single-key shortcuts act (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  readonly sweeps: OwnSweeps;
  /** Where each lesson was left. */
  readonly places: Readonly<Partial<Record<Choices['lesson'], number>>>;
}

export const speeds: readonly number[] = [10, 20, 30, 60, 120];

/** The state of a reader who has chosen nothing. */
const startState: State = {
  choices: startChoices,
  past: [],
  future: [],
  dragged: undefined,
  playing: false,
  speed: 30,
  screen: undefined,
  dialog: undefined,
  pinned: undefined,
  problems: [],
  settled: noneSettled,
  tries: [],
  lecturing: undefined,
  presenting: false,
  singleKeys: true,
  sweeps: { program: '', kept: [] },
  places: {},
};

/** What can be read at any moment, and calls back when it is another. */
export type Readable<T> = Pick<StoreApi<T>, 'getState' | 'subscribe'>;

/** What the reader chose, and what follows from it. */
export interface Core {
  readonly store: StoreApi<State>;
  /** The scene of the choices: the same object as long as nothing of it is another. */
  readonly scene: Readable<Scene>;
}

/**
 * A store with its scene, derived at once at every change: whoever listens finds both as new. Runs are made here, never
 * while something is drawn.
 */
export function createCore(choices: Choices): Core {
  const store = createStore<State>(() => ({ ...startState, choices }));
  const derived = (state: State, before?: Scene): Scene => chosenScene(state.choices, state.settled, before);
  const scene = createStore<Scene>(() => derived(store.getState()));
  store.subscribe((state) => scene.setState((before) => derived(state, before), true));
  return { store, scene };
}
