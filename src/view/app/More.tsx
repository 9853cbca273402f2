// The menu of what has no button of its own in the top bar: every row is a command, with its key.
import { commandOf } from '../../state';
import { Icon, useApp, useChoice, useWords } from '../marks';
import { Popover } from '../widgets';
import './more.css';

/** Commands by their ids, in the order of the menu. */
const rows = [
  'overview',
  'goto',
  'ask',
  'undo',
  'redo',
  'resetInputs',
  'save',
  'openFile',
  'write',
  'export',
  'present',
  'audience',
  'theme',
  'language',
  'help',
];

export function More() {
  const { actions, session } = useApp();
  const lang = useChoice('lang');
  const words = useWords();
  return (
    <Popover
      label={words.more}
      face={<Icon name="more" />}
      buttonClass="icon-button more-button"
      className="more"
      title={words.more}
      menu
    >
      {rows.map((id) => {
        const { label, keys, run } = commandOf(id);
        return (
          <button key={id} type="button" className="menu-row more-row" onClick={() => run(session)}>
            <span>{label[lang]}</span>
            <kbd>{keys[0]?.length === 1 ? keys[0].toUpperCase() : keys[0]}</kbd>
          </button>
        );
      })}
      <button type="button" className="menu-row more-row" onClick={() => actions.openDialog('notation')}>
        <span>{words.notation.title}</span>
        <kbd>V</kbd>
      </button>
    </Popover>
  );
}
