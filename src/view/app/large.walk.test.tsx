// Nothing recurses on the size of a program: texts that are deep, long or wide are drawn in every mode, linked, and opened again, or refused in words.
import { expect, it, vi } from 'vitest';
import { workedMs } from '../../../scripts/testing/work';
import { pageText } from '../../../scripts/testing/page';
import { compile, pageLimits, ProgramError } from '../../engine';
import { programFromLatex } from '../../lessons/own';
import { actionsOf, createSession, modes, writeLink } from '../../state';
import { startChoices } from '../../state/choices';
import { readLink } from '../../state/link';

const size = vi.hoisted(() => ({ width: 700, height: 500 }));
vi.mock('../marks/useSize', () => ({ useSize: () => size }));
vi.mock('../marks/useRoom', () => ({ useRoom: () => ({ ...size, em: 16 }) }));
const deep = 10_000;
const chain = (line: (i: number) => string, count = deep): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

const large: Readonly<Record<string, string>> = {
  'minus signs': `y = ${'-'.repeat(16_000)}x`,
  'nested brackets': `y = ${'('.repeat(deep)}x${')'.repeat(deep)}`,
  'nested functions': `y = ${'sin('.repeat(deep)}x${')'.repeat(deep)}`,
  'nested strokes': `y = ${'|1+'.repeat(2000)}x${'|'.repeat(2000)}`,
  'nested powers': `y = x${'^x'.repeat(deep)}`,
  'a long sum': `y = ${'x+'.repeat(deep)}x`,
  'a chain of lines': chain((i) => `n${i + 1} = n${i} + 1`),
  'a chain of constants': `k0 = 2\n${chain((i) => `k${i + 1} = k${i} * 2`, 4000)}\ny = k4000 * x`,
  'functions in functions': `f0(x) = x + 1\n${chain((i) => `f${i + 1}(x) = f${i}(x) + 1`, 100)}\ny = f100(x)`,
};

it.each(Object.entries(large))('%s is drawn in every mode near its middle and at its end, and linked', (_, program) => {
  const session = createSession({ lesson: 'own' });
  const actions = actionsOf(session);
  expect(actions.setProgram(program)).toBeUndefined();
  for (const mode of modes) {
    // What is too much for the paths is said.
    if (actions.setDifferentiation({ mode }) instanceof ProgramError) continue;
    const last = session.scene.getState().frames.length - 1;
    for (const part of [0.6, 1]) {
      actions.goTo(Math.round(part * last));
      expect(pageText(session)).toContain('data-lesson="own"');
    }
    const link = writeLink(session.store.getState().choices);
    expect(readLink(link, startChoices).problems).toEqual([]);
  }
});

it('what is read ten thousand times is read in one go', () => {
  const session = createSession({ lesson: 'own' });
  const actions = actionsOf(session);
  actions.setProgram(large['a long sum'] ?? '');
  actions.goTo(session.scene.getState().frames.length - 1);
  const begun = workedMs();
  const { run, tape } = session.scene.getState();
  let sum = 0;
  for (const { write } of tape.steps) sum += run.at(write);
  expect(Number.isFinite(sum)).toBe(true);
  expect(workedMs() - begun).toBeLessThan(2000);
});

it.each([
  ['a wide call', `y = sum(${'x,'.repeat(90_000)}x)`, 'tooManyArguments'],
  [
    'doubling functions',
    `f0(x) = x + 1\n${chain((i) => `f${i + 1}(x) = f${i}(f${i}(x))`, 40)}\ny = f40(x)`,
    'tooManyNodes',
  ],
] as const)('%s is refused, with the reason', (_, program, key) => {
  expect(() => compile(program, { limits: pageLimits })).toThrow(expect.objectContaining({ key }));
  const session = createSession({ lesson: 'own' });
  const before = session.store.getState().choices;
  expect(actionsOf(session).setProgram(program)?.key).toBe(key);
  expect(session.store.getState().choices).toEqual(before);
});

const latex: Readonly<Record<string, string>> = {
  braces: `y = ${'{'.repeat(9000)}x${'}'.repeat(9000)}`,
  fractions: `y = ${'\\frac{1}{'.repeat(1500)}x${'}'.repeat(1500)}`,
  roots: `y = ${'\\sqrt{'.repeat(2000)}x${'}'.repeat(2000)}`,
  strokes: `y = \\sin ${'|'.repeat(9000)}`,
  powers: `y = x${'^{x'.repeat(4000)}${'}'.repeat(4000)}`,
  sums: `y = ${'\\sum_{i=1}^{20} '.repeat(60)}x_i`,
  matrix: `\\begin{matrix}${'a&'.repeat(9000)}\\end{matrix}`,
};

it.each(Object.entries(latex))('pasted LaTeX: %s', (_, text) => {
  const begun = workedMs();
  const session = createSession({ lesson: 'own' });
  actionsOf(session).setProgram(programFromLatex(text));
  expect(session.scene.getState().frames.length).toBeGreaterThan(1);
  expect(workedMs() - begun).toBeLessThan(1500);
});
