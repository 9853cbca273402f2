// Changing the form of the reader's own graph: nodes opened and closed, all collapsed, equal parts shared; the ladder.
import { type NodeId, ownNode, ProgramError, valueRef } from '../../engine';
import { ladder } from '../../lessons';
import { tryChoices } from './inputs';
import type { Choices } from '../choices';
import { chosenPlan, remapped, openerOf } from '../scene';
import { choicesNow, type Core, set } from '../store';

/** Takes another form of the graph, at the same moment; the answer says why that cannot be. */
export function setForm(
  core: Core,
  form: Partial<Pick<Choices, 'share' | 'collapsed' | 'opened'>>,
): ProgramError | undefined {
  const choices = choicesNow(core);
  try {
    return tryChoices(core, { ...form, at: remapped(choices, { ...choices, ...form }) });
  } catch (error) {
    if (error instanceof ProgramError) return error;
    throw error;
  }
}

const formNow = (core: Core) => chosenPlan(choicesNow(core)).lesson.formed;

/** Opens a node into its parts. */
export const openNode = (core: Core, id: NodeId): ProgramError | undefined =>
  setForm(core, { opened: [...(formNow(core)?.opened ?? []), id] });

/** Closes a node, or the node that this one is a part of; that one is pinned where a part was. */
export function closeNode(core: Core, id: NodeId): ProgramError | undefined {
  const form = formNow(core);
  const opener = openerOf(form, id);
  if (form === undefined || opener === undefined) return undefined;
  const last = form.opened.lastIndexOf(opener);
  const failed = setForm(core, { opened: form.opened.filter((_, i) => i !== last) });
  if (opener !== id && failed === undefined) set(core, { pinned: valueRef(opener) });
  return failed;
}

/** Opens the node that has the focus or is pinned; closes it where there is nothing to open. */
export function toggleOpen(core: Core): void {
  const focused = document.activeElement?.closest('[data-node]')?.getAttribute('data-node');
  const { pinned } = core.store.getState();
  const id = focused ?? ownNode(pinned);
  const form = formNow(core);
  if (id === undefined || form === undefined) return;
  if (form.canOpen(id)) openNode(core, id);
  else closeNode(core, id);
}

/** A ladder of so many rungs; the answer says why it cannot be walked path by path. */
export const setRungs = (core: Core, rungs: number): ProgramError | undefined =>
  tryChoices(core, { program: ladder(rungs), target: undefined, by: undefined, at: 0 });
