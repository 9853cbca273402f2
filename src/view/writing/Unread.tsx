// Says why a lesson file was not opened: each line that is wrong, with its reason.
import type { LessonProblem } from '../../lessons/file';
import { lessonFileWords, type Dictionary } from '../../text';
import { shortCounts } from '../../draw/numbers';
import { useApp, useChoice, useChosen, useWords } from '../marks';
import { IconButton } from '../widgets';
import './unread.css';

/** More are not read at once. */
const mostTold = 5;

const useFileWords = () => lessonFileWords[useChoice('lang')];

/** What is wrong with a line, in words. */
function useReason(): (problem: LessonProblem) => string {
  const words: Dictionary = useWords();
  const { reasons } = useFileWords();
  return ({ key, what, cause }) =>
    cause === undefined ? reasons[key](what) : words.programErrors[cause.key](shortCounts(cause.detail));
}

export function Unread() {
  const { actions } = useApp();
  const words = useWords();
  const said = useFileWords();
  const reason = useReason();
  const unread = useChosen((state) => state.unread);
  if (unread === undefined) return null;
  return (
    <div className="notice link-notice unread" role="alert">
      <div>
        <b>{said.unread(unread.name)}</b>
        <ul>
          {unread.problems.slice(0, mostTold).map((problem, i) => (
            <li key={i}>
              <bdi>{said.atLine(problem.line, reason(problem))}</bdi>
            </li>
          ))}
          {unread.problems.length > mostTold && <li>…</li>}
        </ul>
      </div>
      <IconButton icon="close" label={words.close} quiet onClick={actions.dismissProblems} />
    </div>
  );
}
