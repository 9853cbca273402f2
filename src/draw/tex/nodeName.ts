// Names of nodes by the convention of the programs: typeset, and as runs of text for the drawing.
import { memoByKey, isSum, layeredName, type NodeId } from '../../engine';
import type { Labels as LessonLabels, NameParts } from '../../lessons';
import { greek, greekNames } from './symbols';
import { type NameSpan, texSpans } from './texText';

/** How a lesson calls its nodes. */
export type Labels = LessonLabels | undefined;

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

/** How the letters are written whose first number is a layer. */
const layerSigns: Readonly<Record<string, string>> = {
  theta: '\\Theta',
  Theta: '\\Theta',
  delta: '\\delta',
};

/** A name by the convention of the program: `theta1_12`, `z2_1`, `x1`, `lambda`, `c`. */
function partsOf(id: NodeId): NameParts {
  const name = layeredName(id);
  if (name !== undefined) {
    const { letter, layer, indices } = name;
    return { base: layerSigns[letter] ?? letter, sup: `(${layer})`, sub: indices.join(','), tail: '' };
  }
  const [head = '', ...rest] = id.split('_');
  const match = /^(\D+)(\d*)$/u.exec(head);
  if (match === null || rest.includes('')) return { base: escapeTex(id), sup: '', sub: '', tail: '' };
  const [, word = '', digits = ''] = match;
  const indices = [digits, ...rest].filter((index) => index !== '');
  return { base: wordTex(word), sup: '', sub: indices.map(indexTex).join(','), tail: '' };
}

const scriptsTex = ({ sup, sub }: NameParts): string =>
  `${sup === '' ? '' : `^{${sup}}`}${sub === '' ? '' : `_{${sub}}`}`;

/** A name by its parts, or what a template makes of them. */
const partsTex = (parts: NameParts, template = '#base#scripts#tail'): string =>
  template.replace(/#(base|scripts|tail)/g, (_, piece: string) =>
    piece === 'base' ? parts.base : piece === 'tail' ? parts.tail : scriptsTex(parts),
  );

/** What a lesson calls a node, what its notation does, or what the name means by convention. */
function partsFor(id: NodeId, labels: Labels): NameParts {
  const nodes = labels?.nodes;
  const label = nodes !== undefined && Object.hasOwn(nodes, id) ? nodes[id] : undefined;
  return label === undefined ? (labels?.parts?.(id) ?? partsOf(id)) : { base: label, sup: '', sub: '', tail: '' };
}

const conventional = memoByKey((id: NodeId) => partsTex(partsOf(id)));

/** The TeX of a node's name: the lesson's label, or what its name means by convention. */
export const nameTex = (id: NodeId, labels?: Labels): string =>
  labels === undefined ? conventional(id) : partsTex(partsFor(id, labels));

/** The TeX of a node's adjoint or tangent where the notation has a mark for it; undefined where it is a quotient. */
export const markTex = (mark: 'adjoint' | 'tangent', id: NodeId, labels: Labels): string | undefined =>
  labels?.[mark] === undefined ? undefined : partsTex(partsFor(id, labels), labels[mark]);

/** What stands over a column of adjoints: a mark on a dot, or the quotient of the target. */
export const adjointHeadTex = (target: NodeId, labels: Labels): string =>
  labels?.adjoint === undefined
    ? `\\mathrm{d}${nameTex(target, labels)}/\\mathrm{d}\\,\\cdot`
    : partsTex(bare('{\\cdot}'), labels.adjoint);

/** What a weighted sum of a layered network is called when its adjoint is meant. */
export const deltaTex = (id: NodeId, labels: Labels): string | undefined =>
  isSum(id) ? partsTex({ ...partsFor(id, labels), base: '\\delta' }) : undefined;

const bare = (base: string): NameParts => ({ base, sup: '', sub: '', tail: '' });

/** The letter of weighted sums alone. */
export const sumSign: readonly NameSpan[] = texSpans('z');
/** The letter of adjoints of weighted sums in a notation: of a mark behind the name the mark. */
export const deltaSign = (labels: Labels): readonly NameSpan[] =>
  texSpans(
    labels?.adjoint === undefined
      ? '\\delta'
      : partsTex(bare(labels.adjoint.startsWith('#base') ? '' : 'z'), labels.adjoint),
  );

/** A node's name without its lower indices: the matrix or column that it belongs to. */
export const familyTex = (id: NodeId, labels: Labels): string =>
  partsTex({ ...partsFor(id, labels), sub: '', tail: '' });

/** The matrix or column that a node belongs to, as runs of text. */
export const familySpans = (id: NodeId, labels: Labels): readonly NameSpan[] => texSpans(familyTex(id, labels));

/** A node's name as runs of text for a drawing. */
export const nameSpans = (id: NodeId, labels?: Labels): readonly NameSpan[] => texSpans(nameTex(id, labels));
