// Formulas, sentences and spoken words of every step of every lesson: complete, readable, and true to the numbers.
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import {
  compile,
  execute,
  isConstant,
  forwardMode,
  type Inputs,
  pathByPath,
  type Ref,
  reverseMode,
  type Run,
  type Tape,
} from '../../engine';
import { lessons } from '../../lessons';
import { presets } from '../../lessons/own/presets';
import { adjointTex, stepFormula, stepSpeech } from './formula';
import { nodeTex } from './nodeRule';
import { programTex } from './nodeRule';
import { causeSentence, stepSentence } from '../words/sentence';
import { refSpeech } from '../words/speech';
import { plainTex } from './texText';

const typeset = (tex: string): string =>
  katex.renderToString(tex, {
    throwOnError: true,
    trust: true,
    // Signs outside of KaTeX's fonts stand only in formulas too long to be typeset: they come from the system's.
    strict: (code: string) => (code === 'htmlExtension' || code === 'unknownSymbol' ? 'ignore' : 'error'),
  });

interface Case {
  readonly name: string;
  readonly program: string;
  readonly inputs: Inputs;
}

const cases: readonly Case[] = [
  ...lessons.map(({ id, program, inputs }) => ({
    name: id,
    program,
    inputs: Object.fromEntries(inputs.map((spec) => [spec.id, spec.value])),
  })),
  ...presets.map(({ id, program, inputs }) => ({ name: `preset ${id}`, program, inputs })),
  {
    name: 'undefined',
    program: 'f = log(x)/sqrt(y) + max(x, 2)^2 - abs(x)*(x - y) - (x + 2)/-3',
    inputs: { x: 0, y: -2 },
  },
  { name: 'kinks', program: 'f = min(x, y) + relu(x) + softplus(y) + tanh(x)*cos(y) + tan(x)', inputs: { x: 0, y: 0 } },
];

/** A program with all its tapes run. */
function runsOf({ program, inputs }: Case): readonly (readonly [Tape, Run])[] {
  const graph = compile(program);
  const [first] = graph.inputs;
  const tapes = [
    reverseMode(graph),
    ...(first === undefined || graph.size > 30 ? [] : [forwardMode(graph, first), pathByPath(graph, graph.inputs)]),
  ];
  return tapes.map((tape) => [tape, execute(tape, inputs)] as const);
}

/** Every mark of a number in TeX: its quantity and the number as it is written out. */
const marksOf = (tex: string): readonly (readonly [Ref, string])[] =>
  [...tex.matchAll(/\\htmlData\{ref=([^,}]+),number=([^}]+)\}/g)].map((match) => [match[1] as Ref, match[2] ?? '']);

describe.each(cases)('$name', (each) => {
  const runs = runsOf(each);
  const delta = each.name === 'network';

  test('every formula can be typeset, and its marks hold the numbers of the run', () => {
    let marks = 0;
    for (const [tape, run] of runs) {
      for (const step of tape.steps) {
        const { symbols, numbers, result } = stepFormula(step, tape, run, { lang: 'zh', delta });
        [symbols, numbers, result].forEach(typeset);
        expect(result).toContain(`ref=${step.write},number=`);
        for (const [ref, number] of [symbols, numbers, result].flatMap(marksOf)) {
          marks++;
          expect(Object.is(Number(number), run.at(ref)), `${ref} ${number}`).toBe(true);
        }
        // Whatever is read is seen.
        const seen = new Set([...symbols.matchAll(/ref=([^,}]+)/g)].map((match) => match[1]));
        if (step.kind !== 'adjoint')
          expect(step.reads.filter((ref) => !seen.has(ref) && step.reads.length < 9)).toEqual([]);
      }
    }
    expect(marks).toBeGreaterThan(0);
  });

  test.each(['en', 'zh'] as const)('every sentence is complete: %s', (lang) => {
    for (const [tape, run] of runs) {
      for (const step of tape.steps) {
        const said = [stepSentence(step, tape, run, lang), stepSpeech(step, tape, run, lang)];
        for (const text of said) {
          expect(text).not.toMatch(/[{}\\]|NaN|Infinity|\s\s|null|object/);
          if (lang === 'zh') expect(text).not.toMatch(/undefined|，，|[，：。] /);
        }
        expect(said[0]).toMatch(lang === 'en' ? /\.$/ : /。$/);
        const { result } = stepFormula(step, tape, run, { lang });
        expect(said[0]).toContain(
          plainTex(result)
            .replace(/^[=≈]\s*/, '')
            .replace(' × 10', '×10'),
        );
      }
    }
  });

  test('every node says its rule and, once they are known, its value and its derivative', () => {
    for (const [tape, run] of runs) {
      for (const { id } of tape.graph.nodes) {
        typeset(nodeTex(tape.graph, id));
        const moment = {
          graph: tape.graph,
          tape,
          lesson: {},
          number: (ref: Ref) => (tape.availability.has(ref) ? run.at(ref) : undefined),
        };
        const before = refSpeech(`v:${id}`, { ...moment, number: () => undefined }, 'en');
        const after = refSpeech(`v:${id}`, moment, 'en');
        const rule = plainTex(nodeTex(tape.graph, id));
        if (isConstant(tape.graph, id)) {
          // It has its number at once, and never a derivative.
          expect([before, after]).toEqual([`${rule}, constant`, `${rule}, constant`]);
          continue;
        }
        expect(before).toBe(rule);
        expect(after.startsWith(`${before} = `)).toBe(true);
        const { symbols, numbers } = adjointTex(id, tape, run, { lang: 'en', lesson: {} });
        [symbols, numbers].forEach(typeset);
      }
    }
  });
});

