// The formula of a step: in symbols, with the numbers put in, and the result; each quantity in it marked.
import {
  adjointRef,
  bypassOf,
  type Expr,
  isKind,
  type NodeId,
  nodeOf,
  type Ref,
  type Reading,
  type Step,
  tangentRef,
  type Tape,
} from '../../engine';
import type { Lang } from '../../lessons';
import { type ExprStyle, marked, markedNumber, writeExpr, writeNumber } from './exprTex';
import { aligned, fitsRow, inOneRow, type Rows, rowsShown, sumRows } from './lineBreaks';
import { escapeTex, type Labels } from './nodeName';
import { formatNumber } from '../numbers';
import { ruleOf } from './nodeRule';
import { type Naming, refTex, seedOf } from './refName';
import { type Relation, relationOf } from './relation';
import { plainTex } from './texText';

/** The word for an undefined number in a formula. */
export const undefinedWords: Readonly<Record<Lang, string>> = { en: 'undefined', zh: '未定义' };

export interface StepFormula {
  /** `de/db = de/dc · ∂c/∂b + ...` */
  readonly symbols: string;
  /** `= 2 × 1 + 3 × 1`; empty where it would repeat the result. */
  readonly numbers: string;
  /** `= 5`, or with the sign for "about" where the printed digits do not come to it. */
  readonly result: string;
  /** How the numbers that are put in and the result stand to one another. */
  readonly relation: Relation;
  /** The same in rows, each with `&` before the sign that they are aligned by. */
  readonly rows: Rows;
}

interface FormulaOptions {
  readonly labels?: Labels;
  readonly lang: Lang;
  /** Whether the adjoint of a network's weighted sum is called delta. */
  readonly delta?: boolean;
  /** Whether the reader sees curves: a slope is then read off its curve, without the first 1 of the pass. */
  readonly curves?: boolean;
}

/** More factors than this stay named by their contributions. */
const mostFactors = 16;

const namingOf = (tape: Tape, { labels, delta }: FormulaOptions): Naming => ({
  tape,
  lesson: { labels, layers: delta === true ? [] : undefined },
});

