// A static server for a built page, with nothing but what a page on any plain host gets.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

/**
 * The content type of each kind of file that a build has, by its ending.
 * @type {Readonly<Record<string, string>>}
 */
export const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
};

/**
 * Serves a folder on 127.0.0.1; port 0 takes any free one.
 * @param {string} folder
 * @param {number} port
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function serve(folder, port = 0) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    readFile(file).then(
      (body) => {
        response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
        response.end(body);
      },
      () => {
        response.writeHead(404);
        response.end();
      },
    );
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { origin: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

if (process.argv[1]?.endsWith('serve.mjs')) {
  const { origin } = await serve(process.argv[2] ?? 'dist', Number(process.argv[3] ?? 0));
  console.log(origin);
}
