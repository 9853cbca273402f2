// The top bar: name, contents, language, theme, share, present.
import type { NotationId } from '../../lessons';
import { commandOf, nextLanguage } from '../../state';
import { languageTable } from '../../text';
import { Formula, Logo, useApp, useChosen, useWords } from '../marks';
import { IconButton } from '../widgets';
import { Contents } from './Contents';
import { More } from './More';
import './header.css';

/** What a notation is known by. */
const signs: Readonly<Record<NotationId, string>> = {
  theta: '\\Theta,\\delta',
  wb: 'W,b',
  bar: '\\bar v',
  grad: '\\texttt{.grad}',
};

export function Header() {
  const { actions } = useApp();
  const words = useWords();
  const { lang, theme, notation } = useChosen(({ choices: { lang, theme, notation } }) => ({ lang, theme, notation }));
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
          className="button language"
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
        <IconButton
          icon={theme}
          className="theme"
          label={`${words.theme}: ${words.themes[theme]}`}
          title={`${words.theme}: ${words.themes[theme]} (D)`}
          onClick={actions.cycleTheme}
        />
        <IconButton icon="share" label={words.share} onClick={() => actions.openDialog('share')} />
        <IconButton
          icon="help"
          className="help"
          label={words.help}
          title={`${words.shortcuts} (?)`}
          onClick={() => actions.openDialog('help')}
        />
        <More />
        <button
          type="button"
          className="button primary present"
          title={`${words.present} (F)`}
          onClick={actions.togglePresenting}
        >
          {words.present}
        </button>
      </div>
    </header>
  );
}
