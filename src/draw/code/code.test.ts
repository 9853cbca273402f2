// The code of a pass, read by a small interpreter of its own, comes to the numbers of the engine.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, execute, type Inputs, type Ref, reverseMode, type Tape } from '../../engine';
import {
  activationNames,
  backprop,
  compiledOf,
  type Lesson,
  lessons,
  own,
  presets,
  networkNaming,
} from '../../lessons';
import { laterWords } from '../../text/laterWords';
import { stepLine, tapeSyntax } from './lines';
import { namingOf } from './naming';
import { expressionIn, run } from '../../../scripts/python';
import { codeText } from './text';
import { plain } from './write';

const { words } = laterWords.en.code;

/** Largest error of b against a, as a part of the larger of 1 and a; infinite numbers must be the same. */
const off = (a: number, b: number): number =>
  Object.is(a, b) || a === b ? 0 : Math.abs(a - b) / Math.max(1, Math.abs(a));

const defaults = (lesson: Lesson): Inputs => Object.fromEntries(lesson.inputs.map(({ id, value }) => [id, value]));

/** All lessons, all presets, other shapes of the network, and a program with every operation. */
const everything =
  'y = max(x, 2) + abs(z) + 2^x + x^z + min(x, z)*sqrt(x) + tan(lambda) - softplus(σ1)/logsigmoid(x)\n' +
  'w = share(x, z) + step(x) + sign(z) + log1p(x) + x^2 - x^-1 + (-x)^2 - (x - (z - 1)) - ln(3) + relu(z)*square(x)\n' +
  'p = logitloss(w, z) + logloss(sigmoid(z), lambda) + wsum(x, z, w, y) + l2(lambda, x, z) + exp(-x) + cos(x)/sin(z) + tanh(x)\n' +
  'de_dc = y*w + p*-2 + 1/0.25';
const cases: readonly (readonly [string, Lesson])[] = [
  ...lessons.map((lesson) => [lesson.id, lesson] as const),
  ...[
    [2, 1],
    [3, 2, 2],
    [1, 2, 3, 2],
  ].map((layers) => [layers.join('-'), backprop(networkNaming.plainNetwork(layers))] as const),
  ...activationNames.map((hidden): readonly [string, Lesson] => [
    `2-3-2-2, ${hidden}, squared`,
    backprop(
      networkNaming.fitted({
        layers: [2, 3, 2, 2],
        activations: [hidden, 'tanh', hidden],
        loss: 'squared',
        bias: hidden === 'tanh',
      }),
    ),
  ]),
  ['12-2', backprop(networkNaming.plainNetwork([12, 2]))],
  ...presets.map(({ id, program, inputs }) => [id, own(program, { mode: 'reverse', inputs })] as const),
  ['every operation', own(everything, { mode: 'reverse', inputs: { x: 1.5, z: 0.7, lambda: 0.3, σ1: 0.2 } })],
];

const reverseTape = (lesson: Lesson): Tape => {
  const { graph, tapes } = compiledOf(lesson);
  return tapes.findLast(({ mode }) => mode === 'reverse') ?? reverseMode(graph);
};

/** Where NumPy text and engine part: quantities, largest errors first. */
function differences(tape: Tape, inputs: Inputs, network?: Lesson['network']): readonly (readonly [Ref, number])[] {
  const engine = execute(tape, inputs);
  const name = namingOf(tape, network);
  const seen = run(codeText('numpy', { tape, inputs, words, network }));
  return tape.steps
    .filter(({ write }) => !write.startsWith('k:'))
    .map(({ write }) => [write, off(engine.at(write), expressionIn(name(write), seen))] as const)
    .filter(([, error]) => !(error < 1e-9));
}

describe('NumPy, line by line', () => {
  it.each(cases)('%s: every value, local partial and adjoint is the engine’s', (id, lesson) => {
    const found = differences(reverseTape(lesson), defaults(lesson), lesson.network);
    // Written out as s(1-s), the slope of a sigmoid that has rounded to 1 is 0; the engine keeps its digits.
    expect(id === 'saturated' ? found.filter(([ref]) => ref.startsWith('v:')) : found).toEqual([]);
  });

  const names = ['lambda', 'de_dc', 'np', 'θ1', 'theta1', 'print', 'c', 'd', 'dd_dc', 'd_1', 'value', 'e'] as const;
  const sides = [
    'A+B',
    'A-B',
    'A*B',
    'A/(2+B^2)',
    'A*A',
    'sin(A)',
    'relu(A)-B',
    'sigmoid(A)',
    'max(A,B)',
    '2-3*A',
    'A',
  ];
  const programs = fc
    .array(fc.tuple(fc.constantFrom(...sides), fc.nat(), fc.nat()), { minLength: 1, maxLength: 8 })
    .map((lines) => {
      const known = ['a', 'b', 'in'];
      return lines
        .map(([side, first, second], i) => {
          const pick = (n: number): string => known[n % known.length] ?? 'a';
          const line = `${names[i] ?? 'z'} = ${side.replaceAll('A', pick(first)).replaceAll('B', pick(second))}`;
          known.push(names[i] ?? 'z');
          return line;
        })
        .join('\n');
    });
  const number = fc.double({ min: -3, max: 3, noNaN: true });

  it('gives the engine’s numbers for random programs, and no two quantities one name', () => {
    fc.assert(
      fc.property(programs, number, number, number, (program, a, b, c) => {
        const tape = reverseMode(compile(program));
        expect(differences(tape, { a, b, in: c })).toEqual([]);
        const name = namingOf(tape);
        const refs = [...tape.availability.keys()].filter((ref) => !ref.startsWith('k:'));
        const given = refs.map(name);
        expect(new Set(given).size).toBe(refs.length);
        given.forEach((each) => expect(each).toMatch(/^(?!(?:lambda|in|np|print)$)[A-Za-z_]\w*$/));
      }),
      { numRuns: 150 },
    );
  });
});

