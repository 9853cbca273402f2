// Inside a learning platform: opens the lesson where the reader left it, remembers the place, and says when the end was reached.
// The platform's interface is that of SCORM 1.2, "Run-Time Environment", 3.3: an object `API` in a window around this one.
'use strict';

/**
 * @typedef {{ LMSInitialize(empty: ''): unknown, LMSGetValue(name: string): unknown, LMSSetValue(name: string, value: string): unknown,
 *   LMSCommit(empty: ''): unknown, LMSFinish(empty: ''): unknown }} Platform
 */

/** What the platform keeps of free text: 4096 signs in SCORM 1.2. A longer address is not kept. */
const mostKept = 4096;

/** Signs of the place that it shows. */
const mostShown = 255;

/** Milliseconds between two looks at the place. */
const often = 1000;

/** Windows around this one that are searched, as the standard asks for. */
const mostWindows = 7;

/**
 * The platform's interface, in a window or in those around it; undefined where there is none.
 * @param {Window} from
 * @returns {Platform | undefined}
 */
function platformOf(from) {
  let seen = from;
  for (let i = 0; i < mostWindows; i += 1) {
    // A window of another origin may not be looked into.
    try {
      const found = /** @type {{ API?: Platform }} */ (/** @type {unknown} */ (seen)).API;
      if (found !== undefined) return found;
    } catch {
      return undefined;
    }
    if (seen.parent === seen) return undefined;
    seen = seen.parent;
  }
  return undefined;
}

/** @type {Window | null} */
const before = /** @type {{ opener: Window | null }} */ (/** @type {unknown} */ (window)).opener;
const found = platformOf(window) ?? (before === null ? undefined : platformOf(before));
const platform = String(found?.LMSInitialize('')) === 'true' ? found : undefined;
const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));

/** @param {string} name */
const get = (name) => (platform === undefined ? '' : String(platform.LMSGetValue(name)));

let kept = get('cmi.suspend_data');
let reached = get('cmi.core.lesson_status');

/** Where the lesson is: its address, and whether it is at its last frame; undefined before it stands. */
function place() {
  const lesson = frame.contentDocument?.querySelector('[data-lesson]');
  if (!lesson) return undefined;
  const at = Number(lesson.getAttribute('data-frame'));
  const frames = Number(lesson.getAttribute('data-frames'));
  return { address: frame.contentWindow?.location.hash ?? '', done: at === frames - 1 };
}

function remember() {
  const now = place();
  if (now === undefined || platform === undefined) return;
  const moved = now.address !== kept && now.address.length <= mostKept;
  const status = reached === 'completed' || now.done ? 'completed' : 'incomplete';
  if (!moved && status === reached) return;
  if (moved) {
    kept = now.address;
    platform.LMSSetValue('cmi.suspend_data', kept);
    platform.LMSSetValue('cmi.core.lesson_location', (kept.slice(1).split('?')[0] ?? '').slice(0, mostShown));
  }
  if (status !== reached) {
    reached = status;
    platform.LMSSetValue('cmi.core.lesson_status', reached);
  }
  platform.LMSCommit('');
}

let ended = false;
function end() {
  if (ended || platform === undefined) return;
  ended = true;
  remember();
  platform.LMSSetValue('cmi.core.exit', reached === 'completed' ? '' : 'suspend');
  platform.LMSCommit('');
  platform.LMSFinish('');
}

// What the platform kept is an address in the page and nothing else; before that, the link of the package.
frame.src = `adjoint.html${kept.startsWith('#/') ? kept : location.hash}`;
setInterval(remember, often);
addEventListener('pagehide', end);
