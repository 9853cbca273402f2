// What a mark shows of a quantity at one moment, and how it is written down.
import { formatNumber } from '../../draw/numbers';
import type { Ref } from '../../engine';
import type { Scene } from '../../state';

export interface Quantity {
  readonly ref: Ref;
  /** Its number; undefined before the lecture has come to it, and while it is held back. */
  readonly number: number | undefined;
  /** Whether the lecture has come to it, held back or not. */
  readonly known: boolean;
  /** Whether the step of this frame wrote it. */
  readonly fresh: boolean;
  /** Whether the step of this frame reads it. */
  readonly read: boolean;
  /** Whether the beat points at it. */
  readonly look: boolean;
  /** Whether its number is held back: it is asked for, or the link leaves it away. */
  readonly guessed: boolean;
}

/** What there is to show of a quantity in a scene. */
export function quantityOf(scene: Scene, ref: Ref): Quantity {
  const known = scene.isComputed(ref);
  return {
    ref,
    number: scene.number(ref),
    known,
    fresh: scene.justWritten === ref,
    read: scene.step?.reads.includes(ref) === true,
    look: scene.beat.look?.includes(ref) === true,
    guessed: known && scene.isHeld(ref),
  };
}

/** What of a quantity decides its text and its attributes. */
type Shown = Pick<Quantity, 'ref' | 'number' | 'guessed'>;

/** What stands where a number goes: its short form, `?` while it is held back, or an em dash. */
export function quantityText({ number, guessed }: Shown, undefinedWord: string, digits?: number): string {
  if (number === undefined) return guessed ? '?' : '—';
  return formatNumber(number, { undefinedWord, ...(digits !== undefined && { digits }) });
}

/** Attributes of the mark that shows the number of a quantity. */
export function quantityMark({ ref, number }: Shown): { readonly 'data-ref': Ref; readonly 'data-number'?: string } {
  if (number === undefined) return { 'data-ref': ref };
  return { 'data-ref': ref, 'data-number': Object.is(number, -0) ? '-0' : String(number) };
}

/** The text of a quantity of a scene that is at hand. */
export const shortNumber = (scene: Scene, ref: Ref, undefinedWord: string, digits?: number): string =>
  quantityText(quantityOf(scene, ref), undefinedWord, digits);

/** Attributes of a mark of a quantity of a scene that is at hand; none beside the lesson's own scene. */
export const refMark = ({ apart }: Pick<Scene, 'apart'>, ref: Ref): { readonly 'data-ref'?: Ref } =>
  apart ? {} : { 'data-ref': ref };

/** The same with its number. */
export const numberMark = (scene: Scene, ref: Ref): Partial<ReturnType<typeof quantityMark>> =>
  scene.apart ? {} : quantityMark(quantityOf(scene, ref));
