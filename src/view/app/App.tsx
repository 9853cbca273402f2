// The page: header, stage, panel and timeline, and what may lie over them. Each follows what it shows by itself.
import { type ReactNode, useEffect, useState } from 'react';
import { type Hideable, hiddenParts, toolOf, toolRow } from '../../state';
import { languageTable } from '../../text';
import { Dialogs } from '../dialogs';
import { Boundary, Later, partOf, useApp, useChoice, useChosen, useScene, WordsContext } from '../marks';
import { Panel } from '../panel';
import { Stage } from '../stage';
import { Timeline } from '../timeline';
import { Announcer } from './Announcer';
import { Header } from './Header';
import { NewVersion } from './NewVersion';
import { Overlays } from './Overlays';
import { SkipLink } from './SkipLink';
import { swipes } from './swipes';
import './app.css';

/** What the lecturer sees beside the window of the audience. */
const desk = partOf(() => import('./Lecturing'));

/** The root element, which says where the lecture is; what stands in it does not render with it. */
function Root({ hasPanel, children }: { readonly hasPanel: boolean; readonly children: ReactNode }) {
  const { actions } = useApp();
  const [handlers] = useState(() => swipes(actions));
  const embed = useChoice('embed');
  const presenting = useChosen((state) => state.presenting);
  const { lesson, id, at, frames, cursor } = useScene(({ lesson, at, frames, cursor }) => ({
    lesson,
    id: lesson.id,
    at,
    frames: frames.length,
    cursor,
  }));
  const { lecture, wide } = useChosen(({ choices }) => toolRow(toolOf(choices, lesson)).panel);
  return (
    <div
      className={`app${hasPanel ? '' : ' no-panel'}${hasPanel && !lecture ? ' tool-open' : ''}${hasPanel && wide === true ? ' wide' : ''}`}
      data-lesson={id}
      data-frame={at}
      data-frames={frames}
      data-cursor={cursor}
      data-embed={embed || undefined}
      data-presenting={presenting || undefined}
      {...handlers}
    >
      {children}
    </div>
  );
}

/** Keeps what is pinned lit. */
function PinnedLight() {
  const { light } = useApp();
  const pinned = useChosen((state) => state.pinned);
  useEffect(() => light.keep(pinned), [light, pinned]);
  return null;
}

export function App() {
  const lang = useChoice('lang');
  const hidden = useChosen(hiddenParts);
  const embed = useChoice('embed');
  const lecturing = useChosen((state) => state.lecturing);
  // By the link, not while presenting: what waits for a new version must stay where it is.
  const keptOut = useChoice('hide').includes('header');
  const shows = (part: Hideable): boolean => !hidden.includes(part);
  return (
    <WordsContext value={languageTable[lang].dictionary}>
      <Root hasPanel={shows('panel')}>
        {!embed && shows('header') && <SkipLink />}
        {shows('text') && <Announcer />}
        <PinnedLight />
        {lecturing !== undefined && (
          <Boundary>
            <Later part={desk} show={({ Lecturing }) => <Lecturing since={lecturing} />} aside />
          </Boundary>
        )}
        {!embed && shows('header') && (
          <Boundary>
            <Header />
          </Boundary>
        )}
        <Boundary>
          <Stage />
        </Boundary>
        {shows('panel') && (
          <Boundary>
            <Panel />
          </Boundary>
        )}
        {shows('timeline') && (
          <Boundary>
            <Timeline />
          </Boundary>
        )}
        <Boundary>
          <Dialogs />
        </Boundary>
        <Overlays />
        {!embed && !keptOut && <NewVersion />}
      </Root>
    </WordsContext>
  );
}
