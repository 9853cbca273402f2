// Putting a text in where the caret is, as if it had been typed.

/** Replaces the selection of a field; the caret goes behind the text. */
export function insert(field: HTMLTextAreaElement, text: string): void {
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: text }));
}

/** Puts in a call, `max(, )`; the caret goes behind its first bracket. */
export function insertCall(field: HTMLTextAreaElement, call: string): void {
  field.focus();
  const inside = field.selectionStart + call.indexOf('(') + 1;
  insert(field, call);
  field.setSelectionRange(inside, inside);
}
