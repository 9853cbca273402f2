// The keyboard shortcuts, group by group, and whether single keys act.
import { type Command, type CommandGroup, commands } from '../../state';
import { useApp, useChosen, useAllWords } from '../marks';
import './dialogs.css';

const keySigns: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ' ': 'Space',
  PageDown: 'Page ↓',
  PageUp: 'Page ↑',
};

function KeyCaps({ keys }: Pick<Command, 'keys'>) {
  return keys.map((key) => (
    <span className="key-combination" key={key}>
      {key.split(/\+(?=.)/).map((part) => (
        <kbd key={part}>{keySigns[part] ?? (part.length === 1 ? part.toUpperCase() : part)}</kbd>
      ))}
    </span>
  ));
}

const groups: readonly CommandGroup[] = ['move', 'play', 'show', 'inputs', 'page'];

export function Help() {
  const { actions } = useApp();
  const singleKeys = useChosen((state) => state.singleKeys);
  const { lang, notation } = useChosen(({ choices: { lang, notation } }) => ({ lang, notation }));
  const words = useAllWords();
  return (
    <>
      <label className="single-keys">
        <input type="checkbox" checked={singleKeys} onChange={(event) => actions.setSingleKeys(event.target.checked)} />
        <span>{words.singleKeys}</span>
      </label>
      <button type="button" className="button" onClick={() => actions.openDialog('notation')}>
        {`${words.notation.title}: ${words.notation.names[notation]}`}
      </button>
      <h3>{words.glossary}</h3>
      <dl className="glossary">
        {words.glossaryWords.map(({ word, meaning }) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <div className="shortcuts">
        {groups.map((group) => (
          <section key={group}>
            <h3>{words.groups[group]}</h3>
            <dl>
              {commands
                .filter((command) => command.group === group)
                .map((command) => (
                  <div key={command.id}>
                    <dt>{command.label[lang]}</dt>
                    <dd>
                      <KeyCaps keys={command.keys} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}
