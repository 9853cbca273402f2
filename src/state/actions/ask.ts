// What is asked: numbers are held back, tried, found, or shown.
import { type Ref, type Typed } from '../../engine';
import { newest } from '../choices';
import { toolCode } from '../figures';
import { choicesNow, choose, type Core, nothingFound, set } from '../store';

/** Each new number is asked for, or nothing is any more. */
export function toggleAsking(core: Core): void {
  const { ask } = choicesNow(core);
  set(core, nothingFound);
  choose(core, { ask: ask.length > 0 ? [] : [newest], practice: undefined });
}

function settle(core: Core, ref: Ref): void {
  const { settled, choices } = core.store.getState();
  const before = settled.at === choices.at || !choices.ask.includes(newest) ? settled.refs : [];
  set(core, { settled: { at: choices.at, refs: [...before.filter((each) => each !== ref), ref] } });
}

/** What is told of a number at most: its rule, the numbers that it is made of, itself. */
const mostHelp = 3;

/** Tells more of what is asked for: first its rule, then the numbers in it, then the number itself. */
export function help(core: Core, ref: Ref): void {
  const { helped } = core.store.getState();
  const stage = Math.min(mostHelp, (helped[ref] ?? 0) + 1);
  set(core, { helped: { ...helped, [ref]: stage } });
  if (stage === mostHelp) settle(core, ref);
}

/** Shows a number that is asked for. */
export function showAnswer(core: Core, ref: Ref): void {
  set(core, { helped: { ...core.store.getState().helped, [ref]: mostHelp } });
  settle(core, ref);
}

/**
 * Tries a number for what is asked; when it is right, the number is there. The place to type one comes with the code that
 * judges it; without that nothing is done.
 */
export function tryAnswer(core: Core, ref: Ref, typed: Typed): void {
  const scene = core.scene.getState();
  const { choices, tries } = core.store.getState();
  const code = toolCode();
  if (code === undefined) return;
  const verdict = code.numberVerdict(code.againstIn(scene, choices.samples, ref), ref, typed);
  const enough = code.isEnough(verdict);
  set(core, { tries: [...tries, { ref, typed, verdict, enough, at: choices.at }] });
  if (enough) settle(core, ref);
}
