// Lesson 6: backpropagation through the 2-2-1 network, and through a fully connected network of any other shape.
import { compile, edgeCount, labelId, plainPartials, unitId } from '../../engine';
import {
  labelsIn,
  type Network,
  networkNames,
  type Notation,
  type NotationId,
  plainNotation,
  range,
  type Symbols,
  symbolsOf,
  thetaRows,
} from '../network';
import { backwardBeats } from './backpropBackward';
import { derivationsOf } from './backpropDerivations';
import { backpropEquations } from './backpropEquations';
import { forwardBeats } from './backpropForward';
import { shapeOf } from './backpropShape';
import { defaultNetwork, networkTab } from './known';
import { networkProgram } from './program';
import type { InputSpec, Lesson, Text } from '../types';

/** Nice numbers: short enough for hand arithmetic; other shapes repeat the weights. */
const tenths = {
  samples: new Map([
    ['x1', 0.5],
    ['x2', -1],
  ]),
  weights: [0.1, 0.3, -0.2, -0.4, 0.5, 0.6, 0.2, 0.7, -0.5],
} as const;
/** Where no unit bends its sum, whole numbers stay whole: all that is multiplied by hand is small. */
const whole = {
  samples: new Map([
    ['x1', 1],
    ['x2', 2],
  ]),
  weights: [1, 1, 1, -1, 2, 1, 1, -1, 2, 0.5],
} as const;

const niceNumbers = ({ activations: names }: Network): typeof tenths | typeof whole =>
  names.every((name) => name === 'relu' || name === 'identity') ? whole : tenths;

const sources: Readonly<Record<NotationId, Text>> = {
  theta: {
    en: 'Notation of A. Ng, Machine Learning; one sample, m = 1',
    zh: '记号取自吴恩达《机器学习》课程；一个样本，m = 1',
  },
  wb: {
    en: 'Layers in brackets, W and b as in A. Ng, Deep Learning (there dz, dW for δ, dJ/dW); one sample, m = 1',
    zh: '层号写在方括号里，W、b 同吴恩达《深度学习》课程（那里把 δ、dJ/dW 写成 dz、dW）；一个样本，m = 1',
  },
  bar: {
    en: 'A bar for the adjoint, as in A. Griewank and A. Walther, Evaluating Derivatives, 2008; one sample, m = 1',
    zh: '伴随写成加一横，见 A. Griewank 与 A. Walther，Evaluating Derivatives，2008；一个样本，m = 1',
  },
  grad: { en: 'Names as in PyTorch; one sample, m = 1', zh: '名字按 PyTorch 的写法；一个样本，m = 1' },
};

/** The cross-entropy asks whether, the squared error how much. */
const labelSpec = (id: string, i: number, loss: Network['loss']): InputSpec => ({
  id,
  value: i === 0 ? 1 : 0,
  ...(loss === 'cross-entropy'
    ? ({ min: 0, max: 1, step: 1, kind: 'switch' } as const)
    : { min: -5, max: 5, step: 0.1 }),
});

function inputSpecs(network: Network): readonly InputSpec[] {
  const { layers, loss } = network;
  const names = networkNames(network);
  const { samples, weights } = niceNumbers(network);
  const thetas = range(1, layers.length - 1).flatMap((l) => thetaRows(names, l).flat());
  return [
    ...range(1, layers[0] ?? 0).map((i): InputSpec => {
      const id = unitId(1, i);
      return { id, value: samples.get(id) ?? ((i - 1) % 3) - 1, min: -5, max: 5, step: 0.1 };
    }),
    ...range(1, layers.at(-1) ?? 0).map((i) => labelSpec(labelId(layers, i), i - 1, loss)),
    { id: 'lambda', value: 0, min: 0, max: 2, step: 0.1, adjoint: true },
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

/** TeX of what J is without the penalty, by loss, over m samples s; `k` marks what each of several outputs has. */
const formulas: Readonly<Record<Network['loss'], (k: string) => string>> = {
  'cross-entropy': (k) => `\\bigl[\\,y${k}\\log h${k}+(1-y${k})\\log(1-h${k})\\,\\bigr]`,
  squared: (k) => `(h${k}-y${k})^2`,
};
const fronts: Readonly<Record<Network['loss'], string>> = {
  'cross-entropy': '-\\tfrac1m',
  squared: '\\tfrac1{2m}',
};

/** TeX of the objective: the mean loss of m samples, and the penalty, which leaves the weights of bias units out. */
function objectiveTex(
  { loss, layers, bias }: Network,
  { split, matrix }: Symbols,
): { readonly data: string; readonly whole: string } {
  const several = (layers.at(-1) ?? 1) > 1;
  const sums = several ? '\\sum_s\\sum_k' : '\\sum_s';
  const over = bias && !split ? '_{j\\ge1}' : '';
  const data = `\\textstyle ${split ? 'J' : `J(${matrix})`}=${fronts[loss]}${sums}${formulas[loss](several ? '_k' : '')}`;
  return { data, whole: `${data}\\allowbreak+\\nobreak\\tfrac{\\lambda}{2m}\\sum${over}{${matrix}_{ij}^2}` };
}

/** The lesson for a network in a notation; beats, matrices and program are generated from it. */
export function backprop(network: Network = defaultNetwork, notation: Notation = plainNotation): Lesson {
  const { layers } = network;
  const program = networkProgram(network);
  const inputs = inputSpecs(network);
  const graph = compile(program);
  const weightIds = inputs.filter((spec) => spec.place === 'weights').map((spec) => spec.id);
  const name = layers.join('-');
  const symbols = symbolsOf(notation);
  const shape = shapeOf(network, symbols);
  const objective = objectiveTex(network, symbols);
  const derivations = derivationsOf(network, notation);
  const labels = labelsIn(notation, undefined, network);
  return {
    id: 'network',
    tab: networkTab(network),
    title: { en: `Backpropagation, ${name}`, zh: `反向传播：${name} 网络` },
    formula: objective.whole,
    program,
    inputs,
    layers,
    network,
    notation,
    ...(labels !== undefined && { labels }),
    passes: [
      {
        mode: 'reverse',
        last: inputs.filter((spec) => spec.place !== 'weights').map((spec) => spec.id),
      },
    ],
    quiet: { at: 'lambda', nodes: ['R', 'lambda'], formula: objective.data },
    views: ['network', 'graph'],
    pace: 'beat',
    sections: [
      { id: 'net', title: { en: 'Network', zh: '网络' }, hue: 'plain' },
      { id: 'forward', title: { en: 'Forward', zh: '前向' }, hue: 'value' },
      { id: 'loss', title: { en: 'Loss', zh: '损失' }, hue: 'value' },
      { id: 'partials', title: { en: 'Local partials', zh: '局部偏导' }, hue: 'partial' },
      { id: 'output', title: { en: 'Output', zh: '输出层' }, hue: 'adjoint' },
      { id: 'hidden', title: { en: 'Hidden', zh: '隐藏层' }, hue: 'adjoint' },
      { id: 'penalty', title: { en: 'Penalty', zh: '正则化' }, hue: 'adjoint' },
      { id: 'beyond', title: { en: 'Beyond', zh: '推广' }, hue: 'plain' },
    ],
    beats: [
      ...forwardBeats(shape, {
        weights: weightIds.length,
        plain: plainPartials(graph, graph.target, weightIds),
        edges: edgeCount(graph, graph.target),
      }),
      ...backwardBeats(shape),
    ],
    equations: backpropEquations(network, graph, symbols),
    ...(derivations.length > 0 && { derivations }),
    source: sources[notation.id],
  };
}
