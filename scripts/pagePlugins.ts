// Two small Vite plugins: KaTeX's fonts in one format only, and the icon inside the single file.
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
