// What opens over the page: keyboard shortcuts, go to a step, overview, share.
import type { ReactNode, SubmitEvent } from 'react';
import { type Command, type CommandGroup, commands, type Dialog } from '../../state';
import { Rich, useApp, useChosen, useScene, useWords } from '../marks';
import { Gallery } from './Gallery';
import { NotationSheet } from './NotationSheet';
import { Share } from './Share';
import { Sheet } from './Sheet';

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

function Help() {
  const { actions } = useApp();
  const words = useWords();
  const singleKeys = useChosen((state) => state.singleKeys);
  const { lang, notation } = useChosen(({ choices: { lang, notation } }) => ({ lang, notation }));
  return (
    <Sheet title={words.shortcuts}>
      <label className="single-keys">
        <input type="checkbox" checked={singleKeys} onChange={(event) => actions.setSingleKeys(event.target.checked)} />
        {words.singleKeys}
      </label>
      <button type="button" className="button" onClick={() => actions.openDialog('notation')}>
        {words.notation.title}: {words.notation.names[notation]}
      </button>
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
    </Sheet>
  );
}

function GoTo() {
  const { actions } = useApp();
  const words = useWords();
  const { at, count } = useScene(({ at, frames }) => ({ at, count: frames.length }));
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const wanted = Number(new FormData(event.currentTarget).get('step'));
    if (Number.isFinite(wanted)) actions.goTo(wanted - 1);
    actions.closeDialog();
  };
  return (
    <Sheet title={words.goto}>
      <form className="go" onSubmit={submit}>
        <input name="step" type="number" min={1} max={count} defaultValue={at + 1} aria-label={words.goto} autoFocus />
        <span>/ {count}</span>
        <button type="submit" className="button primary">
          {words.go}
        </button>
      </form>
    </Sheet>
  );
}

function Overview() {
  const { actions } = useApp();
  const words = useWords();
  const { lesson, frames, lang, now } = useScene(({ lesson, frames, lang, frame }) => ({
    lesson,
    frames,
    lang,
    now: frame.beat,
  }));
  return (
    <Sheet title={`${words.overview} · ${lesson.title[lang]}`}>
      <ol className="overview">
        {lesson.beats.map((beat, i) => {
          const from = frames.findIndex((frame) => frame.beat === i);
          const to = frames.findLastIndex((frame) => frame.beat === i);
          const section = lesson.sections.find((each) => each.id === beat.section);
          return (
            <li key={beat.id}>
              <button
                type="button"
                className={`overview-beat hue-${section?.hue ?? 'plain'}`}
                aria-current={now === i ? 'step' : undefined}
                onClick={() => {
                  actions.goTo(from);
                  actions.closeDialog();
                }}
              >
                <span className="overview-place">{from === to ? from + 1 : `${from + 1}–${to + 1}`}</span>
                <span className="overview-section">{section?.title[lang]}</span>
                <Rich text={beat.say[lang]} />
              </button>
            </li>
          );
        })}
      </ol>
    </Sheet>
  );
}

function GallerySheet() {
  const words = useWords();
  return (
    <Sheet title={words.gallery}>
      <Gallery />
    </Sheet>
  );
}

const dialogs: Readonly<Record<Dialog, () => ReactNode>> = {
  help: Help,
  goto: GoTo,
  overview: Overview,
  share: Share,
  gallery: GallerySheet,
  notation: NotationSheet,
};

/** The dialog that is open, if one is. */
export function Dialogs() {
  const dialog = useChosen((state) => state.dialog);
  if (dialog === undefined) return null;
  const Open = dialogs[dialog];
  return <Open />;
}
