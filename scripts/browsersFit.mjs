// `npm run browsers:fit`: whether everything has its room in every browser engine that is installed: all frames of all
// lessons in both languages, by the laws that the tests ask in Chromium. Words choose engines, lessons and a size:
// `npm run browsers:fit -- Firefox graph 390x844`.
import { existsSync } from 'node:fs';
import { createServer } from 'vite';
import { ENGINES } from './engines.mjs';
import { serve } from './serve.mjs';
import { LESSONS } from './walk.mjs';

if (!existsSync('dist/index.html')) throw new Error('There is no dist/index.html: run npm run build first.');

const words = process.argv.slice(2);
const sizes = words.filter((word) => /^\d+x\d+$/.test(word));
const named = ENGINES.filter(({ name }) => words.includes(name));
const engines = named.length > 0 ? named : ENGINES;
const all = [...LESSONS, 'deep', 'softmax'];
const chosen = all.filter((lesson) => words.includes(lesson));
const lessons = chosen.length > 0 ? chosen : all;
const unknown = words.filter(
  (word) => !sizes.includes(word) && !named.some(({ name }) => name === word) && !chosen.includes(word),
);
if (unknown.length > 0) throw new Error(`Nothing is called ${unknown.join(', ')}.`);

/** The measures of the tests as texts: they run in the page, where nothing of their file is. */
async function measures() {
  const vite = await createServer({
    server: { middlewareMode: true, hmr: false, ws: false },
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true },
  });
  const loaded = /** @type {Readonly<Record<string, unknown>>} */ (await vite.ssrLoadModule('/e2e/measures.ts'));
  await vite.close();
  return (/** @type {string} */ name) => {
    const measure = loaded[name];
    if (typeof measure !== 'function') throw new Error(`There is no measure ${name}.`);
    return `(${Function.prototype.toString.call(measure)})`;
  };
}
const measure = await measures();

/**
 * The body of a walk through a lesson; it gives the number of frames, and what was found with the frame where it was last seen.
 * @param {string} lesson @param {string} lang @param {boolean} hall
 */
const walkOf = (lesson, lang, hall) => `
const rest = (ms) => new Promise((done) => setTimeout(done, ms));
const root = () => document.querySelector('[data-lesson]');
const frame = () => Number(root()?.getAttribute('data-frame'));
const until = async (holds) => {
  for (let i = 0; i < 1000 && !holds(); i += 1) await rest(10);
  return holds();
};
const press = (key) => dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const drawn = async () => {
  await Promise.race([new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))), rest(200)]);
  await rest(60);
  // What moves to its place is measured where it arrives.
  const moves = document.getAnimations().map((each) => each.finished.catch(() => undefined));
  await Promise.race([Promise.all(moves), rest(2000)]);
  await document.fonts.ready;
};
location.hash = '#/${lesson}?lang=${lang}&pace=${hall ? 'step' : 'beat'}';
const there = () =>
  root()?.getAttribute('data-lesson') === '${lesson}' && document.documentElement.lang.startsWith('${lang}');
if (!(await until(there))) return JSON.stringify({ count: 0, found: { 'the lesson does not open': -1 } });
press('Home');
await until(() => frame() === 0);
await rest(900);
const found = {};
const count = Number(root().getAttribute('data-frames'));
for (;;) {
  await drawn();
  const at = frame();
  const seen = [
    ${measure('misfitsNow')}(${!hall}),
    ${measure('labelsOutNow')}(),
    ${measure('strangeTextNow')}(),
    ${hall ? `${measure('smallTextsNow')}(16), ${measure('movedNow')}()` : ''}
  ].flat();
  for (const fault of seen) found[fault] = at;
  if (at >= count - 1) break;
  press('PageDown');
  if (!(await until(() => frame() !== at))) {
    found['the page does not step on'] = at;
    break;
  }
}
return JSON.stringify({ count, found });`;

const server = await serve('dist');
let failed = 0;
console.log('\n| engine | size | lesson | language | frames | faults |\n|---|---|---|---|---|---|');
for (const { name, install, open } of engines) {
  for (const size of sizes.length > 0 ? sizes : ['1280x720']) {
    const [width = 0, height = 0] = size.split('x').map(Number);
    /** @type {Awaited<ReturnType<typeof open>>} */
    let running;
    try {
      running = await open({ width, height });
    } catch (error) {
      failed += 1;
      console.log(`| ${name} | does not run here (${String(error).split('\n')[0] ?? ''}): ${install} |`);
      break;
    }
    await running.goto(`${server.origin}/#/exp`);
    for (const lesson of lessons)
      for (const lang of ['en', 'zh']) {
        /** @type {unknown} */
        const answer = JSON.parse(await running.run(walkOf(lesson, lang, width >= 1280), false));
        const { count, found } = /** @type {{ count: number, found: Record<string, number> }} */ (answer);
        const told = Object.entries(found).map(([fault, at]) => `${fault} (frame ${at})`);
        failed += told.length;
        console.log(
          `| ${name} ${running.version} | ${size} | ${lesson} | ${lang} | ${count} | ${told.join('; ') || 'none'} |`,
        );
      }
    await running.close();
  }
}
server.close();
process.exitCode = failed === 0 ? 0 : 1;