describe('e = (a+b)(b+1)', () => {
  const graph = compile('c = a + b; d = b + 1; e = c * d');
  const parts = (tape: Tape, ref: Ref): readonly string[] => {
    const run = execute(tape, { a: 2, b: 1 });
    const step = tape.steps.find((each) => each.write === ref);
    if (step === undefined) throw new RangeError(ref);
    const { symbols, numbers, result } = stepFormula(step, tape, run, { lang: 'en' });
    return [
      ...[symbols, numbers, result].map(plainTex),
      stepSentence(step, tape, run, 'en'),
      stepSentence(step, tape, run, 'zh'),
    ];
  };
  const reverse = reverseMode(graph);
  const cases: readonly (readonly [Ref, Tape, readonly string[]])[] = [
    [
      'v:c',
      reverse,
      ['c = a + b', '=2 + 1', '=3', 'c is the sum of a and b: 2 + 1 = 3.', 'c 是 a 与 b 的和：2 + 1 = 3。'],
    ],
    [
      'd:e.0',
      reverse,
      [
        '∂e/∂c = d',
        '',
        '=2',
        'The edge c → e keeps ∂e/∂c = d = 2: the other factor.',
        'c 到 e 的边存下 ∂e/∂c = d = 2：就是另一个因子。',
      ],
    ],
    [
      'd:c.0',
      reverse,
      [
        '∂c/∂a',
        '',
        '=1',
        'The edge a → c keeps ∂c/∂a = 1: a sum passes every change on unchanged.',
        'a 到 c 的边存下 ∂c/∂a = 1：加法把变化原样传下去。',
      ],
    ],
    [
      'g:e',
      reverse,
      [
        'de/de',
        '',
        '=1',
        'The seed: e moves exactly as fast as itself, de/de = 1.',
        '种子：e 对自己的导数是 1，即 de/de = 1。',
      ],
    ],
    [
      'k:d.0',
      reverse,
      [
        'de/dd · ∂d/∂b',
        '=3 × 1',
        '=3',
        'Through d, b receives the contribution 3 × 1 = 3.',
        '经过 d，b 收到一份贡献：3 × 1 = 3。',
      ],
    ],
    [
      'g:a',
      reverse,
      [
        'de/da = de/dc · ∂c/∂a',
        '=2 × 1',
        '=2',
        'de/da is the adjoint of c times the partial on the edge: 2 × 1 = 2.',
        'de/da 等于 c 的伴随乘以边上的偏导数：2 × 1 = 2。',
      ],
    ],
    [
      'g:b',
      reverse,
      [
        'de/db = de/dc · ∂c/∂b + de/dd · ∂d/∂b',
        '=2 × 1 + 3 × 1',
        '=5',
        'de/db is the sum of the 2 contributions: 2 + 3 = 5.',
        'de/db 等于两份贡献之和：2 + 3 = 5。',
      ],
    ],
    [
      'd:e.0~2',
      pathByPath(graph, ['a', 'b']),
      [
        '∂e/∂c = d',
        '',
        '=2',
        '∂e/∂c is computed once again, for the 2nd time: 2.',
        '∂e/∂c 又算了一遍，这是第 2 次：2。',
      ],
    ],
    [
      'p:b.2',
      pathByPath(graph, ['a', 'b']),
      [
        'de/db|_(e→d→b) = ∂e/∂d · ∂d/∂b',
        '=3 × 1',
        '=3',
        'Path 2 to b: the partials along it multiply to 3 × 1 = 3.',
        '到 b 的第 2 条路径，沿途的偏导数相乘：3 × 1 = 3。',
      ],
    ],
    [
      't:e',
      forwardMode(graph, 'b'),
      [
        'de/db = ∂e/∂c · dc/db + ∂e/∂d · dd/db',
        '=2 × 1 + 3 × 1',
        '=5',
        'How fast e moves with b: 2 × 1 + 3 × 1 = 5.',
        'e 随 b 变化的快慢：2 × 1 + 3 × 1 = 5。',
      ],
    ],
  ];
  test.each(cases)('%s', (ref, tape, expected) => expect(parts(tape, ref)).toEqual(expected));

  test('negative factors stand in parentheses', () => {
    const tape = reverseMode(compile('y = a * b - -3'));
    const run = execute(tape, { a: -2, b: -1 });
    const numbers = tape.steps
      .slice(0, 2)
      .map((step) => plainTex(stepFormula(step, tape, run, { lang: 'en' }).numbers));
    expect(numbers).toEqual(['=(−2) × (−1)', '=2 − (−3)']);
  });
});

