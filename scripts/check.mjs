// `npm test`: everything that must hold, one after the other; what fails does not hide what comes after it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

/** @type {readonly (readonly [string, string])[]} */
const CHECKS = [
  ['types', 'tsc -p tsconfig.json'],
  ['types of the app', 'tsc -p tsconfig.app.json'],
  ['lint', 'eslint . --max-warnings 0'],
  ['format', 'prettier --check .'],
  ['unit', 'vitest run --reporter=default --reporter=json --outputFile.json=.reports/unit.json'],
  ['build', 'vite build --logLevel warn'],
  ['single file', 'vite build --mode single --logLevel warn'],
  ['browser', 'playwright test'],
];

rmSync('.reports', { recursive: true, force: true });
mkdirSync('.reports');
const results = CHECKS.map(([name, command]) => {
  console.log(`\n--- ${name}: ${command}`);
  const begin = Date.now();
  const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  return { name, ok: status === 0, seconds: Math.round((Date.now() - begin) / 100) / 10 };
});
writeFileSync('.reports/checks.json', JSON.stringify(results, null, 2));
console.log('');
for (const { name, ok, seconds } of results) console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
process.exitCode = results.every((each) => each.ok) ? 0 : 1;
