// One sentence for each step, in the reader's language: under the drawing, for the screen reader, in the notes.
import {
  bypassOf,
  type Cause,
  countOf,
  edgeOf,
  isKind,
  type NodeId,
  nodeOf,
  type Reading,
  sourceOf,
  type Step,
  type Tape,
  targetOf,
  valueRef,
} from '../../engine';
import type { Lang, Text } from '../../lessons';
import {
  type Labels,
  nameTex,
  type Naming,
  plainTex,
  refTex,
  type Relation,
  relationOf,
  seedOf,
  type StepFormula,
  stepFormula,
  undefinedWords,
} from '../tex';
import { formatNumber } from '../numbers';
import { listed } from './counting';
import { sentenceRules } from './languages';
import { fill, partialReason } from './partialReason';
import { causeWords, stepWords, thisLine, valueWords } from './sentenceWords';

/** Numbers put in take at most this many signs of a sentence; else the result alone is said. */
const longest = 44;

/** The sentence of a step that computes a value. */
function valueText(step: Step): Text | undefined {
  const { rule } = step;
  if (rule.kind === 'number') return valueWords.get('constant');
  if (rule.kind === 'ref') return valueWords.get('copy');
  if (rule.op === 'copy' && rule.args[0]?.kind === 'number') return valueWords.get('constant');
  return valueWords.get(rule.op);
}

/** How much is told: all, the result without the numbers put in and the rule, or that without a reason. */
type Detail = 'all' | 'result' | 'number';

interface Telling {
  readonly step: Step;
  readonly tape: Tape;
  readonly run: Reading;
  readonly lang: Lang;
  readonly lesson: Naming['lesson'];
  readonly detail: Detail;
}

const plainRight = (tex: string): string => plainTex(tex).replace(/^=\s*/, '');

type CommonWords = Readonly<Record<'ref' | 'result' | 'is' | 'target' | 'y', string>>;

/** Numbers and what they come to; what is about the result needs no sign of its own. */
const joined = (numbers: string, relation: Relation, result: string): string =>
  relation === '≈' ? `${numbers} ≈ ${result.replace('≈', '')}` : `${numbers} = ${result}`;

const formulaOf = ({ step, tape, run, lang, lesson }: Telling): StepFormula =>
  stepFormula(step, tape, run, {
    labels: lesson.labels,
    lang,
    delta: lesson.layers !== undefined,
    curves: lesson.plots !== undefined,
  });

/** What the templates of all kinds of steps are filled with. */
function wordsOf(telling: Telling): CommonWords {
  const { step, tape, run, lang, lesson, detail } = telling;
  const name = (id: NodeId | undefined): string => (id === undefined ? '' : plainTex(nameTex(id, lesson.labels)));
  const ref = plainTex(refTex(step.write, { tape, lesson }));
  const formula = formulaOf(telling);
  const numbers = plainRight(formula.numbers);
  const result = formatNumber(run.at(step.write), { undefinedWord: undefinedWords[lang] });
  const shown =
    detail !== 'all' || numbers === '' || numbers.length > longest ? result : joined(numbers, formula.relation, result);
  return { ref, result, is: shown, target: name(tape.target), y: name(step.node) };
}

function valueSentence(telling: Telling): string {
  const {
    step,
    lang,
    lesson: { labels },
  } = telling;
  const args = step.rule.kind === 'call' ? step.rule.args : [step.rule];
  const said = args.map((arg) =>
    arg.kind === 'number'
      ? formatNumber(arg.value)
      : arg.kind === 'ref'
        ? plainTex(nameTex(nodeOf(arg.ref), labels))
        : '',
  );
  const formula = formulaOf(telling);
  const [a = '', b = ''] = said;
  const words = {
    ...wordsOf(telling),
    a,
    b,
    all: listed(said, lang),
    weighed: listed(said.slice(said.length / 2), lang),
    rule: plainTex(formula.symbols).replace(/^.*? = /, ''),
  };
  const text = valueText(step);
  return text === undefined ? '' : fill(text, lang, words);
}

function partialSentence(telling: Telling): string {
  const {
    step,
    tape,
    lang,
    lesson: { labels },
  } = telling;
  const words = wordsOf(telling);
  const again = countOf(step.write);
  const edge = edgeOf(step.write);
  if (again > 1 || edge === undefined)
    return fill(stepWords.again, lang, { ...words, n: sentenceRules[lang].ordinal(again) });
  const name = (id: NodeId): string => plainTex(nameTex(id, labels));
  const { symbols } = formulaOf(telling);
  const left = plainTex(symbols);
  const is =
    telling.detail !== 'all' || step.rule.kind === 'number' || left.length > longest
      ? `${words.ref} = ${words.result}`
      : `${left} = ${words.result}`;
  const why = telling.detail === 'number' ? undefined : partialReason(tape, edge, lang, labels);
  const source = name(sourceOf(tape.graph, edge) ?? '');
  return fill(stepWords.partial, lang, {
    a: source,
    y: name(targetOf(edge)),
    is,
    why: why === undefined ? '' : fill(stepWords.why, lang, { why }),
  });
}

