// The text of a lesson: its field, what is wrong in it, and what can be put into the beat that the caret is in.
import { useId, useRef } from 'react';
import { handOver } from '../../../state';
import { write } from '../../../state/writing';
import { fileNameOf, placeOfLine } from '../../../lessons/writing';
import type { LessonProblem } from '../../../lessons/file';
import { writingWords } from '../../../text/writing';
import { useApp, useChoice, useChosen, useLocked, useWords } from '../../marks';
import { BeatTools } from './BeatTools';
import { TextField } from './TextField';
import { useCaret } from './useCaret';
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
  const caret = useCaret(field);
  const { text, problems } = useChosen(({ choices, draft }) =>
    draft?.over === choices.file
      ? { text: draft.text, problems: draft.problems }
      : { text: choices.file, problems: nothingWrong },
  );
  const wrong = new Set(problems.map(({ line }) => line));

  return (
    <>
      {locked && <p className="write-note">{said.locked}</p>}
      {!locked && <BeatTools field={field} text={text} caret={caret} />}
      <TextField
        fieldRef={field}
        text={text}
        wrong={wrong}
        lit={caret.lit}
        label={said.text}
        describedBy={id}
        readOnly={locked}
        autoFocus={focused}
        write={(typed) => write(session, typed)}
        follow={caret.follow}
        leave={actions.endDrag}
      />
      <p className={wrong.size > 0 ? 'write-state wrong' : 'write-state'} role="status">
        {wrong.size > 0 ? said.bad(wrong.size) : said.good}
      </p>
      <Problems id={id} problems={problems} goTo={(line) => caret.mark(placeOfLine(text, line))} />
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
