// Listens to the keyboard for the whole page and calls the command of the table.
import type { Session } from '../session';
import { isAudience, tellLecturer } from '../windows';
import { clearScreen, closeDialog, dismissNotices, pin, togglePresenting } from '../actions';
import { commandFor, type Control, keyName } from './commandKeys';
import { type Command, commandOf } from './commands';

/** What a key in the audience's window does in that window itself; all else the lecturer's window does. */
const here: ReadonlySet<string> = new Set(['present']);

const textTypes = new Set(['text', 'number', 'search', 'url']);

/** Controls of which the arrows move the value. */
const arrowTypes = new Set(['range', 'radio']);

/** What kind of control an element is, as far as keys are concerned. */
function controlAt(element: Element | null): Control {
  if (element === null) return 'none';
  if (element instanceof HTMLInputElement)
    return textTypes.has(element.type) ? 'text' : arrowTypes.has(element.type) ? 'slider' : 'button';
  if (element instanceof HTMLTextAreaElement || (element instanceof HTMLElement && element.isContentEditable))
    return 'text';
  if (element instanceof HTMLSelectElement) return 'choice';
  if (element.getAttribute('role') === 'slider') return 'slider';
  if (element.closest('[data-keys="graph"]') !== null) return 'graph';
  if (element.matches('[data-keys="scroll"]')) return 'scroll';
  return element.matches('button, summary, a[href], [role="button"]') ? 'button' : 'none';
}

function act(core: Session, command: Command): void {
  if (isAudience() && !here.has(command.id)) tellLecturer({ audience: 'command', id: command.id });
  else command.run(core);
}

function onKey(core: Session, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const key = keyName(event);
  const { screen, dialog, singleKeys, pinned, lecturing, presenting } = core.store.getState();
  // A dark hall stops nothing in the lecturer's own window.
  if (screen !== undefined && lecturing === undefined) {
    event.preventDefault();
    const same = commandFor(key, 'none', true)?.id === screen;
    if (key === 'Escape' || same) act(core, commandOf(screen));
    return;
  }
  if (key === 'Escape') {
    if (dialog !== undefined) closeDialog(core);
    else if (pinned !== undefined) pin(core, undefined);
    else if (screen !== undefined) clearScreen(core);
    else if (presenting) togglePresenting(core);
    // What has the focus may stand under a notice.
    else dismissNotices(core);
    return;
  }
  if (dialog !== undefined) return;
  const command = commandFor(key, controlAt(document.activeElement), singleKeys);
  if (command === undefined) return;
  event.preventDefault();
  act(core, command);
}

/** Starts listening in the window or in a part of it; the answer stops it. Bound before the first paint, so that no early key is lost. */
export function listenToKeys(
  core: Session,
  where: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
): () => void {
  const listener = (event: Event): void => {
    if (event instanceof KeyboardEvent) onKey(core, event);
  };
  where.addEventListener('keydown', listener);
  return () => where.removeEventListener('keydown', listener);
}
