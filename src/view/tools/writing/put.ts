// Puts a piece of text into a field as if it were typed, so that the field's own undo takes it back.
import type { Change } from '../../../lessons/writing';

/** Replaces a piece of the field's text; the caret goes behind it. */
export function put(field: HTMLTextAreaElement, { from, to, text }: Change): void {
  field.focus();
  field.setSelectionRange(from, to);
  // What the browser types itself is the only change that its undo knows.
  const type = Reflect.get(document, 'execCommand') as
    ((name: string, ui: boolean, text: string) => boolean) | undefined;
  if (type?.call(document, 'insertText', false, text) === true) return;
  field.setRangeText(text, from, to, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}
