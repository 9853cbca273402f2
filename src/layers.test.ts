// The architecture as a test: which folder may import which, which package stands where, and what no file may hold.
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { circles, type Module, readModule, readModules } from '../scripts/modules';

interface Layer {
  readonly layers: readonly string[];
  /** Layers of which only the types may be imported. */
  readonly types?: readonly string[];
  /** Modules that layers above may ask: what quantities are called, what a text may have meant. */
  readonly names?: readonly string[];
  readonly packages?: readonly string[];
}

const LAYERS: Readonly<Record<string, Layer>> = {
  engine: { layers: [] },
  lessons: { layers: ['engine'] },
  text: { layers: [], types: ['lessons', 'engine'] },
  state: { layers: ['lessons', 'engine'], packages: ['zustand'] },
  draw: { layers: ['engine'], types: ['lessons'], packages: ['d3'] },
  view: {
    layers: ['state', 'lessons', 'draw', 'text'],
    types: ['engine'],
    names: ['engine/memo', 'engine/ref', 'engine/networkNames', 'engine/questions'],
    packages: ['react', 'react-dom'],
  },
  main: { layers: ['view', 'state', 'text'], packages: ['react', 'react-dom'] },
  // The library's own start: an element, and the page in its frame, which the build writes into it.
  element: { layers: ['view', 'state'], packages: ['adjoint:page'] },
};

/**
 * The rooms of each layer from the ground up: a room imports rooms before it. Rooms of one line stand side by side and do
 * not know each other.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  engine: [
    'lazy types memo',
    'ref networkNames',
    'ops',
    'language',
    'graph questions',
    'rewrite tape',
    'run',
    'verify train',
    'tutor exercise',
  ],
  lessons: [
    'text labels graphForm',
    'plots',
    'network',
    'types',
    'compile',
    'curves graph code',
    'backprop own',
    'all later shelf',
    'file library',
    'writing',
  ],
  state: [
    'choices',
    'scene',
    'store',
    'tools',
    'training',
    'figures',
    'link',
    'windows',
    'actions',
    'practice session writing',
    'worksheet commands',
  ],
  draw: ['geometry numbers', 'tex', 'words plot graph network learning code motion svg', 'papers'],
  view: [
    'fonts styles',
    'marks',
    'widgets',
    'drawing picture',
    'graph curves price shape',
    'network',
    'tools/code',
    'tools/check tools/four tools/jacobian tools/mistakes tools/nudge tools/practice tools/training tools/writing',
    'panel',
    'stage',
    'exports worksheets',
    'timeline dialogs',
    'app',
  ],
};

/** Packages that few files know; of KaTeX one has the styles, and the other, which comes later, the code. */
const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['view/marks/Formula', 'katex'],
  ['view/marks/typeset', 'katex'],
  ['view/widgets/QrCode', 'uqr'],
]);

/** Names that turn text into code or markup. */
const FORBIDDEN = ['eval', 'Function', 'innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML'];

/** Who keeps things by object: the module that remembers, and the two that keep what is inside an object of theirs. */
const KEEPERS: readonly string[] = ['engine/memo', 'engine/graph/graph', 'engine/tape/tape'];

const LONGEST = 250;

const layerOf = (path: string): string => path.split('/')[0] ?? '';

/** The room that a module lies in, without its layer; '' for the front door of the layer. */
function roomOf(path: string): string {
  const [, ...rest] = path.split('/');
  const nested = rest[0] === 'tools' && path.startsWith('view/');
  return rest.slice(0, nested ? 2 : 1).join('/');
}

function importProblems(module: Module): string[] {
  const own = layerOf(module.path);
  const layer = LAYERS[own];
  if (layer === undefined) return [`${module.path} lies in no layer`];
  return module.imports.flatMap(({ from, local, typeOnly }) => {
    const allowed = local
      ? layerOf(from) === own ||
        layer.layers.includes(layerOf(from)) ||
        layer.names?.includes(from) ||
        (typeOnly && layer.types?.includes(layerOf(from)))
      : layer.packages?.includes(from) || EXCEPTIONS.get(module.path) === from;
    return allowed ? [] : [`${module.path} must not import ${from}${typeOnly ? ' (types)' : ''}`];
  });
}

