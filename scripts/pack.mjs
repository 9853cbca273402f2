// `npm run pack:release`: what a release holds, from the built page: the site as a ZIP, the page as one file, and a SCORM 1.2 package.
// The package opens with the link that is given: `npm run pack:release -- '#/graph?lang=zh'`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { zip } from './zip.mjs';

const top = fileURLToPath(new URL('..', import.meta.url));

/**
 * All files in a folder, by their paths from there.
 * @param {string} folder
 */
const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: relative(folder, path).replaceAll('\\', '/'), data: readFileSync(path) }));

/**
 * The files of the package: the page as one file, and around it what speaks with the platform.
 * @param {string} link the moment that it opens with, `#/...`
 */
export const scormFiles = (link) => [
  ...filesIn(`${top}scripts/scorm`).map(({ name, data }) => ({
    name,
    data: Buffer.from(
      data.toString('utf8').replace('href="index.html">', `href="index.html${link.replaceAll('&', '&amp;')}">`),
    ),
  })),
  { name: 'adjoint.html', data: readFileSync(`${top}dist-single/index.html`) },
];

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const link = process.argv[2] ?? '';
  if (link !== '' && !/^#\/[^"<>]*$/.test(link)) throw new Error(`A link begins with #/, not as ${link} does.`);
  mkdirSync(`${top}release`, { recursive: true });
  writeFileSync(`${top}release/adjoint-site.zip`, zip(filesIn(`${top}dist`)));
  writeFileSync(`${top}release/adjoint.html`, readFileSync(`${top}dist-single/index.html`));
  writeFileSync(`${top}release/adjoint-scorm.zip`, zip(scormFiles(link)));
  for (const name of readdirSync(`${top}release`)) console.log(`release/${name}`);
}
