// The field of a lesson's text, with the lines marked that are wrong.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

interface TextFieldProps {
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  /** Lines that are wrong, from 1. */
  readonly wrong: ReadonlySet<number>;
  /** The line that something on the stage has led to; undefined for none. */
  readonly lit: number | undefined;
  readonly label: string;
  readonly describedBy: string;
  readonly readOnly: boolean;
  readonly autoFocus: boolean;
  readonly write: (text: string) => void;
  /** The caret has moved. */
  readonly follow: () => void;
  readonly leave: () => void;
}

/** The text once more, under the field, letter for letter as the field shows it: marked lines stand on a ground of their own. */
function Marks({ text, wrong, lit }: Pick<TextFieldProps, 'text' | 'wrong' | 'lit'>) {
  return text.split('\n').map((line, i) => {
    const mark = i + 1 === lit ? 'lit' : wrong.has(i + 1) ? 'wrong' : undefined;
    return (
      <span key={i}>
        {mark === undefined ? line : <mark className={mark}>{line === '' ? ' ' : line}</mark>}
        {'\n'}
      </span>
    );
  });
}

export function TextField(props: TextFieldProps) {
  const { fieldRef, text, wrong, lit, label, describedBy, readOnly, autoFocus, write, follow, leave } = props;
  const marks = useRef<HTMLDivElement>(null);
  const align = (): void => {
    if (marks.current !== null) marks.current.scrollTop = fieldRef.current?.scrollTop ?? 0;
  };
  useLayoutEffect(align);
  // A line that is led to comes into sight, also while the focus is elsewhere.
  useLayoutEffect(() => {
    const [field, mark] = [fieldRef.current, marks.current?.querySelector('.lit')];
    if (field === null || !(mark instanceof HTMLElement)) return;
    const isInSight = mark.offsetTop >= field.scrollTop && mark.offsetTop < field.scrollTop + field.clientHeight - 24;
    if (!isInSight) field.scrollTop = mark.offsetTop - field.clientHeight / 3;
  }, [lit, fieldRef]);
  useEffect(() => {
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [follow]);
  useEffect(() => {
    if (autoFocus) fieldRef.current?.focus();
  }, [autoFocus, fieldRef]);
  return (
    <div className="write-field">
      <div className="write-marks" aria-hidden="true" translate="no" ref={marks}>
        {(wrong.size > 0 || lit !== undefined) && <Marks text={text} wrong={wrong} lit={lit} />}
      </div>
      <textarea
        ref={fieldRef}
        value={text}
        readOnly={readOnly}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        translate="no"
        aria-label={label}
        aria-invalid={wrong.size > 0}
        aria-describedby={describedBy}
        onChange={(event) => write(event.target.value)}
        onScroll={align}
        onBlur={leave}
      />
    </div>
  );
}
