// Where a reader types a program: live while typing, the last good graph stays, an error stands at its place.
import { type ClipboardEvent, memo, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { NodeId, ProgramError } from '../../engine';
import { modes, programFromLatex } from '../../state';
import { shortCounts } from '../../draw/numbers';
import { plainName, useApp, useChosen, useScene, useWords } from '../marks';
import { Select } from '../widgets';
import { FormWays } from './FormWays';
import './program.css';

/** More lines than this scroll inside the field. */
const mostLines = 4;

/** A longer text is put in by us: the field's own editing takes seconds for thousands of lines. */
const largestPaste = 5_000;

/** An error farther on than this is named by line and column alone. */
const mostMarked = 20_000;

/** Marks the place of an error under the text, letter for letter as the field shows it. */
function Underline({ text, error }: { readonly text: string; readonly error: ProgramError }) {
  const length = Math.max(1, error.length);
  return (
    <div className="program-marks" aria-hidden="true">
      {text.slice(0, error.offset)}
      <mark>{text.slice(error.offset, error.offset + length).replace(/^\n?$/, ' ')}</mark>
    </div>
  );
}

/** Puts a text in where the caret is, as if it had been typed. */
function insert(field: HTMLTextAreaElement, text: string): void {
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste', data: text }));
}

const Program = memo(function Program({ program }: { readonly program: string }) {
  const { actions } = useApp();
  const words = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  /** What is typed while it is no good program, and why. */
  const [draft, setDraft] = useState<
    { readonly text: string; readonly error: ProgramError; readonly over: string } | undefined
  >(undefined);
  const text = draft?.over === program ? draft.text : program;
  const error = draft?.over === program ? draft.error : undefined;
  const lines = Math.min(mostLines, text.split('\n').length);
  useLayoutEffect(() => {
    const marks = field.current?.previousElementSibling;
    if (marks !== null && marks !== undefined && field.current !== null) marks.scrollTop = field.current.scrollTop;
  });
  const take = (typed: string): void => {
    const wrong = actions.setProgram(typed);
    // A text beyond the limit is not kept: the field itself would take seconds to show it.
    const kept = wrong?.key === 'tooLong' ? text : typed;
    setDraft(wrong === undefined ? undefined : { text: kept, error: wrong, over: program });
  };
  return (
    <div className="program">
      <div className="program-field">
        {error !== undefined && error.offset <= mostMarked && <Underline text={text} error={error} />}
        <textarea
          ref={field}
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
          {error.key !== 'tooLong' && words.place(error.line, error.column)}
          <bdi>{words.programErrors[error.key](error.detail)}</bdi>
        </p>
      )}
    </div>
  );
});

/** More nodes than this make a list that nobody reads; then only named ones are offered. */
const mostOptions = 200;

export function ProgramEditor() {
  const { actions } = useApp();
  const words = useWords();
  const [refused, setRefused] = useState<ProgramError | undefined>(undefined);
  const { mode, by } = useChosen(({ choices: { mode, by } }) => ({ mode, by }));
  const { graph, tape, lesson } = useScene(({ graph, tape, lesson }) => ({ graph, tape, lesson }));
  const named = (id: NodeId): { readonly value: string; readonly text: string } => ({ value: id, text: plainName(id) });
  const targets = useMemo(
    () => [
      // A card can make an unnamed node the target, too.
      ...graph.nodes.filter((node) => !node.named && node.id === tape.target),
      ...graph.nodes.filter((node) => node.op !== 'input' && node.named).slice(-mostOptions),
    ],
    [graph, tape],
  );
  const take = (way: Parameters<typeof actions.setWay>[0]): void => setRefused(actions.setWay(way));
  return (
    <div className="editor">
      <Program program={lesson.program} />
      <div className="ways">
        <button type="button" className="button" onClick={() => actions.openDialog('gallery')}>
          {words.gallery}
        </button>
        <Select
          labelled
          label={words.mode}
          value={mode}
          options={modes.map((each) => ({ value: each, text: words.modes[each] }))}
          choose={(chosen) => take({ mode: chosen })}
        />
        <Select
          labelled
          label={words.target}
          value={tape.target}
          options={targets.map((node) => named(node.id))}
          choose={(target) => take({ target })}
        />
        {mode !== 'reverse' && (
          <Select
            labelled
            label={words.by}
            value={by ?? ''}
            options={[
              ...(mode === 'paths' ? [{ value: '', text: words.everyInput }] : []),
              ...graph.inputs.slice(0, mostOptions).map(named),
            ]}
            choose={(value) => take({ by: value === '' ? undefined : value })}
          />
        )}
        <FormWays />
        {refused !== undefined && (
          <p className="program-error" role="alert">
            {words.programErrors[refused.key](shortCounts(refused.detail))}
          </p>
        )}
      </div>
    </div>
  );
}
