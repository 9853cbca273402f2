// The built page in several plain scripts. Module scripts are refused in a frame without an origin and in a folder of files,
// and a bundler lets no others load one another: here each chunk is a function in a table, and a loader of a screenful
// fetches those that come later by a `<script src>`, which runs everywhere.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path/posix';
import type { Plugin } from 'vite';
import { filled } from './filled.ts';
import { laterSheet } from './laterStyles.ts';

/** A chunk as a bundler writes it in the format `cjs`. */
export interface Chunk {
  readonly fileName: string;
  readonly code: string;
  readonly isEntry: boolean;
  /** File names of the chunks that must have run before it, and of those that it asks for later. */
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  /** The modules that it is made of, by their files. */
  readonly moduleIds?: readonly string[];
}

/** The name of the Trusted Types policy under which scripts are fetched. */
export const scriptPolicy = 'adjoint-scripts';

/** Chunks shorter than this come in one script: a request for each would cost more. With the start, if that were too short as well. */
const tooShort = 3800;

/** A name for a text, which is another for another text. */
const hashed = (name: string, text: string): string =>
  `assets/${name}-${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.js`;

/** How a chunk asks for another, minified or not. */
const ask = /Promise\.resolve\(\)\.then\(\(\)\s*=>\s*require\(("[^"]+")\)\)/g;

/** Names of all that must be there before a chunk can run, itself last. */
function needsOf(chunks: ReadonlyMap<string, Chunk>, name: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const each of chunks.get(name)?.imports ?? []) if (!seen.has(each)) needsOf(chunks, each, seen);
  return seen.add(name);
}

/**
 * One chunk as a row of the table. The brackets around the function have engines compile it while it is read, beside the page.
 * Throws when it asks for another in a way that is not known here.
 */
function rowOf({ fileName, code, dynamicImports }: Chunk): string {
  const asked = new Set<string>();
  const text = code.replace(ask, (_, path: string) => {
    asked.add(basename(JSON.parse(path) as string));
    return `load(${path}).then(()=>require(${path}))`;
  });
  const missed = dynamicImports.map((each) => basename(each)).filter((name) => !asked.has(name));
  if (missed.length > 0) throw new Error(`${fileName} asks for ${missed.join(', ')} in another way.`);
  return `(window.adjointScripts??={})[${JSON.stringify(basename(fileName))}]=(function(exports,require,load){"use strict";${text}\n});\n`;
}

/** The texts of plain scripts. */
export interface PlainScripts {
  /** The script that the page starts with: all that it needs at once, and the loader. */
  readonly start: string;
  /** Those that come later, by the file names of their chunks; short ones as one more. */
  readonly later: ReadonlyMap<string, string>;
}

/** Whether a chunk draws something, for which there are styles. */
const draws = (chunk: Chunk | undefined): boolean => chunk?.moduleIds?.some((id) => id.endsWith('.tsx')) ?? false;

/** Chunks as plain scripts; what draws comes with the sheet of styles, if there is one. Throws where not exactly one of them is the entry. */
export function plainScripts(chunks: readonly Chunk[], loader: string, sheet?: string): PlainScripts {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const [entry, ...more] = chunks.filter((chunk) => chunk.isEntry);
  if (entry === undefined || more.length > 0) throw new Error('The page must start with one script.');
  const atOnce = new Set([...needsOf(byName, entry.fileName)]);
  const others = chunks.filter(({ fileName }) => !atOnce.has(fileName));
  const short = others.filter(({ code }) => code.length < tooShort);
  const together = short.map(rowOf).join('');
  const file = hashed('short', together);
  const inOne = new Set(short.map(({ fileName }) => fileName));
  if (together.length < tooShort) {
    inOne.forEach((each) => atOnce.add(each));
    inOne.clear();
  }
  const files = (name: string): readonly string[] => {
    const wanted = [...needsOf(byName, name)].filter((each) => !atOnce.has(each));
    const styles = sheet !== undefined && wanted.some((each) => draws(byName.get(each))) ? [basename(sheet)] : [];
    return [...styles, ...new Set(wanted.map((each) => basename(inOne.has(each) ? file : each)))];
  };
  const needs = chunks.map(({ fileName }) => [basename(fileName), files(fileName)]);
  const holes = {
    __START__: basename(entry.fileName),
    __NEEDS__: Object.fromEntries([
      ...needs,
      ...(inOne.size > 0 ? [[basename(file), []]] : []),
      ...(sheet === undefined ? [] : [[basename(sheet), []]]),
    ]) as unknown,
    __TRUSTED__: scriptPolicy,
  };
  const first = chunks.filter(({ fileName }) => atOnce.has(fileName)).map(rowOf);
  const alone = others.filter(({ fileName }) => !atOnce.has(fileName) && !inOne.has(fileName));
  return {
    start: `${first.join('')}${filled(loader, holes)}`,
    later: new Map([
      ...alone.map((chunk) => [chunk.fileName, rowOf(chunk)] as const),
      ...(inOne.size > 0 ? [[file, together] as const] : []),
    ]),
  };
}

/** Makes the chunks of a build in the format `cjs` plain scripts, and names the first of them in the page. */
export function plainChunks(loader: string): Plugin {
  return {
    name: 'adjoint:plain-chunks',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const { start, later } = plainScripts(chunks, readFileSync(loader, 'utf8'), laterSheet(Object.keys(bundle)));
        for (const [fileName, source] of later)
          if (chunks.every((chunk) => chunk.fileName !== fileName)) this.emitFile({ type: 'asset', fileName, source });
        for (const chunk of chunks) {
          const code = later.get(chunk.fileName);
          if (code !== undefined) chunk.code = code;
          else {
            Reflect.deleteProperty(bundle, chunk.fileName);
            if (!chunk.isEntry || page?.type !== 'asset') continue;
            // More is in it than the bundler knew when it gave it a name.
            const fileName = hashed('start', start);
            this.emitFile({ type: 'asset', fileName, source: start });
            page.source = page.source.toString().replace(chunk.fileName, fileName);
          }
        }
      },
    },
  };
}
