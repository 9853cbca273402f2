// The text of a lesson: its field, what is wrong in it, and what can be put into the beat that the caret is in.
import { useId, useRef, useState } from 'react';
import { handOver } from '../../../state';
import { goToBeat, write } from '../../../state/writing';
import { fileNameOf, headlinePlace, lineAt, outlineOf, placeOfLine } from '../../../lessons/writing';
import type { LessonProblem } from '../../../lessons/file';
import { writingWords } from '../../../text/writing';
import { useApp, useChoice, useChosen, useLocked, useWords } from '../../marks';
import { BeatTools } from './BeatTools';
import { TextField } from './TextField';
import { useReason } from './useReason';

const nothingWrong: readonly LessonProblem[] = [];

/** More are not read at once. */
const mostTold = 6;

interface ProblemsProps {
  readonly id: string;
  readonly problems: readonly LessonProblem[];
  readonly goTo: (line: number) => void;
}

/** What is wrong, each with a button that leads to its line. */
function Problems({ id, problems, goTo }: ProblemsProps) {
  const said = writingWords[useChoice('lang')];
  const reason = useReason();
  return (
    <ul className="write-problems" id={id}>
      {problems.slice(0, mostTold).map((problem, i) => (
        <li key={i}>
          <button type="button" onClick={() => goTo(problem.line)}>
            <bdi>{reason(problem)}</bdi>
          </button>
        </li>
      ))}
      {problems.length > mostTold && <li>{said.more(problems.length - mostTold)}</li>}
    </ul>
  );
}

export function Editor({ focused }: { readonly focused: boolean }) {
  const { actions, session } = useApp();
  const words = useWords();
  const said = writingWords[useChoice('lang')];
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const locked = useLocked('formula');
  const [beat, setBeat] = useState<number | undefined>(undefined);
  const { text, problems } = useChosen(({ choices, draft }) =>
    draft?.over === choices.file
      ? { text: draft.text, problems: draft.problems }
      : { text: choices.file, problems: nothingWrong },
  );
  const wrong = new Set(problems.map(({ line }) => line));

  /** The stage goes to the beat that the caret has come to. */
  const follow = (): void => {
    if (field.current === null || document.activeElement !== field.current) return;
    const { value, selectionStart } = field.current;
    const line = lineAt(value, selectionStart);
    const found = outlineOf(value).findIndex((each) => each.line <= line && line < each.end);
    const here = found < 0 ? undefined : found;
    if (here === beat) return;
    setBeat(here);
    if (here !== undefined && problems.length === 0) goToBeat(session, here);
  };
  const goToLine = (line: number): void => {
    if (field.current === null) return;
    const { from, to } = placeOfLine(field.current.value, line);
    field.current.setSelectionRange(from, to);
    field.current.focus();
  };
  const markHeadline = (of: number): void => {
    const place = headlinePlace(text, of);
    if (field.current === null || place === undefined) return;
    field.current.setSelectionRange(place.from, place.to);
    field.current.focus();
  };
  return (
    <>
      {locked && <p className="write-note">{said.locked}</p>}
      {!locked && <BeatTools field={field} beat={beat} marksHeadline={markHeadline} />}
      <TextField
        fieldRef={field}
        text={text}
        wrong={wrong}
        label={said.text}
        describedBy={id}
        readOnly={locked}
        autoFocus={focused}
        write={(typed) => write(session, typed)}
        follow={follow}
        leave={actions.endDrag}
      />
      <p className={wrong.size > 0 ? 'write-state wrong' : 'write-state'} role="status">
        {wrong.size > 0 ? said.bad(wrong.size) : said.good}
      </p>
      <Problems id={id} problems={problems} goTo={goToLine} />
      <div className="write-row">
        <button
          type="button"
          className="button"
          onClick={() => handOver(session, new Blob([text], { type: 'text/markdown' }), fileNameOf(text))}
        >
          {said.save}
        </button>
        <button type="button" className="button" onClick={() => actions.openDialog('share')}>
          {words.share}
        </button>
      </div>
    </>
  );
}
