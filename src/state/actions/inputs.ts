// Changing inputs, the reader's own program and the network's shape, and undoing it.
import { type Inputs, type NodeId, ProgramError } from '../../engine';
import { type Network, networkNaming, type Preset } from '../../lessons';
import {
  areSamples,
  type Choices,
  plainTool,
  plainDifferentiation,
  type SampleData,
  type Undone,
  undoneOf,
} from '../choices';
import { chosenPlan, remapped } from '../scene';
import { choicesNow, choose, type Core, nothingFound, set } from '../store';

const historyLimit = 200;

/** The history with the choices as they are now at its end. */
const remembering = (past: readonly Undone[], choices: Choices): readonly Undone[] => [
  ...past.slice(-historyLimit + 1),
  undoneOf(choices),
];

/**
 * Gives an input a finite number. `done` false: a drag goes on, whose numbers count as one change for undo.
 * Returns false, and changes nothing, when the number is not finite.
 */
export function setInput(core: Core, id: NodeId, value: number, done: boolean): boolean {
  if (!Number.isFinite(value)) return false;
  const { choices, past, dragged } = core.store.getState();
  const inputs: Inputs = { ...choices.inputs, [id]: value };
  const remember = dragged !== id && choices.inputs[id] !== value;
  core.store.setState({
    choices: { ...choices, inputs },
    dragged: done ? undefined : id,
    ...(remember && { past: remembering(past, choices), future: [] }),
  });
  return true;
}

/** A drag is over: the next change of the same input is a change of its own for undo. */
export function endDrag(core: Core): void {
  if (core.store.getState().dragged !== undefined) set(core, { dragged: undefined });
}

/** Gives several inputs their numbers as one change; false, and nothing is changed, when one of them is not finite. */
export function setInputs(core: Core, numbers: Inputs): boolean {
  if (!Object.values(numbers).every(Number.isFinite)) return false;
  const { choices, past } = core.store.getState();
  core.store.setState({
    choices: { ...choices, inputs: { ...choices.inputs, ...numbers } },
    dragged: undefined,
    past: remembering(past, choices),
    future: [],
  });
  return true;
}

/** Takes other samples to train with; false, and nothing is changed, when they do not fit the network. */
export function setSamples(core: Core, samples: SampleData): boolean {
  const { choices, past } = core.store.getState();
  if (typeof samples !== 'string' && !areSamples(samples, choices.network)) return false;
  core.store.setState({
    choices: { ...choices, samples },
    past: remembering(past, choices),
    future: [],
  });
  return true;
}

function travel(core: Core, from: 'past' | 'future', to: 'past' | 'future'): void {
  const state = core.store.getState();
  const then = state[from].at(-1);
  if (then === undefined) return;
  const back = { ...state.choices, ...then };
  const sameLesson = back.lesson === state.choices.lesson;
  const at = sameLesson ? remapped(state.choices, back) : (state.places[back.lesson] ?? 0);
  core.store.setState({
    [from]: state[from].slice(0, -1),
    [to]: remembering(state[to], state.choices),
    choices: { ...back, at },
    dragged: undefined,
  });
}

/** Takes back the last change of the choices. */
export const undo = (core: Core): void => travel(core, 'past', 'future');
/** Makes the change again that was taken back. */
export const redo = (core: Core): void => travel(core, 'future', 'past');

/** All inputs back to the lesson's own numbers. */
export function resetInputs(core: Core): void {
  const { choices, past } = core.store.getState();
  if (Object.keys(choices.inputs).length === 0) return;
  core.store.setState({ choices: { ...choices, inputs: {} }, past: remembering(past, choices), future: [] });
}

/** Inputs, place, view and pace back to the beginning of the lesson. */
export function resetAll(core: Core): void {
  resetInputs(core);
  choose(core, { at: 0, view: undefined, pace: undefined, tool: plainTool, ask: [] });
  set(core, { playing: false, pinned: undefined, problems: [], ...nothingFound });
}

/** Takes choices that change the lesson, unless its program or its paths forbid it; then says why and changes nothing. */
export function tryChoices(core: Core, change: Partial<Choices>): ProgramError | undefined {
  const { choices, past } = core.store.getState();
  const wanted = { ...choices, ...change };
  try {
    const { frames, lesson } = chosenPlan(wanted);
    const known = new Set(lesson.inputs.map((spec) => spec.id));
    const opened = lesson.formed?.opened ?? wanted.opened;
    const inputs = Object.fromEntries(Object.entries(wanted.inputs).filter(([id]) => known.has(id)));
    core.store.setState({
      choices: { ...wanted, opened, inputs, at: Math.min(wanted.at, frames.length - 1) },
      past: remembering(past, choices),
      future: [],
    });
    return undefined;
  } catch (error) {
    if (error instanceof ProgramError) return error;
    throw error;
  }
}

/**
 * Takes a program of the reader's, with numbers for inputs where they come with it; the answer says what is wrong with it, and
 * then the last good one stays.
 */
export const setProgram = (core: Core, program: string, inputs?: Inputs): ProgramError | undefined =>
  tryChoices(core, { program, ...(inputs !== undefined && { inputs }) });

/** Opens a formula of the gallery, with its numbers, at its beginning. */
export const openPreset = (core: Core, { program, inputs }: Preset): ProgramError | undefined =>
  tryChoices(core, { ...plainDifferentiation, lesson: 'own', program, inputs, at: 0 });

/** Opens a formula of the gallery at its end, with the mistake beside it that its source makes in a step. */
export const openMistake = (core: Core, { program, inputs, step }: Preset): ProgramError | undefined =>
  tryChoices(core, {
    ...plainDifferentiation,
    lesson: 'own',
    program,
    inputs,
    at: Number.MAX_SAFE_INTEGER,
    tool: 'mistakes',
    ...(step !== undefined && { mistake: step.mistake, rate: step.rate }),
  });

/** How the reader's own program is differentiated: by which mode, for which target, by which input. */
export const setDifferentiation = (
  core: Core,
  way: Partial<Pick<Choices, 'mode' | 'target' | 'by'>>,
): ProgramError | undefined => tryChoices(core, { ...way, at: 0 });

/** Takes another network, at the same moment; numbers of inputs that it has, too, stay. False when there is no such network. */
export function setNetwork(core: Core, change: Partial<Network>): boolean {
  const choices = choicesNow(core);
  const network = networkNaming.fitted({ ...choices.network, ...change });
  if (!networkNaming.canBe(network.layers, network.bias)) return false;
  return tryChoices(core, { network, at: remapped(choices, { ...choices, network }) }) === undefined;
}
