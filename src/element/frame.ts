// The page inside an element's frame: an app that shows what the element tells it, and says where its steps are.
import { actionsOf, broughtFor, readLink, type Session, startChoices, whenThere } from '../state';
import { createApp } from '../view/app';
import '../view/styles/index.css';
import './frame.css';
import { readTold, type Said, type Told } from './messages';

/** Nothing secret is said, and a page without an origin has no other name than `*`. */
const say = (said: Said): void => window.parent.postMessage(said, '*');

/** The frame that a number, a ref such as `g:b`, `start` or `end` names; undefined where there is none. */
function frameOf({ scene }: Session, at: string): number | undefined {
  const { frames, tape } = scene.getState();
  if (at === 'end') return frames.length - 1;
  if (at === '' || at === 'start') return 0;
  if (/^\d+$/.test(at)) return Math.min(Number(at), frames.length - 1);
  const cursor = [...tape.availability].find(([ref]) => ref === at)?.[1];
  const found = cursor === undefined ? -1 : frames.findIndex((frame) => frame.cursor >= cursor);
  return found < 0 ? undefined : found;
}

/** Starts the app with the first thing that it is told to show. */
function begin(root: HTMLElement, link: string): Session {
  const { session } = createApp(root, { page: false, sparing: true, choices: readLink(link, startChoices).choices });
  let before: string | undefined;
  const tell = (): void => {
    const { at, frames, justWritten } = session.scene.getState();
    const said: Said = {
      adjoint: 'moment',
      at,
      frames: frames.length,
      ...(justWritten !== undefined && { ref: justWritten }),
    };
    const text = JSON.stringify(said);
    if (text === before) return;
    before = text;
    say(said);
  };
  session.scene.subscribe(tell);
  // What the first moment is has been told by then.
  queueMicrotask(tell);
  return session;
}

function goTo(session: Session, at: string): void {
  const found = frameOf(session, at);
  if (found !== undefined) actionsOf(session).goTo(found);
}

function listen(root: HTMLElement): void {
  let session: Session | undefined;
  const show = ({ link, at }: Extract<Told, { readonly adjoint: 'show' }>): void => {
    const shown = (session ??= begin(root, link));
    whenThere(shown, link, () => {
      // A text that is no program leaves the one that is shown.
      const { program } = shown.store.getState().choices;
      const { choices, problems } = readLink(link, { ...startChoices, program });
      shown.open({ choices, problems, playing: false, pinned: undefined, dialog: undefined });
      if (at !== '') goTo(shown, at);
    });
  };
  window.addEventListener('message', (event) => {
    const told = event.source === window.parent ? readTold(event.data) : undefined;
    if (told === undefined) return;
    if (told.adjoint === 'faces') {
      const faces = document.createElement('style');
      faces.textContent = told.rules;
      document.head.append(faces);
    } else if (told.adjoint === 'show') {
      // Its first picture is that of its lesson.
      void broughtFor(told.link).then(() => show(told));
    } else if (session !== undefined) {
      if (told.adjoint === 'at') goTo(session, told.at);
      else actionsOf(session)[told.adjoint]();
    }
  });
  // The keys are the app's wherever in the frame they are pressed.
  window.addEventListener('focus', () => {
    if (document.activeElement === document.body) root.focus({ preventScroll: true });
  });
  say({ adjoint: 'ready' });
}

const root = document.getElementById('root');
if (root === null) throw new Error('The frame has no #root.');
listen(root);