/** The sentence of a step that gives a node its adjoint. */
function adjointSentence(telling: Telling): string {
  const { step, tape, run, lang, lesson } = telling;
  const name = (id: NodeId): string => plainTex(nameTex(id, lesson.labels));
  const words = { ...wordsOf(telling), a: name(step.node) };
  if (step.rule.kind === 'number') return fill(stepWords.independent, lang, words);
  if (step.rule.kind === 'ref') return fill(stepWords.onePath, lang, words);
  const from = step.reads.find((ref) => isKind(ref, 'adjoint'));
  if (from !== undefined) return fill(stepWords.adjoint, lang, { ...words, y: name(from.slice(2)) });
  const terms = step.reads.map((ref) => formatNumber(run.at(ref), { undefinedWord: undefinedWords[lang] }));
  const sum = terms.map((term, i) => (i > 0 && term.startsWith('−') ? `(${term})` : term)).join(' + ');
  const relation = relationOf(step.rule, (ref) => run.at(ref), run.at(step.write));
  const is = sum.length > longest || relation === 'none' ? words.result : joined(sum, relation, words.result);
  const text = tape.mode === 'paths' ? stepWords.paths : stepWords.sum;
  return fill(text, lang, { ...words, n: sentenceRules[lang].count(terms.length), is });
}

function contributionSentence(telling: Telling): string {
  const {
    step,
    lang,
    lesson: { labels },
  } = telling;
  const name = (id: NodeId): string => plainTex(nameTex(id, labels));
  const words = { ...wordsOf(telling), a: name(step.node) };
  if (isKind(step.write, 'path')) return fill(stepWords.path, lang, { ...words, n: String(countOf(step.write)) });
  return fill(stepWords.contribution, lang, { ...words, y: name(nodeOf(step.write)) });
}

function seedSentence(telling: Telling): string {
  const words = wordsOf(telling);
  return fill(stepWords.seed, telling.lang, { ...words, is: `${words.ref} = 1` });
}

function tangentSentence(telling: Telling): string {
  const {
    tape,
    lang,
    lesson: { labels },
  } = telling;
  const seed = seedOf(tape);
  return fill(stepWords.tangent, lang, {
    ...wordsOf(telling),
    a: seed === undefined ? '' : plainTex(nameTex(seed, labels)),
  });
}

const tellers: Readonly<Record<Step['kind'], (telling: Telling) => string>> = {
  value: valueSentence,
  partial: partialSentence,
  seed: seedSentence,
  contribution: contributionSentence,
  adjoint: adjointSentence,
  tangent: tangentSentence,
};

/** Why a number is infinite or undefined, as a sentence that calls the place where that began by these words. */
function causeAt({ key }: Cause, lang: Lang, place: string): string {
  return sentenceRules[lang].sentence(fill(causeWords[key], lang, { y: place }));
}

/** Why a number is infinite or undefined, and at which node that began, as a sentence. */
export const causeSentence = (cause: Cause, lang: Lang, labels?: Labels): string =>
  causeAt(cause, lang, plainTex(nameTex(cause.node, labels)));

/** The same for a line of a derivation, whose nodes have no names that a reader knows. */
export const lineCauseSentence = (cause: Cause, lang: Lang): string => causeAt(cause, lang, thisLine[lang]);

/** Which number was computed around a rounded activation, as a sentence; undefined where the step's rule gives it. */
export function bypassSentence(
  step: Step,
  run: Reading,
  lang: Lang,
  lesson: Naming['lesson'] = {},
): string | undefined {
  const bypass = bypassOf(step, run);
  if (bypass === undefined || bypass === true) return undefined;
  const name = (id: NodeId): string => plainTex(nameTex(id, lesson.labels));
  const is = formatNumber(run.at(valueRef(bypass.rounded))).replace('≈', '');
  return fill(stepWords.bypass, lang, { z: name(bypass.from), y: name(bypass.rounded), is });
}

/**
 * What a step does, in one sentence; a second one says why its number is infinite or undefined, or that it was computed
 * another way than the rule says.
 */
export function stepSentence(
  step: Step,
  tape: Tape,
  run: Reading,
  lang: Lang,
  lesson: Naming['lesson'] = {},
  detail: Detail = 'all',
): string {
  const told = tellers[step.kind]({ step, tape, run, lang, lesson, detail });
  const cause = Number.isFinite(run.at(step.write)) ? undefined : run.cause(step.write);
  const second =
    cause === undefined ? bypassSentence(step, run, lang, lesson) : causeSentence(cause, lang, lesson.labels);
  return second === undefined ? told : `${told}${sentenceRules[lang].space}${second}`;
}
