// `npm test`: everything that must hold; what fails does not hide what comes after it. `npm run check`: what can be had in
// under a minute, for every save.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

/** @typedef {{ name: string, command: string, quick?: true | string }} Check What is `quick` belongs to every save, by a command of its own where it has one. */

/**
 * Stages follow one another; the lanes of a stage run side by side, each check of a lane after the one before it.
 * @type {readonly (readonly (readonly Check[])[])[]}
 */
const STAGES = [
  [
    [
      { name: 'types', command: 'tsc -p tsconfig.json', quick: true },
      { name: 'types of the app', command: 'tsc -p tsconfig.app.json' },
      {
        name: 'lint',
        command: 'eslint . --max-warnings 0 --cache --cache-strategy content --cache-location .cache/eslint/',
        quick: true,
      },
      { name: 'format', command: 'prettier --check .' },
      { name: 'build', command: 'vite build --logLevel warn' },
      { name: 'single file', command: 'vite build --mode single --logLevel warn' },
      { name: 'library', command: 'vite build --config scripts/library.config.ts' },
    ],
    [
      {
        name: 'unit',
        command: 'vitest run --reporter=default --reporter=json --outputFile.json=.reports/unit.json',
        quick: 'vitest run --project together',
      },
    ],
  ],
  [[{ name: 'browser', command: 'playwright test' }]],
];

const quick = process.argv.includes('quick');

/**
 * A check as it is made at every save; none where it is not.
 * @param {Check} check
 * @returns {readonly Check[]}
 */
function forSave(check) {
  if (check.quick === undefined) return [];
  return [{ ...check, command: check.quick === true ? check.command : check.quick }];
}

/**
 * Runs one check; where others run beside it, what it prints comes in one piece at its end.
 * @param {Check} check
 * @param {boolean} alone
 * @returns {Promise<{ name: string, ok: boolean, seconds: number }>}
 */
function run({ name, command }, alone) {
  return new Promise((done) => {
    const begin = Date.now();
    const heading = `\n--- ${name}: ${command}\n`;
    if (alone) console.log(heading);
    const child = spawn(command, {
      shell: true,
      stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
    });
    let said = '';
    child.stdout?.on('data', (text) => (said += String(text)));
    child.stderr?.on('data', (text) => (said += String(text)));
    child.on('close', (code) => {
      if (!alone) console.log(heading + said);
      done({ name, ok: code === 0, seconds: Math.round((Date.now() - begin) / 100) / 10 });
    });
  });
}

if (!quick) rmSync('.reports', { recursive: true, force: true });
mkdirSync('.reports', { recursive: true });
const results = [];
for (const stage of STAGES) {
  const lanes = quick ? stage.map((lane) => lane.flatMap(forSave)) : stage;
  const alone = lanes.filter((lane) => lane.length > 0).length < 2;
  const finished = await Promise.all(
    lanes.map(async (lane) => {
      const done = [];
      for (const check of lane) done.push(await run(check, alone));
      return done;
    }),
  );
  results.push(...finished.flat());
}
if (!quick) writeFileSync('.reports/checks.json', JSON.stringify(results, null, 2));
console.log('');
for (const { name, ok, seconds } of results) console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
process.exitCode = results.every((each) => each.ok) ? 0 : 1;
