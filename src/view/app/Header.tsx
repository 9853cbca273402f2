// The top bar: name, contents, language, theme, share, present.
import { memo } from 'react';
import type { LessonId, NotationId } from '../../lessons';
import { actions, commandOf, contents, nextLanguage, type Theme } from '../../state';
import { languageTable } from '../../text';
import { Formula, Icon, Logo, useWords } from '../marks';

interface HeaderProps {
  readonly lesson: LessonId;
  readonly lang: 'en' | 'zh';
  readonly theme: Theme;
  readonly notation: NotationId;
}

/** What a notation is known by. */
const signs: Readonly<Record<NotationId, string>> = {
  theta: '\\Theta,\\delta',
  wb: 'W,b',
  bar: '\\bar v',
  grad: '\\texttt{.grad}',
};

function Contents({ lesson, lang }: Pick<HeaderProps, 'lesson' | 'lang'>) {
  const words = useWords();
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

export const Header = memo(function Header({ lesson, lang, theme, notation }: HeaderProps) {
  const words = useWords();
  return (
    <header className="header">
      <span className="brand">
        <Logo />
        <span className="brand-name">{words.name}</span>
      </span>
      <Contents lesson={lesson} lang={lang} />
      <div className="tools">
        <button
          type="button"
          className="button"
          lang={languageTable[nextLanguage(lang)].tag}
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
});