/** Imports that go up the rooms of a layer or sideways, and such as pass by the front door of a room. */
function roomProblems(module: Module): string[] {
  const own = layerOf(module.path);
  const floorOf = (path: string): number =>
    (ROOMS[layerOf(path)] ?? []).findIndex((rooms) => rooms.split(' ').includes(roomOf(path)));
  return module.imports.flatMap(({ from, local }) => {
    if (!local || from.endsWith('.css')) return [];
    const [room, other] = [roomOf(module.path), roomOf(from)];
    if (layerOf(from) === own && room === other) return [];
    const door = other === '' || from === `${layerOf(from)}/${other}`;
    if (!door) return [`${module.path} passes by the front door of ${layerOf(from)}/${other}: ${from}`];
    const rooms = ROOMS[own];
    if (layerOf(from) !== own || rooms === undefined || room === '') return [];
    if (floorOf(module.path) < 0) return [`${module.path} lies in no room`];
    if (other === '' || floorOf(from) >= floorOf(module.path)) return [`${module.path} must not import ${from}`];
    return [];
  });
}

function textProblems(module: Module): string[] {
  return [
    ...(/\/(?:[a-z][a-zA-Z0-9]*|[A-Z][a-zA-Z0-9]*)$/.test(`/${module.path}`)
      ? []
      : [`${module.path} is written neither as camelCase nor as a component`]),
    ...(module.lines > LONGEST ? [`${module.path} has ${module.lines} lines`] : []),
    ...(module.exports.includes('default') ? [`${module.path} has a default export`] : []),
    ...(module.opensWithComment ? [] : [`${module.path} does not open with a comment that says what it is`]),
    ...FORBIDDEN.filter((word) => module.words.has(word)).map((word) => `${module.path} uses ${word}`),
    ...(module.words.has('WeakMap') && !KEEPERS.includes(module.path)
      ? [`${module.path} remembers by itself: memo does that`]
      : []),
  ];
}

/** Exported values and types that nothing else imports; what leads out of the project (the engine, the start) is read from outside. */
function unusedExports(modules: readonly Module[], readers: readonly Module[]): string[] {
  const used = new Set(
    readers.flatMap((module) => module.imports.flatMap(({ from, names }) => names.map((name) => `${from} ${name}`))),
  );
  // What an `export *` passes on is used where the door that passes it on is asked for it.
  const passed = new Map<string, string[]>();
  for (const { path, starred } of readers) {
    for (const from of starred) passed.set(from, [...(passed.get(from) ?? []), path]);
  }
  const isUsed = (path: string, name: string, seen: readonly string[] = []): boolean =>
    used.has(`${path} ${name}`) ||
    used.has(`${path} *`) ||
    (passed.get(path) ?? []).some((door) => !seen.includes(door) && isUsed(door, name, [...seen, path]));
  return modules
    .filter(({ path }) => !['engine', 'main', 'element'].includes(path))
    .flatMap(({ path, exports }) => exports.map((name) => ({ path, name })))
    .filter(({ path, name }) => !isUsed(path, name))
    .map(({ path, name }) => `${path} exports ${name}, which nothing imports`);
}

