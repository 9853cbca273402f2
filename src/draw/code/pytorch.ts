// PyTorch: inputs that require a gradient, the forward pass, and backward().
import { valueRef } from '../../engine';
import { forwardLines, inputsAsCode, moves, type PassToWrite, reverseOf, textOf } from './frame';
import { namingOf } from './naming';
import { arithmetic, calls, floatText, type Row, type Syntax } from './write';

/** Functions of torch take tensors only. */
const functions = calls({
  exp: 'torch.exp',
  log: 'torch.log',
  log1p: 'torch.log1p',
  sqrt: 'torch.sqrt',
  tanh: 'torch.tanh',
  sin: 'torch.sin',
  cos: 'torch.cos',
  tan: 'torch.tan',
  abs: 'torch.abs',
  max: 'torch.maximum',
  min: 'torch.minimum',
  relu: 'torch.relu',
  sigmoid: 'torch.sigmoid',
  logsigmoid: 'torch.nn.functional.logsigmoid',
  sign: 'torch.sign',
  log10: 'torch.log10',
  log2: 'torch.log2',
  asin: 'torch.asin',
  acos: 'torch.acos',
  atan: 'torch.atan',
  sinh: 'torch.sinh',
  cosh: 'torch.cosh',
  erf: 'torch.erf',
  gelu: 'torch.nn.functional.gelu',
  silu: 'torch.nn.functional.silu',
  leakyrelu: 'torch.nn.functional.leaky_relu',
}).map(([op, row]): readonly [string, Row] => [op, { ...row, objects: true }]);

const syntax: Syntax = {
  rows: new Map<string, Row>([
    ...arithmetic,
    ...functions,
    ['softplus', { text: 'torch.logaddexp(#1, torch.tensor(0.0))', level: 5, needs: [0], objects: true }],
    ['logitloss', { text: 'torch.logaddexp(#1, torch.tensor(0.0)) - #1 * #2', level: 1, needs: [3, 4], objects: true }],
    ['step', { text: 'torch.sign(torch.relu(#1))', level: 5, needs: [0], objects: true }],
    ['share', { text: '(torch.sign(#1 - #2) + 1) / 2', level: 3, needs: [1, 3], objects: true }],
  ]),
  object: (text) => `torch.tensor(${text})`,
};

/** Python text that computes the value of the target and its derivatives by every input, and prints them. */
export function pytorchText(pass: PassToWrite): string {
  const { words } = pass;
  const tape = reverseOf(pass.tape);
  const target = namingOf(tape)(valueRef(tape.target));
  const inputs = inputsAsCode({ ...pass, tape });
  return textOf(
    ['import torch', 'torch.set_default_dtype(torch.float64)'],
    [
      `# ${words.inputs}`,
      ...inputs.map(([name, value]) => `${name} = torch.tensor(${floatText(value)}, requires_grad=True)`),
    ],
    [`# ${words.values}`, ...forwardLines(tape, syntax)],
    moves(tape) ? [`# ${words.backward}`, `${target}.backward()`] : [],
    [
      `# ${words.results}`,
      `print("${target} =", float(${target}))`,
      // What the target does not depend on has no gradient at all.
      ...inputs.map(([name]) => `print("${name}.grad =", float(${name}.grad or 0))`),
    ],
  );
}
