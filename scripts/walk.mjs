// The walk that `npm run browsers` takes in a page: every frame of every lesson, with what its marks show.

/**
 * What a walk saw: for each lesson its frames, each with the text and the number of every quantity; what went wrong; and
 * whether the host keeps the page from running, which the page then says.
 * @typedef {{ frames: Record<string, Record<string, [text: string, number: string]>[]>, problems: string[], refused: boolean }} Walked
 */

export const LESSONS = ['exp', 'sigmoid', 'loss', 'slope', 'graph', 'network', 'own'];

/** It runs in the page, where nothing of this file is. @param {readonly string[]} lessons */
async function walk(lessons) {
  /** @type {Walked} */
  const walked = { frames: {}, problems: [], refused: false };
  const note = (/** @type {unknown} */ what) => walked.problems.push(String(what).slice(0, 120));
  addEventListener('error', (event) => note(event.message));
  addEventListener('unhandledrejection', (event) => note(event.reason));
  addEventListener('securitypolicyviolation', (event) => {
    // A frame without an origin gets no typefaces from a host that does not offer them to all.
    if (event.effectiveDirective !== 'font-src') note(`policy: ${event.violatedDirective}`);
  });
  const rest = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
  const root = () => document.querySelector('[data-lesson]');
  /** @param {() => boolean} holds */
  const until = async (holds) => {
    for (let i = 0; i < 500 && !holds(); i += 1) await rest(i < 20 ? 0 : 20);
    return holds();
  };
  if (!(await until(() => root() !== null))) {
    const late = document.querySelector('.late');
    walked.refused = late !== null && getComputedStyle(late).visibility === 'visible';
    note('the page does not start');
    return JSON.stringify(walked);
  }
  for (const lesson of lessons) {
    location.hash = `#/${lesson}?lang=en&pace=step`;
    if (!(await until(() => root()?.getAttribute('data-lesson') === lesson))) {
      note(`${lesson} does not open`);
      continue;
    }
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true, cancelable: true }));
    await until(() => root()?.getAttribute('data-frame') === '0');
    const count = Number(root()?.getAttribute('data-frames'));
    /** @type {Record<string, [string, string]>[]} */
    const frames = [];
    for (let at = 0; at < count; at += 1) {
      if (at > 0) dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }));
      if (!(await until(() => root()?.getAttribute('data-frame') === String(at)))) note(`${lesson} stops before ${at}`);
      await rest(0);
      /** @type {Record<string, [string, string]>} */
      const marks = {};
      for (const mark of document.querySelectorAll('.stage [data-ref][data-number]'))
        marks[mark.getAttribute('data-ref') ?? ''] = [mark.textContent, mark.getAttribute('data-number') ?? ''];
      frames.push(marks);
      if (document.querySelector('.failed') !== null) note(`a part of ${lesson} failed at ${at}`);
    }
    walked.frames[lesson] = frames;
  }
  return JSON.stringify(walked);
}

/** The walk as the body of an async function. */
export const walkIn = `${walk.toString()}\nreturn walk(${JSON.stringify(LESSONS)});`;
