// All beats of the lesson, each with its picture and what to ask the class there; arrows walk over them and Enter opens one.
import type { KeyboardEvent } from 'react';
import { Rich, useApp, useScene, useAllWords } from '../marks';
import { AtFrame, Picture } from '../stage';
import './overview.css';

/** Which beat an arrow goes to; `at` counts from 0. */
const beatFor = (key: string, at: number, beats: number, columns: number): number | undefined =>
  ({
    ArrowDown: at + columns,
    ArrowRight: at + 1,
    ArrowUp: at - columns,
    ArrowLeft: at - 1,
    Home: 0,
    End: beats - 1,
  })[key];

function walk(event: KeyboardEvent<HTMLElement>): void {
  const beats = [...event.currentTarget.querySelectorAll<HTMLElement>('.overview-beat')];
  const at = beats.findIndex((beat) => beat === document.activeElement);
  const columns = beats.filter((beat) => beat.offsetTop === beats[0]?.offsetTop).length;
  const to = beatFor(event.key, at, beats.length, columns);
  if (to === undefined) return;
  event.preventDefault();
  beats[Math.max(0, Math.min(beats.length - 1, to))]?.focus();
}

export function Overview() {
  const { actions } = useApp();
  const words = useAllWords();
  const { lesson, frames, lang, now } = useScene(({ lesson, frames, lang, frame }) => ({
    lesson,
    frames,
    lang,
    now: frame.beat,
  }));
  return (
    <ol className="overview" onKeyDown={walk}>
      {lesson.beats.map((beat, i) => {
        const from = frames.findIndex((frame) => frame.beat === i);
        const to = frames.findLastIndex((frame) => frame.beat === i);
        const section = lesson.sections.find((each) => each.id === beat.section);
        const here = now === i;
        return (
          <li key={beat.id}>
            <button
              type="button"
              className={`overview-beat hue-${section?.hue ?? 'plain'}`}
              aria-current={here ? 'step' : undefined}
              {...(here && { 'data-first': true })}
              onClick={() => {
                actions.goTo(from);
                actions.closeDialog();
              }}
            >
              <Picture at={to} />
              <span className="overview-place">
                <span translate="no">{from === to ? from + 1 : `${from + 1}–${to + 1}`}</span>
                <span className="overview-section">{section?.title[lang]}</span>
              </span>
              <span className="overview-say">
                <AtFrame at={to}>
                  <Rich text={beat.say[lang]} />
                </AtFrame>
              </span>
              {beat.ask !== undefined && (
                <span className="overview-ask">
                  <span className="overview-ask-mark" aria-hidden="true">
                    ?
                  </span>
                  <span>
                    <span className="hidden-text">{`${words.lecturing.ask} `}</span>
                    <AtFrame at={to}>
                      <Rich text={beat.ask[lang]} />
                    </AtFrame>
                  </span>
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
