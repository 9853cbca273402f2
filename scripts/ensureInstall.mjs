// Installs dependencies when they are missing or older than their lock file: those of the app before `npm start` and
// `npm test`, those of the bench before `npm run bench` (`node scripts/ensureInstall.mjs bench`).
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = join(fileURLToPath(new URL('..', import.meta.url)), process.argv[2] ?? '');

/** @param {string} file @returns {number} time of the last change, 0 when there is no such file */
const changed = (file) => statSync(join(folder, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  console.log('Installing what is missing (npm ci) ...');
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.exit(run.status ?? 1);
}
