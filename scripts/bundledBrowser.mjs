// Installs and unpacks the Chromium of scripts/chromium, so that tests run in one and the same browser, or in any at all.
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib';

const cache = fileURLToPath(new URL('../node_modules/.cache/adjoint-chromium', import.meta.url));

/**
 * Writes the plain files of a tar archive (ustar) into a folder.
 * @param {Buffer} tar
 * @param {string} folder
 */
function untar(tar, folder) {
  let at = 0;
  while (at + 512 <= tar.length && tar[at] !== 0) {
    const field = (/** @type {number} */ from, /** @type {number} */ length) =>
      tar.toString('utf8', at + from, at + from + length).replace(/\0[^]*$/, '');
    const name = [field(345, 155), field(0, 100)].filter((part) => part !== '').join('/');
    const size = parseInt(field(124, 12), 8);
    if (field(156, 1) === '0' || field(156, 1) === '') {
      const file = join(folder, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, tar.subarray(at + 512, at + 512 + size), { mode: 0o755 });
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

/**
 * The bundled Chromium as a program and the environments to try it in: as it is, then with its own libraries for
 * systems that lack them. It is built for Linux on x64 only. Throws where it cannot be.
 * @returns {Promise<import('./browser.mjs').Program>}
 */
export async function bundledBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('it is built for Linux on x64 only');
  if (!existsSync(cache)) {
    const install = fileURLToPath(new URL('ensureInstall.mjs', import.meta.url));
    spawnSync(process.execPath, [install, 'scripts/chromium'], { stdio: 'inherit' });
    const { resolve } = createRequire(new URL('chromium/package.json', import.meta.url));
    const bin = join(dirname(resolve('@sparticuz/chromium')), '../../bin');
    const unpacking = `${cache}-${process.pid}`;
    mkdirSync(unpacking, { recursive: true });
    const program = createWriteStream(join(unpacking, 'chromium'), { mode: 0o755 });
    await pipeline(createReadStream(join(bin, 'chromium.br')), createBrotliDecompress(), program);
    for (const [archive, folder] of /** @type {const} */ ([
      ['swiftshader.tar.br', ''],
      ['al2023.tar.br', 'libraries'],
      ['fonts.tar.br', ''],
    ])) {
      untar(brotliDecompressSync(await readFile(join(bin, archive))), join(unpacking, folder));
    }
    writeFileSync(join(unpacking, 'fonts.conf'), `<fontconfig><dir>${join(cache, 'fonts')}</dir></fontconfig>`);
    try {
      renameSync(unpacking, cache);
    } catch (error) {
      rmSync(unpacking, { recursive: true, force: true });
      if (!existsSync(cache)) throw error;
    }
  }
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: cache };
  const libraries = { LD_LIBRARY_PATH: join(cache, 'libraries', 'lib') };
  return { path: join(cache, 'chromium'), environments: [fonts, { ...fonts, ...libraries }] };
}
