// Lesson 6: backpropagation through the 2-2-1 network, and through a fully connected network of any other shape.
import { compile, plainPartials, edgeCount } from '../engine';
import { backwardBeats } from './backprop-backward';
import { backpropEquations } from './backprop-equations';
import { forwardBeats } from './backprop-forward';
import { shapeOf } from './backprop-shape';
import { labelId, type Layers, networkNames, networkProgram, thetaRows } from './network';
import type { InputSpec, Lesson } from './types';

/** The shape of the lecture. */
export const defaultLayers: Layers = [2, 2, 1];

const samples: Readonly<Record<string, number>> = { x1: 0.5, x2: -1 };
/** Weights short enough for hand arithmetic; other shapes repeat the list. */
const weights = [0.1, 0.3, -0.2, -0.4, 0.5, 0.6, 0.2, 0.7, -0.5] as const;

function inputSpecs(layers: Layers): readonly InputSpec[] {
  const names = networkNames(layers);
  const units = Array.from({ length: layers[0] ?? 0 }, (_, i) => `x${i + 1}`);
  const outputs = Array.from({ length: layers.at(-1) ?? 0 }, (_, i) => labelId(layers, i + 1));
  const thetas = layers.slice(1).flatMap((_, l) => thetaRows(names, l + 1).flat());
  return [
    ...units.map((id, i): InputSpec => ({ id, value: samples[id] ?? (i % 3) - 1, min: -5, max: 5, step: 0.1 })),
    ...outputs.map((id, i): InputSpec => ({ id, value: i === 0 ? 1 : 0, min: 0, max: 1, step: 1, kind: 'switch' })),
    { id: 'lambda', value: 0, min: 0, max: 2, step: 0.1 },
    ...thetas.map((id, i): InputSpec => ({
      id,
      value: weights[i % weights.length] ?? 0,
      min: -5,
      max: 5,
      step: 0.1,
      place: 'weights',
    })),
  ];
}

/** The lesson for a network with these layers; beats, matrices and program are generated from the shape. */
export function backprop(layers: Layers = defaultLayers): Lesson {
  const program = networkProgram(layers);
  const inputs = inputSpecs(layers);
  const graph = compile(program);
  const weightIds = inputs.filter((spec) => spec.place === 'weights').map((spec) => spec.id);
  const last = layers.length;
  const shape = layers.join('-');
  return {
    id: 'network',
    tab: `\\text{${shape}}`,
    title: { en: `Backpropagation, ${shape}`, zh: `反向传播：${shape} 网络` },
    formula:
      'J(\\Theta)=-\\bigl[\\,y\\log h+(1-y)\\log(1-h)\\,\\bigr]+\\tfrac{\\lambda}{2}\\textstyle\\sum\\Theta_{ij}^2',
    program,
    inputs,
    layers,
    passes: [
      {
        mode: 'reverse',
        last: inputs.filter((spec) => spec.place !== 'weights').map((spec) => spec.id),
      },
    ],
    views: ['network', 'graph'],
    pace: 'node',
    sections: [
      { id: 'net', title: { en: 'Network', zh: '网络' }, hue: 'plain' },
      { id: 'forward', title: { en: 'Forward', zh: '前向' }, hue: 'value' },
      { id: 'loss', title: { en: 'Loss', zh: '损失' }, hue: 'value' },
      { id: 'partials', title: { en: 'Local partials', zh: '局部偏导' }, hue: 'partial' },
      { id: 'output', title: { en: 'Output layer', zh: '输出层' }, hue: 'adjoint' },
      { id: 'hidden', title: { en: 'Hidden layers', zh: '隐藏层' }, hue: 'adjoint' },
      { id: 'beyond', title: { en: 'Beyond', zh: '推广' }, hue: 'plain' },
    ],
    beats: [
      ...forwardBeats(shapeOf(layers), {
        weights: weightIds.length,
        plain: plainPartials(graph, graph.target, weightIds),
        edges: edgeCount(graph, graph.target),
      }),
      ...backwardBeats(shapeOf(layers)),
    ],
    equations: backpropEquations(layers, graph),
    ...(layers.at(-1) === 1 && {
      derivation: [
        {
          tex: `\\delta^{(${last})}=\\frac{\\partial J}{\\partial a^{(${last})}}\\,\\frac{\\partial a^{(${last})}}{\\partial z^{(${last})}}`,
          expr: `(-y/a${last}_1 + (1-y)/(1-a${last}_1)) * a${last}_1*(1-a${last}_1)`,
        },
        {
          tex: `=\\frac{a^{(${last})}-y}{a^{(${last})}(1-a^{(${last})})}\\;a^{(${last})}(1-a^{(${last})})`,
          expr: `(a${last}_1-y)/(a${last}_1*(1-a${last}_1)) * a${last}_1*(1-a${last}_1)`,
        },
        { tex: `=a^{(${last})}-y`, expr: `a${last}_1-y` },
      ],
    }),
    source: {
      en: 'Notation of A. Ng, Machine Learning; one sample, m = 1',
      zh: '记号取自吴恩达《机器学习》课程；一个样本，m = 1',
    },
  };
}
