// The stage goes where the text is read.
import { goTo } from '../actions';
import { chosenPlan } from '../scene';
import { choicesNow, type Core } from '../store';

/** Goes to the end of a beat; nowhere where there is no such beat. */
export function goToBeat(core: Core, beat: number): void {
  const { frames } = chosenPlan(choicesNow(core));
  const at = frames.findLastIndex((frame) => frame.beat === beat);
  if (at >= 0) goTo(core, at);
}
