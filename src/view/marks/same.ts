// When two things show the same: what decides whether a component has to render again.
import type { Ref } from '../../engine';
import type { Scene } from '../../state';
import { quantityOf } from './quantity';

const isList = (each: unknown): each is readonly unknown[] => Array.isArray(each);

/** Whether two values show the same: the same value, or the same fields, each with the same value. */
export function sameFields(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (isList(a)) return isList(b) && a.length === b.length && a.every((each, i) => Object.is(each, b[i]));
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || isList(b)) return false;
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => Object.is(left[key], right[key]));
}

/** All that marks of these quantities show of a scene, as one list to compare. */
export function shownOf(scene: Scene, refs: readonly Ref[]): readonly unknown[] {
  const { lesson, lang, graph, tape, apart } = scene;
  const shown: unknown[] = [lesson, lang, graph, tape, apart];
  for (const ref of refs) {
    const { number, known, fresh, read, look, guessed } = quantityOf(scene, ref);
    shown.push(number, known, fresh, read, look, guessed);
  }
  return shown;
}

/**
 * For `memo` of a mark that is drawn from a scene: it stays as it is while `shown` gives the same list and all of its other
 * props are the same. A scene never changes, so that an older one may stay where nothing of it is another.
 */
export const sameShown =
  <P extends { readonly scene: Scene }>(shown: (props: P) => readonly unknown[]) =>
  (before: P, now: P): boolean =>
    sameFields({ ...before, scene: undefined }, { ...now, scene: undefined }) &&
    (before.scene === now.scene || sameFields(shown(before), shown(now)));
