// How components follow the app: each picks what it shows and renders again when that is another, and at no other time.
import { useState, useSyncExternalStore } from 'react';
import type { Ref } from '../../engine';
import type { Choices, Figures, Lockable, Readable, Scene, State } from '../../state';
import { useApp } from './app';
import { type Quantity, quantityOf } from './quantity';
import { sameFields } from './same';

/** Gives each value back, or the one before where both show the same. */
function steady<T>(): (value: T) => T {
  let held: { readonly value: T } | undefined;
  return (value) => {
    if (held === undefined || !sameFields(held.value, value)) held = { value };
    return held.value;
  };
}

/**
 * What `pick` takes from a store. The component renders again when the pick has another value, or for objects and lists
 * when one of their fields has: a pick may make a new object each time, as long as its fields are the same.
 */
export function useSlice<S, T>({ subscribe, getState }: Readable<S>, pick: (state: S) => T): T {
  const [keep] = useState(() => steady<T>());
  const now = (): T => keep(pick(getState()));
  return useSyncExternalStore(subscribe, now, now);
}

const whole = (scene: Scene): Scene => scene;

/**
 * What `pick` takes from the scene of the moment. Without a pick it is the whole scene, with a render for every step and
 * every number: only for what shows all of it.
 */
export function useScene(): Scene;
export function useScene<T>(pick: (scene: Scene) => T): T;
export function useScene(pick: (scene: Scene) => unknown = whole): unknown {
  return useSlice(useApp().session.scene, pick);
}

/** What `pick` takes from what the reader chose and has opened: `useChosen((state) => state.pinned)`. */
export const useChosen = <T>(pick: (state: State) => T): T => useSlice(useApp().session.store, pick);

/** One choice of the reader: `useChoice('theme')`. */
export const useChoice = <K extends keyof Choices>(key: K): Choices[K] => useChosen(({ choices }) => choices[key]);

/** Whether the link keeps something as it is; without a name, whether it keeps anything. */
export const useLocked = (what?: Lockable): boolean =>
  useChosen(({ choices: { lock } }) => (what === undefined ? lock.length > 0 : lock.includes(what)));

/** A figure of the moment: `useFigure('nudge')`. It throws what went wrong while the figure was made. */
export const useFigure = <K extends keyof Figures>(name: K): ReturnType<Figures[K]> =>
  // The figure itself is remembered, and whoever asks for it gets what it is.
  useSlice(useApp().session.figures, (figures) => figures[name])() as ReturnType<Figures[K]>;

/** What there is to show of a quantity; a render only when that is another. */
export const useQuantity = (ref: Ref): Quantity => useScene((scene) => quantityOf(scene, ref));

/** The quantity that is lit now, under the pointer or pinned. */
export function useLit(): string | undefined {
  const { light } = useApp();
  return useSyncExternalStore(light.subscribe, light.now, light.now);
}
