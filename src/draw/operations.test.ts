// Whatever draws knows every operation: a row that the engine's table gains has its words, its TeX and its code.
import { describe, expect, test } from 'vitest';
import { compile, execute, opOf, reverseMode, table, type Tape } from '../engine';
import { laterWords } from '../text/laterWords';
import { codeText } from './code';
import { plain } from './code/write';
import { stepLine, tapeSyntax } from './code/lines';
import { nodeTex, plainTex } from './tex';
import { stepSentence } from './words';
import { partialWords, valueWords } from './words/sentenceWords';

const signs: Readonly<Record<string, string>> = {
  copy: 'a',
  add: 'a+b',
  sub: 'a-b',
  mul: 'a*b',
  div: 'a/b',
  pow: 'a^b',
  neg: '-a',
};
const numbers = { a: 0.3, b: 0.6, c: 0.5, d: 2 };

/** A program of one line that calls an operation; one with a sign of its own has to be named in `signs`. */
function programOf(name: string): string {
  const { arity, spellings } = opOf(name);
  const count = typeof arity === 'number' ? arity : 4;
  const call =
    signs[name] ??
    (spellings[0] === undefined ? undefined : `${spellings[0]}(${'abcd'.slice(0, count).split('').join(',')})`);
  if (call === undefined) throw new Error(`How is ${name} written in a program? Say so in this test.`);
  return `y = ${call}`;
}

const names = table.map(({ name }) => name);
const kinds = ['numpy', 'pytorch', 'jax', 'micrograd'] as const;

describe.each(names)('%s', (name) => {
  const tape: Tape = reverseMode(compile(programOf(name)));
  const run = execute(tape, numbers);

  test('has a sentence of its own for its value, and one for every step, in both languages', () => {
    expect(valueWords.has(name), `draw/words/sentenceWords has no words for ${name}`).toBe(true);
    for (const lang of ['en', 'zh'] as const) {
      for (const step of tape.steps) {
        const said = stepSentence(step, tape, run, lang);
        expect(said.length, `${name} ${step.write} ${lang}`).toBeGreaterThan(3);
        expect(said, `${name} ${step.write} ${lang}`).not.toMatch(/[{}]|undefined|NaN/);
      }
    }
  });

  test('is typeset with all that it reads', () => {
    const tex = plainTex(nodeTex(tape.graph, 'y'));
    for (const input of tape.graph.inputs) expect(tex, name).toContain(input);
  });

  test.each(kinds)('can be written for %s', (kind) => {
    expect(
      () => codeText(kind, { tape, inputs: numbers, words: laterWords.en.code.words }),
      `${kind} lacks ${name}`,
    ).not.toThrow();
  });

  test('can be written as a line of the tape', () => {
    tape.steps.forEach((_, i) => expect(plain(stepLine(tape, i, tapeSyntax) ?? [])).not.toBe(''));
  });
});

test('why a partial is what it is, is said of operations that there are', () => {
  const known = new Set(names);
  const ops = [...partialWords.keys()].map((key) => key.replace(/\..*/, ''));
  expect(ops.filter((op) => !known.has(op))).toEqual([]);
});
