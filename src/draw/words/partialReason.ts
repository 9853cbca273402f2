// Why a local partial is what its rule says, in words.
import { argumentOf, type EdgeId, sourceOf, type Tape, targetOf } from '../../engine';
import type { Lang, Text } from '../../lessons';
import { type Labels, nameTex, plainTex } from '../tex';
import { partialWords } from './sentenceWords';

type Words = Readonly<Record<string, string>>;

/** A text with its holes `{a}` filled. */
export const fill = (text: Text, lang: Lang, words: Words): string =>
  text[lang].replace(/\{(\w+)\}/g, (hole, key: string) => words[key] ?? hole).replace(/([，：；]) /g, '$1');

function partialWhy(tape: Tape, edge: EdgeId): Text | undefined {
  const target = tape.graph.node(targetOf(edge));
  if (target === undefined) return undefined;
  const place = argumentOf(edge);
  if (target.op === 'wsum') return partialWords.get(place < target.args.length / 2 ? 'wsum.weight' : 'wsum.input');
  if (target.op === 'l2') return partialWords.get(place === 0 ? 'l2.strength' : 'l2.weight');
  return partialWords.get([target.op, place].join('.')) ?? partialWords.get(target.op);
}

/** Why the local partial of an edge is what its rule says, as a part of a sentence; undefined where the rule is all. */
export function partialReason(tape: Tape, edge: EdgeId, lang: Lang, labels?: Labels): string | undefined {
  const why = partialWhy(tape, edge);
  const source = sourceOf(tape.graph, edge);
  return why === undefined
    ? undefined
    : fill(why, lang, { x: source === undefined ? '' : plainTex(nameTex(source, labels)) });
}
