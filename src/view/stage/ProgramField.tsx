// The text of a reader's program: live while typing; the last good graph stays, an error stands at its place.
import { type ClipboardEvent, memo, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import type { ProgramError } from '../../engine';
import { questionsOf } from '../../engine/questions';
import { programFromLatex } from '../../lessons';
import { useApp, useWords } from '../marks';
import { insert } from './insert';
import { Asked, Repair } from './Questions';

/** More lines than this scroll inside the field. */
const mostLines = 4;

/** A longer text is put in by us: the field's own editing takes seconds for thousands of lines. */
const largestPaste = 5_000;

/** An error farther on than this is named by line and column alone. */
const mostMarked = 20_000;

/** Marks a place under the text, letter for letter as the field shows it. */
function Underline({ text, at, length, asked }: { text: string; at: number; length: number; asked: boolean }) {
  const end = at + Math.max(1, length);
  const marks = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (marks.current !== null) marks.current.scrollTop = marks.current.nextElementSibling?.scrollTop ?? 0;
  });
  return (
    <div className="program-marks" aria-hidden="true" ref={marks}>
      {text.slice(0, at)}
      <mark className={asked ? 'asked' : undefined}>{text.slice(at, end).replace(/^\n?$/, ' ')}</mark>
    </div>
  );
}

/** What is typed while the program is another: no good one, or LaTeX, which is read as that program. */
interface Draft {
  readonly text: string;
  readonly error: ProgramError | undefined;
  readonly over: string;
  /** The program that LaTeX is read as. */
  readonly read: string | undefined;
}

interface FieldProps {
  readonly program: string;
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>;
}

export const ProgramField = memo(function ProgramField({ program, fieldRef }: FieldProps) {
  const { actions } = useApp();
  const words = useWords();
  const id = useId();
  const [kept, setDraft] = useState<Draft | undefined>(undefined);
  const draft = kept?.over === program ? kept : undefined;
  const text = draft?.text ?? program;
  const error = draft?.error;
  const questions = draft === undefined ? questionsOf(program) : [];
  const lines = Math.min(mostLines, text.split('\n').length);
  const marked = draft?.read === undefined ? (error ?? questions[0]?.place) : undefined;
  const take = (typed: string): void => {
    const put = programFromLatex(typed);
    const wrong = actions.setProgram(put);
    const read = put === typed ? undefined : put;
    // A text beyond the limit is not kept: the field itself would take seconds to show it.
    const shown = wrong?.key === 'tooLong' ? text : typed;
    const over = wrong === undefined ? put : program;
    setDraft(wrong === undefined && read === undefined ? undefined : { text: shown, error: wrong, over, read });
  };
  const write = (answer: string): void => {
    take(answer);
    fieldRef.current?.focus();
  };
  return (
    <div className="program">
      <div className="program-field">
        {marked !== undefined && marked.offset <= mostMarked && (
          <Underline text={text} at={marked.offset} length={marked.length} asked={error === undefined} />
        )}
        <textarea
          ref={fieldRef}
          rows={lines}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          translate="no"
          aria-label={words.program}
          aria-invalid={error !== undefined}
          aria-describedby={error === undefined ? undefined : id}
          value={text}
          onChange={(event) => take(event.target.value)}
          onBlur={() => draft?.error === undefined && setDraft(undefined)}
          onPaste={(event: ClipboardEvent<HTMLTextAreaElement>) => {
            const pasted = event.clipboardData.getData('text/plain');
            const put = programFromLatex(pasted);
            if (put === pasted && pasted.length <= largestPaste) return;
            event.preventDefault();
            const { selectionStart, selectionEnd } = event.currentTarget;
            if (put.length <= largestPaste) insert(event.currentTarget, put);
            else take(text.slice(0, selectionStart) + put.replace(/\r\n?/g, '\n') + text.slice(selectionEnd));
          }}
        />
      </div>
      {error !== undefined && (
        <p className="program-error" role="alert" id={id}>
          {error.key !== 'tooLong' && draft?.read === undefined && words.place(error.line, error.column)}
          <bdi>{words.programErrors[error.key](error.detail)}</bdi>
        </p>
      )}
      {error !== undefined && <Repair program={draft?.read ?? text} error={error} write={write} />}
      {draft?.read !== undefined && (
        <p className="program-question">
          {words.readAs} <code translate="no">{draft.read}</code>
          {error === undefined && (
            <button type="button" className="button" onClick={() => setDraft(undefined)}>
              {words.writeItSo}
            </button>
          )}
        </p>
      )}
      <Asked questions={questions} write={write} />
    </div>
  );
});
