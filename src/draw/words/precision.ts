// What is said where a number has lost its digits, and where the same is computed without loss.
import {
  derivativeDigits,
  type NodeId,
  type Reading,
  type Step,
  type Precision,
  type PrecisionKey,
  valueRef,
} from '../../engine';
import type { Lang, Text } from '../../lessons';
import { type Labels, nameTex, type Naming, nodeTex, plainTex, refTex } from '../tex';
import { formatNumber } from '../numbers';

/** `{rule}` is what lost its digits, `{from}` what was rounded before, `{is}` its number, `{n}` the digits left. */
const words: Readonly<Record<PrecisionKey | 'digitsFew', Text>> = {
  digitsLost: {
    en: '{rule} has no digits left: {from} rounds to {is}.',
    zh: '{rule} 一位有效数字也没有了：{from} 舍入成了 {is}。',
  },
  digitsFew: {
    en: '{rule} has about {n} of 16 digits left: {from} had been rounded.',
    zh: '{rule} 的 16 位有效数字只剩约 {n} 位：{from} 已经舍入过。',
  },
  roundedToZero: {
    en: '{from} is not 0 in truth: it is too small to be held.',
    zh: '{from} 其实不是 0，只是小得放不下了。',
  },
};

const derivativeWords: Readonly<Record<'few' | 'none', Text>> = {
  few: {
    en: '{ref} has about {n} of 16 digits left: terms that nearly cancel had been rounded.',
    zh: '{ref} 的 16 位有效数字只剩约 {n} 位：几乎抵消的各项都已舍入过。',
  },
  none: {
    en: '{ref} has no digits left: terms that nearly cancel had been rounded.',
    zh: '{ref} 一位有效数字也没有了：几乎抵消的各项都已舍入过。',
  },
};

const fusedWords: Text = { en: ' The fused node computes from {z}.', zh: '合成的节点直接从 {z} 算。' };

/**
 * One line of why: `1 − a has no digits left: a rounds to 1.`, and from which node a fused node computes the same, where
 * there is one. `run` is of the graph in which the digits are lost.
 */
export function trustSentence(trust: Precision, run: Reading, lang: Lang, fusedFrom?: NodeId, labels?: Labels): string {
  const name = (id: NodeId): string => plainTex(nameTex(id, labels));
  const put: Readonly<Record<string, string>> = {
    rule: plainTex(nodeTex(run.tape.graph, trust.node, labels)).replace(/^.*? = /, ''),
    from: name(trust.from),
    is: formatNumber(run.at(valueRef(trust.from))).replace('≈', ''),
    n: String(trust.left),
    z: fusedFrom === undefined ? '' : name(fusedFrom),
  };
  const key = trust.key === 'digitsLost' && trust.left > 0 ? 'digitsFew' : trust.key;
  const text = words[key][lang] + (fusedFrom === undefined ? '' : fusedWords[lang]);
  return text.replace(/\{(\w+)\}/g, (hole, word: string) => put[word] ?? hole);
}

/** One line of why where the derivative that a step writes has lost its digits; undefined where it can be trusted. */
export function derivativeTrust(
  step: Step,
  run: Reading,
  lang: Lang,
  lesson: Naming['lesson'] = {},
): string | undefined {
  const digits = derivativeDigits(step, run);
  if (digits === undefined) return undefined;
  const put: Readonly<Record<string, string>> = {
    ref: plainTex(refTex(step.write, { tape: run.tape, lesson }, 'inline')),
    n: String(digits),
  };
  const text = derivativeWords[digits === 0 ? 'none' : 'few'][lang];
  return text.replace(/\{(\w+)\}/g, (hole, word: string) => put[word] ?? hole);
}
