// The contents: a tab for each lesson, and what stands behind them: more lessons, and one that the reader opened.
import { contents, laterLessons } from '../../lessons';
import { commandOf, openedLesson, tabsOf } from '../../state';
import { Formula, useApp, useChoice, useChosen, useLocked, useWords } from '../marks';
import { Fitted, Popover, Select } from '../widgets';
import './contents.css';

/** Lessons that have no tab, and what one can do with files of lessons. */
function MoreLessons() {
  const { actions, session } = useApp();
  const words = useWords();
  const lesson = useChoice('lesson');
  const lang = useChoice('lang');
  return (
    <Popover
      label={words.moreLessons}
      face={<span aria-hidden="true">+</span>}
      buttonClass="quiet more-lessons"
      className="more lessons-menu"
      title={words.moreLessons}
      menu
    >
      {laterLessons.map(({ id, title }, i) => (
        <button
          key={id}
          type="button"
          className="menu-row more-row"
          aria-current={id === lesson ? 'page' : undefined}
          onClick={() => actions.openLesson(id)}
        >
          <span>{`${contents.length + i + 1} ${title[lang]}`}</span>
        </button>
      ))}
      {['openFile', 'write'].map(commandOf).map(({ id, label, run }) => (
        <button key={id} type="button" className="menu-row more-row" onClick={() => run(session)}>
          <span>{label[lang]}</span>
        </button>
      ))}
    </Popover>
  );
}

export function Contents() {
  const { actions } = useApp();
  const words = useWords();
  const lesson = useChoice('lesson');
  const lang = useChoice('lang');
  // A link with a lock stays in its lesson.
  const locked = useLocked();
  // One text, so that the tabs are drawn anew when one of them changes, and not at every step.
  const tabs = useChosen(({ choices }) => tabsOf(choices).join('\n')).split('\n');
  const opened = useChosen(({ choices }) => openedLesson(choices));
  const later = laterLessons.map((each, i) => ({ ...each, number: String(contents.length + i + 1) }));
  const known = contents.map((each, i) => ({ ...each, tab: tabs[i] ?? '', number: String(i + 1) }));
  // One of those behind the tabs has a tab as long as it is taught.
  const shown = [
    ...known,
    ...later.filter(({ id }) => id === lesson),
    ...(opened === undefined ? [] : [{ ...opened, number: '✎' }]),
  ];
  const all = [...known, ...later, ...shown.slice(known.length).filter(({ id }) => id === opened?.id)];
  return (
    <nav className="contents" aria-label={words.lessons}>
      <Fitted
        row={
          <>
            {shown.map(({ id, title, tab, number }) => (
              <button
                key={id}
                type="button"
                className="tab"
                disabled={locked && id !== lesson}
                aria-current={id === lesson ? 'page' : undefined}
                aria-label={`${number} ${title[lang]}`}
                title={title[lang]}
                onClick={() => actions.openLesson(id)}
              >
                <span className="tab-number">{number}</span>
                {tab === '' ? <span className="tab-title">{title[lang]}</span> : <Formula tex={tab} />}
              </button>
            ))}
            <MoreLessons />
          </>
        }
        instead={
          <Select
            className="tab-menu"
            label={words.lessons}
            value={lesson}
            options={all.map(({ id, title, number }) => ({ value: id, text: `${number} ${title[lang]}` }))}
            choose={actions.openLesson}
          />
        }
      />
    </nav>
  );
}
