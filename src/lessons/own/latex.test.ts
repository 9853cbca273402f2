// Formulas pasted from LaTeX mean what they mean in LaTeX.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workedMs } from '../../../scripts/testing/work';
import { compile, execute, ProgramError, reverseMode } from '../../engine';
import { programFromLatex } from './latex';

const values: Readonly<Record<string, number>> = { x: 0.7, y: -1.3, z: 0.4, a: 2, b: 1, h: 0.6, n: 3 };

/** The number of a program's target; inputs that have no value above are 0.5, 0.75, 1, ... */
function valueOf(program: string): number {
  const graph = compile(program);
  const inputs = graph.inputs.map((id, i): [string, number] => [id, values[id] ?? 0.5 + i / 4]);
  return execute(reverseMode(graph), Object.fromEntries(inputs)).at(`v:${graph.target}`);
}

test.each([
  ['y = \\frac{1}{1+e^{-x}}', 'y = 1/(1+exp(-x))'],
  ['y = \\frac12 x^2', 'y = 1/2*x^2'],
  ['y = \\left(a+b\\right)\\cdot\\left(b+1\\right)', 'y = (a+b)*(b+1)'],
  ['y = (a+b)(b+1)^{2}', 'y = (a+b)*(b+1)^2'],
  ['y = \\sqrt{x+1}', 'y = sqrt(x+1)'],
  ['y = \\sqrt[3]{x+1}', 'y = (x+1)^(1/3)'],
  ['y = \\ln x + \\log\\left(1+x\\right)', 'y = ln(x) + log(1+x)'],
  ['y = \\sin 2x + 1', 'y = sin(2*x) + 1'],
  ['y = \\sin x \\cos z', 'y = sin(x)*cos(z)'],
  ['y = \\sin^2 x', 'y = sin(x)^2'],
  ['y = a\\sin(x)^{2}', 'y = a*sin(x)^2'],
  ['y = \\sigma(z)', 'y = sigmoid(z)'],
  ['y = \\sigma\\left( z + 1 \\right)', 'y = sigmoid(z+1)'],
  ['L = -\\bigl[ b\\log h+(1-b)\\log(1-h) \\bigr]', 'L = -(b*log(h)+(1-b)*log(1-h))'],
  ['y = \\operatorname{relu}(x) + \\mathrm{softplus}(z)', 'y = relu(x) + softplus(z)'],
  ['y = |y| + \\lvert x - z \\rvert', 'u = abs(y) + abs(x-z)'],
  ['y = 2ab\\,', 'u = 2*a*b'],
  ['y = \\dfrac{a}{b} \\times \\tfrac{x}{z} \\div n', 'u = a/b*(x/z)/n'],
  ['\\begin{aligned} c &= a+b \\\\ d &= b+1 \\\\ e &= c \\cdot d \\end{aligned}', 'e = (a+b)*(b+1)'],
  ['$$ y = {x}^{n+1} $$', 'y = x^(n+1)'],
  ['y = e^{x}', 'y = exp(x)'],
  ['y = \\exp\\left\\{-x\\right\\}', 'y = exp(-x)'],
  ['y = \\max(x, \\frac{1}{2})', 'y = max(x, 1/2)'],
  ['y = \\sum_{i=1}^{3} w_i x_i + b', 'y = w1*x1 + w2*x2 + w3*x3 + b'],
  ['y = \\sum_{i=1}^{2} \\sum_{j=1}^2 w_{ij} x_j', 'y = w11*x1 + w12*x2 + w21*x1 + w22*x2'],
  ['y = \\frac{1}{3}\\sum_{i=1}^{3} (x_i - a)^2', 'y = 1/3*((x1-a)^2 + (x2-a)^2 + (x3-a)^2)'],
  ['y = \\prod_{k=1}^{2} (1 - x_k)', 'y = (1-x1)*(1-x2)'],
  ['y = \\frac{e^{z_1}}{\\sum_{j=1}^{2} e^{z_j}}', 'y = exp(z_1)/(exp(z_1)+exp(z_2))'],
  ['y = \\log_{10} n + \\arctan x', 'y = log10(n) + atan(x)'],
  ['\\sigma(t) = \\frac{1}{1+\\exp(-t)} \\\\ y = \\sigma(x)', 'y = sigmoid(x)'],
  ['f(t) = t^{2}\\\\y = f(x) + 1', 'y = x^2 + 1'],
])('%s', (tex, program) => {
  // The left side of a formula may be the name of an input elsewhere.
  const renamed = programFromLatex(tex).replace(/^y = (.*[^\n]*\by\b)/, 'u = $1');
  expect(valueOf(renamed)).toBeCloseTo(valueOf(program), 12);
});

test.each([
  ['\\theta_{12}^{(1)}', 'theta1_12'],
  ['\\Theta^{(1)}_{10,2}', 'theta1_10_2'],
  ['z^{(2)}_1', 'z2_1'],
  ['a_{1}^{(3)}', 'a3_1'],
  ['x_1', 'x1'],
  ['w_{ij}', 'w_ij'],
  ['\\hat{y}', 'y_hat'],
  ['\\lambda', 'lambda'],
  ['\\varepsilon', 'epsilon'],
])('the name %s', (tex, id) => {
  expect(compile(programFromLatex(`${tex} + \\alpha`)).inputs).toContain(id);
});

test('a sum whose end the text does not say is no function, so that the reader is asked', () => {
  expect(programFromLatex('s = \\sum_j e^{x_j}')).toBe('s = sum_j (exp(x_j))');
  expect(() => compile(programFromLatex('s = \\sum_{i=1}^{n} x_i'))).toThrow(
    expect.objectContaining({ key: 'unknownFunction', detail: ['sum_i'] }),
  );
});

test('what is no LaTeX stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '+', '(', ')', '^2', '_1', ' ', '\n', '中') }), (text) => {
      expect(programFromLatex(text)).toBe(text);
    }),
  );
});

describe('whatever is pasted', () => {
  const unit = fc.constantFrom(
    ...[
      '\\frac',
      '\\sqrt',
      '\\sin',
      '\\left',
      '{',
      '}',
      '(',
      ')',
      '^',
      '_',
      '[',
      ']',
      '|',
      'x',
      '1',
      '\\\\',
      '&',
      '\\foo',
      ' ',
      '=',
      '\\{',
      '\\',
    ],
  );
  test('it ends, and the compiler complains at most in its own way', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 60 }), (pieces) => {
        const program = programFromLatex(pieces.join(''));
        try {
          compile(program);
        } catch (error) {
          expect(error).toBeInstanceOf(ProgramError);
        }
      }),
      { numRuns: 1000 },
    );
  });
  test('deep nesting and long texts come back at once', () => {
    const deep = '\\frac{'.repeat(3000) + '1' + '}'.repeat(3000);
    const start = workedMs();
    programFromLatex(deep);
    programFromLatex('\\sin x + '.repeat(2000));
    programFromLatex('\\alpha'.repeat(1_000_000));
    expect(workedMs() - start).toBeLessThan(2000);
  });
});
