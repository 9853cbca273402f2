// The two builds that are compared: the app as it is, and the same app with its memoisation taken out of React.
//
// The baseline is "plain React": every import of react gets the react of `plainReact.ts`, whose memo and useMemo
// remember nothing. So at each change every component renders, every layout and every text is made again, and React
// compares the whole tree; what it writes into the document in the end is the same. What the browser then styles, lays
// out and paints is in both times.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

export interface Build {
  readonly name: 'Adjoint' | 'plain React';
  /** The folder with index.html. */
  readonly folder: string;
}

/** Builds both into `.cache/page` under the root of the project. */
export async function buildPages(root: string): Promise<readonly Build[]> {
  const plainReact = join(root, 'bench', 'page', 'plainReact.ts');
  const builds: readonly Build[] = [
    { name: 'Adjoint', folder: join(root, '.cache', 'page', 'adjoint') },
    { name: 'plain React', folder: join(root, '.cache', 'page', 'plain') },
  ];
  for (const { name, folder } of builds) {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      base: './',
      plugins: [
        react(),
        {
          name: 'plain-react',
          enforce: 'pre',
          resolveId: (id, importer) =>
            name === 'plain React' && id === 'react' && importer?.startsWith(join(root, 'src')) === true
              ? plainReact
              : undefined,
        },
      ],
      build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 1000 },
    });
  }
  return builds;
}
