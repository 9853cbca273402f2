// Names of quantities in each notation; that all of them are different and can be typeset is a walk.
import { expect, test } from 'vitest';
import { execute } from '../../engine';
import { backprop, compiledOf, inNotation, type Lesson, lessons, notationIds, notationWith } from '../../lessons';
import { namingOf } from '../code/naming';
import { stepFormula } from './formula';
import { nameTex } from './nodeName';
import { refTex } from './refName';
import { namedTex } from './rich';
import { plainTex } from './texText';

const network = (id: (typeof notationIds)[number]): Lesson => inNotation(backprop(), notationWith(id, undefined));

test.each([
  ['theta', 'theta1_12', '\\Theta^{(1)}_{12}', '\\frac{\\mathrm{d}J}{\\mathrm{d}\\Theta^{(1)}_{12}}', 'dTheta1[0][2]'],
  ['wb', 'theta1_12', 'W^{[1]}_{12}', '\\frac{\\mathrm{d}J}{\\mathrm{d}W^{[1]}_{12}}', 'dW1[0][1]'],
  ['wb', 'theta2_10', 'b^{[2]}_{1}', '\\frac{\\mathrm{d}J}{\\mathrm{d}b^{[2]}_{1}}', 'db2[0]'],
  ['wb', 'z2_2', 'z^{[1]}_{2}', '\\delta^{[1]}_{2}', 'delta1[1]'],
  ['bar', 'theta1_12', 'W^{[1]}_{12}', '\\bar{W}^{[1]}_{12}', 'W1_bar[0][1]'],
  ['bar', 'z3_1', 'z^{[2]}_{1}', '\\bar{z}^{[2]}_{1}', 'z2_bar[0]'],
  ['grad', 'theta1_12', '\\texttt{W1}\\texttt{[0,1]}', '\\texttt{W1}\\texttt{.grad}\\texttt{[0,1]}', 'W1.grad[0, 1]'],
  ['grad', 'x2', '\\texttt{x}\\texttt{[1]}', '\\texttt{x}\\texttt{.grad}\\texttt{[1]}', 'x.grad[1]'],
] as const)('%s: %s', (id, node, name, adjoint, code) => {
  const lesson = network(id);
  const [tape] = compiledOf(lesson).tapes;
  if (tape === undefined) throw new RangeError('There is no tape.');
  expect(nameTex(node, lesson.labels)).toBe(name);
  expect(refTex(`g:${node}`, { tape, lesson })).toBe(adjoint);
  expect(namingOf(tape, lesson.network, id)(`g:${node}`)).toBe(code);
});

test('a bias weight is a term of its own where it has a name of its own', () => {
  const lesson = network('wb');
  const [tape] = compiledOf(lesson).tapes;
  const step = tape?.steps.find(({ write }) => write === 'v:z2_1');
  if (tape === undefined || step === undefined || lesson.labels === undefined) throw new RangeError('There is no sum.');
  const run = execute(tape, Object.fromEntries(lesson.inputs.map(({ id, value }) => [id, value])));
  const { symbols } = stepFormula(step, tape, run, { lang: 'en', labels: lesson.labels, delta: true });
  expect(plainTex(symbols)).toBe('z[1]₁ = b[1]₁ + W[1]₁₁ x₁ + W[1]₁₂ x₂');
});

test('the words of a beat name a quantity in the notation of the moment', () => {
  const said = (id: (typeof notationIds)[number]): string => {
    const graph = lessons.find((each) => each.id === 'graph');
    if (graph === undefined) throw new RangeError('There is no graph.');
    const lesson = inNotation(graph, notationWith(id, undefined));
    const [, tape] = compiledOf(lesson).tapes;
    if (tape === undefined) throw new RangeError('There is no tape.');
    return plainTex(namedTex('\\name{g:b}', { tape, lesson }));
  };
  expect(notationIds.map(said)).toEqual(['de/db', 'de/db', 'b̄', 'b.grad']);
});
