// What is asked at a moment: numbers that are held back until somebody has found them, with all that would give them away.
import { memo, type Reading, type Ref, type Tape } from '../../engine';

/** Quantities whose numbers have been found or shown; that of the newest step counts at its own frame only. */
export interface Settled {
  readonly at: number;
  readonly refs: readonly Ref[];
}

/** Nothing has been found or shown. */
export const noneSettled: Settled = { at: -1, refs: [] };

/** What is asked for of a scene. */
export interface Asking {
  readonly refs: readonly Ref[];
  /** Whether the number of the newest step is asked for as well. */
  readonly newest: boolean;
}

/** Nothing is asked for. */
export const nothingAsked: Asking = { refs: [], newest: false };

/** What is asked for, with the quantity of a step that is heard. */
export const askedAt = ({ refs, newest }: Asking, heard: Ref | undefined): readonly Ref[] =>
  newest && heard !== undefined && !refs.includes(heard) ? [...refs, heard] : refs;

const none: ReadonlySet<Ref> = new Set();

const hiddenOn = memo((tape: Tape, names: string): ReadonlySet<Ref> => {
  const asked = new Set<string>(names.split(' '));
  const hidden = new Set<Ref>();
  for (const { write, reads } of tape.steps)
    if (asked.has(write) || reads.some((ref) => hidden.has(ref))) hidden.add(write);
  return hidden;
});

/** Quantities of a tape that say nothing while these are asked: they themselves, and all that is computed from them. */
export const hiddenBy = (tape: Tape, asked: readonly Ref[]): ReadonlySet<Ref> =>
  asked.length === 0 ? none : hiddenOn(tape, asked.join(' '));

/** A run that has no number for what is hidden. */
export const withoutHidden = (run: Reading, hidden: ReadonlySet<Ref>): Reading =>
  hidden.size === 0
    ? run
    : {
        tape: run.tape,
        at: (ref) => (hidden.has(ref) ? NaN : run.at(ref)),
        cause: (ref) => (hidden.has(ref) ? undefined : run.cause(ref)),
      };
