// Starts an app in an element of the page, and takes it down again.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { actionsOf, type Choices, createSession, type Session } from '../../state';
import { watchUnit } from '../drawing';
import { AppContext, Boundary, bringTypefaces, createLight } from '../marks';
import { App } from './App';
import { joinPage } from './page';
import { typeIntoFields } from './typing';

interface AppOptions {
  /**
   * Whether the app has the page to itself: its address, title, keys, settings and windows. Otherwise it keeps to its
   * element, and several can stand on one page. True when absent.
   */
  readonly page?: boolean;
  /** What it begins with, where the address says nothing else. */
  readonly choices?: Partial<Choices>;
}

/** An app that runs. */
export interface RunningApp {
  readonly session: Session;
  /** Takes the app down: no listener, timer or style of it is left, and its element is empty. */
  readonly stop: () => void;
}

/** Starts an app in an element. All of its state is its own: two apps on one page know nothing of each other. */
export function createApp(root: HTMLElement, { page = true, choices }: AppOptions = {}): RunningApp {
  const session = createSession(choices);
  const actions = actionsOf(session);
  const light = createLight(root);
  const stopUnit = watchUnit();
  const part = joinPage(session, root, page);
  const stopTyping = typeIntoFields(root, session, actions);
  bringTypefaces();
  const shown = createRoot(root);
  shown.render(
    <StrictMode>
      <AppContext value={{ root, session, actions, light }}>
        <Boundary>
          <App />
        </Boundary>
      </AppContext>
    </StrictMode>,
  );
  return {
    session,
    stop: () => {
      shown.unmount();
      actions.pauseTraining();
      part();
      stopTyping();
      stopUnit();
      light.stop();
    },
  };
}
