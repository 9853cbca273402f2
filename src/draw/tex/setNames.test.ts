// Names in plain sentences, marked to be typeset: those of every step of the network, and none that has no index.
import { describe, expect, it, test } from 'vitest';
import { defaultNetwork, lessons, networkLesson } from '../../lessons';
import { planOf, sceneOf } from '../../state/scene/scene';
import { stepSentence } from '../words/sentence';
import { setNames } from './setNames';

test.each([
  ['a⁽²⁾₂ 是 z⁽²⁾₂ 的 sigmoid 值', '$a^{(2)}_{2}$ 是 $z^{(2)}_{2}$ 的 sigmoid 值'],
  ['dJ/dΘ⁽¹⁾₂₂ = −0.5', '$\\mathrm{d}J/\\mathrm{d}Θ^{(1)}_{22}$ = −0.5'],
  ['∂a⁽³⁾₁/∂z⁽³⁾₁ = 0.2', '$\\partial a^{(3)}_{1}/\\partial z^{(3)}_{1}$ = 0.2'],
  ['x₀、x₁', '$x_{0}$、$x_{1}$'],
  ['de/db is 5, c = 3', 'de/db is 5, c = 3'],
  ['3×10⁻¹², word', '3×10⁻¹², word'],
  ['e^(−1.2) = 0.3012', '$e^{−1.2}$ = 0.3012'],
  ['∂u/∂v = e^v = u', '∂u/∂v = $e^{v}$ = u'],
  ['the^x, e^x2, e^(a·(b + 1))', 'the^x, e^x2, e^(a·(b + 1))'],
])('%s', (plain, set) => expect(setNames(plain)).toBe(set));

describe.each(['en', 'zh'] as const)('in %s', (lang) => {
  it('no power is left unset in a sentence of a lesson with curves', () => {
    for (const plan of lessons.filter(({ plots }) => plots !== undefined).map(planOf))
      plan.frames.forEach((_, at) => {
        const { step, tape, run, lesson } = sceneOf(plan, { at, inputs: {}, lang });
        const set = step === undefined ? '' : setNames(stepSentence(step, tape, run, lang, lesson));
        expect(set.replaceAll(/\$[^$]*\$/g, ''), lesson.id).not.toContain('^');
      });
  });

  it('no index is left in a sentence of the network', () => {
    const plan = planOf(networkLesson(defaultNetwork));
    plan.frames.forEach((_, at) => {
      const { step, tape, run, lesson } = sceneOf(plan, { at, inputs: {}, lang });
      const set = step === undefined ? '' : setNames(stepSentence(step, tape, run, lang, lesson));
      expect(set.replaceAll(/\$[^$]*\$/g, '')).not.toMatch(/[₀-₉⁽⁾]/);
      expect(set.match(/\$/g)?.length ?? 0).toSatisfy((count: number) => count % 2 === 0);
    });
  });
});
