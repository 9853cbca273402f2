// The blanks of a moment: which can be filled in, and which of them is next.
import { memo, type Ref, writerOf } from '../../engine';
import type { Scene } from './scene';

/** The blanks that can be filled in now: what they are computed from is there. */
const openBlanks = memo((scene: Scene): readonly Ref[] =>
  scene.asked.filter(
    (ref) =>
      scene.isComputed(ref) &&
      writerOf(scene.tape, ref)?.reads.every((read) => scene.number(read) !== undefined) === true,
  ),
);

/** The blank that is to be filled in: the chosen one, else that of the newest step, else the first. */
export function blankOf(scene: Scene, chosen: Ref | undefined): Ref | undefined {
  const open = openBlanks(scene);
  return [chosen, scene.justWritten, open[0]].find((ref) => ref !== undefined && open.includes(ref));
}
