// How names are written: Theta and delta, W and b, a bar for the adjoint, or .grad; and where indices begin.
import { isBias, memo, networkName, type NodeId } from '../../engine';
import type { Network } from './shape';
import type { Labels, NameParts } from '../labels';

export const notationIds = ['theta', 'wb', 'bar', 'grad'] as const;
export type NotationId = (typeof notationIds)[number];

export const indexBases = [0, 1] as const;
/** The index of the first unit, row or column. */
export type IndexBase = (typeof indexBases)[number];

export interface Notation {
  readonly id: NotationId;
  readonly base: IndexBase;
}

interface NotationRow {
  /** Where its indices begin unless the reader says something else. */
  readonly base: IndexBase;
  /** The base cannot be changed, since index 0 is the bias. */
  readonly fixed: boolean;
  /** The letter of a weight matrix. */
  readonly matrix: string;
  /** Whether the bias weights are a column of their own, b. */
  readonly split: boolean;
  /** The number of the input layer. */
  readonly first: 0 | 1;
  /** Upper index of a layer; absent: the layer is a part of a word of code, as in `W1[0,1]`. */
  readonly layer?: readonly [open: string, close: string];
  /** How an adjoint is made from a name (see `Labels`); absent: as a quotient, and delta for a sum. */
  readonly adjoint?: string;
  readonly tangent?: string;
}

/** The table of notations. */
export const notations: Readonly<Record<NotationId, NotationRow>> = {
  theta: { base: 1, fixed: true, matrix: '\\Theta', split: false, first: 1, layer: ['(', ')'] },
  wb: { base: 1, fixed: false, matrix: 'W', split: true, first: 0, layer: ['[', ']'] },
  bar: {
    base: 1,
    fixed: false,
    matrix: 'W',
    split: true,
    first: 0,
    layer: ['[', ']'],
    adjoint: '\\bar{#base}#scripts#tail',
    tangent: '\\dot{#base}#scripts#tail',
  },
  grad: { base: 0, fixed: false, matrix: 'W', split: true, first: 0, adjoint: '#base#scripts\\texttt{.grad}#tail' },
};

/** The notation of the lecture. */
export const plainNotation: Notation = { id: 'theta', base: 1 };

/** A notation with a base that it can have, the same object each time. */
export const notationWith = memo((id: NotationId, base: IndexBase | undefined): Notation => {
  const row = notations[id];
  return { id, base: row.fixed ? row.base : (base ?? row.base) };
});

/** A letter of layer `l` with these indices; `l` counts from the notation's own first layer, or is a formula. */
function partsOf(
  { layer }: NotationRow,
  letter: string,
  l: string,
  indices: readonly string[],
  apart: boolean,
): NameParts {
  if (layer !== undefined) {
    const sup = l === '' ? '' : `${layer[0]}${l}${layer[1]}`;
    return { base: letter, sup, sub: indices.join(apart ? ',' : ''), tail: '' };
  }
  const word = /^\d*$/.test(l) ? `\\texttt{${letter}${l}}` : `\\texttt{${letter}}_{${l}}`;
  return { base: word, sup: '', sub: '', tail: indices.length === 0 ? '' : `\\texttt{[${indices.join(',')}]}` };
}

const scripts = ({ sup, sub }: NameParts): string => `${sup === '' ? '' : `^{${sup}}`}${sub === '' ? '' : `_{${sub}}`}`;

const plainName = '#base#scripts#tail';

const texOf = (parts: NameParts, template = plainName): string =>
  template.replace(/#(base|scripts|tail)/g, (_, piece: string) =>
    piece === 'base' ? parts.base : piece === 'tail' ? parts.tail : scripts(parts),
  );

/** TeX of what the notes and the matrices of a network speak of. Layers are numbered as in the program, from 1, or are a formula in l. */
export interface Symbols {
  readonly split: boolean;
  /** The weights from layer l to the next, all of them or one: `weights(1, 'ij')`. */
  readonly weights: (l: number, indices?: string) => string;
  /** The bias weights of these. */
  readonly biases: (l: number, indices?: string) => string;
  readonly unit: (l: number, indices?: string) => string;
  readonly sum: (l: number, indices?: string) => string;
  /** The adjoint of a sum. */
  readonly delta: (l: number, indices?: string) => string;
  /** The adjoint of weights, of bias weights. */
  readonly gradient: (l: number, indices?: string) => string;
  readonly biasGradient: (l: number, indices?: string) => string;
  /** The letter of the weights alone. */
  readonly matrix: string;
  /** A weight and a bias weight of layer l, and the layers that this weight joins. */
  readonly anyWeight: string;
  readonly anyLayers: readonly [from: string, to: string];
  readonly anyBias: string;
  /** The recursion of deeper networks without the slope: `\delta^{(l)}=(\Theta^{(l)})^{T}\delta^{(l+1)}`. */
  readonly recursion: string;
  /** A column of layer l in that recursion: activations, sums. */
  readonly unitAny: string;
  readonly sumAny: string;
}

