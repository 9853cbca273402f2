// What lies over the page: a black or white screen, and the list of what a link said that nobody understood.
import { Icon, useApp, useChosen, useWords } from '../marks';

export function Overlays() {
  const { actions } = useApp();
  const words = useWords();
  const screen = useChosen((state) => state.screen);
  const problems = useChosen((state) => state.problems);
  return (
    <>
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
          <button
            type="button"
            className="button icon-button quiet"
            aria-label={words.close}
            onClick={actions.dismissProblems}
          >
            <Icon name="close" />
          </button>
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
