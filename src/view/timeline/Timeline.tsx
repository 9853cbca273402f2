// The timeline: first, back, play, next, last; a track of sections to scrub on; where one is and what was computed.
import { type CSSProperties, type KeyboardEvent, memo, type PointerEvent, useRef } from 'react';
import { stepSpeech } from '../../draw/tex';
import { actions, chosenRests, commandOf, paces, paceOf, type Scene, type State, stretchesOf } from '../../state';
import { type IconName, useWords } from '../marks';
import { IconButton, Switch } from '../widgets';
import './timeline.css';

interface TimelineProps {
  readonly scene: Scene;
  readonly state: State;
}

const buttons: readonly { readonly id: string; readonly icon: IconName }[] = [
  { id: 'first', icon: 'first' },
  { id: 'previous', icon: 'previous' },
  { id: 'play', icon: 'play' },
  { id: 'next', icon: 'next' },
  { id: 'last', icon: 'last' },
];

/** More frames than this have no ticks of their own; on a phone fewer have. */
const mostTicks = { screen: 250, phone: 90 } as const;

const Track = memo(function Track({ plan, at, lang }: Pick<Scene, 'plan' | 'at' | 'lang'>) {
  const words = useWords();
  const track = useRef<HTMLDivElement>(null);
  const { frames } = plan;
  const parts = stretchesOf(plan);
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
      aria-valuemin={1}
      aria-valuemax={frames.length}
      aria-valuenow={at + 1}
      aria-valuetext={words.step(at + 1, frames.length)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
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
});

/** Which frames the keys rest at. */
const Paces = memo(function Paces({ pace }: { readonly pace: (typeof paces)[number] }) {
  const words = useWords();
  return (
    <Switch
      className="paces"
      label={words.pace}
      value={pace}
      options={paces.map((each) => ({ value: each, text: words.paces[each] }))}
      choose={actions.setPace}
    />
  );
});

export function Timeline({ scene, state }: TimelineProps) {
  const words = useWords();
  const { lang, at, frames, step } = scene;
  const rests = chosenRests(state.choices);
  const atEnd = { first: at === 0, previous: at === 0, next: at === rests.at(-1), last: at === frames.length - 1 };
  const pace = paceOf(state.choices, scene.lesson);
  return (
    <footer className="timeline">
      <div className="transport">
        {buttons.map(({ id, icon }) => {
          const command = commandOf(id);
          const playing = id === 'play' && state.playing;
          return (
            <IconButton
              key={id}
              icon={playing ? 'pause' : icon}
              label={command.label[lang]}
              className={id === 'play' ? 'round primary' : 'round'}
              aria-pressed={id === 'play' ? state.playing : undefined}
              aria-disabled={id in atEnd && atEnd[id as keyof typeof atEnd]}
              title={`${command.label[lang]} (${command.keys[0] === ' ' ? 'Space' : (command.keys[0] ?? '')})`}
              onClick={command.run}
            />
          );
        })}
      </div>
      <Track plan={scene.plan} at={at} lang={lang} />
      <div className="where">
        <span className="where-count" title={words.step(at + 1, frames.length)}>
          <b>{at + 1}</b> / {frames.length}
        </span>
        <span className="where-what" translate="no">
          {state.playing
            ? words.speed(state.speed)
            : step === undefined || scene.guessing
              ? ''
              : stepSpeech(step, scene.tape, scene.run, lang, scene.lesson.labels)}
        </span>
      </div>
      <Paces pace={pace} />
    </footer>
  );
}
