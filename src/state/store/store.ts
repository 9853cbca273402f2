// The store: the choices, what can be undone, what is open on the screen at this moment, and the scene that follows.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Inputs, NodeId, Ref, Typed, Verdict } from '../../engine';
import { type Choices, type LinkProblem, type Lockable, refusingLock, startChoices, type Undone } from '../choices';
import type { LessonProblem } from '../../lessons/file';
import { chosenScene, noneSettled, type Scene, type Settled } from '../scene';

export type Dialog = 'help' | 'goto' | 'overview' | 'share' | 'gallery' | 'notation' | 'export' | 'worksheet';

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
  /** Absent where it was tried at an earlier visit. */
  readonly verdict?: Verdict;
  /** Whether it was good enough. */
  readonly enough: boolean;
  /** The frame at which it was tried. */
  readonly at: number;
}

/** Why what was asked for is not done: a lock of the link, or what the browser or the page around does not allow. */
type Refusal = Lockable | 'window' | 'fullscreen' | 'download';

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
  /** What was wanted last and is not done; undefined once something is done. */
  readonly refused: Refusal | undefined;
  /** What was asked for and has been found or shown. */
  readonly settled: Settled;
  /** Numbers that were tried where one is asked for, in their order. */
  readonly tries: readonly Try[];
  /** How much was told of each quantity that is asked for: 1 its rule, 2 its numbers, 3 itself. */
  readonly helped: Readonly<Partial<Record<Ref, number>>>;
  /** A lesson file that could not be read, and why. */
  readonly unread:
    { readonly name: string; readonly text: string; readonly problems: readonly LessonProblem[] } | undefined;
  /** What is written of the opened lesson and is no lesson yet, and why; it stands over the file that was the last good one. */
  readonly draft:
    { readonly text: string; readonly over: string; readonly problems: readonly LessonProblem[] } | undefined;
  /** The lesson file that the page's own address names, beside the page. */
  readonly beside: string | undefined;
  /** How many lessons are on their way. */
  readonly arriving: number;
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

/** Nothing that was found, shown or tried counts any more. */
export const nothingFound = { settled: noneSettled, tries: [], helped: {} } as const;

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
  refused: undefined,
  ...nothingFound,
  unread: undefined,
  draft: undefined,
  beside: undefined,
  arriving: 0,
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
  /** Opens another moment, as a link or a file has it: no lock of this one holds it back. */
  readonly open: (change: Partial<State>) => void;
}

/** What is changed together with the choices, and is left alone with them. */
const withChoices: ReadonlySet<string> = new Set<keyof State>(['choices', 'past', 'future', 'dragged', 'places']);

/** A change of the state as far as no lock of its link forbids it; what it forbids is left out, and the lock is named. */
function permitted(state: State, change: Partial<State>): Partial<State> {
  if (change.choices === undefined || change.choices === state.choices) return change;
  const lock = refusingLock(state.choices, change.choices);
  if (lock === undefined) return state.refused === undefined ? change : { refused: undefined, ...change };
  const others = Object.entries(change).filter(([name]) => !withChoices.has(name));
  return { ...(Object.fromEntries(others) as Partial<State>), playing: false, refused: lock };
}

/** Whether an exercise is one no more, since the reader has changed what it is made of. */
const isLeft = (now: Choices, before: Choices): boolean =>
  now.practice !== undefined &&
  now.practice === before.practice &&
  (['lesson', 'program', 'network', 'inputs', 'ask'] as const).some((name) => now[name] !== before[name]);

/**
 * A store with its scene, derived at once at every change: whoever listens finds both as new. Runs are made here, never
 * while something is drawn.
 */
export function createCore(choices: Choices): Core {
  const store = createStore<State>(() => ({ ...startState, choices }));
  const open = store.setState;
  store.setState = (change) => open((state) => permitted(state, typeof change === 'function' ? change(state) : change));
  const derived = (state: State, before?: Scene): Scene => chosenScene(state.choices, state.settled, before);
  const scene = createStore<Scene>(() => derived(store.getState()));
  store.subscribe((state, before) => {
    if (isLeft(state.choices, before.choices)) {
      open({ choices: { ...state.choices, practice: undefined } });
      return;
    }
    scene.setState((last) => derived(state, last), true);
  });
  return { store, scene, open: (change) => open({ refused: undefined, ...change }) };
}
