// From a line of the code to its place in the lecture.
import { goTo } from './move';
import type { Scene } from '../scene';
import type { Core } from '../store';

/** Goes to the first frame of the current pass at which a step of its tape has run. */
export function goToStep(core: Core, { frames, frame }: Scene, index: number): void {
  const at = frames.findIndex(({ pass, cursor }) => pass === frame.pass && cursor === index + 1);
  if (at >= 0) goTo(core, at);
}