describe('NumPy with matrices', () => {
  it.each(cases.filter(([, { layers }]) => layers !== undefined))(
    '%s: J and all gradients are the engine’s',
    (_, lesson) => {
      const tape = reverseTape(lesson);
      // The lesson opens with lambda = 0, which would hide the penalty.
      const inputs = { ...defaults(lesson), lambda: 0.7 };
      const engine = execute(tape, inputs);
      const name = namingOf(tape, lesson.network);
      const seen = run(codeText('matrices', { tape, inputs, words, network: lesson.network }));
      expect(off(engine.at('v:J'), expressionIn('J', seen))).toBeLessThan(1e-12);
      const weights = tape.graph.inputs.filter((id) => id.startsWith('theta'));
      expect(weights.length).toBeGreaterThan(0);
      for (const id of weights) {
        expect(off(engine.at(`g:${id}`), expressionIn(name(`g:${id}`), seen)), id).toBeLessThan(1e-12);
      }
      expect(differences(tape, inputs, lesson.network)).toEqual([]);
    },
  );
});

describe.each(['pytorch', 'jax', 'micrograd'] as const)('%s', (kind) => {
  it.each(cases)('%s: the forward pass comes to the engine’s value', (id, lesson) => {
    const tape = reverseTape(lesson);
    const inputs = defaults(lesson);
    const name = namingOf(tape);
    const text = codeText(kind, { tape, inputs, words });
    const forward = text.split(`# ${words.values}\n`)[1]?.split(`\n# `)[0] ?? '';
    const given = tape.graph.inputs.map((each) => `${name(`v:${each}`)} = ${inputs[each] ?? 0}`);
    const lines = forward.split('\n').filter((line) => !/^(?:def | *return )/.test(line));
    const seen = run([...given, ...lines.map((line) => line.trim())].join('\n'));
    const engine = execute(tape, inputs);
    const found = tape.steps.filter(({ kind: each }) => each === 'value').map(({ write }) => write);
    for (const ref of found)
      expect(off(engine.at(ref), expressionIn(name(ref), seen)), `${id} ${ref}`).toBeLessThan(1e-9);
    for (const each of tape.graph.inputs) expect(text).toContain(name(`v:${each}`));
  });
});

describe('the tape as code', () => {
  const lines = (tape: Tape, network?: Lesson['network']): readonly string[] =>
    tape.steps.map((_, i) => plain(stepLine(tape, i, tapeSyntax, network) ?? []));

  it('is what a programmer would write for e = (a+b)(b+1)', () => {
    expect(lines(reverseMode(compile('c = a + b\nd = b + 1\ne = c*d')))).toEqual([
      'c = a + b',
      'd = b + 1',
      'e = c * d',
      'dc_da = 1',
      'dc_db = 1',
      'dd_db = 1',
      'de_dc_local = d',
      'de_dd_local = c',
      'de_de = 1',
      'de_dc = de_de * de_dc_local',
      'de_dd = de_de * de_dd_local',
      'de_da = de_dc * dc_da',
      'de_db = de_dc * dc_db',
      'de_db += de_dd * dd_db',
      'de_db',
    ]);
  });

  it('has the cells of a network’s arrays, each weight’s part of the loss and of the penalty added up', () => {
    const lesson = backprop();
    const text = lines(reverseTape(lesson), lesson.network);
    expect(text).toContain('z2[1] = Theta1[1][0] * a1[0] + Theta1[1][1] * a1[1] + Theta1[1][2] * a1[2]');
    expect(text).toContain('dTheta1[0][2] += delta2[0] * a1[2]');
    expect(text).toContain('delta2[1] = da2[2] * da2_2_dz2_1');
  });

  it.each(cases)('%s: every line writes what its step writes, and names only what it reads', (_, lesson) => {
    for (const tape of compiledOf(lesson).tapes) {
      tape.steps.forEach((step, i) => {
        const tokens = stepLine(tape, i, tapeSyntax, lesson.network) ?? [];
        expect(tokens[0]?.ref).toBe(step.write);
        for (const { ref } of tokens.slice(1)) {
          if (ref !== undefined) expect((tape.availableAt(ref) ?? Infinity) <= i, `${step.write} ${ref}`).toBe(true);
        }
      });
    }
  });
});
