// Small Vite plugins: KaTeX's fonts in one format only, the icon inside the single file, and a page whose script needs no origin.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const OTHER_FORMATS = /,\s*url\([^)]+\.(?:woff|ttf)\)\s*format\(["'](?:woff|truetype)["']\)/g;

/** KaTeX's style sheet names each font in three formats; every browser that we build for reads woff2. */
export function woff2Only(): Plugin {
  return {
    name: 'adjoint:woff2-only',
    enforce: 'pre',
    transform(code, id) {
      return /katex[^/]*\.css/.test(id) ? { code: code.replace(OTHER_FORMATS, ''), map: null } : undefined;
    },
  };
}

/** Puts the icon into the page as a data address, so that the single file is one file. */
export function inlineIcon(file: string): Plugin {
  return {
    name: 'adjoint:inline-icon',
    transformIndexHtml: (html) => {
      const icon = encodeURIComponent(readFileSync(file, 'utf8').trim());
      return html.replace('./favicon.svg', () => `data:image/svg+xml,${icon}`);
    },
  };
}

/**
 * The built page asks for its script and its styles without CORS, so that it runs in a frame that has no origin of its
 * own on any host, and from a folder. Throws when the page names no module.
 */
export function plainScript(): Plugin {
  return {
    name: 'adjoint:plain-script',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        const module = '<script type="module" crossorigin ';
        const html = page?.type === 'asset' ? page.source.toString() : '';
        if (page?.type !== 'asset' || !html.includes(module)) throw new Error('index.html names no module.');
        page.source = html
          .replace(module, '<script defer ')
          .replace('<link rel="stylesheet" crossorigin ', '<link rel="stylesheet" ');
      },
    },
  };
}
