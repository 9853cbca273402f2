// TeX of our own writers reads well as a line of text.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainTex, texSpans, texWidth } from './texText';

test.each([
  ['c = a+b', 'c = a + b'],
  ['-\\bigl[y\\log h+(1-y)\\log(1-h)\\bigr]', '−[y log h + (1 − y) log(1 − h)]'],
  ['\\frac{\\partial e}{\\partial b}=2\\times 1+3\\times(-1)', '∂e/∂b = 2 × 1 + 3 × (−1)'],
  ['e^{-x}', 'e^(−x)'],
  ['e^{h_3}', 'e^(h₃)'],
  ['x_{a_{12}^2}', 'x_(a₁₂²)'],
  ['\\frac{a+b}{2}', '(a + b)/2'],
  ['a_{10}^2', 'a₁₀²'],
  ['(\\Theta^{(l)})^{T}\\delta', '(Θ^(l))ᵀδ'],
  ['-1\\le x', '−1 ≤ x'],
  ['\\sqrt{x+1}', '√(x + 1)'],
  ['\\text{not a number}', 'not a number'],
  ['\\htmlData{ref=d:e.0~2,number=-2}{-2}', '−2'],
  ['\\begin{aligned}a=&b\\\\&{}+c\\end{aligned}', 'a = b + c'],
  ['\\operatorname{relu}(x)', 'relu(x)'],
  ['4.2{\\times}10^{-18}', '4.2 × 10⁻¹⁸'],
])('%s', (tex, plain) => expect(plainTex(tex)).toBe(plain));

test('whatever the text: it ends, and without commands', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('\\', '{', '}', '^', '_', 'frac', 'text', 'a', '1', '+', '&', ' ') }),
      (tex) => {
        expect(plainTex(tex)).not.toMatch(/\\(?:frac|text)/);
      },
    ),
  );
});

test('an index of an exponent is not an index of the base', () => {
  expect(texSpans('e^{h_3}').map(({ text, script }) => `${script} ${text}`)).toEqual(['base e', 'sup h', 'sup ₃']);
});

test('nesting of any depth ends in an ellipsis', () => {
  expect(plainTex('\\sqrt{'.repeat(5000) + 'x' + '}'.repeat(5000)).length).toBeLessThan(200);
});

test('a fraction is as wide as its longer part, an index over an index as one', () => {
  expect(texWidth('\\frac{\\partial e}{\\partial b}')).toBe(2);
  expect(texWidth('\\frac{abc}{d}')).toBe(3);
  expect(texWidth('z^{(2)}_{1}')).toBeLessThan(texWidth('z^{(2)}') + 0.5);
});

test('runs of one height and face are joined', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', '1', '+', '_{2}', '^{n}', '\\Theta')), (pieces) => {
      const spans = texSpans(pieces.join(''));
      expect(
        spans.some((span, i) => i > 0 && span.script === spans[i - 1]?.script && span.italic === spans[i - 1]?.italic),
      ).toBe(false);
    }),
  );
});
