// Names in plain sentences, marked to be typeset: those of every step of the network, and none that has no index.
import katex from 'katex';
import { describe, expect, it, test } from 'vitest';
import { defaultNetwork, inNotation, lessons, networkLesson, notationIds, notationWith } from '../../lessons';
import { planOf, sceneOf } from '../../state/scene/scene';
import { stepSentence } from '../words/sentence';
import { setNames } from './setNames';

test.each([
  ['a⁽²⁾₂ 是 z⁽²⁾₂ 的 sigmoid 值', '$a^{(2)}_{2}$ 是 $z^{(2)}_{2}$ 的 sigmoid 值'],
  ['dJ/dΘ⁽¹⁾₂₂ = −0.5', '$\\mathrm{d}J/\\mathrm{d}Θ^{(1)}_{22}$ = −0.5'],
  ['∂a⁽³⁾₁/∂z⁽³⁾₁ = 0.2', '$\\partial a^{(3)}_{1}/\\partial z^{(3)}_{1}$ = 0.2'],
  ['z̄[1]₁ = −0.5, W̄[2]₁₂', '$\\bar{z}^{[1]}_{1}$ = −0.5, $\\bar{W}^{[2]}_{12}$'],
  ['dJ/db[1]₂ and x̄₁', '$\\mathrm{d}J/\\mathrm{d}b^{[1]}_{2}$ and $\\bar{x}_{1}$'],
  ['J̄ = 1, x\u0307₁', '$\\bar{J}$ = 1, $\\dot{x}_{1}$'],
  ['d\u0304 = 3, d₁, dd/dx₁', '$\\bar{d}$ = 3, $d_{1}$, $\\mathrm{d}d/\\mathrm{d}x_{1}$'],
  ['1[0] is 1, a1[0]', '$1^{[0]}$ is 1, a1[0]'],
  ['z1.grad[0], x[0], W1[0, 1]', 'z1.grad[0], x[0], W1[0, 1]'],
  ['x₀、x₁', '$x_{0}$、$x_{1}$'],
  ['de/db is 5, c = 3', 'de/db is 5, c = 3'],
  ['3×10⁻¹², word', '3×10⁻¹², word'],
  ['e^(−1.2) = 0.3012', '$e^{−1.2}$ = 0.3012'],
  ['∂u/∂v = e^v = u', '∂u/∂v = $e^{v}$ = u'],
  ['the^x, e^x2, e^(a·(b + 1))', 'the^x, e^x2, e^(a·(b + 1))'],
])('%s', (plain, set) => expect(setNames(plain)).toBe(set));

describe.each(['en', 'zh'] as const)('in %s', (lang) => {
  it.each(notationIds)('what is set can be typeset, in every lesson and the notation %s', (id) => {
    let set = 0;
    for (const plan of lessons.map((lesson) => planOf(inNotation(lesson, notationWith(id, undefined)))))
      plan.frames.forEach((_, at) => {
        const { step, tape, run, lesson } = sceneOf(plan, { at, inputs: {}, lang });
        const text = step === undefined ? '' : setNames(stepSentence(step, tape, run, lang, lesson));
        for (const [, tex = ''] of text.matchAll(/\$([^$]*)\$/g)) {
          katex.renderToString(tex, { throwOnError: true, strict: 'error' });
          set += 1;
        }
      });
    expect(set).toBeGreaterThan(id === 'grad' ? 0 : 100);
  });

  it('no power is left unset in a sentence of a lesson with curves', () => {
    for (const plan of lessons.filter(({ plots }) => plots !== undefined).map(planOf))
      plan.frames.forEach((_, at) => {
        const { step, tape, run, lesson } = sceneOf(plan, { at, inputs: {}, lang });
        const set = step === undefined ? '' : setNames(stepSentence(step, tape, run, lang, lesson));
        expect(set.replaceAll(/\$[^$]*\$/g, ''), lesson.id).not.toContain('^');
      });
  });

  it.each(['theta', 'wb', 'bar'] as const)('no index is left in a sentence of the network in the notation %s', (id) => {
    const plan = planOf(inNotation(networkLesson(defaultNetwork), notationWith(id, 1)));
    plan.frames.forEach((_, at) => {
      const { step, tape, run, lesson } = sceneOf(plan, { at, inputs: {}, lang });
      const set = step === undefined ? '' : setNames(stepSentence(step, tape, run, lang, lesson));
      expect(set.replaceAll(/\$[^$]*\$/g, '')).not.toMatch(/[₀-₉⁽⁾\[\]\u0304]/);
      expect(set.match(/\$/g)?.length ?? 0).toSatisfy((count: number) => count % 2 === 0);
    });
  });
});
