// A printed equation closes to its printed digits, or uses the sign for "about"; it never says the same number twice.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, evaluate, execute, forwardMode, pathByPath, reverseMode, type Run, type Step } from '../../engine';
import { backprop, lessons, presets } from '../../lessons';
import { plainNetwork } from '../../lessons/network/shape';
import { parseNumber } from '../numbers';
import { stepFormula } from './formula';
import { plainTex } from './texText';

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A line of plain text as the language of the programs has it. */
const inLanguage = (text: string): string =>
  text
    .replace(/×\s?10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/g, (_, power: string) => {
      const digits = Array.from(power, (sign) => (sign === '⁻' ? '-' : String(raisedDigits.indexOf(sign))));
      return `e${digits.join('')}`;
    })
    .replace(/(\S)²/g, '$1^2')
    .replace(/×/g, '*')
    .replace(/−/g, '-')
    .replace(/≈/g, '');

/** What a line of numbers comes to; undefined where it is not one of the language: roots, powers of e, brackets. */
function comesTo(text: string): number | undefined {
  if (!/^[\d\s.e()*/+^-]*$/.test(text.replace(/log|σ/g, ''))) return undefined;
  try {
    return evaluate(text, {});
  } catch {
    return undefined;
  }
}

/** Half a unit of the last digit of a number's text. */
function halfUnit(text: string): number {
  const [mantissa = '', power = '0'] = text.split('e');
  return 0.5 * 10 ** (Number(power) - (mantissa.split('.')[1] ?? '').length);
}

const programs = [
  ...lessons.map(({ program, inputs }) => ({ program, inputs })),
  backprop(plainNetwork([2, 3, 2])),
  ...presets.map(({ program, inputs }) => ({
    program,
    inputs: Object.entries(inputs).map(([id, value]) => ({ id, value, min: value - 2, max: value + 2 })),
  })),
];

function check(step: Step, run: Run): number {
  const { numbers, result } = stepFormula(step, run.tape, run, { lang: 'en' });
  const [left, right] = [numbers, result].map((tex) => plainTex(tex));
  expect(`${left ?? ''} ${right ?? ''}`, step.write).not.toMatch(/−0(?![.\d])/);
  if (left === undefined || right === undefined || left === '') return 0;
  expect(left.replace(/^=\s*/, ''), step.write).not.toBe(right.replace(/^[=≈]\s*/, ''));
  const value = comesTo(inLanguage(left.replace(/^=\s*/, '')));
  const shown = inLanguage(right.replace(/^[=≈]\s*/, ''));
  const number = parseNumber(shown);
  if (value === undefined || typeof number !== 'number' || !Number.isFinite(value)) return 0;
  const exact = Math.abs(number - run.at(step.write)) <= 1e-12 * Math.abs(number);
  const closes = Math.abs(value - number) <= 1.0001 * (exact ? 1e-9 * Math.max(1, Math.abs(number)) : halfUnit(shown));
  expect(right.startsWith('≈') || closes, `${step.write}: ${left} ${right}`).toBe(true);
  return 1;
}

describe.each(programs.map((each, i) => [i, each.program.split('\n')[0] ?? '', each] as const))(
  '%d %s',
  (_, __, { program, inputs }) => {
    const graph = compile(program);
    const [first = ''] = graph.inputs;
    const tapes = [
      reverseMode(graph),
      ...(graph.size > 30 ? [] : [forwardMode(graph, first), pathByPath(graph, graph.inputs)]),
    ];
    const numbers = fc.record(
      Object.fromEntries(
        inputs.map(({ id, min, max }) => [
          id,
          fc.double({ min, max, noNaN: true }).map((x) => Math.round(x * 1000) / 1000),
        ]),
      ),
    );

    test('each line of numbers', () => {
      let checked = 0;
      const own = Object.fromEntries(inputs.map(({ id, value }) => [id, value]));
      for (const tape of tapes) {
        const run = execute(tape, own);
        for (const step of tape.steps) checked += check(step, run);
        fc.assert(
          fc.property(numbers, (some) => {
            run.update(some);
            for (const step of tape.steps) checked += check(step, run);
          }),
          { numRuns: 6, seed: 7 },
        );
      }
      expect(checked).toBeGreaterThan(0);
    });
  },
);

test('what is computed around a rounded sigmoid is not put in', () => {
  const tape = reverseMode(compile('a = sigmoid(z); J = logloss(a, y)'));
  const run = execute(tape, { z: 40, y: 0 });
  const lines = tape.steps.map((step) => plainTex(stepFormula(step, tape, run, { lang: 'en' }).numbers));
  expect(lines.filter((line) => line.includes('log') || /1 − 1/.test(line))).toEqual([]);
});

test('a number that is only about the value has one sign for it', () => {
  const tape = reverseMode(compile('a = 1 - sigmoid(z); y = a'));
  const run = execute(tape, { z: 55 });
  const all = tape.steps.map((step) => stepFormula(step, tape, run, { lang: 'en' }));
  const texts = all.map(({ result }) => plainTex(result));
  expect(texts.filter((text) => /=\s*≈|≈\s*≈/.test(text))).toEqual([]);
  expect(all.some(({ relation }) => relation === '≈')).toBe(true);
});