test('beside a curve the log loss is the term that its label leaves; elsewhere, and for other labels, it is whole', () => {
  const tape = reverseMode(compile('J = logloss(h, y)'));
  const [step] = tape.steps;
  if (step === undefined) throw new RangeError('no step');
  const shown = (y: number, curves: boolean): readonly string[] => {
    const { symbols, numbers, result } = stepFormula(step, tape, execute(tape, { h: 0.7, y }), { lang: 'en', curves });
    return [symbols, numbers, result].map((tex) => plainTex(tex));
  };
  expect(shown(1, true)).toEqual(['J = −log(h)', '=−log(0.7)', '=0.3567']);
  expect(shown(0, true)).toEqual(['J = −log(1 − h)', '=−log(1 − 0.7)', '=1.204']);
  for (const [y, curves] of [
    [1, false],
    [0, false],
    [0.5, true],
  ] as const)
    expect(shown(y, curves)[0]).toContain('(1 − y)');
});

test('a program is typeset line by line', () => {
  const tex = programTex(compile('c = a + b; d = b + 1; e = c * d'));
  expect(plainTex(tex)).toBe('c = a + b d = b + 1 e = c · d');
  typeset(tex);
});

describe('long and deep', () => {
  test('a sum of 500 terms is short, typeset, and marks its ends', () => {
    const names = Array.from({ length: 500 }, (_, i) => `x${i + 1}`);
    const tape = reverseMode(compile(`y = sum(${names.join(',')})`));
    const run = execute(tape, Object.fromEntries(names.map((name) => [name, -1.5])));
    const [step] = tape.steps;
    if (step === undefined) throw new RangeError('no step');
    const { symbols, numbers } = stepFormula(step, tape, run, { lang: 'en' });
    expect(Math.max(symbols.length, numbers.length)).toBeLessThan(2000);
    expect(plainTex(symbols)).toBe('y = x₁ + x₂ + x₃ + ⋯ + x₅₀₀');
    [symbols, numbers].forEach(typeset);
  });
  test('the longest names stay within what can be typeset', () => {
    const long = 'n'.repeat(100);
    const tape = reverseMode(compile(`${long} = ${'p'.repeat(100)} + ${'q'.repeat(100)}`));
    const run = execute(tape, { ['p'.repeat(100)]: 1, ['q'.repeat(100)]: 1 });
    for (const step of tape.steps) {
      const { symbols } = stepFormula(step, tape, run, { lang: 'en' });
      expect(symbols.length).toBeLessThanOrEqual(2000);
      typeset(symbols);
    }
  });
});

test('a cause is a sentence that names the node', () => {
  const cause = { ref: 'v:f', node: 'f', key: 'logOfNegative' } as const;
  expect(causeSentence(cause, 'en')).toBe('Logarithm of a negative number at f.');
  expect(causeSentence(cause, 'zh')).toBe('f 处对负数取了对数。');
});
