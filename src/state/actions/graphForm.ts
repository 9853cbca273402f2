// Changing the form of the reader's own graph: nodes opened and closed, all collapsed, equal parts shared; the ladder.
import { type NodeId, ownNode, ProgramError, valueRef } from '../../engine';
import { ladder } from '../../lessons';
import { tryChoices } from './inputs';
import type { Choices } from '../choices';
import { chosenPlan, momentIn } from '../scene';
import { choicesNow, set, store } from '../store';

/** Takes another form of the graph, at the same moment; the answer says why that cannot be. */
export function setForm(form: Partial<Pick<Choices, 'share' | 'collapsed' | 'opened'>>): ProgramError | undefined {
  const choices = choicesNow();
  try {
    return tryChoices({ ...form, at: momentIn(choices, { ...choices, ...form }) });
  } catch (error) {
    if (error instanceof ProgramError) return error;
    throw error;
  }
}

const formNow = () => chosenPlan(choicesNow()).lesson.formed;

/** Opens a node into its parts. */
export const openNode = (id: NodeId): ProgramError | undefined =>
  setForm({ opened: [...(formNow()?.opened ?? []), id] });

/** The node whose parts stand where this node stands: itself, or the one that brought it; undefined when none is open. */
export function openerOf(
  form: { readonly opened: readonly NodeId[]; readonly parts: ReadonlyMap<NodeId, NodeId> } | undefined,
  id: NodeId,
): NodeId | undefined {
  return form?.opened.includes(id) === true ? id : form?.parts.get(id);
}

/** Closes a node, or the node that this one is a part of; that one is pinned where a part was. */
export function closeNode(id: NodeId): ProgramError | undefined {
  const form = formNow();
  const opener = openerOf(form, id);
  if (form === undefined || opener === undefined) return undefined;
  const last = form.opened.lastIndexOf(opener);
  const failed = setForm({ opened: form.opened.filter((_, i) => i !== last) });
  if (opener !== id && failed === undefined) set({ pinned: valueRef(opener) });
  return failed;
}

/** Opens the node that has the focus or is pinned; closes it where there is nothing to open. */
export function toggleOpen(): void {
  const focused = document.activeElement?.closest('[data-node]')?.getAttribute('data-node');
  const { pinned } = store.getState();
  const id = focused ?? ownNode(pinned);
  const form = formNow();
  if (id === undefined || form === undefined) return;
  if (form.canOpen(id)) openNode(id);
  else closeNode(id);
}

/** A ladder of so many rungs; the answer says why it cannot be walked path by path. */
export const setRungs = (rungs: number): ProgramError | undefined =>
  tryChoices({ program: ladder(rungs), target: undefined, by: undefined, at: 0 });
