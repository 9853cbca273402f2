// Laws of the tutor: every mistake is named, chance is not accused, and a right number never is.
import { describe, expect, test } from 'vitest';
import {
  causesOf,
  compile,
  execute,
  type Inputs,
  judgeList,
  judgeNumber,
  type Ref,
  reverseMode,
  type Run,
  tutorMistakes,
  type Typed,
} from '..';
import { randomFrom } from '../../../bench/random';
import { faultyRun } from '../verify';
import { groundOf } from './ground';

const assumed = { rate: 0.5, samples: 4 };

/** A decimal text as the page reads it. */
function written(text: string): Typed {
  const [mantissa = '', exponent = '0'] = text.split('e');
  const places = mantissa.split('.')[1]?.length ?? 0;
  const digits = mantissa.replace(/[-.]/g, '').replace(/^0+/, '').length;
  return { value: Number(text), digits, unit: 10 ** (Number(exponent) - places) };
}

/** A network of these layers with sigmoids, cross-entropy and a penalty. */
function networkOf(layers: readonly number[]): string {
  const lines = ['x0 = 1'];
  const penalised: string[] = [];
  for (let l = 2; l <= layers.length; l++) {
    const from = Array.from({ length: (layers[l - 2] ?? 0) + 1 }, (_, j) => (l === 2 ? `x${j}` : `a${l - 1}_${j}`));
    for (let i = 1; i <= (layers[l - 1] ?? 0); i++) {
      const weights = from.map((_, j) => `t${l - 1}_${i}${j}`);
      penalised.push(...weights.slice(1));
      lines.push(`z${l}_${i} = wsum(${[...weights, ...from].join(', ')})`, `a${l}_${i} = sigmoid(z${l}_${i})`);
    }
    if (l < layers.length) lines.push(`a${l}_0 = 1`);
  }
  const last = layers.length;
  const losses = Array.from({ length: layers.at(-1) ?? 0 }, (_, i) => `logloss(a${last}_${i + 1}, y${i + 1})`);
  return [...lines, `L = ${losses.join(' + ')}`, `R = l2(${['lambda', ...penalised].join(', ')})`, 'J = L + R'].join(
    '\n',
  );
}

/** A run of a program at random inputs; labels are 0 or 1. */
function runOf(program: string, random: () => number): Run {
  const tape = reverseMode(compile(program));
  const inputs = tape.graph.inputs.map((id) => {
    const number = id.startsWith('y') ? Math.round(random()) : id === 'lambda' ? 0.3 : 2 * random() - 1;
    return [id, Number(number.toFixed(3))];
  });
  return execute(tape, Object.fromEntries(inputs) as Inputs);
}

const programs = [
  networkOf([2, 2, 1]),
  networkOf([3, 2, 2, 1]),
  networkOf([2, 3, 3, 2]),
  'c = a + b; d = b + 1; e = c*d',
  'z = w*x + b\nh = tanh(z)\nu = h*x\nJ = (u - y)^2',
];
const runs = programs.map((program, i) => runOf(program, randomFrom(i + 7)));
const asked = (run: Run): readonly Ref[] =>
  [...run.tape.availability].flatMap(([ref, born]) => (born > 0 ? [ref] : []));

test('a mistake is run for one quantity only: the number is that of the whole run', () => {
  for (const run of runs) {
    const ground = groundOf(run.tape.graph);
    const stride = Math.ceil(asked(run).length / 24);
    for (const ref of asked(run).filter((_, i) => i % stride === 0)) {
      for (const [id, row] of tutorMistakes) {
        for (const { rule } of 'rules' in row ? row.rules({ run, ground, ref, ...assumed }) : []) {
          const whole = faultyRun(run, (step) => rule(step)).wrong.get(ref);
          expect(faultyRun(run, rule, ref).wrong.get(ref), `${id} at ${ref}`).toBe(whole);
        }
      }
    }
  }
});

test('every mistake is named with the number that it gives, wherever it can be made', () => {
  const named = new Set<string>();
  for (const run of runs) {
    // Of a long tape a part of the quantities shows as much.
    const stride = Math.ceil(asked(run).length / 16);
    for (const ref of asked(run).filter((_, i) => i % stride === 0)) {
      for (const cause of causesOf(run, ref, assumed.rate, assumed.samples)) {
        if (cause.number === 0 || cause.id === 'farOther') continue;
        const verdict = judgeNumber(run, ref, written(cause.number.toPrecision(8)), assumed);
        // So near the right number that no hand tells them apart.
        if (verdict.kind === 'digits' || verdict.kind === 'begins') continue;
        const causes = 'causes' in verdict ? verdict.causes : [];
        if (Math.abs(cause.number) > 1e-12)
          expect(
            causes.map(({ id }) => id),
            `${cause.id} at ${ref}: ${cause.number}`,
          ).toContain(cause.id);
        named.add(cause.id);
      }
    }
  }
  expect(tutorMistakes.map(([id]) => id).filter((id) => !named.has(id))).toEqual(['farOther']);
});

