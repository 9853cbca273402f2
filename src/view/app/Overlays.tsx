// What lies over the page: a black or white screen, and the list of what a link said that nobody understood.
import { Later, partOf, Unset, useApp, useChosen, useWords } from '../marks';
import { IconButton } from '../widgets';
import './overlays.css';

/** Lessons of one's own come later. */
const writing = partOf(() => import('../tools/writing'));

export function Overlays() {
  const { actions } = useApp();
  const words = useWords();
  // With a window for the audience it is the hall that is dark.
  const screen = useChosen((state) => (state.lecturing === undefined ? state.screen : undefined));
  const problems = useChosen((state) => state.problems);
  const refused = useChosen((state) => state.refused);
  const isUnread = useChosen((state) => state.unread !== undefined);
  return (
    <>
      {isUnread && <Later part={writing} show={({ Unread }) => <Unread />} />}
      <Unset />
      {problems.length > 0 && (
        <div className="notice link-notice" role="alert">
          <div>
            <b>{words.linkProblems}</b>
            <ul>
              {problems.slice(0, 4).map(({ key, what }, i) => (
                <li key={i}>
                  <bdi>{words.linkProblem[key](what)}</bdi>
                </li>
              ))}
              {problems.length > 4 && <li>…</li>}
            </ul>
          </div>
          <IconButton icon="close" label={words.close} quiet onClick={actions.dismissNotices} />
        </div>
      )}
      {refused !== undefined && (
        <div className="notice refusal" role="status">
          <span>{words.refused[refused]}</span>
          <IconButton icon="close" label={words.close} quiet onClick={actions.dismissNotices} />
        </div>
      )}
      {screen !== undefined && (
        <div className={`blank ${screen}`} role="status" onClick={() => actions.clearScreen()}>
          <span className="hidden-text">{words[screen]}</span>
        </div>
      )}
    </>
  );
}
