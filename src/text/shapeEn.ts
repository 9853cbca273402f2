// The words of networks of any shape in English.
import type { Activation, LossName } from '../lessons';

interface Limit {
  readonly most: number;
  readonly got: number;
}

const problems: Readonly<Record<'units' | 'matrices' | 'weights' | 'loss', (limit: Limit) => string>> = {
  units: ({ most }) => `A layer has 1 to ${most} units, a whole number.`,
  matrices: ({ most }) => `A network has 1 to ${most} weight matrices.`,
  weights: ({ most, got }) => `These would be ${got} weights; ${most} are the most.`,
  loss: () => 'Cross-entropy reads a probability: choose the sigmoid at the output first.',
};
const activations: Readonly<Record<Activation, string>> = {
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  identity: 'identity',
};
const losses: Readonly<Record<LossName, string>> = { 'cross-entropy': 'cross-entropy', squared: 'half squared error' };

export const shapes = {
  problems,
  activations,
  losses,
  presets: 'Shapes to begin with',
  layers: 'Layers',
  input: 'Input',
  hidden: (number: number) => `Hidden ${number}`,
  output: 'Output',
  unitsOf: (layer: string) => `Units: ${layer}`,
  more: (layer: string) => `One unit more: ${layer}`,
  fewer: (layer: string) => `One unit fewer: ${layer}`,
  activationOf: (layer: string) => `Activation: ${layer}`,
  remove: (layer: string) => `Remove layer: ${layer}`,
  add: 'Add a hidden layer',
  loss: 'Loss',
  needsSigmoid: 'Cross-entropy needs a sigmoid at the output.',
  bias: 'Bias units',
  weights: 'Weights',
  nice: 'Nice numbers',
  niceWhy: 'The lesson’s own short weights and sample',
  random: 'Random',
  randomWhy: 'Weights between −1 and 1 from the seed: the same seed, the same weights',
};
