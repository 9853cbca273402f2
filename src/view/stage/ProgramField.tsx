// The text of a reader's program: live while typing; the last good graph stays, an error stands at its place.
import { type ClipboardEvent, memo, type RefObject, useId, useLayoutEffect, useRef } from 'react';
import { programFromCode, programFromLatex } from '../../lessons';
import { useLocked, useAllWords } from '../marks';
import { insert } from './insert';
import { Asked, Repair } from './Questions';
import { type Drafted, useDraft } from './useDraft';

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
    <div className="program-marks" aria-hidden="true" translate="no" ref={marks}>
      {text.slice(0, at)}
      <mark className={asked ? 'asked' : undefined}>{text.slice(at, end).replace(/^\n?$/, ' ')}</mark>
    </div>
  );
}

interface FieldProps {
  readonly program: string;
  readonly fieldRef: RefObject<HTMLTextAreaElement | null>;
}

/** Puts in what is pasted: LaTeX as the program that it says, code as it stands, and long texts by us. */
function paste(event: ClipboardEvent<HTMLTextAreaElement>, { text, take }: Drafted): void {
  const pasted = event.clipboardData.getData('text/plain');
  const put = programFromCode(pasted) === undefined ? programFromLatex(pasted) : pasted;
  if (put === pasted && pasted.length <= largestPaste) return;
  event.preventDefault();
  const { selectionStart, selectionEnd } = event.currentTarget;
  if (put.length <= largestPaste) insert(event.currentTarget, put);
  else take(text.slice(0, selectionStart) + put.replace(/\r\n?/g, '\n') + text.slice(selectionEnd));
}

/** More of a program than this is seen when it is written. */
const longestRead = 160;

/** A program on one line, its end left out where it is long. */
function onOneLine(program: string): string {
  const line = program.replace(/\s*\n\s*/g, '; ');
  return line.length > longestRead ? `${line.slice(0, longestRead)}…` : line;
}

interface BelowProps {
  readonly drafted: Drafted;
  /** The name of the error for the field that it describes. */
  readonly id: string;
  readonly write: (answer: string) => void;
}

/** Under the field: what is wrong, what it may have meant, and what LaTeX or code is read as. */
function Below({ drafted: { text, error, problem, read, questions, forget }, id, write }: BelowProps) {
  const words = useAllWords();
  return (
    <>
      {error !== undefined && (
        <p className="program-error" role="alert" id={id}>
          {error.key !== 'tooLong' && read === undefined && <span>{words.place(error.line, error.column)}</span>}
          <bdi>{words.programErrors[error.key](error.detail)}</bdi>
        </p>
      )}
      {problem !== undefined && (
        <p className="program-error" role="alert" id={id}>
          <span>{words.codeLine(problem.line)}</span>
          <bdi>{words.codeProblems[problem.key](problem.detail)}</bdi>
        </p>
      )}
      {error !== undefined && <Repair program={read ?? text} error={error} write={write} />}
      {read !== undefined && (
        <p className="program-question">
          <span>{words.readAs}</span> <code translate="no">{onOneLine(read)}</code>
          {error === undefined && (
            <button type="button" className="button" onClick={forget}>
              {words.writeItSo}
            </button>
          )}
        </p>
      )}
      <Asked questions={questions} write={write} />
    </>
  );
}

export const ProgramField = memo(function ProgramField({ program, fieldRef }: FieldProps) {
  const words = useAllWords();
  const id = useId();
  const locked = useLocked('formula');
  const drafted = useDraft(program);
  const { text, error, problem, read, questions, take, forget } = drafted;
  const wrong = error ?? problem;
  const marked = read === undefined ? (wrong ?? questions[0]?.place) : undefined;
  return (
    <div className="program">
      <div className="program-field">
        {marked !== undefined && marked.offset <= mostMarked && (
          <Underline text={text} at={marked.offset} length={marked.length} asked={wrong === undefined} />
        )}
        <textarea
          ref={fieldRef}
          rows={Math.min(mostLines, text.split('\n').length)}
          readOnly={locked}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          translate="no"
          aria-label={words.program}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong === undefined ? undefined : id}
          value={text}
          onChange={(event) => take(event.target.value)}
          onBlur={() => read !== undefined && error === undefined && forget()}
          onPaste={(event) => !locked && paste(event, drafted)}
        />
      </div>
      <Below
        drafted={drafted}
        id={id}
        write={(answer) => {
          take(answer);
          fieldRef.current?.focus();
        }}
      />
    </div>
  );
});