/** The rule of the step that writes a quantity. */
function ruleBehind(tape: Tape, ref: Ref): Expr | undefined {
  const born = tape.availableAt(ref);
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

const almostSign = '{\\approx}';

/** A quantity's number, with all digits behind it, after its relation: a number that is only about it needs one sign, not two. */
function related(
  ref: Ref,
  run: Reading,
  undefinedWord: string,
  relation: Relation,
): { relation: Relation; tex: string } {
  const x = run.at(ref);
  const { tex } = writeNumber(x, undefinedWord);
  if (!tex.startsWith(almostSign)) return { relation, tex: markedNumber(ref, x, tex) };
  return { relation: '≈', tex: markedNumber(ref, x, tex.slice(almostSign.length)) };
}

/** Whether a quantity is the first 1 of a pass. */
const isSeed = (ref: Ref, tape: Tape): boolean =>
  isKind(ref, tape.mode === 'forward' ? 'tangent' : 'adjoint') && nodeOf(ref) === seedOf(tape);

/** A derivative along one curve is read off the curve: no first 1, and no partial under another name. */
function alongCurve(rule: Expr, tape: Tape): Expr {
  if (rule.kind !== 'call' || rule.op !== 'mul') return rule;
  const [first, ...others] = rule.args.filter((arg) => arg.kind !== 'ref' || !isSeed(arg.ref, tape));
  if (first === undefined || others.length > 0 || rule.args.length === 1) return rule;
  return first.kind === 'ref' && isKind(first.ref, 'partial') ? (ruleBehind(tape, first.ref) ?? first) : first;
}

/** Beside a curve, the log loss against a label that is 0 or 1 is the term that the label leaves. */
function leftTerm(rule: Expr, at: (ref: Ref) => number): Expr {
  if (rule.kind !== 'call' || rule.op !== 'logloss') return rule;
  const [h, y] = rule.args;
  const label = y?.kind === 'ref' ? at(y.ref) : NaN;
  if (h === undefined || (label !== 0 && label !== 1)) return rule;
  const rest: Expr = { kind: 'call', op: 'sub', args: [{ kind: 'number', value: 1 }, h] };
  return { kind: 'call', op: 'neg', args: [{ kind: 'call', op: 'log', args: [label === 1 ? h : rest] }] };
}

/** A rule as the reader sees it: sums with their products, derivatives of curves with their formula. */
function shownRule({ rule, kind }: Step, tape: Tape, curves: boolean, at: (ref: Ref) => number): Expr {
  if (kind === 'value' && curves) return leftTerm(rule, at);
  if (kind !== 'adjoint' && kind !== 'tangent') return rule;
  const whole = kind === 'adjoint' ? opened(rule, tape) : rule;
  return curves ? alongCurve(whole, tape) : whole;
}

/** A slope that is the own value of its node, with what the node is: `e^x = u`. */
function ownValue(rule: Expr, step: Step, tape: Tape, style: ExprStyle): string {
  if (rule.kind !== 'ref' || !isKind(rule.ref, 'value') || step.kind === 'value') return '';
  const id = nodeOf(rule.ref);
  const partial = step.kind === 'partial' ? step.write : step.reads.find((ref) => isKind(ref, 'partial'));
  const node = tape.graph.node(id);
  if (partial === undefined || node?.args.length !== 1 || nodeOf(partial) !== id) return '';
  return `${writeExpr(ruleOf(node), style).tex}=`;
}

const signs: Readonly<Record<Relation, string>> = { '=': '=', '≈': '\\approx ', none: '=' };

/** The first and the last term of a sum. */
const endsOf = (terms: readonly string[] = []): string => `${terms[0] ?? ''}+\\cdots+${terms.at(-1) ?? ''}`;

/** The formula of a step in parts that can be shown one after the other. */
export function stepFormula(step: Step, tape: Tape, run: Reading, options: FormulaOptions): StepFormula {
  const naming = namingOf(tape, options);
  const undefinedWord = undefinedWords[options.lang];
  const at = (ref: Ref): number => run.at(ref);
  const number = at(step.write);
  const style: ExprStyle = {
    name: (ref) => refTex(ref, naming),
    network: options.delta ?? false,
    silent: options.labels?.silent,
    undefinedWord,
  };
  const name = marked(step.write, refTex(step.write, naming));
  if (isNumber(step.rule)) {
    const value = related(step.write, run, undefinedWord, '=');
    const result = `${signs[value.relation]}${value.tex}`;
    return {
      symbols: withFractions(name),
      numbers: '',
      result,
      relation: value.relation,
      rows: { symbols: [name], numbers: [], result: `&${result}` },
    };
  }
  const rule = shownRule(step, tape, options.curves === true, at);
  const relation = bypassOf(step, run) === undefined ? relationOf(rule, at, number) : 'none';
  const written = writeExpr(rule, style);
  const own = ownValue(rule, step, tape, style);
  const put = writeExpr(rule, { ...style, number: at, signedZero: !Number.isFinite(number) });
  const value = related(step.write, run, undefinedWord, relation);
  // What is read off, or comes to something else, is not put in.
  const hasNumbers =
    relation !== 'none' && !readOff(rule) && plainTex(put.tex).replace(/^−0$/, '0') !== plainTex(value.tex);
  const product = isKind(step.write, 'contribution');
  const shown = hasNumbers ? value : related(step.write, run, undefinedWord, '=');
  const result = `${signs[shown.relation]}${shown.tex}`;
  const symbols = product ? written.tex : `${name}=${own}${written.tex}`;
  const symbolRows = product
    ? [written.tex]
    : sumRows(name, '=', `${own}${written.tex}`, own === '' ? written.terms : []);
  return {
    symbols: withFractions(symbols),
    numbers: hasNumbers ? withFractions(`=${put.tex}`) : '',
    result,
    relation: shown.relation,
    rows: {
      symbols: symbolRows,
      ...(hasNumbers &&
        symbolRows.length > 1 && { ends: [`${name}&=${endsOf(written.terms)}`, `&=${endsOf(put.terms)}`] }),
      numbers: hasNumbers ? sumRows('', '=', put.tex, put.terms) : [],
      result: `&${result}`,
    },
  };
}

/**
 * The formula of a step as TeX, "=" under "=": the symbols alone, or with numbers and result behind them. Several where
 * one would be too long to be typeset. `short`: in fewer rows, sums by their ends.
 */
export function stepTex(formula: StepFormula, whole: boolean, short = false): readonly string[] {
  const { symbols: named, behind } = rowsShown(formula.rows, whole && short);
  const [first = '', ...others] = named;
  if (!whole) return [others.length === 0 ? withFractions(inOneRow(first)) : aligned(named)];
  const [next = '', ...rest] = behind;
  // A name alone, and what needs no numbers put in, go on in their row.
  const joins = others.length === 0 && (!first.includes('&') || (rest.length === 0 && fitsRow(first + next)));
  const all = joins ? [first + (first.includes('&') ? inOneRow(next) : next), ...rest] : [...named, ...behind];
  const tex = aligned(all);
  const { symbols, numbers, result } = formula;
  return tex.length <= longestSource * 1.5 ? [tex] : [symbols, numbers, result].filter((line) => line !== '');
}

/** The adjoint of a node (its tangent in a forward sweep) as a sum over its edges, in symbols and in numbers. */
export function adjointTex(
  id: NodeId,
  tape: Tape,
  run: Reading,
  { lang, lesson }: Omit<Naming, 'tape'> & { readonly lang: Lang },
): { readonly symbols: string; readonly numbers: string } {
  const ref: Ref = tape.mode === 'forward' ? tangentRef(id) : adjointRef(id);
  const born = tape.availableAt(ref);
  const step = born === undefined ? undefined : tape.stepAt(born - 1);
  if (step === undefined) return { symbols: '', numbers: '' };
  const options = {
    labels: lesson.labels,
    lang,
    delta: lesson.layers !== undefined,
    curves: lesson.plots !== undefined,
  };
  const { symbols, numbers, result } = stepFormula(step, tape, run, options);
  return { symbols, numbers: `${numbers}${result}` };
}

/** What a step has computed, in a line of plain text: `de/db = 5`. */
export function stepSpeech(step: Step, tape: Tape, run: Reading, lang: Lang, labels?: Labels): string {
  const name = plainTex(refTex(step.write, namingOf(tape, { labels, lang })));
  return `${name} = ${formatNumber(run.at(step.write), { undefinedWord: undefinedWords[lang] })}`;
}
