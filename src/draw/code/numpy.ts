// NumPy: the tape itself, the backward pass line by line and by hand.
import { memo, adjointRef, type StepKind, type Tape, valueRef } from '../../engine';
import { arraysOf, cellOf, type NetworkShape } from './cells';
import { type CodeWords, type PassToWrite, reverseOf, textOf } from './frame';
import { stepLine } from './lines';
import { namingOf } from './naming';
import { arithmetic, calls, numberText, plain, type Syntax } from './write';

/** Numbers that stand alone become NumPy's own, since Python's would divide by zero with an error. */
const syntax: Syntax = {
  rows: new Map([
    ...arithmetic,
    ...calls({
      exp: 'np.exp',
      log: 'np.log',
      log1p: 'np.log1p',
      sqrt: 'np.sqrt',
      tanh: 'np.tanh',
      sin: 'np.sin',
      cos: 'np.cos',
      tan: 'np.tan',
      abs: 'np.abs',
      max: 'np.maximum',
      min: 'np.minimum',
      sign: 'np.sign',
      log10: 'np.log10',
      log2: 'np.log2',
      asin: 'np.arcsin',
      acos: 'np.arccos',
      atan: 'np.arctan',
      sinh: 'np.sinh',
      cosh: 'np.cosh',
      erf: 'math.erf',
    }),
    ['relu', { text: 'np.maximum(#1, 0)', level: 5, needs: [0] }],
    ['sigmoid', { text: '1 / (1 + np.exp(-#1))', level: 3, needs: [3] }],
    ['softplus', { text: 'np.logaddexp(0, #1)', level: 5, needs: [0] }],
    ['logsigmoid', { text: '-np.logaddexp(0, -#1)', level: 2, needs: [3] }],
    ['logitloss', { text: 'np.logaddexp(0, #1) - #1 * #2', level: 1, needs: [3, 4] }],
    ['step', { text: 'np.heaviside(#1, 0)', level: 5, needs: [0] }],
    ['share', { text: 'np.heaviside(#1 - #2, 0.5)', level: 5, needs: [1, 3] }],
  ]),
  object: (text) => `np.float64(${text})`,
};

const headOf = (words: CodeWords, kind: StepKind): string =>
  kind === 'value' ? words.values : kind === 'partial' ? words.partials : words.backward;

/** All steps of the tape, with a comment where a pass begins. */
const bodyOf = memo((tape: Tape, words: CodeWords, network: NetworkShape | undefined): readonly string[] => {
  const lines: string[] = [];
  let head = '';
  for (let i = 0; i < tape.length; i++) {
    const kind = tape.stepAt(i)?.kind ?? 'value';
    if (headOf(words, kind) !== head) {
      lines.push(...(head === '' ? [] : ['']), `# ${headOf(words, kind)}`);
      head = headOf(words, kind);
    }
    const line = plain(stepLine(tape, i, syntax, network) ?? []);
    // A name alone says that all contributions are in; in a script it would do nothing.
    if (line.includes('=')) lines.push(line);
  }
  return lines;
});

/** Python text that computes the value of the target and its derivatives by every input, and prints them. */
export function numpyText({ tape: shown, inputs, words, network }: PassToWrite): string {
  const tape = reverseOf(shown);
  const name = namingOf(tape, network);
  const { graph, target } = tape;
  const ids = graph.nodes.map(({ id }) => id);
  const arrays = network === undefined ? [] : [...arraysOf(ids, network)];
  const zeros = arrays.map(
    ([array, shape]) => `${array} = np.zeros(${shape.length === 1 ? `${shape[0] ?? 0}` : `(${shape.join(', ')})`})`,
  );
  const given = graph.inputs.map((id) => `${name(valueRef(id))} = np.float64(${numberText(inputs[id] ?? NaN)})`);
  const wanted = graph.inputs.map((id) => {
    const cell = network === undefined ? undefined : cellOf(id, network);
    return cell?.adjoint ?? name(adjointRef(id));
  });
  const printed = [name(valueRef(target)), ...new Set(wanted)].map((each) => `print("${each} =", ${each})`);
  const body = bodyOf(tape, words, network);
  const math = body.some((line) => line.includes('math.')) ? ['import math'] : [];
  return textOf([...math, 'import numpy as np'], [`# ${words.inputs}`, ...zeros, ...given], body, [
    `# ${words.results}`,
    ...printed,
  ]);
}
