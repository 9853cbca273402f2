// The first screen in index.html: the page of the first lesson as its components draw it, so that it is seen before a
// script has come. A small script beside it chooses language and theme; the app then takes its place in one frame.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { pathToFileURL } from 'node:url';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { filled } from './filled.ts';
import { lessonFiles } from './lessonChunks.ts';

interface FirstPage {
  readonly screenIn: (lang: string) => string;
  readonly rims: readonly number[];
  readonly titles: Readonly<Record<string, unknown>>;
}

/** Modules of the page that need a document, and what stands for them. */
const instead: Readonly<Record<string, string>> = {
  'src/view/marks/Formula.tsx': 'scripts/first/Formula.tsx',
  'src/view/marks/useRoom.ts': 'scripts/first/sizes.ts',
  'src/view/marks/useSize.ts': 'scripts/first/sizes.ts',
};

/** Builds the first screen for Node and runs it. */
async function firstPage(root: string): Promise<FirstPage> {
  const folder = join(root, 'node_modules', '.cache', `first-${process.pid}`);
  const replace: Plugin = {
    name: 'adjoint:for-node',
    enforce: 'pre',
    async resolveId(source, importer) {
      const found = await this.resolve(source, importer, { skipSelf: true });
      const other = instead[found?.id.replace(`${root}/`, '') ?? ''];
      return other === undefined ? undefined : join(root, other);
    },
  };
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [replace, react()],
    build: { ssr: 'scripts/first/page.tsx', write: false, target: 'node20' },
  });
  const output = (Array.isArray(made) ? made : [made]).flatMap((each) => ('output' in each ? each.output : []));
  mkdirSync(folder, { recursive: true });
  try {
    for (const file of output)
      if (file.type === 'chunk') {
        mkdirSync(join(folder, file.fileName, '..'), { recursive: true });
        writeFileSync(join(folder, file.fileName), file.code);
      }
    return (await import(pathToFileURL(join(folder, 'page.js')).href)) as FirstPage;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Names of quantities and places: those of the app alone count. */
const ofTheApp = /\s(?:data-(?:ref|number|node|lesson|frames?|cursor|mark)|id|for|aria-controls)="[^"]*"/g;

/** Styles by their texts, each with the name of the class that stands for it: a strict policy lets no element carry styles. */
type Styles = Map<string, string>;

function classFor(style: string, styles: Styles): string {
  const known = styles.get(style) ?? `p${styles.size}`;
  styles.set(style, known);
  return known;
}

/** What React wrote, as it stands in the page: its styles as classes, and nothing on it that could be taken for the app. */
export function asMarkup(written: string, rims: readonly number[], styles: Styles): string {
  return written
    .replace(/<!--.*?-->/g, '')
    .replace(ofTheApp, '')
    .replace('<svg class="plot-drawing"', `<svg data-room="${rims.join(' ')}" class="plot-drawing"`)
    .replace('<div class="app', '<div inert class="app')
    .replace(/<[^>]*\sstyle="([^"]*)"[^>]*>/g, (tag, style: string) => {
      const bare = tag.replace(/\sstyle="[^"]*"/, '');
      const [, left, top] = /^left:([\d.]+)px;top:([\d.]+)px$/.exec(style) ?? [];
      if (left !== undefined && top !== undefined) return bare.replace(/(\/?>)$/, ` data-at="${left} ${top}"$1`);
      const name = classFor(style, styles);
      return / class="/.test(bare)
        ? bare.replace(' class="', ` class="${name} `)
        : bare.replace(/(\/?>)$/, ` class="${name}"$1`);
    });
}

const place = '<!-- first screen -->';

/** The faces of the first screen; they are asked for before the style sheet names them. */
const faces = /adjoint-(?:main-regular|math-italic)-[^/]*\.woff2$/;

/** What is painted first is the first screen, and no empty page before it. */
const untilChosen = '<link rel="expect" href="#first-screen" blocking="render">';

const face = /@font-face\{[^}]*\}/g;

/** What a screen that was not served with its formulas waits for. */
const scripts = /typeset-[^/]*\.js$/;

/**
 * Takes the typefaces out of style sheets of the build and gives their rules, with addresses as seen from the page. A sheet with
 * media queries is read anew where one of them changes, as on paper, and its faces would be on their way again: what is
 * printed at that moment would have no letters.
 */
export function facesApart(bundle: Readonly<Record<string, { readonly type: string; source?: unknown }>>): string {
  return Object.entries(bundle)
    .filter(([file, { type }]) => type === 'asset' && file.endsWith('.css'))
    .flatMap(([file, sheet]) => {
      const text = String(sheet.source);
      sheet.source = text.replace(face, '');
      return [...text.matchAll(face)].map(([rule]) => rule.replaceAll('url(./', `url(./${dirname(file)}/`));
    })
    .join('');
}

/** Writes the first screen into index.html of a build. Throws where the page has no place for it. */
export function firstScreen(script: string): Plugin {
  let root = '';
  return {
    name: 'adjoint:first-screen',
    apply: 'build',
    configResolved: (config) => {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle = {} }) {
        if (!html.includes(place)) throw new Error(`index.html must contain ${place}`);
        const { screenIn, titles, rims } = await firstPage(root);
        const styles: Styles = new Map();
        const screens = Object.keys(titles).map(
          (lang) => `<template id="first-${lang}">${asMarkup(screenIn(lang), rims, styles)}</template>`,
        );
        const rules = [...styles].map(([style, name]) => `:is(body,#root) .${name}{${style}}`).join('');
        const files = (some: RegExp): readonly string[] => Object.keys(bundle).filter((file) => some.test(file));
        const boot = filled(readFileSync(script, 'utf8'), {
          __TITLES__: titles,
          __FACES__: files(faces),
          __SCRIPTS__: files(scripts),
          __LESSONS__: lessonFiles(Object.keys(bundle)),
        });
        return html
          .replace(place, () => `${screens.join('')}<script id="first-screen">${boot}</script>`)
          .replace('</head>', () => `${untilChosen}<style>${facesApart(bundle)}</style><style>${rules}</style></head>`);
      },
    },
  };
}
