// All beats of the lesson, a row each; arrows walk over them and Enter opens one.
import type { KeyboardEvent } from 'react';
import { Rich, useApp, useScene } from '../marks';
import './overview.css';

/** Which row an arrow goes to; `at` counts from 0. */
const rowFor = (key: string, at: number, rows: number): number | undefined =>
  ({ ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: rows - 1 })[key];

function walk(event: KeyboardEvent<HTMLElement>): void {
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.overview-beat')];
  const at = rows.findIndex((row) => row === document.activeElement);
  const to = rowFor(event.key, at, rows.length);
  if (to === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
}

export function Overview() {
  const { actions } = useApp();
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
              <span className="overview-place">{from === to ? from + 1 : `${from + 1}–${to + 1}`}</span>
              <span className="overview-section">{section?.title[lang]}</span>
              <span className="overview-say">
                <Rich text={beat.say[lang]} />
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
