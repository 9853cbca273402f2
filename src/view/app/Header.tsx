// The top bar: name, contents, language, theme, share, present.
import type { NotationId } from '../../lessons';
import { commandOf, contents } from '../../state';
import { Formula, Icon, Logo, useApp, useChoice, useChosen, useWords } from '../marks';

/** What a notation is known by. */
const signs: Readonly<Record<NotationId, string>> = {
  theta: '\\Theta,\\delta',
  wb: 'W,b',
  bar: '\\bar v',
  grad: '\\texttt{.grad}',
};

function Contents() {
  const { actions } = useApp();
  const words = useWords();
  const lesson = useChoice('lesson');
  const lang = useChoice('lang');
  return (
    <nav className="contents" aria-label={words.lessons}>
      {contents.map(({ id, tab, title }, i) => (
        <button
          key={id}
          type="button"
          className="tab"
          aria-current={id === lesson ? 'page' : undefined}
          aria-label={`${i + 1} ${title[lang]}`}
          title={title[lang]}
          onClick={() => actions.openLesson(id)}
        >
          <span className="tab-number">{i + 1}</span>
          <Formula tex={tab} />
        </button>
      ))}
      <select
        className="tab-menu"
        aria-label={words.lessons}
        value={lesson}
        onChange={(event) => {
          const chosen = contents.find(({ id }) => id === event.target.value);
          if (chosen !== undefined) actions.openLesson(chosen.id);
        }}
      >
        {contents.map(({ id, title }, i) => (
          <option key={id} value={id}>
            {`${i + 1} ${title[lang]}`}
          </option>
        ))}
      </select>
    </nav>
  );
}

export function Header() {
  const { actions } = useApp();
  const words = useWords();
  const { lang, theme, notation } = useChosen(({ choices: { lang, theme, notation } }) => ({ lang, theme, notation }));
  const other = lang === 'en' ? 'zh' : 'en';
  return (
    <header className="header">
      <span className="brand">
        <Logo />
        <span className="brand-name">{words.name}</span>
      </span>
      <Contents />
      <div className="tools">
        <button
          type="button"
          className="button"
          lang={other === 'zh' ? 'zh-CN' : 'en'}
          onClick={actions.toggleLanguage}
        >
          {commandOf('language').label[lang]}
        </button>
        <button
          type="button"
          className="button notation-sign"
          data-notation={notation}
          aria-label={`${words.notation.title}: ${words.notation.names[notation]}`}
          title={`${words.notation.title}: ${words.notation.names[notation]} (V)`}
          onClick={() => actions.openDialog('notation')}
        >
          <Formula tex={signs[notation]} />
        </button>
        <button
          type="button"
          className="button icon-button"
          aria-label={`${words.theme}: ${words.themes[theme]}`}
          title={`${words.theme}: ${words.themes[theme]} (D)`}
          onClick={actions.cycleTheme}
        >
          <Icon name={theme} />
        </button>
        <button
          type="button"
          className="button icon-button"
          aria-label={words.share}
          title={words.share}
          onClick={() => actions.openDialog('share')}
        >
          <Icon name="share" />
        </button>
        <button
          type="button"
          className="button icon-button"
          aria-label={words.help}
          title={`${words.shortcuts} (?)`}
          onClick={() => actions.openDialog('help')}
        >
          <Icon name="help" />
        </button>
        {document.fullscreenEnabled && (
          <button
            type="button"
            className="button primary present"
            title={`${words.present} (F)`}
            onClick={actions.toggleFullscreen}
          >
            {words.present}
          </button>
        )}
      </div>
    </header>
  );
}
