// The architecture as a test: which folder may import which, which package stands where, and what no file may hold.
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readModule, readModules } from '../scripts/modules';
import type { Module } from '../scripts/modules';

interface Layer {
  readonly layers: readonly string[];
  /** Layers of which only the types may be imported. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
}

const LAYERS: Readonly<Record<string, Layer>> = {
  engine: { layers: [] },
  lessons: { layers: ['engine'] },
  text: { layers: [], types: ['lessons', 'engine'] },
  state: { layers: ['lessons', 'engine'], packages: ['zustand'] },
  draw: { layers: ['engine'], types: ['lessons'], packages: ['d3'] },
  view: { layers: ['state', 'draw', 'text'], types: ['lessons', 'engine'], packages: ['react', 'react-dom'] },
  main: { layers: ['view', 'state', 'text'], packages: ['react', 'react-dom'] },
};

/** Packages that one file alone knows. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['view/marks/Formula', 'katex'],
  ['view/dialogs/QrCode', 'uqr'],
]);

/** Names that turn text into code or markup. */
const FORBIDDEN = ['eval', 'Function', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML'];

const LONGEST = 250;

const layerOf = (path: string): string => path.split('/')[0] ?? '';

function importProblems(module: Module): string[] {
  const own = layerOf(module.path);
  const layer = LAYERS[own];
  if (layer === undefined) return [`${module.path} lies in no layer`];
  return module.imports.flatMap(({ from, local, typeOnly }) => {
    const allowed = local
      ? layerOf(from) === own ||
        layer.layers.includes(layerOf(from)) ||
        (typeOnly && layer.types?.includes(layerOf(from)))
      : layer.packages?.includes(from) || EXCEPTIONS.get(module.path) === from;
    return allowed ? [] : [`${module.path} must not import ${from}${typeOnly ? ' (types)' : ''}`];
  });
}

function textProblems(module: Module): string[] {
  return [
    ...(module.lines > LONGEST ? [`${module.path} has ${module.lines} lines`] : []),
    ...(module.exports.includes('default') ? [`${module.path} has a default export`] : []),
    ...(module.opensWithComment ? [] : [`${module.path} does not open with a comment that says what it is`]),
    ...FORBIDDEN.filter((word) => module.words.has(word)).map((word) => `${module.path} uses ${word}`),
  ];
}

/** Exported values that nothing else imports; the front doors (index) and the start of the app are read from outside. */
function unusedExports(modules: readonly Module[], readers: readonly Module[]): string[] {
  const used = new Set(
    readers.flatMap((module) => module.imports.flatMap(({ from, names }) => names.map((name) => `${from} ${name}`))),
  );
  const doors = new Set(['engine', 'lessons', 'state', 'text', 'draw', 'view', 'main']);
  return modules
    .filter((module) => !doors.has(module.path))
    .flatMap(({ path, exports }) => exports.map((name) => ({ path, name })))
    .filter(({ path, name }) => !used.has(`${path} ${name}`) && !used.has(`${path} *`))
    .map(({ path, name }) => `${path} exports ${name}, which nothing imports`);
}

/** Modules that cannot be reached from the start of the app. */
function unreached(modules: readonly Module[]): string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const seen = new Set<string>();
  const waiting = ['main'];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    waiting.push(
      ...(byPath
        .get(path)
        ?.imports.filter((each) => each.local)
        .map((each) => each.from) ?? []),
    );
  }
  return modules.map((module) => module.path).filter((path) => !seen.has(path));
}

const all = readModules('src');
const shipped = all.filter((module) => !module.test);
const outside = ['e2e', 'bench', 'scripts'].filter((folder) => existsSync(folder));
const readers = [...all, ...outside.flatMap((folder) => readModules(folder, 'src'))];

describe('the code as it is', () => {
  test('there is something to check in every layer', () => {
    expect(Object.keys(LAYERS).filter((layer) => !shipped.some((module) => layerOf(module.path) === layer))).toEqual(
      [],
    );
    expect(shipped.flatMap((module) => module.imports).length).toBeGreaterThan(50);
  });
  test('every import follows the arrows', () => expect(shipped.flatMap(importProblems)).toEqual([]));
  test('every file is short, says what it is and turns no text into code', () =>
    expect(shipped.flatMap(textProblems)).toEqual([]));
  test('every exported value is read by another file', () => expect(unusedExports(shipped, readers)).toEqual([]));
  test('every file is part of the app', () => expect(unreached(shipped)).toEqual([]));
});

describe('a planted violation is seen', () => {
  const planted = (path: string, text: string): Module => readModule(path, `// A planted file.\n${text}\n`);

  test.each([
    ['engine/a.ts', `import { select } from 'd3';`],
    ['engine/a.ts', `import type { Lesson } from '../lessons/types';`],
    ['lessons/a.ts', `export * from '../state/store';`],
    ['draw/a.ts', `import { lessons } from '../lessons';`],
    ['draw/a.ts', `import { useMemo } from 'react';`],
    ['state/a.ts', `const view = await import('../view/App');`],
    ['view/A.tsx', `import { scaleLinear } from 'd3';`],
    ['view/A.tsx', `import katex from 'katex';`],
    ['view/A.tsx', `import { encode } from 'uqr';`],
    ['view/A.tsx', `import { create } from 'zustand';`],
    ['view/A.tsx', `import { compile } from '../engine';`],
    ['other/a.ts', ''],
  ])('%s: %s', (path, text) => expect(importProblems(planted(path, text))).toHaveLength(1));

  test.each([
    ['draw/a.ts', `import type { Lesson } from '../lessons';`],
    ['draw/a.ts', `import { scaleLinear } from 'd3';`],
    ['view/marks/Formula.tsx', `import katex from 'katex';`],
    ['view/A.tsx', `import { type Ref } from '../engine/types';`],
    ['engine/a.ts', `import { b } from './b';`],
  ])('and what is allowed is not: %s: %s', (path, text) => expect(importProblems(planted(path, text))).toEqual([]));

  test.each(['export default 1;', 'eval("1");', 'new Function("1");', 'x.innerHTML = y;', '\n'.repeat(LONGEST)])(
    'text %#',
    (text) => expect(textProblems(planted('engine/a.ts', text))).toHaveLength(1),
  );

  test('an export that nothing reads, a file that nothing reaches', () => {
    const modules = [planted('main.tsx', `import { b } from './view/b';`), planted('view/b.ts', 'export const b = 1;')];
    const alone = planted('view/c.ts', 'export function c(): void {}');
    expect(unusedExports(modules, modules)).toEqual([]);
    expect(unreached(modules)).toEqual([]);
    expect(unusedExports([...modules, alone], modules)).toHaveLength(1);
    expect(unreached([...modules, alone])).toEqual(['view/c']);
  });
});
