// What is asked: numbers are held back, tried, found, or shown.
import { type Ref, type Typed } from '../../engine';
import { newest } from '../choices';
import { noneSettled } from '../scene';
import { choicesNow, choose, type Core, set } from '../store';
import { againstIn, isEnough, numberVerdict } from '../tools';

/** Nothing that was found, shown or tried counts any more. */
export const nothingFound = { settled: noneSettled, tries: [] } as const;

/** Each new number is asked for, or nothing is any more. */
export function toggleAsking(core: Core): void {
  const { ask } = choicesNow(core);
  set(core, nothingFound);
  choose(core, { ask: ask.length > 0 ? [] : [newest] });
}

function settle(core: Core, ref: Ref): void {
  const { settled, choices } = core.store.getState();
  const before = settled.at === choices.at || !choices.ask.includes(newest) ? settled.refs : [];
  set(core, { settled: { at: choices.at, refs: [...before.filter((each) => each !== ref), ref] } });
}

/** Shows a number that is asked for. */
export const showAnswer = (core: Core, ref: Ref): void => settle(core, ref);

/** Tries a number for what is asked; when it is right, the number is there. */
export function tryAnswer(core: Core, ref: Ref, typed: Typed): void {
  const scene = core.scene.getState();
  const { choices, tries } = core.store.getState();
  const verdict = numberVerdict(againstIn(scene, choices.samples, ref), ref, typed);
  set(core, { tries: [...tries, { ref, typed, verdict, at: choices.at }] });
  if (isEnough(verdict)) settle(core, ref);
}
