// The timeline: beats and steps become frames, and the three paces say where one rests.
import type { Ref, Tape } from '../../engine';
import type { Beat, Lesson, Pace } from '../../lessons';

/** One place to rest: a beat, and how many steps of its pass have run. */
export interface Frame {
  readonly beat: number;
  /** Offset within the beat, as in the link `#/graph/reuse+2`. */
  readonly offset: number;
  readonly pass: number;
  readonly cursor: number;
}

function cursorAfter(until: Beat['until'], tape: Tape, before: number): number {
  if (until === undefined) return before;
  if (until === 'start') return 0;
  if (until === 'end') return tape.length;
  const born = tape.availableAt(until);
  if (born === undefined) throw new RangeError(`A beat waits for ${until}, which its pass never writes.`);
  return born;
}

/**
 * All frames of a lesson: one for each step that a beat takes, at least one for each beat.
 * Throws RangeError when a beat waits for a quantity that its pass does not write, or names a pass that is not there.
 */
export function framesOf(lesson: Lesson, tapes: readonly Tape[]): readonly Frame[] {
  const frames: Frame[] = [];
  let pass = 0;
  let cursor = 0;
  lesson.beats.forEach((beat, index) => {
    if (beat.pass !== undefined && beat.pass !== pass) {
      pass = beat.pass;
      cursor = 0;
    }
    const tape = tapes[pass];
    if (tape === undefined) throw new RangeError(`Beat ${beat.id} names pass ${pass}, which is not there.`);
    const end = Math.max(cursor, cursorAfter(beat.until, tape, cursor));
    const first = end > cursor ? cursor + 1 : cursor;
    for (let at = first; at <= end; at++) frames.push({ beat: index, offset: at - first, pass, cursor: at });
    cursor = end;
  });
  return frames;
}

const groupAt = (tape: Tape | undefined, cursor: number): string => {
  const step = tape?.stepAt(cursor - 1);
  if (step === undefined) return '';
  return `${step.kind === 'partial' ? 'partial' : step.kind === 'value' ? 'value' : 'back'} ${step.node}`;
};

/**
 * Indices of the frames at which a pace rests: every step; the last step on each node; the last step of each beat.
 * The first and the last frame are always among them.
 */
export function stopsOf(frames: readonly Frame[], tapes: readonly Tape[], pace: Pace): readonly number[] {
  if (pace === 'step') return frames.map((_, i) => i);
  let group = '';
  return frames.flatMap((frame, i) => {
    const next = frames[i + 1];
    const before = group;
    group = next === undefined || pace === 'beat' ? '' : groupAt(tapes[next.pass], next.cursor);
    if (i === 0 || next === undefined || next.beat !== frame.beat) return [i];
    return pace === 'beat' || before === group ? [] : [i];
  });
}

/** The quantity that a frame's step wrote; undefined where a beat takes no step. */
export function writtenAt(frames: readonly Frame[], at: number, tapes: readonly Tape[]): Ref | undefined {
  const frame = frames[at];
  const before = frames[at - 1];
  if (frame === undefined || (before?.pass === frame.pass && before.cursor === frame.cursor)) return undefined;
  return tapes[frame.pass]?.stepAt(frame.cursor - 1)?.write;
}
