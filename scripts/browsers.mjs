// `npm run browsers`: walks through all lessons in every browser engine that is installed, on every kind of host, and compares their digits.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ENGINES } from './engines.mjs';
import { serve } from './serve.mjs';
import { LESSONS, walkIn } from './walk.mjs';

for (const file of ['dist/index.html', 'dist-single/index.html'])
  if (!existsSync(file)) throw new Error(`There is no ${file}: run npm run build and npm run build:single first.`);

const start = '#/exp?lang=en&pace=step';

/** @param {string} page */
const frameOf = (page) =>
  `<!doctype html><iframe sandbox="allow-scripts" width="1280" height="720" src="./${page}${start}"></iframe>`;

const only = process.argv.slice(2).filter((word) => word !== '--all');
/** Pages that lie beside the built ones for the time of the walk. @type {Record<string, string>} */
const beside = {
  'dist/frame.html': frameOf('index.html'),
  'dist/frame-single.html': frameOf('single.html'),
  'dist/single.html': readFileSync('dist-single/index.html', 'utf8'),
};
for (const [file, html] of Object.entries(beside)) writeFileSync(file, html);
const server = await serve('dist');
const single = pathToFileURL(resolve('dist-single/index.html')).href;
const HOSTS = [
  { name: 'http', url: `${server.origin}/${start}`, inFrame: false },
  { name: 'file://', url: pathToFileURL(resolve('dist/index.html')).href + start, inFrame: false },
  { name: 'single file://', url: single + start, inFrame: false },
  { name: 'sandboxed frame', url: `${server.origin}/frame.html`, inFrame: true },
  { name: 'single, sandboxed', url: `${server.origin}/frame-single.html`, inFrame: true },
];

/** @typedef {import('./walk.mjs').Walked} Walked */
/** @type {Map<string, Walked>} */
const walks = new Map();
/** @type {string[]} */
const missing = [];
let failed = 0;

console.log(
  `\n| engine | host | ${LESSONS.join(' | ')} | problems |\n|---|---|${LESSONS.map(() => '---').join('|')}|---|`,
);
for (const { name, install, open } of ENGINES.filter((each) => only.length === 0 || only.includes(each.name))) {
  /** @type {Awaited<ReturnType<typeof open>>} */
  let running;
  try {
    running = await open();
  } catch (error) {
    missing.push(`${name} does not run here (${String(error).split('\n')[0] ?? ''}): ${install}`);
    continue;
  }
  for (const host of HOSTS) {
    try {
      await running.goto('about:blank');
      await running.goto(host.url);
      /** @type {unknown} */
      const answer = JSON.parse(await running.run(walkIn, host.inFrame));
      const walked = /** @type {Walked} */ (answer);
      if (!walked.refused) walks.set(`${name} ${host.name}`, walked);
      const cells = LESSONS.map((lesson) => walked.frames[lesson]?.length ?? 0);
      // A page that may not run there has said why.
      if (!walked.refused && (walked.problems.length > 0 || cells.includes(0))) failed += 1;
      console.log(
        `| ${name} ${running.version} | ${host.name} | ${cells.join(' | ')} | ${walked.refused ? 'may not run here, and says so' : walked.problems.slice(0, 3).join('; ') || 'none'} |`,
      );
    } catch (error) {
      failed += 1;
      console.log(
        `| ${name} | ${host.name} | ${LESSONS.map(() => '-').join(' | ')} | ${String(error).slice(0, 200)} |`,
      );
    }
  }
  await running.close();
}
server.close();
for (const file of Object.keys(beside)) rmSync(file);

/**
 * Where two walks differ, among the marks that both show: digits on the screen, and the numbers behind them.
 * @param {Walked} a @param {Walked} b
 */
function differences(a, b) {
  let [marks, behind, widest] = [0, 0, 0];
  /** @type {string[]} */
  const shown = [];
  for (const lesson of LESSONS)
    a.frames[lesson]?.forEach((one, at) => {
      const other = b.frames[lesson]?.[at] ?? {};
      for (const [ref, [text, number]] of Object.entries(one)) {
        const [otherText, otherNumber] = other[ref] ?? [text, number];
        if (other[ref] !== undefined) marks += 1;
        if (text !== otherText) shown.push(`${lesson} ${at + 1} ${ref}: ${text} and ${otherText}`);
        if (number === otherNumber) continue;
        behind += 1;
        const [x, y] = [Number(number), Number(otherNumber)];
        widest = Math.max(widest, Math.abs(x - y) / Math.max(Math.abs(x), Math.abs(y)));
      }
    });
  return { marks, shown, behind, widest };
}

const [first, ...others] = [...walks];
console.log('');
for (const [name, walked] of others) {
  if (first === undefined) break;
  const { marks, shown, behind, widest } = differences(first[1], walked);
  if (shown.length > 0) failed += 1;
  const far = behind === 0 ? '' : `, at most ${widest.toExponential(1)} of the number apart`;
  console.log(
    `${name} beside ${first[0]}: of ${marks} marks ${shown.length} show other digits; ${behind} numbers differ behind them${far}`,
  );
  for (const each of shown.slice(0, 8)) console.log(`  ${each}`);
}
for (const each of missing) console.log(each);
// Where all three are wanted, one that is missing is a fault.
process.exitCode = failed > 0 || (process.argv.includes('--all') && missing.length > 0) ? 1 : 0;
