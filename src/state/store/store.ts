// The store: the choices, what can be undone, and what is open on the screen at this moment.
import { createStore } from 'zustand/vanilla';
import type { NodeId, Ref } from '../../engine';
import { type Choices, type LinkProblem, startChoices, type Undone } from '../choices';

export type Dialog = 'help' | 'goto' | 'overview' | 'share' | 'gallery' | 'notation';

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
  /** Whether each new number is held back until it is asked for. */
  readonly predicting: boolean;
  /** The frame whose number has been asked for. */
  readonly revealed: number | undefined;
  /** Since when there is a window for the audience, in milliseconds of the clock; undefined when there is none. */
  readonly lecturing: number | undefined;
  /** Whether single-key shortcuts act (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Where each lesson was left. */
  readonly places: Readonly<Partial<Record<Choices['lesson'], number>>>;
}

export const speeds: readonly number[] = [10, 20, 30, 60, 120];

export const store = createStore<State>(() => ({
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
  predicting: false,
  revealed: undefined,
  lecturing: undefined,
  singleKeys: true,
  places: {},
}));
