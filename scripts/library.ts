// The library as a Vite build: the engine, and the custom element with its whole page inside; both with types.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { inlineSources, policy, withPolicy } from './csp.ts';
import { plainImports, stylesInOrder, woff2Only } from './pagePlugins.ts';

const frame = 'src/element/frame.ts';

/** The style sheets and the script of the page inside the element, each as one text. */
async function partsOfPage(): Promise<{ readonly script: string; readonly style: string }> {
  const built = (await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [react(), woff2Only(), stylesInOrder(frame), plainImports()],
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
        output: { format: 'iife', codeSplitting: false },
        transform: { define: { 'import.meta': '{}' } },
        treeshake: {
          moduleSideEffects: (id) =>
            !/\/src\/.*\.tsx?$/.test(id) || id.endsWith(`/${frame}`) || /ownPrototype/.test(id),
        },
      },
    },
  })) as Rolldown.RolldownOutput;
  const files = built.output;
  const script = files.find((file) => file.type === 'chunk')?.code;
  const style = files.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'));
  if (script === undefined || style?.type !== 'asset')
    throw new Error('The page of the element has no script or no styles.');
  return { script, style: style.source.toString() };
}

/** The page of the element's frame as one text: it runs its own script, and asks for nothing. */
async function pageText(): Promise<string> {
  const { script, style } = await partsOfPage();
  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Adjoint</title>
    <style>${style.replaceAll('</style', '<\\/style')}</style>
  </head>
  <body>
    <div id="root" tabindex="-1"></div>
    <script>${script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')}</script>
  </body>
</html>
`;
  return withPolicy(
    html,
    policy({
      script: inlineSources(html, 'script'),
      style: `'unsafe-inline'`,
      font: 'data:',
      connect: 'data:',
      worker: `'none'`,
      types: `'none'`,
    }),
  );
}

/** Gives the element its page, as the module `adjoint:page`. */
function pageInside(): Plugin {
  const name = 'adjoint:page';
  return {
    name: 'adjoint:page-inside',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: async (id) => (id === `\0${name}` ? `export const page = ${JSON.stringify(await pageText())};` : undefined),
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
      rolldownOptions: { checks: { bundlerTimings: false } },
      lib: { entry: Object.fromEntries(parts.map((part) => [part, `src/${part}/index.ts`])), formats: ['es'] },
    },
  };
}
