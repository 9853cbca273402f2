// The formula of a step: in symbols, with the numbers put in, and the result; each quantity in it marked.
import type { Expr, NodeId, Ref, Run, Step, Tape } from '../../engine';
import type { Lang } from '../../lessons';
import { type ExprStyle, marked, markedNumber, writeExpr, writeNumber } from './exprTex';
import { inLines } from './lineBreaks';
import { escapeTex, type Labels } from './nodeName';
import { formatNumber } from '../numbers';
import { type Naming, refTex } from './refName';
import { plainTex } from './texText';
import type { Written } from './pieces';

/** The word for an undefined number in a formula. */
export const undefinedWords: Readonly<Record<Lang, string>> = { en: 'undefined', zh: '未定义' };

export interface StepFormula {
  /** `de/db = de/dc · ∂c/∂b + ...` */
  readonly symbols: string;
  /** `= 2 × 1 + 3 × 1`; empty where it would repeat the result. */
  readonly numbers: string;
  /** `= 5`; empty where the symbols say it. */
  readonly result: string;
}

export interface FormulaOptions {
  readonly labels?: Labels;
  readonly lang: Lang;
  /** Whether the adjoint of a network's weighted sum is called delta. */
  readonly delta?: boolean;
}

/** More factors than this stay named by their contributions. */
const mostFactors = 16;

const namingOf = (tape: Tape, { labels, delta }: FormulaOptions): Naming => ({
  tape,
  lesson: { labels, layers: delta === true ? [] : undefined },
});

/** The rule of the step that writes a quantity. */
function ruleBehind(tape: Tape, ref: Ref): Expr | undefined {
  const born = tape.bornAt(ref);
  return born === undefined || born === 0 ? undefined : tape.stepAt(born - 1)?.rule;
}

/** A sum of saved contributions with each contribution as the product that it was. */
function opened(rule: Expr, tape: Tape): Expr {
  if (rule.kind === 'ref' && /^[kp]/.test(rule.ref)) return ruleBehind(tape, rule.ref) ?? rule;
  if (rule.kind !== 'call') return rule;
  const args = rule.args.map((arg) => opened(arg, tape));
  const factors = args.reduce((sum, arg) => sum + (arg.kind === 'call' ? arg.args.length : 1), 0);
  return factors > mostFactors ? rule : { ...rule, args };
}

/** Whether a rule is read off as it stands, so that putting the number in would show the result. */
const readOff = (rule: Expr): boolean => rule.kind !== 'call' || (rule.op === 'copy' && rule.args[0]?.kind !== 'call');

const isNumber = (rule: Expr | undefined): boolean =>
  rule?.kind === 'number' || (rule?.kind === 'call' && rule.op === 'copy' && isNumber(rule.args[0]));

/** Longer sources would take the page too long to typeset. */
const longestSource = 2000;
const longestText = 160;

/** TeX that can be typeset: what is too long stands as a line of plain text. */
const bounded = (tex: string): string => {
  if (tex.length <= longestSource) return tex;
  const text = plainTex(tex);
  return escapeTex(text.length > longestText ? `${text.slice(0, longestText)}…` : text);
};

const withFractions = (tex: string): string => bounded(/\\[td]?frac/.test(tex) ? `\\displaystyle ${tex}` : tex);

/** `head = rule`, in lines. */
function equation(head: string, rule: Written): string {
  return withFractions(inLines(`${head}=`, rule.tex, rule.terms));
}

/** A number as the number of a quantity, with all digits behind it. */
function numberOf(ref: Ref, run: Run, undefinedWord: string): string {
  const x = run.at(ref);
  return markedNumber(ref, x, writeNumber(x, undefinedWord).tex);
}

/** The formula of a step in three parts that can be shown one after the other. */
export function stepFormula(step: Step, tape: Tape, run: Run, options: FormulaOptions): StepFormula {
  const naming = namingOf(tape, options);
  const undefinedWord = undefinedWords[options.lang];
  const style: ExprStyle = {
    name: (ref) => refTex(ref, naming),
    network: options.delta ?? false,
    silent: options.labels?.silent,
    undefinedWord,
  };
  const name = refTex(step.write, naming);
  const product = step.write.startsWith('k');
  const result = `=${numberOf(step.write, run, undefinedWord)}`;
  if (isNumber(step.rule)) return { symbols: withFractions(marked(step.write, name)), numbers: '', result };
  const rule = step.kind === 'adjoint' ? opened(step.rule, tape) : step.rule;
  const symbols = writeExpr(rule, style);
  const numbers = writeExpr(rule, { ...style, number: (ref) => run.at(ref) });
  return {
    symbols: product ? withFractions(symbols.tex) : equation(marked(step.write, name), symbols),
    numbers: readOff(rule) ? '' : equation('', numbers),
    result,
  };
}

/** The adjoint of a node (its tangent in a forward sweep) as a sum over its edges, in symbols and in numbers. */
export function adjointTex(
  id: NodeId,
  tape: Tape,
  run: Run,
  { lang, lesson }: Omit<Naming, 'tape'> & { readonly lang: Lang },
): { readonly symbols: string; readonly numbers: string } {
  const ref: Ref = tape.mode === 'forward' ? `t:${id}` : `g:${id}`;
  const born = tape.bornAt(ref);
  const step = born === undefined ? undefined : tape.stepAt(born - 1);
  if (step === undefined) return { symbols: '', numbers: '' };
  const options = { labels: lesson.labels, lang, delta: lesson.layers !== undefined };
  const { symbols, numbers, result } = stepFormula(step, tape, run, options);
  return { symbols, numbers: `${numbers}${result}` };
}

/** What a step has computed, in a line of plain text: `de/db = 5`. */
export function stepSpeech(step: Step, tape: Tape, run: Run, lang: Lang, labels?: Labels): string {
  const name = plainTex(refTex(step.write, namingOf(tape, { labels, lang })));
  return `${name} = ${formatNumber(run.at(step.write), { undefinedWord: undefinedWords[lang] })}`;
}