/** The symbols of a notation. */
export function symbolsOf({ id }: Notation): Symbols {
  const row = notations[id];
  const write = (letter: string, l: number | string, indices = '', template?: string): string =>
    texOf(partsOf(row, letter, String(l), [...indices], false), template);
  const layer = (l: number): number => l - 1 + row.first;
  const quotient = (name: string): string => `\\mathrm{d}J/\\mathrm{d}${name}`;
  const derivative = (letter: string, l: number, indices = ''): string =>
    row.adjoint === undefined ? quotient(write(letter, l, indices)) : write(letter, l, indices, row.adjoint);
  const delta = (l: number | string, indices = ''): string =>
    row.adjoint === undefined ? write('\\delta', l, indices) : write('z', l, indices, row.adjoint);
  const any = row.first === 1 ? 'l' : 'l+1';
  return {
    split: row.split,
    // The weights that lead out of layer l from 1 lead into layer l from 0.
    weights: (l, indices) => write(row.matrix, l, indices),
    biases: (l, indices) => write('b', l, indices),
    unit: (l, indices) => (l === 1 && row.split ? write('x', '', indices) : write('a', layer(l), indices)),
    sum: (l, indices) => write('z', layer(l), indices),
    delta: (l, indices) => delta(layer(l), indices),
    gradient: (l, indices) => derivative(row.matrix, l, indices),
    biasGradient: (l, indices) => derivative('b', l, indices),
    matrix: write(row.matrix, ''),
    anyWeight: write(row.matrix, 'l', 'ij'),
    anyLayers: row.first === 1 ? ['l', 'l+1'] : ['l-1', 'l'],
    anyBias: write('b', 'l', 'i'),
    recursion: `${delta('l')}=(${write(row.matrix, any)})^{T}${delta('l+1')}`,
    unitAny: write('a', 'l'),
    sumAny: write('z', 'l'),
  };
}

/** The names of a network's quantities in a notation, by their names in the program; undefined: by convention. */
function networkParts(row: NotationRow, base: IndexBase, { layers }: Network): (id: NodeId) => NameParts | undefined {
  const apart = layers.some((units) => units > 9);
  const write = (letter: string, l: number | '', ...indices: readonly number[]): NameParts =>
    partsOf(
      row,
      letter,
      String(l),
      indices.map((i) => String(i - 1 + base)),
      apart,
    );
  return (id) => {
    const name = networkName(id);
    switch (name?.kind) {
      case 'label':
        return write('y', '', name.unit);
      case 'weight': {
        const { layer, to, from } = name;
        return from === 0 ? write('b', layer, to) : write(row.matrix, layer, to, from);
      }
      case 'sum':
        return write('z', name.layer - 1 + row.first, name.unit);
      case 'unit': {
        const l = name.layer - 1 + row.first;
        if (name.unit === 0) return one(row, l);
        return name.layer === 1 ? write('x', '', name.unit) : write('a', l, name.unit);
      }
      case undefined:
        return undefined;
    }
  };
}

/** The 1 that the bias weights of the layer behind layer l are multiplied by. */
const one = (row: NotationRow, l: number): NameParts =>
  partsOf(row, row.layer === undefined ? 'one' : '1', String(l), [], false);

/** How the nodes of a lesson and their adjoints are called in a notation; undefined: by convention, as a quotient. */
export function labelsIn({ id, base }: Notation, labels?: Labels, network?: Network): Labels | undefined {
  const row = notations[id];
  const parts = network === undefined || !row.split ? undefined : networkParts(row, base, network);
  if (parts === undefined && row.adjoint === undefined) return labels;
  return {
    ...labels,
    ...(parts !== undefined && { parts, silent: isBias }),
    ...(row.adjoint !== undefined && { adjoint: row.adjoint }),
    ...(row.tangent !== undefined && { tangent: row.tangent }),
  };
}

/** TeX of a weight, a sum, its adjoint and the weight's, to choose a notation by. */
export function notationSamples(notation: Notation): readonly string[] {
  const { weights, sum, delta, gradient } = symbolsOf(notation);
  const [i, pair] = notation.base === 0 ? ['0', '01'] : ['1', '12'];
  return [weights(1, pair), sum(2, i), delta(2, i), gradient(1, pair)];
}
