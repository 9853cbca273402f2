// A digit, a sign, a point or a comma that is typed on an input goes into its field: on a node, a weight, a cell or a slider, and after a double click.
import { flushSync } from 'react-dom';
import { beginsNumber } from '../../draw/numbers';
import type { NodeId } from '../../engine';
import { isKind, nodeOf, readRef, valueRef } from '../../engine/ref';
import type { Actions, Session } from '../../state';

/** Fields and menus keep what is typed in them. */
const ownText = 'input:not([type="range"]), textarea, select, [contenteditable], dialog *';

/** The input of the lesson that a mark shows the value of; undefined where there is none. */
function inputOf({ scene }: Session, ref: string | null | undefined): NodeId | undefined {
  const read = readRef(ref ?? undefined);
  if (!isKind(read, 'value')) return undefined;
  const id = nodeOf(read);
  return scene.getState().lesson.inputs.some((spec) => spec.id === id) ? id : undefined;
}

const refAt = (element: Element | null): string | null | undefined =>
  element?.closest('[data-ref]')?.getAttribute('data-ref') ?? element?.getAttribute('data-input');

/**
 * Listens in the page of an app; the answer stops it. The key itself then reaches the field, as the focus is there, and no
 * command hears it.
 */
export function typeIntoFields(root: HTMLElement, session: Session, { pin }: Pick<Actions, 'pin'>): () => void {
  /** Gives the focus to the field of an input, which many weights share. */
  const open = (id: NodeId): void => {
    const find = (): HTMLElement | null => root.querySelector(`.number-input[data-ref="${CSS.escape(valueRef(id))}"]`);
    if (find() === null) flushSync(() => pin(valueRef(id)));
    find()?.focus();
  };
  const inputAt = (element: Element | null): NodeId | undefined => {
    const slider = element?.matches('input[type="range"]') === true ? element.closest('.input') : null;
    const field = slider?.querySelector('.number-input') ?? null;
    if (field !== null) return inputOf(session, refAt(field));
    return inputOf(session, refAt(element)) ?? inputOf(session, session.store.getState().pinned);
  };
  const onKey = (event: KeyboardEvent): void => {
    const at = document.activeElement;
    const here = at === null || at === document.body || root.contains(at);
    if (event.ctrlKey || event.metaKey || event.altKey || !beginsNumber(event.key) || !here) return;
    const { screen, dialog } = session.store.getState();
    if (screen !== undefined || dialog !== undefined || at?.matches(ownText) === true) return;
    const id = inputAt(at);
    if (id === undefined) return;
    event.stopPropagation();
    open(id);
  };
  const onDouble = (event: MouseEvent): void => {
    const id = event.target instanceof Element ? inputOf(session, refAt(event.target)) : undefined;
    if (id !== undefined) open(id);
  };
  document.addEventListener('keydown', onKey, { capture: true });
  root.addEventListener('dblclick', onDouble);
  return () => {
    document.removeEventListener('keydown', onKey, { capture: true });
    root.removeEventListener('dblclick', onDouble);
  };
}
