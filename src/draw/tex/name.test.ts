// Names follow the convention, and no name of a user becomes a command of TeX.
import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { compile, forwardMode, pathByPath, reverseMode, type Ref } from '../../engine';
import { nameSpans, nameTex } from './nodeName';
import { nodeRuleSpans } from './nodeRule';
import { refTex } from './refName';
import { escapeTex } from './nodeName';
import { plainTex } from './texText';

const strict = { strict: 'error', throwOnError: true } as const;

test.each([
  ['theta1_12', '\\Theta^{(1)}_{12}', 'Θ⁽¹⁾₁₂'],
  ['theta1_10_2', '\\Theta^{(1)}_{10,2}', 'Θ⁽¹⁾₁₀,₂'],
  ['z2_1', 'z^{(2)}_{1}', 'z⁽²⁾₁'],
  ['a3_1', 'a^{(3)}_{1}', 'a⁽³⁾₁'],
  ['x1', 'x_{1}', 'x₁'],
  ['e_1', 'e_{1}', 'e₁'],
  ['w1_2', 'w_{1,2}', 'w₁,₂'],
  ['lambda', '\\lambda', 'λ'],
  ['λ2', '\\lambda_{2}', 'λ₂'],
  ['J', 'J', 'J'],
  ['net_h1', '\\mathit{net}_{h1}', 'net_(h1)'],
  ['变量', '\\text{变量}', '变量'],
  ['__proto__', '\\text{\\_\\_proto\\_\\_}', '__proto__'],
])('%s', (id, tex, plain) => {
  expect(nameTex(id)).toBe(tex);
  expect(plainTex(tex)).toBe(plain);
  expect(
    nameSpans(id)
      .map((span) => span.text)
      .join('')
      .replace(/[\W_]/g, ''),
  ).toBe(plainTex(tex).normalize('NFKC').replace(/[\W_]/g, ''));
});

test("a lesson's label comes first, and only its own", () => {
  expect(nameTex('x', { nodes: { x: 'z' } })).toBe('z');
  expect(nameTex('constructor', {})).toBe('\\mathit{constructor}');
});

test('indices are raised and lowered, letters slanted', () => {
  expect(nameSpans('z2_1')).toEqual([
    { text: 'z', script: 'base', italic: true },
    { text: '(2)', script: 'sup', italic: false },
    { text: '1', script: 'sub', italic: false },
  ]);
});

test('any text as a name is shown as that text and typeset without complaint', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('\\{}$&#%_^~ab1é"<>|`\'')) }), (text) => {
      const html = katex.renderToString(escapeTex(text), strict);
      expect(html).not.toContain('<a ');
      expect(
        nameTex(text).replace(/\\(?:textbackslash|textasciicircum|textasciitilde|text|mathit|[{}$&#%_])/g, ''),
      ).not.toContain('\\');
    }),
  );
});

describe('quantities', () => {
  const graph = compile('c = a + b; d = b + 1; e = c * d');
  const reverse = { tape: reverseMode(graph), lesson: {} };
  const paths = { tape: pathByPath(graph, ['a', 'b']), lesson: {} };
  const forward = { tape: forwardMode(graph, 'b'), lesson: {} };
  const cases: readonly (readonly [Ref, string, { tape: typeof reverse.tape; lesson: object }])[] = [
    ['v:c', 'c', reverse],
    ['d:e.0', '∂e/∂c', reverse],
    ['d:e.0~2', '∂e/∂c', paths],
    ['g:b', 'de/db', reverse],
    ['k:c.1', 'de/dc ∂c/∂b', reverse],
    ['t:c', 'dc/db', forward],
    ['p:a.1', 'de/da', paths],
    ['p:b.2', 'de/db|_(e→d→b)', paths],
  ];
  test.each(cases)('%s', (ref, plain, naming) => {
    expect(plainTex(refTex(ref, naming))).toBe(plain);
  });
  test('two edges between the same nodes have different names', () => {
    const naming = { tape: reverseMode(compile('y = x * x')), lesson: {} };
    expect(refTex('d:y.0', naming)).not.toBe(refTex('d:y.1', naming));
  });
  test.each([
    ['an input that is read directly and through another node', 'y = x * sin(x)'],
    ['two edges from one node', 'y = x * x * x'],
    ['a fork', 'z = x^2; y = x + z + x*z'],
    ['a chain', 'y = exp(sin(x))'],
  ])('no two quantities have one name: %s', (_, program) => {
    const one = compile(program);
    for (const tape of [reverseMode(one), forwardMode(one, 'x'), pathByPath(one, 'x')]) {
      const known = new Map<string, Ref>();
      for (const ref of tape.availability.keys()) {
        // The same partial computed anew is the same quantity, and a lone path is the derivative.
        if (ref.includes('~') || (ref.startsWith('p:') && !tape.availability.has(`p:x.2`))) continue;
        for (const set of ['stacked', 'inline'] as const) {
          const name = `${set} ${plainTex(refTex(ref, { tape, lesson: {} }, set))}`;
          expect(known.get(name) ?? ref, name).toBe(ref);
          known.set(name, ref);
        }
      }
    }
  });
  test('the adjoint of a weighted sum of a network is its delta', () => {
    const naming = { tape: reverseMode(compile('z2_1 = w*x; J = exp(z2_1)')), lesson: { layers: [1, 1] } };
    expect(refTex('g:z2_1', naming)).toBe('\\delta^{(2)}_{1}');
    expect(refTex('g:w', naming)).toBe('\\frac{\\mathrm{d}J}{\\mathrm{d}w}');
  });
});

describe('rules in boxes', () => {
  const graph = compile(
    'z2_1 = wsum(theta1_10, theta1_11, x0, x1); u = exp(-z2_1); f = (u + 1)/3; g = f^2; J = logloss(g, y)',
  );
  const rule = (id: string): string =>
    nodeRuleSpans(graph, id)
      .map((span) => span.text)
      .join('');
  test.each([
    ['x0', 'x0'],
    ['z2_1', 'z(2)1 = ∑Θ(1) x'],
    ['u', 'u = eu₁'],
    ['g', 'g = f2'],
    ['J', 'J = ℓ(g, y)'],
  ])('%s', (id, text) => expect(rule(id)).toBe(text));
  test('a rule that is too long for a box is left out', () => {
    const long = compile(`${'n'.repeat(20)} = ${'p'.repeat(20)} + 1`);
    expect(
      nodeRuleSpans(long, 'n'.repeat(20))
        .map((span) => span.text)
        .join(''),
    ).toBe('n'.repeat(20));
  });
});
