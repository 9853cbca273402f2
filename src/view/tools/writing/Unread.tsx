// Says why a lesson file was not opened: each line that is wrong, with its reason.
import { useApp, useChosen, useWords } from '../../marks';
import { IconButton } from '../../widgets';
import { useFileWords, useReason } from './useReason';
import './unread.css';

/** More are not read at once. */
const mostTold = 5;

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
              <bdi>{reason(problem)}</bdi>
            </li>
          ))}
          {unread.problems.length > mostTold && <li>…</li>}
        </ul>
      </div>
      <IconButton icon="close" label={words.close} quiet onClick={actions.dismissNotices} />
    </div>
  );
}
