// What the lecturer sees while the audience has a window of its own: what comes next, the clock, the time gone by.
import { useEffect, useState } from 'react';
import { stepSentence } from '../../draw/words';
import { chosenRests, commandOf, type Scene } from '../../state';
import { Rich, useApp, useChosen, useScene, useWords } from '../marks';
import { IconButton } from '../widgets';
import './lecturing.css';

/** The sentence of the next rest; undefined at the end of the lesson. */
function nextSentence(
  { lesson, frames, plan, tape, run, lang, at, frame }: Scene,
  rests: readonly number[],
): string | undefined {
  const next = frames[rests.find((rest) => rest > at) ?? -1];
  const beat = next === undefined ? undefined : lesson.beats[next.beat];
  if (next === undefined || beat === undefined) return undefined;
  const step = plan.tapes[next.pass]?.steps[next.cursor - 1];
  const told = beat.narrate === true && next.pass === frame.pass && beat.set === undefined && step !== undefined;
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

export function Lecturing({ since }: { readonly since: number }) {
  const { actions } = useApp();
  const words = useWords();
  const now = useNow();
  const seconds = Math.max(0, (now.getTime() - since) / 1000);
  const rests = useChosen(({ choices }) => chosenRests(choices));
  const next = useScene((scene) => nextSentence(scene, rests));
  return (
    <aside className="lecturing" aria-label={words.lecturing.title}>
      <b title={words.lecturing.hint}>{words.lecturing.title}</b>
      <span className="lecturing-next">
        <span className="lecturing-label">{words.lecturing.next}</span>
        {next === undefined ? words.lecturing.end : <Rich text={next} />}
      </span>
      <time title={words.lecturing.clock}>{`${two(now.getHours())}:${two(now.getMinutes())}`}</time>
      <time title={words.lecturing.timer}>{`${two(seconds / 60)}:${two(seconds % 60)}`}</time>
      <IconButton
        icon="close"
        label={`${words.lecturing.close} (${commandOf('audience').keys[0]?.toUpperCase() ?? ''})`}
        quiet
        onClick={actions.toggleAudience}
      />
    </aside>
  );
}
