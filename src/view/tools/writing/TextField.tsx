// The field of a lesson's text, with the lines marked that are wrong.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

interface TextFieldProps {
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  /** Lines that are wrong, from 1. */
  readonly wrong: ReadonlySet<number>;
  readonly label: string;
  readonly describedBy: string;
  readonly readOnly: boolean;
  readonly autoFocus: boolean;
  readonly write: (text: string) => void;
  /** The caret has moved. */
  readonly follow: () => void;
  readonly leave: () => void;
}

/** The text once more, under the field, letter for letter as the field shows it: wrong lines stand on a ground of their own. */
function Marks({ text, wrong }: Pick<TextFieldProps, 'text' | 'wrong'>) {
  return text.split('\n').map((line, i) => (
    <span key={i}>
      {wrong.has(i + 1) ? <mark>{line === '' ? ' ' : line}</mark> : line}
      {'\n'}
    </span>
  ));
}

export function TextField(props: TextFieldProps) {
  const { fieldRef, text, wrong, label, describedBy, readOnly, autoFocus, write, follow, leave } = props;
  const marks = useRef<HTMLDivElement>(null);
  const align = (): void => {
    if (marks.current !== null) marks.current.scrollTop = fieldRef.current?.scrollTop ?? 0;
  };
  useLayoutEffect(align);
  useEffect(() => {
    document.addEventListener('selectionchange', follow);
    return () => document.removeEventListener('selectionchange', follow);
  }, [follow]);
  useEffect(() => {
    if (autoFocus) fieldRef.current?.focus();
  }, [autoFocus, fieldRef]);
  return (
    <div className="write-field">
      <div className="write-marks" aria-hidden="true" ref={marks}>
        {wrong.size > 0 && <Marks text={text} wrong={wrong} />}
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
