// The matrix equations of backpropagation, each cell a quantity of the tape.
import {
  adjointRef,
  edgeInto,
  type Graph,
  labelId,
  type NodeId,
  partialRef,
  type Ref,
  sumId,
  unitId,
  valueRef,
} from '../../engine';
import { activationOf, activations, type Network, networkNames, range, sources, thetaRows } from '../network';
import type { Symbols } from '../network';
import { gradientParts } from './penalty';
import type { Cell, Equation, Tensor } from '../types';

type Rows = readonly (readonly Cell[])[];

const refs = (refOf: (id: NodeId) => Ref, ids: readonly (readonly NodeId[])[]): Rows =>
  ids.map((row) => row.map(refOf));

const transpose = (rows: Rows): Rows =>
  (rows[0] ?? []).map((_, j) => rows.flatMap((row) => (row[j] === undefined ? [] : [row[j]])));

/** TeX of a matrix that is turned over. */
const turnedTex = (tex: string): string => (/[\^/]/.test(tex) ? `(${tex})^{T}` : `${tex}^{T}`);

/** Whether the bias weights are a column of their own. */
const biasesApart = ({ bias }: Network, { split }: Symbols): boolean => bias && split;

/** The vectors and matrices of a network, by layer. */
function tensorsOf(network: Network, graph: Graph, symbols: Symbols) {
  const { layers, bias } = network;
  const apart = biasesApart(network, symbols);
  const inner = (rows: readonly (readonly NodeId[])[]): readonly (readonly NodeId[])[] =>
    apart ? rows.map((row) => row.slice(1)) : rows;
  const names = networkNames(network);
  const last = layers.length;
  const column = (kind: 'v' | 'g', ids: readonly NodeId[]): Rows => ids.map((id) => [`${kind}:${id}`]);
  const units = (l: number): readonly number[] => range(1, layers[l - 1] ?? 0);
  const sums = (l: number): readonly NodeId[] => units(l).map((i) => sumId(l, i));
  const withBias = (l: number): readonly number[] => (l === last || apart ? units(l) : sources(names, l));
  const biasIds = (l: number): readonly NodeId[] => thetaRows(names, l).flatMap((weights) => weights.slice(0, 1));
  const row = (l: number) => activations[activationOf(network, l)];
  const theta = (l: number): Tensor => ({
    id: `Theta${l}`,
    tex: symbols.weights(l),
    rows: refs(valueRef, inner(thetaRows(names, l))),
    editable: true,
  });
  const biases = (l: number): Tensor => ({
    id: `b${l}`,
    tex: symbols.biases(l),
    rows: column('v', biasIds(l)),
    editable: true,
  });
  const a = (l: number): Tensor => ({
    id: `a${l}`,
    tex: symbols.unit(l),
    rows: column(
      'v',
      withBias(l).map((i) => unitId(l, i)),
    ),
  });
  const z = (l: number): Tensor => ({ id: `z${l}`, tex: symbols.sum(l), rows: column('v', sums(l)) });
  const delta = (l: number): Tensor => ({ id: `delta${l}`, tex: symbols.delta(l), rows: column('g', sums(l)) });
  const slopes = (l: number): Tensor => ({
    id: `slope${l}`,
    tex: row(l).slopeTex(symbols.unit(l), symbols.sum(l)),
    rows: units(l).map((i) => [partialRef(edgeInto(unitId(l, i), 0))]),
  });
  const turned = (tensor: Tensor): Tensor => ({
    id: `${tensor.id}T`,
    tex: turnedTex(tensor.tex),
    rows: transpose(tensor.rows),
  });
  const withoutBias = (l: number): Tensor => ({
    id: `Theta${l}T`,
    tex: turnedTex(symbols.weights(l)),
    rows: transpose(
      refs(
        valueRef,
        thetaRows(names, l).map((weights) => weights.slice(bias ? 1 : 0)),
      ),
    ),
  });
  const gradient = (l: number): Tensor => ({
    id: `dTheta${l}`,
    tex: symbols.gradient(l),
    rows: refs(adjointRef, inner(thetaRows(names, l))),
  });
  const own = bias && !apart ? '_{j\\ge1}' : '';
  /** Bias weights get nothing from the penalty. */
  const part = (l: number, which: 'data' | 'penalty'): Tensor => ({
    id: `${which}${l}`,
    tex:
      which === 'data'
        ? `\\tfrac1m\\,${symbols.delta(l + 1)}\\,${turnedTex(symbols.unit(l))}`
        : `\\tfrac{\\lambda}{m}\\,${symbols.weights(l)}${own}`,
    rows: inner(thetaRows(names, l)).map((weights) =>
      weights.map((id): Cell => gradientParts(graph, id)[which] ?? '0'),
    ),
  });
  const labels: Tensor = {
    id: 'y',
    tex: 'y',
    rows: column(
      'v',
      units(last).map((i) => labelId(layers, i)),
    ),
  };
  return { theta, biases, a, z, delta, slopes, turned, withoutBias, gradient, part, labels };
}

/** Forward (`z2`, `a2`), gradient (`dTheta2`) and delta (`delta2`) equations of every layer, by id. */
export function backpropEquations(network: Network, graph: Graph, symbols: Symbols): readonly Equation[] {
  const { theta, biases, a, z, delta, slopes, turned, withoutBias, gradient, part, labels } = tensorsOf(
    network,
    graph,
    symbols,
  );
  const last = network.layers.length;
  const apart = biasesApart(network, symbols);
  const activated = (l: number): Equation['items'] => {
    const [open, close] = activations[activationOf(network, l)].around;
    return [a(l), `=${open}`, z(l), ...(close === '' ? [] : [close])];
  };
  const collapses = network.loss === 'cross-entropy' || activationOf(network, last) === 'identity';
  const output: Equation['items'] = collapses
    ? [delta(last), '=', a(last), '-', labels]
    : [delta(last), '=\\bigl(', a(last), '-', labels, '\\bigr)\\odot', slopes(last)];
  return range(2, last).flatMap((l): readonly Equation[] => [
    { id: `z${l}`, items: [z(l), '=', theta(l - 1), a(l - 1), ...(apart ? ['+', biases(l - 1)] : [])] },
    { id: `a${l}`, items: activated(l) },
    {
      id: `dTheta${l - 1}`,
      items: [gradient(l - 1), '=\\tfrac1m', delta(l), turned(a(l - 1))],
      longer: { where: 'lambda', items: [gradient(l - 1), '=', part(l - 1, 'data'), '+', part(l - 1, 'penalty')] },
    },
    {
      id: `delta${l}`,
      items: l === last ? output : [delta(l), '=', withoutBias(l), delta(l + 1), '\\odot', slopes(l)],
    },
  ]);
}
