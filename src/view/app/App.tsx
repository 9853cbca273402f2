// The page: header, stage, panel and timeline of one scene, and what may lie over them.
import { useEffect, useLayoutEffect } from 'react';
import { actions, chosenScene, isGuessing } from '../../state';
import { languageTable } from '../../text';
import { Boundary, keepLit, listenForLight, WordsContext } from '../marks';
import { Dialogs } from '../dialogs';
import { Header } from './Header';
import { Lecturing } from './Lecturing';
import { Overlays } from './Overlays';
import { Panel } from '../panel';
import { Stage } from '../stage';
import { swipes } from './swipes';
import { Timeline } from '../timeline';
import { useStore } from './useStore';
import './app.css';

const same = <T,>(state: T): T => state;

export function App() {
  const state = useStore(same);
  const { choices, pinned } = state;
  const words = languageTable[choices.lang].dictionary;
  const scene = chosenScene(choices, isGuessing(state));
  const title = `${words.name} · ${scene.lesson.title[choices.lang]}`;

  useLayoutEffect(listenForLight, []);
  useEffect(() => keepLit(pinned), [pinned]);
  useLayoutEffect(() => {
    document.documentElement.lang = languageTable[choices.lang].tag;
    document.documentElement.dataset['theme'] = choices.theme;
    document.title = title;
  }, [choices.lang, choices.theme, title]);

  const hidden = (part: (typeof choices.hide)[number]): boolean => choices.hide.includes(part);
  const noHeader = choices.embed || hidden('header');
  return (
    <WordsContext value={words}>
      <div
        className={`app${hidden('panel') ? ' no-panel' : ''}`}
        data-lesson={scene.lesson.id}
        data-frame={scene.at}
        data-frames={scene.frames.length}
        data-cursor={scene.cursor}
        data-embed={choices.embed || undefined}
        {...swipes(actions)}
      >
        {state.lecturing !== undefined && <Lecturing scene={scene} state={state} since={state.lecturing} />}
        {!noHeader && (
          <Header lesson={choices.lesson} lang={choices.lang} theme={choices.theme} notation={choices.notation} />
        )}
        <Boundary>
          <Stage scene={scene} state={state} />
        </Boundary>
        {!hidden('panel') && (
          <Boundary>
            <Panel scene={scene} state={state} />
          </Boundary>
        )}
        {!hidden('timeline') && <Timeline scene={scene} state={state} />}
        <Dialogs scene={scene} state={state} />
        <Overlays state={state} />
      </div>
    </WordsContext>
  );
}
