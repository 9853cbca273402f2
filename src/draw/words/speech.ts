// Quantities in words, for the screen reader.
import type { Graph, NodeId, Ref, Tape } from '../../engine';
import type { Lang, Text } from '../../lessons';
import {
  edgeSource,
  edgeTarget,
  type Labels,
  nameTex,
  nodeTex,
  partsOfRef,
  plainTex,
  seedOf,
  undefinedWords,
} from '../tex';
import { formatNumber } from '../numbers';

/** What is said about a quantity depends on the moment: a scene is one. */
export interface Moment {
  readonly graph: Graph;
  readonly tape: Tape;
  readonly lesson: { readonly labels?: Labels };
  /** The number of a quantity, once it is known. */
  readonly number: (ref: Ref) => number | undefined;
}

const words: Readonly<Record<string, Text>> = {
  d: { en: 'local partial derivative of {y} with respect to {x}', zh: '{y} 对 {x} 的局部偏导数' },
  k: {
    en: 'contribution of {y} to the derivative of {target} with respect to {x}',
    zh: '经过 {y} 的一份贡献，用于 {target} 对 {x} 的导数',
  },
  g: { en: 'derivative of {target} with respect to {y}', zh: '{target} 对 {y} 的导数' },
  t: { en: 'derivative of {y} with respect to {seed}', zh: '{y} 对 {seed} 的导数' },
  p: { en: 'product along path {n} to {y}', zh: '到 {y} 的第 {n} 条路径的乘积' },
};

/** A quantity in words, with its number where it is known: `derivative of e with respect to b = 5`. */
function inWords(ref: Ref, moment: Moment, lang: Lang): string {
  const { tape, graph, lesson } = moment;
  const { kind, of } = partsOfRef(ref);
  const name = (id: NodeId | undefined): string => (id === undefined ? '' : plainTex(nameTex(id, lesson.labels)));
  const onEdge = kind === 'd' || kind === 'k' || kind === 'p';
  const fillings: Readonly<Record<string, string>> = {
    y: name(onEdge ? edgeTarget(of) : of),
    x: onEdge ? name(edgeSource(graph, of)) : '',
    target: name(tape.target),
    seed: name(seedOf(tape)),
    n: of.slice(of.lastIndexOf('.') + 1),
  };
  const text = words[kind]?.[lang] ?? '{y}';
  return text.replace(/\{(\w+)\}/g, (hole, key: string) => fillings[key] ?? hole);
}

const rules = new WeakMap<object, Map<NodeId, string>>();

/** A node's rule as plain text; written once for each node of a lesson. */
function ruleInWords({ graph, lesson }: Moment, id: NodeId): string {
  const known = rules.get(lesson) ?? new Map<NodeId, string>();
  rules.set(lesson, known);
  const rule = known.get(id) ?? plainTex(nodeTex(graph, id, lesson.labels));
  known.set(id, rule);
  return rule;
}

/** The words for a quantity and, once it is known, its number; a node also says its rule and its derivative. */
export function refSpeech(ref: Ref, moment: Moment, lang: Lang): string {
  const numbered = (text: string, of: Ref): string => {
    const number = moment.number(of);
    return number === undefined ? text : `${text} = ${formatNumber(number, { undefinedWord: undefinedWords[lang] })}`;
  };
  const { kind, of: id } = partsOfRef(ref);
  if (kind !== 'v') return numbered(inWords(ref, moment, lang), ref);
  const rule = ruleInWords(moment, id);
  const wanted: Ref = moment.tape.mode === 'forward' ? `t:${id}` : `g:${id}`;
  const value = numbered(rule, ref);
  if (moment.number(wanted) === undefined) return value;
  return `${value}${lang === 'en' ? ', ' : '，'}${numbered(inWords(wanted, moment, lang), wanted)}`;
}
