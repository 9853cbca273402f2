// Makes the served build one that can be installed and reloaded without network: its manifest, icons and service worker.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const hash = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');

/**
 * The service worker for a page and the files beside it. Its text is another whenever one of them is, which is how a browser
 * learns of a new version. `page` is index.html, `files` the contents by their place beside it.
 */
export function workerFor(template: string, page: string, files: ReadonlyMap<string, string | Uint8Array>): string {
  const names = [...files.keys()].sort();
  const version = hash(
    [template, page, ...names.map((name) => `${name} ${hash(files.get(name) ?? '')}`)].join('\n'),
  ).slice(0, 16);
  const holes: Readonly<Record<string, unknown>> = {
    __VERSION__: version,
    __FILES__: ['./', ...names.map((name) => `./${name}`)],
    __PAGE__: hash(page),
  };
  // The comment at the head names the holes, too.
  return template.replace(/^(?:\/\/.*\n)+/, '').replace(/__[A-Z]+__/g, (hole) => JSON.stringify(holes[hole]));
}

/** Writes sw.js beside the page, once all else is as it will be served, and names the manifest in the page. */
export function offline(template: string, publicFolder: string): Plugin {
  return {
    name: 'adjoint:offline',
    apply: 'build',
    enforce: 'post',
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
      { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icon-192.png' }, injectTo: 'head' },
    ],
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The build has no index.html.');
        const files = new Map<string, string | Uint8Array>(
          readdirSync(publicFolder, { recursive: true, withFileTypes: true })
            .filter((each) => each.isFile())
            .map((each) => join(each.parentPath, each.name).replaceAll('\\', '/'))
            .map((path) => [path.slice(publicFolder.length + 1), readFileSync(path)]),
        );
        for (const file of Object.values(bundle))
          if (file !== page) files.set(file.fileName, file.type === 'chunk' ? file.code : file.source);
        const source = workerFor(readFileSync(template, 'utf8'), page.source.toString(), files);
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}
