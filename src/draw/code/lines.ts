// The tape as code: one assignment for each step, contributions added up with +=.
import { isKind, type Step, type Tape, writerOf } from '../../engine';
import type { NotationId } from '../../lessons';
import type { NetworkShape } from './cells';
import { type Naming, namingOf } from './naming';
import { arithmetic, calls, type Syntax, type Token, written } from './write';

/** How the tape itself is written: functions by their mathematical names. */
export const tapeSyntax: Syntax = {
  rows: new Map([
    ...arithmetic,
    ...calls({
      exp: 'exp',
      log: 'log',
      log1p: 'log1p',
      sqrt: 'sqrt',
      tanh: 'tanh',
      sin: 'sin',
      cos: 'cos',
      tan: 'tan',
      asin: 'arcsin',
      acos: 'arccos',
      atan: 'arctan',
      erf: 'erf',
      gelu: 'gelu',
      abs: 'abs',
      max: 'max',
      min: 'min',
      relu: 'relu',
      sigmoid: 'sigmoid',
      softplus: 'softplus',
      logsigmoid: 'logsigmoid',
      sign: 'sign',
      step: 'step',
      share: 'share',
    }),
  ]),
};

/** A local partial that is just another quantity or a number is written as that: delta2[0] * a1[2]. */
function aliased(tape: Tape, name: Naming): (tokens: readonly Token[]) => readonly Token[] {
  return (tokens) =>
    tokens.map((token) => {
      if (!isKind(token.ref, 'partial')) return token;
      const rule = writerOf(tape, token.ref)?.rule;
      return rule?.kind === 'ref' ? { text: name(rule.ref), ref: rule.ref } : token;
    });
}

/** Whether a step writes the sum of contributions that lines before have added up already. */
const isSummed = ({ rule }: Step): boolean =>
  rule.kind === 'call' &&
  rule.op === 'sum' &&
  rule.args.every((arg) => arg.kind === 'ref' && isKind(arg.ref, 'contribution'));

/**
 * The line of one step: `c = a + b`, `dc_da = 1`, `de_db += de_dc * dc_db`; where all contributions are in, the name
 * alone. With `network`, the quantities of a network are cells of arrays, in the way of the notation. Undefined outside of the tape.
 */
export function stepLine(
  tape: Tape,
  index: number,
  syntax: Syntax,
  network?: NetworkShape,
  notation: NotationId = 'theta',
): readonly Token[] | undefined {
  const step = tape.stepAt(index);
  if (step === undefined) return undefined;
  const name = namingOf(tape, network, notation);
  const left: Token = { text: name(step.write), ref: step.write };
  if (isSummed(step)) return [left];
  const before = tape.stepAt(index - 1);
  const more = step.kind === 'contribution' && before?.kind === 'contribution' && before.node === step.node;
  const adds = more && isKind(step.write, 'contribution');
  const right = written(step.rule, syntax, name, 0, step.kind === 'value' && step.rule.kind === 'number');
  const sent = step.kind === 'contribution' || step.kind === 'adjoint';
  return [
    left,
    { text: adds ? ' += ' : ' = ' },
    ...(network !== undefined && sent ? aliased(tape, name)(right) : right),
  ];
}
