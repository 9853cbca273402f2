// What is said where a number has lost its digits, and where the same is computed without loss.
import { type NodeId, type Reading, type Trust, type TrustKey, valueRef } from '../../engine';
import type { Lang, Text } from '../../lessons';
import { type Labels, nameTex, nodeTex, plainTex } from '../tex';
import { formatNumber } from '../numbers';

/** `{rule}` is what lost its digits, `{from}` what was rounded before, `{is}` its number, `{n}` the digits left. */
const words: Readonly<Record<TrustKey | 'digitsFew', Text>> = {
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

const fusedWords: Text = { en: ' The fused node computes from {z}.', zh: '合成的节点直接从 {z} 算。' };

/**
 * One line of why: `1 − a has no digits left: a rounds to 1.`, and from which node a fused node computes the same, where
 * there is one. `run` is of the graph in which the digits are lost.
 */
export function trustSentence(trust: Trust, run: Reading, lang: Lang, fusedFrom?: NodeId, labels?: Labels): string {
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
