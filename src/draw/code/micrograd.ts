// micrograd: Value objects. It knows + - * / **, relu and no more; the rest is composed, or defined in its own way.
import { type Expr, valueRef } from '../../engine';
import { forwardLines, inputsAsCode, type PassToWrite, reverseOf, textOf } from './frame';
import { namingOf } from './naming';
import { arithmetic, calls, floatText, type Row, type Syntax } from './write';

/** Functions that micrograd lacks: Python's own, and the slope as a program over x (the argument) and y (the result). */
const lacking = [
  ['exp', 'math.exp', 'y.data'],
  ['log', 'math.log', '1 / x.data'],
  ['sin', 'math.sin', 'math.cos(x.data)'],
  ['cos', 'math.cos', '-math.sin(x.data)'],
  ['asin', 'math.asin', '(1 - x.data**2)**-0.5'],
  ['acos', 'math.acos', '-((1 - x.data**2)**-0.5)'],
  ['atan', 'math.atan', '1 / (1 + x.data**2)'],
  ['erf', 'math.erf', '2 / math.sqrt(math.pi) * math.exp(-(x.data**2))'],
] as const;

/** Its exponents are plain numbers; any other power goes by the logarithm, for bases above 0. */
const power = ([base, exponent]: readonly Expr[]): Row => {
  if (exponent?.kind !== 'number') return { text: 'exp(#2 * log(#1))', level: 5, needs: [0, 3], objects: true };
  return base?.kind === 'number'
    ? { text: 'Value(#1**#2)', level: 5, needs: [5, 5], raw: true }
    : { text: '#1**#2', level: 4, needs: [5, 5] };
};

const syntax: Syntax = {
  rows: new Map<string, Row | ((args: readonly Expr[]) => Row)>([
    ...arithmetic,
    ...calls(Object.fromEntries(lacking.map(([name]) => [name, name]))).map(([op, row]): readonly [string, Row] => [
      op,
      { ...row, objects: true },
    ]),
    ['sqrt', { text: '#1**0.5', level: 4, needs: [5], objects: true }],
    ['pow', power],
    ['relu', { text: '#1.relu()', level: 5, needs: [5], objects: true }],
    ['abs', { text: '#1.relu() + (-#1).relu()', level: 1, needs: [5], objects: true }],
    ['max', { text: '#1 + (#2 - #1).relu()', level: 1, needs: [5, 5], objects: true }],
    ['min', { text: '#1 - (#1 - #2).relu()', level: 1, needs: [5, 5], objects: true }],
    ['sign', { text: 'Value((#1.data > 0) - (#1.data < 0))', level: 5, needs: [5], objects: true }],
    ['step', { text: 'Value(float(#1.data > 0))', level: 5, needs: [5], objects: true }],
    [
      'share',
      {
        text: 'Value(((#1.data > #2.data) - (#1.data < #2.data) + 1) / 2)',
        level: 5,
        needs: [5, 5],
        objects: true,
      },
    ],
  ]),
  object: (text) => `Value(${text})`,
};

const definition = ([name, python, slope]: (typeof lacking)[number]): readonly string[] => [
  `def ${name}(x):`,
  `    y = Value(${python}(x.data), (x,), '${name}')`,
  '    def backward():',
  `        x.grad += ${slope} * y.grad`,
  '    y._backward = backward',
  '    return y',
  '',
];

/** Python text that computes the value of the target and its derivatives by every input, and prints them. */
export function microgradText(pass: PassToWrite): string {
  const { words } = pass;
  const tape = reverseOf(pass.tape);
  const target = namingOf(tape)(valueRef(tape.target));
  const inputs = inputsAsCode({ ...pass, tape });
  const lines = forwardLines(tape, syntax);
  const used = lacking.filter(([name]) => lines.some((line) => new RegExp(`\\b${name}\\(`).test(line)));
  // It walks the graph by calling itself.
  const deep = tape.graph.size > 500 ? ['import sys', `sys.setrecursionlimit(${10 * tape.graph.size})`] : [];
  const missing =
    used.length === 0
      ? []
      : [`# ${words.missing(used.map(([name]) => name).join(', '))}`, ...used.flatMap(definition)].slice(0, -1);
  return textOf(
    [...(used.length > 0 ? ['import math'] : []), ...deep, 'from micrograd.engine import Value'],
    missing,
    [`# ${words.inputs}`, ...inputs.map(([name, value]) => `${name} = Value(${floatText(value)})`)],
    [`# ${words.values}`, ...lines],
    [`# ${words.backward}`, `${target}.backward()`],
    [
      `# ${words.results}`,
      `print("${target} =", ${target}.data)`,
      ...inputs.map(([name]) => `print("${name}.grad =", ${name}.grad)`),
    ],
  );
}
