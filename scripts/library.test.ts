// The library as somebody else has it: built, installed as a package, imported by its name, compiled against its types.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test, vi } from 'vitest';
import { build } from 'vite';
import * as engine from '../src/engine';
import { libraryConfig } from './library';

const home = resolve('.cache/consumer');
const installed = join(home, 'node_modules/adjoint');

interface Door {
  readonly types: string;
  readonly default: string;
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly private: boolean;
  readonly files: readonly string[];
  readonly exports: Readonly<Record<string, Door>>;
};

beforeAll(async () => {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(installed, { recursive: true });
  cpSync('package.json', join(installed, 'package.json'));
  // A package of its own: else the name of the library would lead to this one, whether it was built here or not.
  writeFileSync(join(home, 'package.json'), '{ "type": "module", "private": true }');
  // As it is given away, not as a test would have it.
  vi.stubEnv('NODE_ENV', 'production');
  await build(libraryConfig(`${installed}/dist-lib`));
  vi.unstubAllEnvs();
  for (const file of readdirSync('docs/examples')) cpSync(`docs/examples/${file}`, join(home, file));
}, 120_000);

const run = (...args: readonly string[]): string =>
  execFileSync(process.execPath, args, { cwd: home, encoding: 'utf8', stdio: 'pipe' });

test('each door of the package is there, with its types, and publishing stays with the owner', () => {
  expect(Object.keys(manifest.exports)).toEqual(['.', './element']);
  for (const { types, default: code } of Object.values(manifest.exports))
    for (const file of [types, code]) {
      expect(existsSync(join(installed, file)), file).toBe(true);
      expect(manifest.files.some((folder) => file.startsWith(`./${folder}/`))).toBe(true);
    }
  expect(manifest.private).toBe(true);
});

test.each(['engine.js', 'element.js'])('%s is as large as its page says', (name) => {
  const code = readFileSync(join(installed, 'dist-lib', name));
  const row = readFileSync('docs/library.md', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('|') && line.includes(`\`${name}\``));
  const said = [...(row ?? '').matchAll(/([\d.]+) (kB|MB)/g)].map(
    ([, size, unit]) => Number(size) * (unit === 'kB' ? 1e3 : 1e6),
  );
  expect(said).toHaveLength(2);
  for (const [i, size] of [code.length, gzipSync(code, { level: 9 }).length].entries())
    expect((said[i] ?? NaN) / size, `${size} bytes`).toBeCloseTo(1, 1);
});

test('the built engine is the engine, and imports nothing', async () => {
  const file = join(installed, 'dist-lib/engine.js');
  expect(readFileSync(file, 'utf8')).not.toMatch(/^import |\bimport\(|\brequire\(|\bdocument\b|\bwindow\b/m);
  const built = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as typeof engine;
  expect(Object.keys(built).sort()).toEqual(Object.keys(engine).sort());
  const tape = built.reverseMode(built.compile('e = (a+b)*(b+1)'));
  expect(built.execute(tape, { a: 2, b: 1 }).at('g:b')).toBe(5);
  expect(() => built.compile('y = )')).toThrow(built.ProgramError);
});

const gzipped = (file: string): number => gzipSync(readFileSync(join(installed, 'dist-lib', file))).length;

test('importing the element costs little, and a program fetches neither lessons, nor tools, nor Chinese', () => {
  const parts = readdirSync(join(installed, 'dist-lib/parts'));
  const named = (name: string): string => parts.find((file) => file.startsWith(name)) ?? '';
  // The lesson and the view are both called graph; the view is the larger. A build under test has the development build of React.
  const [graphView = ''] = parts
    .filter((file) => file.startsWith('graph-'))
    .sort((a, b) => gzipped(`parts/${b}`) - gzipped(`parts/${a}`));
  expect(gzipped('element.js')).toBeLessThan(6000);
  const first = ['page.js', named('typeset-'), graphView, named('ProgramEditor-')];
  expect(first.reduce((sum, file) => sum + gzipped(`parts/${file}`), 0)).toBeLessThan(600_000);
  for (const name of ['zh', 'rare', 'backprop-', 'training-', 'sheets-']) expect(named(name), name).not.toBe('');
  const page = readFileSync(join(installed, 'dist-lib/parts/page.js'), 'utf8');
  expect(/@font-face[^}]*(?:Adjoint CJK|KaTeX_Fraktur)/.test(page)).toBe(false);
});

test.each([
  ['gradient', 'e = 6\nde/da = 2\nde/db = 5\na = 3: de/db = 6\n'],
  ['jacobian', 'd(u, v)/dx = 3, 1\nd(u, v)/dy = 0, 6\n'],
  ['check', '-0.5379 is right\n0.5379 is wrong: J rises by -0.5379 for each 1 of w\nmissingOperand in line 1\n'],
])('the example %s says what its page says', (name, said) => expect(run(`${name}.mjs`)).toBe(said));

test('in Node, where there are no elements, importing the element does no harm', () => {
  const text =
    "import('adjoint/element').then(({ AdjointGraph }) => console.log(AdjointGraph.observedAttributes.join()))";
  expect(run('-e', text)).toBe('program,inputs,link,at,lang,theme,controls\n');
});

const consumer = `
import { compile, execute, ProgramError, reverseMode, type Ref, type Run, type Tape } from 'adjoint';
import { AdjointGraph, type Moment } from 'adjoint/element';

const tape: Tape = reverseMode(compile('y = a*a'));
const run: Run = execute(tape, { a: 3 });
const slope: number = run.at('g:a');
const ref: Ref = 'v:y';
// @ts-expect-error A quantity is no word.
const wrong: Ref = 'y';
// @ts-expect-error An input is a number.
run.update({ a: '3' });
const told = (error: ProgramError): string => \`\${error.line}: \${error.key}\`;

const graph: AdjointGraph = document.createElement('adjoint-graph');
graph.addEventListener('moment', ({ detail }) => {
  const { at, ref }: Moment = detail;
  console.log(at, ref);
});
graph.next();
graph.goTo('g:a');
// @ts-expect-error It goes to numbers and names.
graph.goTo({});
export { slope, ref, wrong, told };
`;

test.each([
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])('the types hold what they promise, and the examples compile: %s', (module, moduleResolution) => {
  writeFileSync(join(home, 'consumer.ts'), consumer);
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
  const compilerOptions = {
    ...{ module, moduleResolution, target: 'es2022', lib: ['es2023', 'dom'], types: [] },
    // The declarations themselves are checked, too.
    ...{
      strict: true,
      noEmit: true,
      skipLibCheck: false,
      skipDefaultLibCheck: true,
      allowJs: true,
      checkJs: true,
      exactOptionalPropertyTypes: true,
    },
  };
  const options = { compilerOptions, include: ['*.ts', '*.mjs'] };
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify(options));
  let said = '';
  try {
    run(resolve('node_modules/typescript/bin/tsc'), '-p', '.');
  } catch (error) {
    said = String((error as { stdout?: string }).stdout);
  }
  expect(said).toBe('');
});

test('what is public is documented in the types themselves', () => {
  const text = readFileSync(join(installed, 'dist-lib/types/element/graphElement.d.ts'), 'utf8');
  for (const name of ['program', 'inputs', 'link', 'at', 'lang', 'theme', 'controls'])
    expect(text).toContain(`\`${name}\``);
});
