// The timeline: first, back, play, next, last; a track of sections to scrub on; where one is and what was computed.
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { formatTex } from '../../draw/numbers';
import { refTex, stepSpeech } from '../../draw/tex';
import { chosenRests, commandOf, paces, paceOf, type Scene, sectionSpans } from '../../state';
import {
  Formula,
  holdPointer,
  type IconName,
  useApp,
  useChoice,
  useChosen,
  useLocked,
  useScene,
  useWords,
} from '../marks';
import { IconButton, Select, Switch } from '../widgets';
import './timeline.css';

const buttons: readonly { readonly id: string; readonly icon: IconName }[] = [
  { id: 'first', icon: 'first' },
  { id: 'previous', icon: 'previous' },
  { id: 'play', icon: 'play' },
  { id: 'next', icon: 'next' },
  { id: 'last', icon: 'last' },
];

/** More frames than this have no ticks of their own; on a phone fewer have. */
const mostTicks = { screen: 250, phone: 90 } as const;

function Track() {
  const { actions } = useApp();
  const words = useWords();
  const { plan, at, lang } = useScene(({ plan, at, lang }) => ({ plan, at, lang }));
  const locked = useLocked('step');
  const track = useRef<HTMLDivElement>(null);
  const { frames } = plan;
  const parts = sectionSpans(plan);
  const frameUnder = (event: PointerEvent): number => {
    const bars = [...(track.current?.children ?? [])].map((bar) => bar.getBoundingClientRect());
    const under = bars.findLastIndex((bar) => bar.left <= event.clientX);
    const [part, bar] = [parts[Math.max(0, under)], bars[Math.max(0, under)]];
    if (part === undefined || bar === undefined) return at;
    const share = (event.clientX - bar.left) / Math.max(1, bar.width);
    return part.from + Math.max(0, Math.min(part.frames - 1, Math.floor(share * part.frames)));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      Home: 0,
      End: frames.length - 1,
    }[event.key];
    if (to === undefined || event.shiftKey) return;
    event.preventDefault();
    actions.goTo(to);
  };
  return (
    <div
      className={`track${frames.length > mostTicks.screen ? ' dense' : ''}${frames.length > mostTicks.phone ? ' dense-on-phone' : ''}`}
      ref={track}
      role="slider"
      tabIndex={0}
      aria-label={words.timeline}
      aria-disabled={locked}
      aria-valuemin={1}
      aria-valuemax={frames.length}
      aria-valuenow={at + 1}
      aria-valuetext={words.step(at + 1, frames.length)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        holdPointer(event);
        actions.goTo(frameUnder(event));
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) actions.goTo(frameUnder(event));
      }}
    >
      {parts.map((stretch) => (
        <div
          key={stretch.section.id}
          className={`stretch hue-${stretch.section.hue}`}
          style={
            {
              '--frames': stretch.frames,
              '--done': Math.max(0, Math.min(stretch.frames, at - stretch.from + 1)),
            } as CSSProperties
          }
        >
          <span className="stretch-title">{stretch.section.title[lang]}</span>
          <span className="stretch-bar" />
          {at >= stretch.from && at < stretch.from + stretch.frames && (
            <span className="thumb" style={{ '--at': (at - stretch.from + 0.5) / stretch.frames } as CSSProperties} />
          )}
        </div>
      ))}
    </div>
  );
}

/** Opens the overview of all beats. */
function ToOverview() {
  const { session } = useApp();
  const { label, keys, run } = commandOf('overview');
  const lang = useChoice('lang');
  return (
    <IconButton
      icon="overview"
      label={label[lang]}
      className="to-overview"
      title={`${label[lang]} (${keys[0]?.toUpperCase() ?? ''})`}
      quiet
      onClick={() => run(session)}
    />
  );
}

/** Which frames the keys rest at. */
function Paces() {
  const { actions } = useApp();
  const words = useWords();
  const lesson = useScene((scene) => scene.lesson);
  const pace = useChosen(({ choices }) => paceOf(choices, lesson));
  const options = paces.map((each) => ({ value: each, text: words.paces[each], title: words.paceMeanings[each] }));
  const common = { label: words.pace, value: pace, options, choose: actions.setPace };
  return (
    <>
      <Switch className="paces" {...common} />
      <Select className="pace-menu" {...common} />
    </>
  );
}

/** First, back, play, next, last. */
function Transport() {
  const { session } = useApp();
  const lang = useChoice('lang');
  const locked = useLocked('step');
  const playing = useChosen((state) => state.playing);
  const last = useChosen(({ choices }) => chosenRests(choices).at(-1));
  const ends = useScene(({ at, frames }) => {
    const atStart = at === 0;
    return { first: atStart, previous: atStart, next: at === last, last: at === frames.length - 1 };
  });
  return (
    <div className="transport">
      {buttons.map(({ id, icon }) => {
        const command = commandOf(id);
        const isPlay = id === 'play';
        return (
          <IconButton
            key={id}
            icon={isPlay && playing ? 'pause' : icon}
            label={command.label[lang]}
            className={isPlay ? 'round primary' : 'round'}
            aria-pressed={isPlay ? playing : undefined}
            aria-disabled={locked || (id in ends && ends[id as keyof typeof ends])}
            title={`${command.label[lang]} (${command.keys[0] === ' ' ? 'Space' : (command.keys[0] ?? '')})`}
            onClick={() => command.run(session)}
          />
        );
      })}
    </div>
  );
}

/** An index for which there are no small letters. */
const untypable = /[_^]\(/;

/** What a step computed: as text, which costs nothing, or typeset where its name cannot be written as text. */
function writtenIn(scene: Scene, undefinedWord: string): { readonly text: string; readonly tex: string } {
  const { step, guessing, tape, run, lang, lesson } = scene;
  if (step === undefined || guessing) return { text: '', tex: '' };
  const text = stepSpeech(step, tape, run, lang, lesson.labels);
  if (!untypable.test(text)) return { text, tex: '' };
  return { text, tex: `${refTex(step.write, scene, 'inline')}=${formatTex(run.at(step.write), { undefinedWord })}` };
}

/** Which step it is, of how many, and what was computed in it. */
function Where() {
  const words = useWords();
  const { undefinedNumber } = words;
  const { at, count, text, tex } = useScene((scene) => ({
    at: scene.at,
    count: scene.frames.length,
    ...writtenIn(scene, undefinedNumber),
  }));
  const speed = useChosen((state) => (state.playing ? state.speed : undefined));
  return (
    <div className="where">
      <span className="where-count" translate="no" title={words.step(at + 1, count)}>
        <b>{at + 1}</b> / {count}
      </span>
      <span className="where-what" translate="no">
        {speed !== undefined ? words.speed(speed) : tex === '' ? text : <Formula tex={tex} />}
      </span>
    </div>
  );
}

/** The way out of presenting, where all other controls are gone. */
function Leave() {
  const { actions } = useApp();
  const words = useWords();
  return (
    <IconButton
      icon="close"
      label={words.presentEnd}
      title={`${words.presentEnd} (F)`}
      quiet
      onClick={actions.togglePresenting}
    />
  );
}

export function Timeline() {
  const presenting = useChosen((state) => state.presenting);
  if (presenting) {
    return (
      <footer className="timeline thin">
        <Transport />
        <Track />
        <Where />
        <Leave />
      </footer>
    );
  }
  return (
    <footer className="timeline">
      <Transport />
      <ToOverview />
      <Track />
      <Where />
      <Paces />
    </footer>
  );
}
