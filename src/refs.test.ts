// Two laws: refs are made, read and taken apart in engine/ref and nowhere else, names of a network's quantities in engine/networkNames.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { nameSurgery } from '../scripts/networkNames';
import { refSurgery } from '../scripts/refs';

/** Where the words of refs are defined. */
const homes = ['engine/ref.ts', 'engine/types.ts'];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\.d\.ts$/.test(file) && !homes.includes(file));

test('no module but engine/ref makes or cuts the name of a quantity', () => {
  expect(files.length).toBeGreaterThan(200);
  expect(files.flatMap((file) => refSurgery(file, readFileSync(join('src', file), 'utf8')))).toEqual([]);
});

test('what is looked for is there where it belongs', () => {
  for (const home of homes) expect(refSurgery(home, readFileSync(join('src', home), 'utf8'))).not.toEqual([]);
});

describe('a planted violation is seen', () => {
  test.each([
    'const a = `v:${id}`;',
    'const a = `d:${node}.0`;',
    'const a = `the derivative {g:${id}}`;',
    'const a = `[data-ref="v:${id}"]`;',
    'const a = `${node}.${i}`;',
    'const a = text as Ref;',
    'const a = text as EdgeId | undefined;',
    'const a = ref.slice(2);',
    'const a = step.write.slice(2);',
    'const a = pinned?.slice(2);',
    'const a = ref.charAt(0);',
    "const a = name.startsWith('g:');",
    "const a = shown.startsWith('v:z');",
    "const a = edge.slice(0, edge.lastIndexOf('.'));",
    "const a = id.lastIndexOf('.');",
    "const a = name.split('~');",
    "const a = ['g:', kind];",
    'const a = /^[vdkgtp]:/.test(text);',
    'const a = /^[dk]/.test(text);',
    'type A = `v:${string}`;',
  ])('%s', (text) => expect(refSurgery('view/a.ts', text)).toHaveLength(1));

  test.each([
    "const beat = { until: 'g:c', look: ['d:e.0'] };",
    'const a = `${x}: ${y}`;',
    'const a = `${size}.5`;',
    'const a = names.slice(2);',
    "const a = words.split(' ');",
  ])('and what is allowed is not: %s', (text) => expect(refSurgery('view/a.ts', text)).toEqual([]));
});

describe('names of a network', () => {
  const home = 'engine/networkNames.ts';

  test('no module but engine/networkNames writes or cuts the name of a quantity of a network', () => {
    const others = files.filter((file) => file !== home);
    expect(others.flatMap((file) => nameSurgery(file, readFileSync(join('src', file), 'utf8')))).toEqual([]);
  });

  test('what is looked for is there where it belongs', () =>
    expect(nameSurgery(home, readFileSync(join('src', home), 'utf8'))).not.toEqual([]));

  test.each([
    'const a = `theta${l}_${i}${j}`;',
    'const a = `z${l}_${i}`;',
    'const a = `a${l}_0`;',
    'const a = `v:z2_${i}`;',
    'const a = /^(theta|x|z|a|y)(\\d+)(?:_(\\d+))?$/.exec(id);',
    'const a = /^[az](\\d+)_\\d+$/.test(id);',
    'const a = /^theta(\\d+)_/.exec(id)?.[1];',
    'const a = /^(?:x0|a\\d+_0)$/.test(id);',
    "const a = id.startsWith('z');",
    "const a = id.startsWith('theta');",
    "const a = step.node.startsWith('a2_');",
    'const a = id.startsWith(`z${layer}_`);',
  ])('a planted violation is seen: %s', (text) => expect(nameSurgery('view/a.ts', text)).toHaveLength(1));

  test.each([
    "const beat = { until: 'g:z2_1', look: ['v:theta1_12'] };",
    'const equation = { id: `z${l}`, derivation: `theta${l}` };',
    'const code = `a${last} - y`;',
    'const short = /^.(?:$|_|\\d)/u.test(text);',
    "const chinese = tag.startsWith('zh');",
  ])('and what is allowed is not: %s', (text) => expect(nameSurgery('view/a.ts', text)).toEqual([]));
});
