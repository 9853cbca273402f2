// What an app is to the page around it: the whole page, with its address, keys and title, or a part of it.
import {
  followAddress,
  joinWindows,
  listenToDrops,
  listenToKeys,
  listenToParent,
  rememberSettings,
  type Session,
  startingChoices,
  startPlayer,
} from '../../state';
import { languageTable } from '../../text';

type Stop = () => void;

/** Gives an element the reader's language and theme, now and whenever they change. */
function dress(element: HTMLElement, { store }: Session): Stop {
  const names = ['lang', 'data-theme', 'data-present'] as const;
  const before = names.map((name) => [name, element.getAttribute(name)] as const);
  const put = (): void => {
    const {
      presenting,
      choices: { lang, theme },
    } = store.getState();
    const { tag } = languageTable[lang];
    // An attribute that is written again costs the styles of the whole page.
    if (element.lang !== tag) element.lang = tag;
    if (element.dataset['theme'] !== theme) element.dataset['theme'] = theme;
    if (element.hasAttribute('data-present') !== presenting) element.toggleAttribute('data-present', presenting);
  };
  put();
  const stop = store.subscribe(put);
  return () => {
    stop();
    for (const [name, value] of before) {
      if (value === null) element.removeAttribute(name);
      else element.setAttribute(name, value);
    }
  };
}

/** Who leaves full screen by a key of the browser has the whole page again. */
function leaveTogether({ store }: Session): Stop {
  let leaving = false;
  const stop = store.subscribe(({ presenting }, before) => {
    if (before.presenting && !presenting) leaving = document.fullscreenElement !== null;
  });
  const onChange = (): void => {
    if (document.fullscreenElement !== null) return;
    // What the reader has ended here may have begun again before the browser is done.
    if (!leaving) store.setState({ presenting: false });
    leaving = false;
  };
  document.addEventListener('fullscreenchange', onChange);
  return () => {
    stop();
    document.removeEventListener('fullscreenchange', onChange);
  };
}

/** Names the page after the lesson, now and whenever it is another. */
function entitle({ scene }: Session): Stop {
  const before = document.title;
  const put = (): void => {
    const { lesson, lang } = scene.getState();
    const title = `${languageTable[lang].dictionary.name} · ${lesson.title[lang]}`;
    if (document.title !== title) document.title = title;
  };
  put();
  const stop = scene.subscribe(put);
  return () => {
    stop();
    document.title = before;
  };
}

/** The app has the page to itself: its address, settings, keys, files, windows and title. */
const takePage = (session: Session): readonly Stop[] => [
  followAddress(session, startingChoices(session)),
  rememberSettings(session),
  listenToKeys(session, window),
  listenToParent(session),
  listenToDrops(session),
  joinWindows(session),
  dress(document.documentElement, session),
  entitle(session),
  leaveTogether(session),
];

/** The app is one part of a page: it hears the keys that are pressed in it, and leaves all else alone. */
const takePart = (session: Session, root: HTMLElement): readonly Stop[] => [
  listenToKeys(session, root),
  dress(root, session),
];

/** Joins a session with the page or with its part of it; the answer parts them without a trace. */
export function joinPage(session: Session, root: HTMLElement, whole: boolean): Stop {
  const stops = [...(whole ? takePage(session) : takePart(session, root)), startPlayer(session)];
  return () => stops.forEach((stop) => stop());
}
