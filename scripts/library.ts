// The library as a Vite build: the engine, and the custom element with its page in pieces beside it; both with types.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path/posix';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { plainScripts, scriptPolicy } from './chunks.ts';
import { hash, inlineSources, policy, withPolicy } from './csp.ts';
import { plainImports, stylesInOrder, wholeFaces, woff2Only } from './pagePlugins.ts';

const frame = 'src/element/frame.ts';

/** The page inside the element, in the pieces that it comes in. */
interface Pieces {
  /** The page with the script that it starts with. */
  readonly page: string;
  /** Scripts that come later, by their names. */
  readonly scripts: ReadonlyMap<string, string>;
  /** Typefaces as style rules. */
  readonly faces: Readonly<Record<'zh' | 'rare', string>>;
}

/** Typefaces that come later, by whom they are for: Chinese, and signs that only lessons have. */
const laterFaces = {
  zh: /font-family:\s*['"]?Adjoint CJK/,
  rare: /font-family:\s*['"]?KaTeX_(?:AMS|Caligraphic|Fraktur|SansSerif|Script|Typewriter)/,
} as const;

const faceRule = /@font-face\s*\{[^}]*\}/g;

async function builtPage(): Promise<readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]> {
  const built = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [react(), woff2Only(), wholeFaces(), stylesInOrder(frame), plainImports()],
    build: {
      write: false,
      target: ['chrome109', 'firefox115', 'safari16.4'],
      assetsInlineLimit: () => true,
      cssCodeSplit: false,
      modulePreload: false,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: {
        checks: { bundlerTimings: false },
        input: frame,
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        transform: { define: { 'import.meta': '{}' } },
        treeshake: {
          moduleSideEffects: (id) =>
            !/\/src\/.*\.tsx?$/.test(id) || id.endsWith(`/${frame}`) || /ownPrototype/.test(id),
        },
      },
    },
  })) as Rolldown.RolldownOutput;
  return built.output;
}

/** The page of the element's frame as texts: it runs its own scripts, which the element gives it, and asks for nothing. */
async function piecesOfPage(): Promise<Pieces> {
  const files = await builtPage();
  const chunks = files.filter((file) => file.type === 'chunk');
  const sheet = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (sheet?.type !== 'asset') throw new Error('The page of the element has no styles.');
  const plain = plainScripts(chunks, readFileSync('scripts/frameLoader.js', 'utf8'));
  const { start } = plain;
  const later = new Map([...plain.later].map(([name, text]) => [basename(name), text]));
  const style = sheet.source.toString();
  const rules = [...style.matchAll(faceRule)].map(([rule]) => rule);
  const facesOf = (which: RegExp): readonly string[] => rules.filter((rule) => which.test(rule));
  const faces = { zh: facesOf(laterFaces.zh), rare: facesOf(laterFaces.rare) };
  const first = [...faces.zh, ...faces.rare].reduce((text, rule) => text.replace(rule, () => ''), style);
  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Adjoint</title>
    <style>${first.replaceAll('</style', '<\\/style')}</style>
  </head>
  <body>
    <div id="root" tabindex="-1"></div>
    <script>${start.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')}</script>
  </body>
</html>
`;
  const text = policy({
    script: [inlineSources(html, 'script'), ...[...later.values()].map(hash)].join(' '),
    style: `'unsafe-inline'`,
    font: 'data:',
    connect: 'data:',
    worker: `'none'`,
    types: scriptPolicy,
  });
  return {
    page: withPolicy(html, text),
    scripts: later,
    faces: { zh: faces.zh.join('\n'), rare: faces.rare.join('\n') },
  };
}

/** Gives the element its page, as the module `adjoint:page`: each piece is a module of its own, imported when it is needed. */
function pageInside(): Plugin {
  const name = 'adjoint:page';
  const isOurs = (id: string): boolean => id === name || id.startsWith(`${name}/`);
  let pieces: Promise<Pieces> | undefined;
  const textOf = ({ page, scripts, faces }: Pieces, piece: string): string =>
    ({ page, ...faces })[piece] ?? scripts.get(piece) ?? '';
  const importOf = (piece: string): string => `() => import('${name}/${piece}').then(({ text }) => text)`;
  return {
    name: 'adjoint:page-inside',
    resolveId: (id) => (isOurs(id) ? `\0${id}` : undefined),
    load: async (id) => {
      if (!id.startsWith('\0') || !isOurs(id.slice(1))) return undefined;
      const found = await (pieces ??= piecesOfPage());
      const piece = id.slice(name.length + 2);
      if (piece !== '') return `export const text = ${JSON.stringify(textOf(found, piece))};`;
      const rows = [...found.scripts.keys()].map((each) => `${JSON.stringify(each)}: ${importOf(each)},`);
      return [
        `export const page = ${importOf('page')};`,
        `export const scripts = {${rows.join('\n')}};`,
        `export const faces = { zh: ${importOf('zh')}, rare: ${importOf('rare')} };`,
      ].join('\n');
    },
  };
}

const relativeImport = /(from\s+['"]|import\(['"])(\.[^'"]*)(['"])/g;

/** The text of a declaration file with every import named in full, as Node's own rules of modules ask. */
function namedInFull(file: string): string {
  return readFileSync(file, 'utf8').replace(relativeImport, (_, before: string, from: string, after: string) => {
    const path = join(dirname(file), from);
    return `${before}${from}${existsSync(`${path}.d.ts`) ? '.js' : '/index.js'}${after}`;
  });
}

/** Writes the declarations of both modules into `folder`/types; throws with what the compiler says. */
export function writeTypes(folder: string): void {
  const types = `${folder}/types`;
  const options = ['--noEmit', 'false', '--emitDeclarationOnly', '--declaration', '--incremental', 'false'];
  try {
    execFileSync(
      process.execPath,
      ['node_modules/typescript/bin/tsc', '-p', 'scripts/library.tsconfig.json', ...options, '--outDir', types],
      { stdio: 'pipe' },
    );
  } catch (error) {
    throw new Error(`The types of the library: ${String((error as { stdout?: Buffer }).stdout)}`, { cause: error });
  }
  for (const file of readdirSync(types, { recursive: true, encoding: 'utf8' })) {
    const path = join(types, file.replaceAll('\\', '/'));
    if (path.endsWith('.d.ts')) writeFileSync(path, namedInFull(path));
  }
}

/** The modules of the library; `element` may stay away where only the engine is wanted. */
export function libraryConfig(
  folder: string,
  parts: readonly ('engine' | 'element')[] = ['engine', 'element'],
): InlineConfig {
  return {
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [pageInside(), { name: 'adjoint:types', closeBundle: () => writeTypes(folder) }],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2022',
      minify: false,
      chunkSizeWarningLimit: 3000,
      rolldownOptions: { checks: { bundlerTimings: false }, output: { chunkFileNames: 'parts/[name].js' } },
      lib: { entry: Object.fromEntries(parts.map((part) => [part, `src/${part}/index.ts`])), formats: ['es'] },
    },
  };
}
