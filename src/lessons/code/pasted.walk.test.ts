// Whatever is pasted: nothing is thrown, nothing takes long, and what is read is a program.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { workedMs } from '../../../scripts/testing/work';
import { functionCases } from '../../../scripts/testing/codeOfFunctions';
import { torchCases } from '../../../scripts/testing/codeOfTorch';
import { refusedCode } from '../../../scripts/testing/codeRefused';
import { compile } from '../../engine';
import { programFromCode } from '.';

const cases = [...torchCases, ...functionCases];
const pieces = cases.flatMap(({ code }) => code.split(/(?<=\n)|(?=[ ()=*.,:])/));
const piece = fc.oneof(
  fc.constantFrom(...pieces),
  fc.string({ maxLength: 4 }),
  fc.constantFrom(...Array.from('()[]{}=.,:;\\\n\'"# ')),
);

it('nothing is thrown, and what is read compiles with numbers for inputs of it', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
      const reading = programFromCode(parts.join(''));
      if (reading === undefined || 'key' in reading) return;
      const graph = compile(reading.program);
      for (const [name, value] of Object.entries(reading.inputs)) {
        expect(Number.isFinite(value), name).toBe(true);
      }
      expect(graph.size).toBeGreaterThan(0);
    }),
    { numRuns: 3000 },
  );
});

it('lines left out, doubled or torn: nothing is thrown, and a refusal names a line that is there', () => {
  const torn = fc
    .tuple(fc.constantFrom(...cases.map(({ code }) => code), ...refusedCode.map(([code]) => code)), fc.nat(), fc.nat())
    .map(([code, a, b]) => code.slice(0, a % (code.length + 1)) + code.slice(b % (code.length + 1)));
  fc.assert(
    fc.property(torn, (code) => {
      const reading = programFromCode(code);
      if (reading === undefined) return;
      if ('key' in reading) expect(reading.line).toBeLessThanOrEqual(code.split('\n').length);
      else compile(reading.program);
    }),
    { numRuns: 3000 },
  );
});

it('deep nesting and long texts end soon', () => {
  const begin = workedMs();
  for (const code of [
    `x = Value(1.0)\ny = ${'('.repeat(5000)}x${')'.repeat(5000)}`,
    `x = Value(1.0)\ny = x${'+x'.repeat(9000)}`,
    `x = Value(1.0)\ny = x${'.exp()'.repeat(3000)}`,
    '\n'.repeat(19_990),
    `x = Value(1.0)\ny = ${'-'.repeat(5000)}x`,
    `x = Value(1.0)\ny = ${'x**'.repeat(3000)}x`,
    `x = Value(1.0)\n${'x = x*x\n'.repeat(2000)}x.backward()`,
    `def f0(x): return x*x\n${Array.from({ length: 40 }, (_, i) => `def f${i + 1}(x): return f${i}(x)*f${i}(x)`).join('\n')}\nprint(grad(f40)(1.0))`,
    `def f(x): return f(x)\nprint(grad(f)(1.0))`,
    'print('.repeat(3000),
    `x = ${'lambda x: '.repeat(1500)}x`,
    `x = ${'['.repeat(3000)}`,
  ])
    programFromCode(code);
  expect(workedMs() - begin).toBeLessThan(10_000);
});
