// Installs the dependencies when they are missing or older than the lock file; runs before `npm start` and `npm test`.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} file @returns {number} time of the last change, 0 when there is no such file */
const changed = (file) => statSync(top + file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  console.log('Installing what is missing (npm ci) ...');
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: top,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exit(run.status ?? 1);
}
