// Quantities in words, for the screen reader.
import {
  memo,
  adjointRef,
  countOf,
  type EdgeId,
  edgeOf,
  type Graph,
  isConstant,
  isKind,
  kindOf,
  type NodeId,
  nodeOf,
  type QuantityKind,
  type Ref,
  sourceOf,
  tangentRef,
  type Tape,
  targetOf,
} from '../../engine';
import type { Lang, Text } from '../../lessons';
import { type Labels, nameTex, nodeTex, plainTex, seedOf, undefinedWords } from '../tex';
import { formatNumber } from '../numbers';
import { sentenceRules } from './languages';

/** What is said about a quantity depends on the moment: a scene is one. */
interface Moment {
  readonly graph: Graph;
  readonly tape: Tape;
  readonly lesson: { readonly labels?: Labels };
  /** The number of a quantity, once it is known. */
  readonly number: (ref: Ref) => number | undefined;
}

const words: Readonly<Record<QuantityKind, Text>> = {
  value: { en: '{y}', zh: '{y}' },
  partial: { en: 'local partial derivative of {y} with respect to {x}', zh: '{y} 对 {x} 的局部偏导数' },
  contribution: {
    en: 'contribution of {y} to the derivative of {target} with respect to {x}',
    zh: '经过 {y} 的一份贡献，用于 {target} 对 {x} 的导数',
  },
  adjoint: { en: 'derivative of {target} with respect to {y}', zh: '{target} 对 {y} 的导数' },
  tangent: { en: 'derivative of {y} with respect to {seed}', zh: '{y} 对 {seed} 的导数' },
  path: { en: 'product along path {n} to {y}', zh: '到 {y} 的第 {n} 条路径的乘积' },
};

/** A quantity in words, with its number where it is known: `derivative of e with respect to b = 5`. */
function inWords(ref: Ref, moment: Moment, lang: Lang): string {
  const { tape, graph, lesson } = moment;
  const edge = edgeOf(ref);
  const name = (id: NodeId | undefined): string => (id === undefined ? '' : plainTex(nameTex(id, lesson.labels)));
  const fillings: Readonly<Record<string, string>> = {
    y: name(nodeOf(ref)),
    x: edge === undefined ? '' : name(sourceOf(graph, edge)),
    target: name(tape.target),
    seed: name(seedOf(tape)),
    n: String(countOf(ref)),
  };
  const text = words[kindOf(ref)][lang];
  return text.replace(/\{(\w+)\}/g, (hole, key: string) => fillings[key] ?? hole);
}

const edgeWords = {
  edge: { en: 'Edge from {x} to {y}', zh: '从 {x} 到 {y} 的边' },
  waiting: { en: 'not computed yet', zh: '尚未计算' },
} as const satisfies Readonly<Record<string, Text>>;

/** The number of a quantity behind its words; the words alone where it is not known. */
function numbered(text: string, of: Ref, { number }: Pick<Moment, 'number'>, lang: Lang): string {
  const known = number(of);
  return known === undefined ? text : `${text} = ${formatNumber(known, { undefinedWord: undefinedWords[lang] })}`;
}

/**
 * The words for an edge: its ends, and its local partial with the number once it is known. `partial` is the one that was
 * computed last, where a pass computes it again; an edge whose partial no step computes says its ends only.
 */
export function edgeSpeech(edge: EdgeId, partial: Ref, moment: Moment, lang: Lang): string {
  const { graph, tape, lesson } = moment;
  const name = (id: NodeId | undefined): string => (id === undefined ? '' : plainTex(nameTex(id, lesson.labels)));
  const ends = edgeWords.edge[lang]
    .replace('{x}', () => name(sourceOf(graph, edge)))
    .replace('{y}', () => name(targetOf(edge)));
  if (tape.availableAt(partial) === undefined) return ends;
  const { comma } = sentenceRules[lang];
  const waiting = moment.number(partial) === undefined ? `${comma}${edgeWords.waiting[lang]}` : '';
  return `${ends}${comma}${numbered(inWords(partial, moment, lang), partial, moment, lang)}${waiting}`;
}

const constantWords = { en: 'constant', zh: '常数' } as const satisfies Text;

/** What stands where a node would have its derivative: the word for a constant, which has none; else undefined. */
export const constantWord = ({ graph }: Pick<Moment, 'graph'>, id: NodeId, lang: Lang): string | undefined =>
  isConstant(graph, id) ? constantWords[lang] : undefined;

/** A node's rule as plain text. */
const ruleInWords = memo((graph: Graph, labels: Labels, id: NodeId): string => plainTex(nodeTex(graph, id, labels)));

/** The words for a quantity and, once it is known, its number; a node also says its rule and its derivative. */
export function refSpeech(ref: Ref, moment: Moment, lang: Lang): string {
  const said = (text: string, of: Ref): string => numbered(text, of, moment, lang);
  if (!isKind(ref, 'value')) return said(inWords(ref, moment, lang), ref);
  const id = nodeOf(ref);
  const rule = ruleInWords(moment.graph, moment.lesson.labels, id);
  const wanted: Ref = moment.tape.mode === 'forward' ? tangentRef(id) : adjointRef(id);
  const still = constantWord(moment, id, lang);
  if (still !== undefined) {
    // Its rule may be the number itself.
    const number = numbered('', ref, moment, lang);
    return `${rule.endsWith(number) ? rule : said(rule, ref)}${sentenceRules[lang].comma}${still}`;
  }
  const value = said(rule, ref);
  if (moment.number(wanted) === undefined) return value;
  return `${value}${sentenceRules[lang].comma}${said(inWords(wanted, moment, lang), wanted)}`;
}
