// Chunks as plain scripts, run as a browser would: each once, what it needs before it, and again after it did not come.
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { type Chunk, plainScripts } from './chunks';

const loader = readFileSync('scripts/loader.js', 'utf8');
const long = `/*${'-'.repeat(4000)}*/`;
const chunk = (name: string, code: string, more: Partial<Chunk> = {}): Chunk => ({
  fileName: `assets/${name}`,
  code,
  isEntry: false,
  imports: [],
  dynamicImports: [],
  ...more,
});

const later = `Promise.resolve().then(()=>require("./later.js"))`;
const chunks = [
  chunk('start.js', `const s=require("./shared.js");s.log("start");window.ask=()=>${later}`, {
    isEntry: true,
    imports: ['assets/shared.js'],
    dynamicImports: ['assets/later.js'],
  }),
  chunk('shared.js', `${long}exports.log=(t)=>window.said.push(t);exports.log("shared")`),
  chunk('short.js', `exports.word="short"`),
  chunk('other.js', `${long}require("./shared.js").log("other")`, { imports: ['assets/shared.js'] }),
  chunk('later.js', `${long}require("./other.js");exports.is="later "+require("./short.js").word`, {
    imports: ['assets/shared.js', 'assets/other.js', 'assets/short.js'],
  }),
];

/** A window that fetches scripts as `plain` has them, but for those that are gone. */
function windowOf(plain: ReturnType<typeof plainScripts>, gone: Set<string>, more: object = {}) {
  const said: string[] = [];
  const asked: string[] = [];
  interface Script {
    src: string;
    href?: string;
    onload: () => void;
    onerror: () => void;
    remove: () => void;
  }
  const append = (script: Script): void => {
    const name = (script.href ?? script.src).replace('https://host/assets/', '');
    asked.push(script.href ?? script.src);
    queueMicrotask(() => {
      if (gone.has(name)) script.onerror();
      else {
        if (script.href === undefined) runInNewContext(plain.later.get(`assets/${name}`) ?? 'throw 1', context);
        script.onload();
      }
    });
  };
  const window: Record<string, unknown> = { said };
  window['parent'] = window;
  const at = (act: () => void): void => act();
  const context = {
    window,
    requestAnimationFrame: at,
    setTimeout: at,
    PerformanceObserver: { supportedEntryTypes: [] },
    document: {
      currentScript: { src: 'https://host/assets/start-12345678.js' },
      createElement: () => ({ src: '', remove: () => undefined }),
      head: { append },
    },
    ...more,
  };
  runInNewContext(plain.start, context);
  return { said, asked, ask: () => (window['ask'] as () => Promise<{ readonly is: string }>)() };
}

test('the page begins once what it was served with is on the screen, and not for what has been replaced since', () => {
  let paint: (list: object) => void = () => undefined;
  class PerformanceObserver {
    static readonly supportedEntryTypes = ['largest-contentful-paint'];
    readonly observe = (): void => undefined;
    constructor(told: typeof paint) {
      paint = told;
    }
  }
  const { said } = windowOf(plainScripts(chunks, loader), new Set(), {
    PerformanceObserver,
    setTimeout: () => undefined,
  });
  expect(said).toEqual([]);
  for (const element of [null, { isConnected: false }]) paint({ getEntries: () => [{ element }] });
  expect(said).toEqual([]);
  paint({ getEntries: () => [{ element: { isConnected: true } }] });
  expect(said).toEqual(['shared', 'start']);
});

test('the start holds all that it needs and what is short; the rest is fetched when it is asked for, once', async () => {
  const plain = plainScripts(chunks, loader);
  expect([...plain.later.keys()]).toEqual(['assets/other.js', 'assets/later.js']);
  const { said, asked, ask } = windowOf(plain, new Set());
  expect(said).toEqual(['shared', 'start']);
  expect(asked).toEqual([]);
  const [one, two] = await Promise.all([ask(), ask()]);
  expect(one.is).toBe('later short');
  expect(two).toBe(one);
  expect(said).toEqual(['shared', 'start', 'other']);
  expect(asked).toEqual(['https://host/assets/other.js', 'https://host/assets/later.js']);
});

test('short ones come as one script, which whoever needs one of them waits for', async () => {
  const half = `/*${'-'.repeat(2500)}*/`;
  const more = [
    ...chunks.filter(({ fileName }) => fileName !== 'assets/short.js'),
    chunk('short.js', `${half}exports.word="short"`),
    chunk('brief.js', `${half}exports.word="brief"`),
  ];
  const plain = plainScripts(more, loader);
  const [one, two, together, ...others] = [...plain.later.keys()];
  expect([one, two]).toEqual(['assets/other.js', 'assets/later.js']);
  expect(together).toMatch(/^assets\/short-.{8}\.js$/);
  expect(others).toEqual([]);
  const { asked, ask } = windowOf(plain, new Set());
  expect((await ask()).is).toBe('later short');
  expect(asked.map((each) => each.replace('https://host/', ''))).toEqual([one, together, two]);
});

test('what did not come is said, and asked for again', async () => {
  const gone = new Set(['other.js']);
  const { said, asked, ask } = windowOf(plainScripts(chunks, loader), gone);
  await expect(ask()).rejects.toThrow('other.js was not loaded.');
  gone.clear();
  expect((await ask()).is).toBe('later short');
  expect(said).toEqual(['shared', 'start', 'other']);
  expect(asked).toHaveLength(3);
});

test('what draws has the later styles before it stands; what only computes waits for no style', async () => {
  const drawn = chunks.map((each) => ({
    ...each,
    moduleIds: [each.fileName === 'assets/other.js' ? '/a.tsx' : '/a.ts'],
  }));
  const { asked, ask } = windowOf(plainScripts(drawn, loader, 'assets/later-12345678.css'), new Set());
  await ask();
  expect(asked[0]).toBe('https://host/assets/later-12345678.css');
  const computed = drawn.map((each) => ({ ...each, moduleIds: ['/a.ts'] }));
  const other = windowOf(plainScripts(computed, loader, 'assets/later-12345678.css'), new Set());
  await other.ask();
  expect(other.asked.filter((each) => each.endsWith('.css'))).toEqual([]);
});

test('what is not minified is split in the same way', async () => {
  const open = chunks.map((each) => ({
    ...each,
    code: each.code.replace(later, 'Promise.resolve().then(() => require("./later.js"))\n// the end'),
  }));
  expect(open).not.toEqual(chunks);
  const { ask } = windowOf(plainScripts(open, loader), new Set());
  expect((await ask()).is).toBe('later short');
});

test('no hole stays, and what cannot be split is refused', () => {
  expect(plainScripts(chunks, loader).start).not.toMatch(/__[A-Z]+__/);
  expect(() => plainScripts(chunks.slice(1), loader)).toThrow('one script');
  const strange = chunk('a.js', 'import("./b.js")', { isEntry: true, dynamicImports: ['assets/b.js'] });
  expect(() => plainScripts([strange], loader)).toThrow('in another way');
});
