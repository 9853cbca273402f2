// Starts an app in an element of the page, and takes it down again.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { actionsOf, bringLessons, type Choices, createSession, type Session, toolOf, viewOf } from '../../state';
import { watchUnit } from '../drawing';
import {
  AppContext,
  Boundary,
  bringTypefaces,
  createLight,
  keepServed,
  type Part,
  parts,
  typesetting,
  whenIdle,
} from '../marks';
import { toolPart } from '../panel';
import { editor, viewPart } from '../stage';
import { App } from './App';
import { joinPage } from './page';
import { typeIntoFields } from './typing';

interface AppOptions {
  /**
   * Whether the app has the page to itself: its address, title, keys, settings and windows. Otherwise it keeps to its
   * element, and several can stand on one page. True when absent.
   */
  readonly page?: boolean;
  /** Whether what comes later is fetched when it is asked for and not before. False when absent. */
  readonly sparing?: boolean;
  /** What it begins with, where the address says nothing else; the code of its lesson is there (`broughtFor`). */
  readonly choices?: Partial<Choices>;
}

/** An app that runs. */
export interface RunningApp {
  readonly session: Session;
  /** Takes the app down: no listener, timer or style of it is left, and its element is empty. */
  readonly stop: () => void;
}

/** Milliseconds after which what comes later is brought though the page does not rest. */
const patience = 2000;

/** What the first screen shows of what comes later; `served`: the page holds all of its formulas. */
function firstParts({ store, scene }: Session, served: boolean): readonly Part<unknown>[] {
  const { choices } = store.getState();
  const now = scene.getState();
  const { lesson } = now;
  return [
    served ? undefined : typesetting,
    viewPart(viewOf(choices, now)),
    toolPart(toolOf(choices, lesson)),
    lesson.editable === true ? editor : undefined,
  ]
    .filter((part) => part !== undefined)
    .filter((part) => part.now().there === undefined);
}

/** Acts when no lesson is on its way, now or later. */
function whenArrived({ store }: Session, act: () => void): void {
  if (store.getState().arriving === 0) {
    act();
    return;
  }
  const stop = store.subscribe(({ arriving }) => {
    if (arriving > 0) return;
    stop();
    act();
  });
}

/** Starts an app in an element. All of its state is its own: two apps on one page know nothing of each other. */
export function createApp(root: HTMLElement, { page = true, sparing = false, choices }: AppOptions = {}): RunningApp {
  let stopped = false;
  const session = createSession(choices);
  const actions = actionsOf(session);
  const served = keepServed(root);
  const light = createLight(root);
  const stopUnit = watchUnit();
  const part = joinPage(session, root, page);
  const stopTyping = typeIntoFields(root, session, actions);
  const shown = createRoot(root);
  let ended = (): void => undefined;
  const show = (): void => {
    shown.render(
      <StrictMode>
        <AppContext value={{ root, session, actions, light }}>
          <Boundary>
            <App />
          </Boundary>
        </AppContext>
      </StrictMode>,
    );
    // Whatever is opened later is then not waited for.
    ended = whenIdle(() => {
      // Formulas that the page was not served with wait for nothing else.
      void typesetting.bring().then(() => {
        bringTypefaces();
        if (sparing) return;
        // The next lesson is what is asked for soonest.
        void bringLessons();
        parts.filter((part) => !part.now().failed).forEach((part) => void part.bring());
      });
    }, patience);
  };
  // Until then what the page was served with stays.
  const showFirst = (): void => {
    const first = firstParts(session, served);
    if (first.length === 0) show();
    else void Promise.all(first.map((part) => part.bring())).then(() => !stopped && show());
  };
  whenArrived(session, showFirst);
  return {
    session,
    stop: () => {
      stopped = true;
      ended();
      shown.unmount();
      actions.pauseTraining();
      part();
      stopTyping();
      stopUnit();
      light.stop();
    },
  };
}
