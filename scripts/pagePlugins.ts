// Small Vite plugins: KaTeX's fonts in one format only, the icon inside the single file, and a page whose script needs no origin.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
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

/** Where every face comes whole and at once, those of the first signs, which would come sooner, are left away. */
export function wholeFaces(): Plugin {
  return {
    name: 'adjoint:whole-faces',
    enforce: 'pre',
    transform: (_, id) => (id.endsWith('/src/view/fonts/formulas.css') ? { code: '', map: null } : undefined),
  };
}

const statement = /^(?:import|export)\s(?!type\s)[^;]*?['"]([^'"]+)['"];|\bimport\('([^']+)'\)/gm;

/** The file that an import names, as it stands on disk; a style sheet of a package keeps its name. */
function fileOf(from: string, file: string): string | undefined {
  if (!from.startsWith('.')) return from.endsWith('.css') ? from : undefined;
  const path = join(dirname(file), from);
  return ['', '.ts', '.tsx', '/index.ts']
    .map((end) => path + end)
    .find((each) => /\.\w+$/.test(each) && existsSync(each));
}

/**
 * All style sheets that a module and what it imports ask for, in the order in which they build on one another: what comes
 * later stands before the module's own styles at its end.
 */
export function stylesOf(file: string, seen = new Set<string>()): readonly string[] {
  const found = [...readFileSync(file, 'utf8').matchAll(statement)];
  const now = found.flatMap(([, from]) => (from === undefined ? [] : [from]));
  const later = found.flatMap(([, , from]) => (from === undefined ? [] : [from]));
  const end = now.findLastIndex((from) => !from.endsWith('.css')) + 1;
  return [...now.slice(0, end), ...later, ...now.slice(end)].flatMap((from) => {
    const path = fileOf(from, file);
    if (path === undefined || seen.has(path)) return [];
    seen.add(path);
    return path.endsWith('.css') ? [path] : stylesOf(path, seen);
  });
}

/** The style sheets that a module and what it imports need at once. */
export function stylesAtOnce(start: string): ReadonlySet<string> {
  const seen = new Set([start]);
  for (const file of seen) {
    if (file.endsWith('.css')) continue;
    for (const [, from] of readFileSync(file, 'utf8').matchAll(statement)) {
      const path = from === undefined ? undefined : fileOf(from, file);
      if (path !== undefined) seen.add(path);
    }
  }
  return new Set([...seen].filter((file) => file.endsWith('.css')));
}

/**
 * Styles stand in the order of the rooms, of which a higher one overrides a lower one: also where the code of a room comes
 * later, its styles are there from the start.
 */
export function stylesInOrder(start: string): Plugin {
  return {
    name: 'adjoint:styles-in-order',
    transform(code, id) {
      if (!id.endsWith(`/${start}`)) return undefined;
      const imports = stylesOf(start).map(
        (each) => `import ${JSON.stringify(each.startsWith('src/') ? `/${each}` : each)};`,
      );
      return { code: `${imports.join('\n')}\n${code}`, map: null };
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

/** Puts the single file beside the served page as well, which hands it out for use without network. */
export function besideServed(file: string): Plugin {
  return {
    name: 'adjoint:beside-served',
    apply: 'build',
    enforce: 'post',
    writeBundle: (_, bundle) => {
      const page = bundle['index.html'];
      if (page?.type === 'asset' && existsSync(dirname(file))) writeFileSync(file, page.source);
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

/** What comes later is imported as it is written: all styles are there from the start, so that there is nothing to bring before it. */
export function plainImports(): Plugin {
  const helper = '\0vite/preload-helper.js';
  return {
    name: 'adjoint:plain-imports',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === helper ? id : undefined),
    load: (id) => (id === helper ? 'export const __vitePreload = (fetch) => fetch();' : undefined),
  };
}