test('of 10,000 random wrong numbers of three digits fewer than 10 are accused', () => {
  const random = randomFrom(3);
  const places = runs
    .flatMap((run) => asked(run).map((ref) => ({ run, ref })))
    .filter(({ run, ref }) => run.at(ref) !== 0);
  let accused = 0;
  for (let i = 0; i < 10_000; i++) {
    const place = places[Math.floor(random() * places.length)];
    if (place === undefined) throw new RangeError('There is no quantity.');
    const { run, ref } = place;
    const number = run.at(ref) * 10 ** (4 * random() - 2) * (random() < 0.5 ? -1 : 1);
    if (judgeNumber(run, ref, written(number.toPrecision(3)), assumed).kind === 'mistake') accused++;
  }
  expect(accused).toBeLessThan(10);
});

test('no right number is accused, rounded or cut off at any place', () => {
  for (const run of runs) {
    for (const ref of asked(run)) {
      const right = run.at(ref);
      const texts = Array.from({ length: 16 }, (_, i) => [right.toPrecision(i + 1), right.toFixed(i)]).flat();
      for (const text of [...texts, String(right)]) {
        const { kind } = judgeNumber(run, ref, written(text), assumed);
        expect(['right', 'digits'], `${ref} = ${right}, written ${text}: ${kind}`).toContain(kind);
      }
      for (const places of [1, 2, 3, 4, 5, 6]) {
        const cut = written(right.toFixed(12).slice(0, places - 12));
        expect(judgeNumber(run, ref, cut, assumed).kind, `${ref} = ${right} cut off`).not.toBe('mistake');
      }
    }
  }
});

test('one or two digits accuse nobody', () => {
  for (const run of runs)
    for (const ref of asked(run))
      for (const digits of [1, 2])
        expect(judgeNumber(run, ref, written((-run.at(ref) * 2.37).toPrecision(digits)), assumed).kind).not.toBe(
          'mistake',
        );
});

describe('a student’s numbers', () => {
  const program = networkOf([2, 2, 1]);
  const inputs = {
    ...{ x1: 0.05, x2: 0.1, y1: 1, lambda: 0, t1_10: 0.35, t1_11: 0.15, t1_12: 0.2, t1_20: 0.35, t1_21: 0.25 },
    ...{ t1_22: 0.3, t2_10: 0.6, t2_11: 0.4, t2_12: 0.45 },
  };
  const run = execute(reverseMode(compile(program)), inputs);

  test.each<readonly [Ref, string, string]>([
    ['g:z3_1', '0.2486', 'sign'],
    ['g:z3_1', '-0.4973', 'double'],
    ['g:z3_1', '-0.1243', 'half'],
    ['g:z3_1', '-0.3935', 'noBias'],
    ['g:z2_1', '-0.06445', 'otherSlope'],
    ['g:z3_1', '-0.2865', 'otherActivation'],
    ['g:z2_1', '-0.02692', 'other'],
    ['g:z2_1', '-0.02337', 'slopeOfSum'],
    ['g:t2_11', '-0.09386', 'sumForValue'],
    ['g:t1_11', '-0.02400', 'noTimesValue'],
    ['g:z2_1', '-0.2400', 'tens'],
    ['g:z2_1', '-0.09945', 'slope'],
    ['g:z3_1', '-0.04645', 'squared'],
    ['g:z2_1', '-0.02842', 'updated'],
    ['g:z2_1', '-0.03285', 'updated'],
    ['g:t1_11', '-0.00030', 'few'],
    ['g:z2_1', '-0.02405', 'rounded'],
    ['g:z2_1', '-0.03', 'few'],
    ['g:z3_1', '-0.2486', 'right'],
  ])('%s = %s: %s', (ref, text, wanted) => {
    const verdict = judgeNumber(run, ref, written(text), assumed);
    const said =
      verdict.kind === 'mistake'
        ? verdict.causes.map(({ id }) => id)
        : [verdict.kind === 'digits' ? 'right' : verdict.kind === 'wrong' && verdict.few ? 'few' : verdict.kind];
    expect(said).toContain(wanted);
  });

  test('in a matrix the first wrong entry on the way back is named, and what follows from it is no second mistake', () => {
    const refs: readonly Ref[] = ['g:t1_11', 'g:z2_1', 'g:z2_2', 'g:z3_1'];
    const texts = ['-0.004972', '-0.09945', '-0.02692', '-0.2486'];
    const entries = refs.map((ref, i) => ({ ref, typed: written(texts[i] ?? '') }));
    const { marks, first } = judgeList(run, entries, assumed);
    expect(marks).toEqual(['follows', 'wrong', 'right', 'right']);
    expect(first?.index).toBe(1);
    expect(first?.verdict.kind === 'mistake' ? first.verdict.causes.map(({ id }) => id) : []).toContain('slope');
  });
});
