// Questions: asked where a text could silently mean something else, and nowhere else; answers write the meaning down.
import { describe, expect, test } from 'vitest';
import { compile, ProgramError, questionsOf, repairOf } from '..';
import { randomText } from '../../../bench/random';

const answersTo = (program: string): readonly string[] =>
  questionsOf(program).flatMap(({ answers }) =>
    answers.filter(({ kind }) => kind === 'text').map((each) => each.program),
  );

describe('what is asked', () => {
  test.each([
    ['e^x', 'exp(x)'],
    ['y = e^(-x)', 'y = exp(-x)'],
    ['y = e^-x^2', 'y = exp(-x^2)'],
    ['y = 2e', 'e = 2.718281828459045\ny = 2e'],
    ['pi*r^2', 'pi = 3.141592653589793\npi*r^2'],
    ['y = e^x + e', 'e = 2.718281828459045\ny = exp(x) + e'],
    ['y = sin x', 'y = sin(x)'],
    ['y = sin^2 x', 'y = sin(x)^2'],
    ['y = sin²x', 'y = sin(x)²'],
    ['y = sin^2(x+1)', 'y = sin(x+1)^2'],
    ['y = sin^-1 x', 'y = asin(x)'],
    ['y = exp^x', 'y = exp(x)'],
    ['y = sqrt 2x', 'y = sqrt(2x)'],
    ['sinx', 'sin(x)'],
    ['J = -y log h - (1-y) log(1-h)', 'J = -y log(h) - (1-y) log(1-h)'],
    ['y = log 1+x', 'y = log(1+x)'],
    ['y = wx + b', 'y = w*x + b'],
    ['y = 1/wx', 'y = 1/(w*x)'],
    ['z = x1w1 + b', 'z = x1*w1 + b'],
    ['z = θ₁x₁', 'z = θ₁*x₁'],
    ['s = sum(x_i)', 's = sum(x1, x2)'],
    ['z = w^T x + b', 'z = w1*x1 + w2*x2 + b'],
    ['z = 2wᵀx', 'z = 2(w1*x1 + w2*x2)'],
    ['u = w1+w2+w3; z = w^T x', 'u = w1+w2+w3; z = w1*x1 + w2*x2 + w3*x3'],
  ])('%s', (program, wanted) => expect(answersTo(program)[0] ?? program).toBe(wanted));

  test.each([
    ['y = partial f/partial x', 'derivative'],
    ['y = log*h', 'function'],
  ])('%s has no other reading, and is asked about', (program, kind) =>
    expect(questionsOf(program).map((each) => each.kind)).toEqual([kind]),
  );

  test.each([
    'y = (x - mu)^2/sigma^2',
    'e = (a+b)*(b+1)',
    'e = ?; y = e^x',
    'wx = ?\ny = wx + b',
    'y = rate*loss + bias',
    'y = a + b + c + d + e',
    'f(wx) = wx^2',
    'z2_1 = theta1_10 + theta1_11*x1',
    'y = alpha*x + lambda*dx',
  ])('%s says what it means', (program) => expect(questionsOf(program)).toEqual([]));
});

const isProgram = (text: string): boolean => {
  try {
    return compile(text).size > 0;
  } catch {
    return false;
  }
};

const readings = ['e^x', 'sin x', 'y log h', 'wx+b', 'x1w1', 'sinx', 'pi', 'sum(x_i)', 'w^T x', 'wᵀx', '2', '+', '*'];

test('the answer that a name stays leaves the graph as it is, and asks no more; every answer is a program', () => {
  for (const left of readings) {
    for (const right of readings) {
      const program = `u = ${left} - ${right}`;
      if (!isProgram(program)) continue;
      for (const { name, answers } of questionsOf(program)) {
        for (const { kind, program: written } of answers) {
          const graph = compile(written);
          const again = questionsOf(written).filter((each) => each.name === name);
          expect(again, written).toEqual([]);
          if (kind !== 'name') continue;
          const before = compile(program);
          expect(graph.nodes.map(({ id, op, args }) => [id, op, args])).toEqual(
            before.nodes.map(({ id, op, args }) => [id, op, args]),
          );
        }
      }
    }
  }
});

test('whatever the text, there are questions or none, and nothing is thrown', () => {
  for (let seed = 0; seed < 2000; seed++) {
    const text = randomText(seed);
    questionsOf(text).forEach(({ place }) => expect(place.offset).toBeLessThanOrEqual(text.length));
    try {
      compile(text);
    } catch (error) {
      if (!(error instanceof ProgramError)) throw error;
      repairOf(text, error);
    }
  }
});

test('long texts are answered at once', () => {
  for (const piece of ['sin ', '-', 'sin^2 ', 'w^T ', 'wx+', 'e^', '|', '√', 'sum(', '(']) {
    questionsOf(piece.repeat(1_900 / piece.length) + 'x');
  }
  expect(questionsOf('sin '.repeat(400) + 'x')[0]?.answers.length).toBe(2);
});

describe('what is nearly a program', () => {
  const repaired = (program: string): readonly string[] => {
    try {
      compile(program);
    } catch (error) {
      if (error instanceof ProgramError) return repairOf(program, error)?.answers.map((each) => each.program) ?? [];
      throw error;
    }
    return [];
  };
  test.each([
    ['y = Sigmoid(x)', 'y = sigmoid(x)'],
    ['y = sen(x)', 'y = sin(x)'],
    ['y = 3,5*x', 'y = 3.5*x'],
    ['y = (a + b', 'y = (a + b)'],
    ['y = |a', 'y = |a|'],
    ['p = softmax(a, b, c)', 'p1, p2, p3 = softmax(a, b, c)'],
    ['z = dot(w, x)', 'z = (w1*x1 + w2*x2)'],
    ['z = w @ x', 'z = (w1*x1 + w2*x2)'],
    ['s = sum_j(exp(x_j))', 's = (exp(x1) + exp(x2))'],
  ])('%s', (program, wanted) => {
    expect(repaired(program)[0]).toBe(wanted);
    expect(compile(wanted).size).toBeGreaterThan(0);
  });
  test('nothing is near', () => expect(repaired('y = a + ')).toEqual([]));
});
