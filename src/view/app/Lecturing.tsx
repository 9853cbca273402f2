// The lecturer's console while the audience has a window of its own: notes, what comes next, the clock, the time gone by.
import { useEffect, useState } from 'react';
import { refTex } from '../../draw/tex';
import { stepSentence } from '../../draw/words';
import type { Step } from '../../engine';
import type { Beat } from '../../lessons';
import { chosenRests, commandOf, type Scene } from '../../state';
import { Formula, Rich, useApp, useChosen, useScene, useAllWords } from '../marks';
import { Picture } from '../stage';
import { IconButton } from '../widgets';
import './lecturing.css';

/** What the next press of a key brings. */
interface Next {
  readonly at: number;
  readonly beat: Beat;
  /** Its step, where it takes one in the same pass at the same inputs. */
  readonly step: Step | undefined;
}

/** The next rest; undefined at the end of the lesson. */
function nextOf({ lesson, frames, plan, at, frame }: Scene, rests: readonly number[]): Next | undefined {
  const next = rests.find((rest) => rest > at) ?? -1;
  const there = frames[next];
  const beat = there === undefined ? undefined : lesson.beats[there.beat];
  if (there === undefined || beat === undefined) return undefined;
  const same = there.pass === frame.pass && beat.set === undefined && there.cursor > frame.cursor;
  return { at: next, beat, step: same ? plan.tapes[there.pass]?.steps[there.cursor - 1] : undefined };
}

/** The sentence of the next rest: that of its step while the beat stays the same, else the headline. */
function sentenceOf({ beat: now, tape, run, lang, lesson, keeps }: Scene, { beat, step }: Next): string {
  // It would be told with the number that is asked for.
  const told = step !== undefined && !keeps && (beat.id === now.id || beat.narrate === true);
  return told ? stepSentence(step, tape, run, lang, lesson) : beat.say[lang];
}

const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');

function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Why it is so, and what to ask the class before the next press. */
function Notes({ next }: { readonly next: Next | undefined }) {
  const words = useAllWords().lecturing;
  const scene = useScene();
  const { beat, lang } = scene;
  return (
    <div className="lecturing-notes">
      {beat.why !== undefined && (
        <p>
          <Rich text={beat.why[lang]} />
        </p>
      )}
      {beat.notes !== undefined && (
        <p>
          <Rich text={beat.notes[lang]} />
        </p>
      )}
      {(beat.ask !== undefined || next?.step !== undefined) && (
        <p>
          <span className="lecturing-label">{words.ask}</span>
          {beat.ask !== undefined ? (
            <Rich text={beat.ask[lang]} />
          ) : (
            next?.step !== undefined && (
              <>
                <Formula tex={refTex(next.step.write, scene)} /> <span>{words.askFor}</span>
              </>
            )
          )}
        </p>
      )}
    </div>
  );
}

function Clocks({ since }: { readonly since: number }) {
  const words = useAllWords().lecturing;
  const now = useNow();
  const seconds = Math.max(0, (now.getTime() - since) / 1000);
  return (
    <span className="lecturing-clocks">
      <time title={words.clock}>{`${two(now.getHours())}:${two(now.getMinutes())}`}</time>
      <time title={words.timer}>{`${two(seconds / 60)}:${two(seconds % 60)}`}</time>
    </span>
  );
}

/** What the hall sees instead of the lecture. */
function Screen() {
  const words = useAllWords().lecturing;
  const screen = useChosen((state) => state.screen);
  if (screen === undefined) return null;
  return (
    <b className="lecturing-screen" role="status">
      {screen === 'black' ? words.dark : words.white}
    </b>
  );
}

export function Lecturing({ since }: { readonly since: number }) {
  const { actions } = useApp();
  const words = useAllWords().lecturing;
  const scene = useScene();
  const rests = useChosen(({ choices }) => chosenRests(choices));
  const next = nextOf(scene, rests);
  return (
    <aside className="lecturing" aria-label={words.title}>
      <div className="lecturing-now">
        <span className="lecturing-bar">
          <b title={words.hint}>{words.title}</b>
          <Screen />
        </span>
        <Notes next={next} />
      </div>
      <div className="lecturing-next">
        {next !== undefined && <Picture at={next.at} />}
        <p>
          <span className="lecturing-label">{words.next}</span>
          {next === undefined ? words.end : <Rich text={sentenceOf(scene, next)} />}
        </p>
      </div>
      <div className="lecturing-end">
        <IconButton
          icon="close"
          label={`${words.close} (${commandOf('audience').keys[0]?.toUpperCase() ?? ''})`}
          quiet
          onClick={actions.toggleAudience}
        />
        <Clocks since={since} />
      </div>
    </aside>
  );
}