/** Modules that cannot be reached from the start of the app or of the library. */
function unreached(modules: readonly Module[]): string[] {
  const byPath = new Map(modules.map((module) => [module.path, module]));
  const seen = new Set<string>();
  const waiting = ['main', 'element', 'element/frame'];
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
  test('there is something to check in every layer and every room', () => {
    expect(Object.keys(LAYERS).filter((layer) => !shipped.some((module) => layerOf(module.path) === layer))).toEqual(
      [],
    );
    const rooms = Object.entries(ROOMS).flatMap(([layer, floors]) =>
      floors.flatMap((floor) => floor.split(' ').map((room) => `${layer}/${room}`)),
    );
    expect(rooms.filter((room) => !existsSync(`src/${room}`) && !existsSync(`src/${room}.ts`))).toEqual([]);
    expect(shipped.flatMap((module) => module.imports).length).toBeGreaterThan(50);
  });
  test('every import follows the arrows', () => expect(shipped.flatMap(importProblems)).toEqual([]));
  test('every room imports rooms below it, by their front doors', () =>
    expect(shipped.flatMap(roomProblems)).toEqual([]));
  test('no imports run in a circle, types included', () => expect(circles(shipped)).toEqual([]));
  test('every file is short, says what it is and turns no text into code', () =>
    expect(shipped.flatMap(textProblems)).toEqual([]));
  test('every exported value and type is read by another file', () =>
    expect(unusedExports(shipped, readers)).toEqual([]));
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
    ['view/A.tsx', `import { valueRef } from '../engine';`],
    ['text/a.ts', `import { valueRef } from '../engine/ref';`],
    ['other/a.ts', ''],
  ])('%s: %s', (path, text) => expect(importProblems(planted(path, text))).toHaveLength(1));

  test.each([
    ['draw/a.ts', `import type { Lesson } from '../lessons';`],
    ['draw/a.ts', `import { scaleLinear } from 'd3';`],
    ['view/marks/typeset.ts', `import katex from 'katex';`],
    ['view/A.tsx', `import { type Ref } from '../engine/types';`],
    ['view/A.tsx', `import { valueRef } from '../engine/ref';`],
    ['view/A.tsx', `import { presets } from '../lessons';`],
    ['engine/a.ts', `import { b } from './b';`],
  ])('and what is allowed is not: %s: %s', (path, text) => expect(importProblems(planted(path, text))).toEqual([]));

  test.each([
    ['engine/ops/a.ts', `import { compile } from '../graph';`],
    ['engine/tape/a.ts', `import { collapsed } from '../rewrite';`],
    ['engine/run/a.ts', `import type { Tape } from '../tape/tape';`],
    ['engine/run/a.ts', `import { compile } from '..';`],
    ['draw/tex/a.ts', `import { axesOf } from '../plot';`],
    ['view/graph/A.tsx', `import { formatNumber } from '../../draw/numbers/number';`],
    ['view/tools/code/A.tsx', `import { Four } from '../four';`],
    ['view/attic/A.tsx', `import { Num } from '../marks';`],
  ])('a room: %s: %s', (path, text) => expect(roomProblems(planted(path, text))).toHaveLength(1));

  test.each([
    ['engine/run/a.ts', `import { compile } from '../graph';\nimport { b } from './b';`],
    ['view/tools/four/A.tsx', `import { CodeLine } from '../code';\nimport './a.css';`],
    ['state/index.ts', `export { store } from './store';`],
    ['view/graph/A.tsx', `import { formatNumber } from '../../draw/numbers';`],
  ])('and what is allowed is not: %s: %s', (path, text) => expect(roomProblems(planted(path, text))).toEqual([]));

  test('a circle, also one of types', () => {
    const a = planted('engine/a.ts', `import type { B } from './b';\nexport const a = 1;`);
    const b = planted('engine/b.ts', `import { a } from './a';\nexport interface B {}`);
    expect(circles([a, b])).toEqual([['engine/a', 'engine/b']]);
    expect(circles([planted('engine/c.ts', `import { a } from './a';`), a])).toEqual([]);
  });

  test.each([
    'export default 1;',
    'eval("1");',
    'new Function("1");',
    'x.innerHTML = y;',
    'new WeakMap();',
    '\n'.repeat(LONGEST),
  ])('text %#', (text) => expect(textProblems(planted('engine/a.ts', text))).toHaveLength(1));

  test('a name that is written with a hyphen', () =>
    expect(textProblems(planted('engine/ops-more.ts', ''))).toHaveLength(1));

  test('an export that nothing reads, a file that nothing reaches', () => {
    const modules = [planted('main.tsx', `import { b } from './view/b';`), planted('view/b.ts', 'export const b = 1;')];
    const alone = planted('view/c.ts', 'export function c(): void {}');
    expect(unusedExports(modules, modules)).toEqual([]);
    expect(unreached(modules)).toEqual([]);
    expect(unusedExports([...modules, alone], modules)).toHaveLength(1);
    expect(unreached([...modules, alone])).toEqual(['view/c']);
  });

  test('an export that only an `export *` passes on', () => {
    const door = planted('state/actions/index.ts', `export * from './move';`);
    const move = planted('state/actions/move.ts', 'export function next(): void {}\nexport function back(): void {}');
    const user = planted('view/b.ts', `import { next } from '../state/actions';`);
    expect(unusedExports([move], [door, move, user])).toEqual([
      'state/actions/move exports back, which nothing imports',
    ]);
  });

  test('a type that no other file asks for', () => {
    const types = planted('draw/tex/a.ts', 'export interface A {}\nexport type B = A;\nexport const a: B = {};');
    const user = planted('view/b.ts', `import { a, type B } from '../draw/tex/a';`);
    expect(unusedExports([types], [types, user])).toEqual(['draw/tex/a exports A, which nothing imports']);
  });

  test('an export that a door names and nobody asks the door for', () => {
    const door = planted('draw/tex/index.ts', `export { a } from './a';`);
    const a = planted('draw/tex/a.ts', 'export const a = 1;');
    expect(unusedExports([door, a], [door, a])).toEqual(['draw/tex exports a, which nothing imports']);
  });
});
