// Names of nodes by the convention of the programs: typeset, and as runs of text for the drawing.
import type { NodeId } from '../engine';
import { remembered } from './remembered';
import { greek, greekNames } from './symbols';
import { type NameSpan, texSpans } from './texText';

/** TeX names that a lesson gives to its nodes. */
export type Labels = Readonly<Record<NodeId, string>> | undefined;

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** Text as TeX that shows exactly that text, whatever it holds. */
export const escapeTex = (text: string): string =>
  `\\text{${text.replace(/[\\{}$&#%_^~]/g, (sign) => escapes[sign] ?? '')}}`;

/** One stretch of letters: a Greek letter by sign or by name, a variable, or a word. */
function wordTex(word: string): string {
  if (greek.has(word)) return `\\${word}`;
  const name = greekNames.get(word);
  if (name !== undefined) return `\\${name}`;
  if (/^[A-Za-z]$/.test(word)) return word;
  return /^[A-Za-z]+$/.test(word) ? `\\mathit{${word}}` : escapeTex(word);
}

const indexTex = (index: string): string => (/^[A-Za-z]?\d+$/.test(index) ? index : wordTex(index));

/** Letters whose first number is a layer. */
const layered = new Map([
  ['theta', '\\Theta'],
  ['Theta', '\\Theta'],
  ['z', 'z'],
  ['a', 'a'],
  ['delta', '\\delta'],
]);

interface NameParts {
  readonly base: string;
  readonly sup: string;
  readonly sub: string;
}

/** A name by the convention of the program: `theta1_12`, `z2_1`, `x1`, `lambda`, `c`. */
function partsOf(id: NodeId): NameParts {
  const network = /^([a-zA-Z]+)(\d+)_(\d+)(?:_(\d+))?$/.exec(id);
  const letter = layered.get(network?.[1] ?? '');
  if (network !== null && letter !== undefined) {
    const [, , layer = '', first = '', second] = network;
    return { base: letter, sup: `(${layer})`, sub: second === undefined ? first : `${first},${second}` };
  }
  const [head = '', ...rest] = id.split('_');
  const match = /^(\D+)(\d*)$/u.exec(head);
  if (match === null || rest.includes('')) return { base: escapeTex(id), sup: '', sub: '' };
  const [, word = '', digits = ''] = match;
  const indices = [digits, ...rest].filter((index) => index !== '');
  return { base: wordTex(word), sup: '', sub: indices.map(indexTex).join(',') };
}

const partsTex = ({ base, sup, sub }: NameParts): string =>
  `${base}${sup === '' ? '' : `^{${sup}}`}${sub === '' ? '' : `_{${sub}}`}`;

const conventional = remembered((id: NodeId) => partsTex(partsOf(id)));

/** The TeX of a node's name: the lesson's label, or what its name means by convention. */
export const nameTex = (id: NodeId, labels?: Labels): string =>
  (labels !== undefined && Object.hasOwn(labels, id) ? labels[id] : undefined) ?? conventional(id);

/** What a weighted sum of a layered network is called when its adjoint is meant. */
export const deltaTex = (id: NodeId): string | undefined =>
  /^z\d+_\d+$/.test(id) ? partsTex({ ...partsOf(id), base: '\\delta' }) : undefined;

/** A node's name without its lower indices: the matrix or column that it belongs to. */
export const familyTex = (id: NodeId): string => partsTex({ ...partsOf(id), sub: '' });

/** A node's name as runs of text for a drawing. */
export const nameSpans = (id: NodeId, labels?: Labels): readonly NameSpan[] => texSpans(nameTex(id, labels));
