// The matrix equations of backpropagation, each cell a quantity of the tape.
import type { Graph, NodeId, Ref } from '../engine';
import { activations, deltas, type Layers, networkNames, sums, thetaRows, unitId } from './network';
import { gradientParts } from './penalty';
import type { Cell, Equation, Tensor } from './types';

type Rows = readonly (readonly Cell[])[];

const refs = (kind: 'v' | 'g', ids: readonly (readonly NodeId[])[]): Rows =>
  ids.map((row) => row.map((id): Ref => `${kind}:${id}`));

const transpose = (rows: Rows): Rows =>
  (rows[0] ?? []).map((_, j) => rows.flatMap((row) => (row[j] === undefined ? [] : [row[j]])));

const sup = (name: string, l: number): string => `${name}^{(${l})}`;

/** Forward (`z2`, `a2`), gradient (`dTheta2`) and delta (`delta2`) equations of every layer, by id. */
export function backpropEquations(layers: Layers, graph: Graph): readonly Equation[] {
  const names = networkNames(layers);
  const last = layers.length;
  const theta = (l: number): Tensor => ({
    id: `Theta${l}`,
    tex: sup('\\Theta', l),
    rows: refs('v', thetaRows(names, l)),
    editable: true,
  });
  const a = (l: number): Tensor => ({ id: `a${l}`, tex: sup('a', l), rows: activations(layers, l) });
  const z = (l: number): Tensor => ({ id: `z${l}`, tex: sup('z', l), rows: sums(layers, l) });
  const delta = (l: number): Tensor => ({ id: `delta${l}`, tex: sup('\\delta', l), rows: deltas(layers, l) });
  const slopes = (l: number): Tensor => ({
    id: `slope${l}`,
    tex: `${sup('a', l)}(1-${sup('a', l)})`,
    rows: sums(layers, l).map((_, i) => [`d:${unitId(l, i + 1)}.0`]),
  });
  const turned = (tensor: Tensor): Tensor => ({
    id: `${tensor.id}T`,
    tex: `(${tensor.tex})^{T}`,
    rows: transpose(tensor.rows),
  });
  const withoutBias = (l: number): Tensor => ({
    id: `Theta${l}T`,
    tex: `(${sup('\\Theta', l)})^{T}`,
    rows: transpose(
      refs(
        'v',
        thetaRows(names, l).map((row) => row.slice(1)),
      ),
    ),
  });
  const gradient = (l: number): Tensor => ({
    id: `dTheta${l}`,
    tex: `\\partial J/\\partial ${sup('\\Theta', l)}`,
    rows: refs('g', thetaRows(names, l)),
  });
  /** Bias weights get nothing from the penalty. */
  const part = (l: number, which: 'data' | 'penalty'): Tensor => ({
    id: `${which}${l}`,
    tex: which === 'data' ? `${sup('\\delta', l + 1)}(${sup('a', l)})^{T}` : `\\lambda\\,${sup('\\Theta', l)}_{j\\ge1}`,
    rows: thetaRows(names, l).map((row) => row.map((id): Cell => gradientParts(graph, id)[which] ?? '0')),
  });
  const layersAfterInput = layers.slice(1).map((_, i) => i + 2);
  return layersAfterInput.flatMap((l): readonly Equation[] => [
    { id: `z${l}`, items: [z(l), '=', theta(l - 1), a(l - 1)] },
    { id: `a${l}`, items: [a(l), '=g\\bigl(', z(l), '\\bigr)'] },
    {
      id: `dTheta${l - 1}`,
      items: [gradient(l - 1), '=', delta(l), turned(a(l - 1)), '+\\lambda\\Theta_{j\\ge1}'],
      longer: { where: 'lambda', items: [gradient(l - 1), '=', part(l - 1, 'data'), '+', part(l - 1, 'penalty')] },
    },
    l === last
      ? { id: `delta${l}`, items: [delta(l), '=', a(l), '-', { id: 'y', tex: 'y', rows: labelRows(layers) }] }
      : { id: `delta${l}`, items: [delta(l), '=', withoutBias(l), delta(l + 1), '\\odot', slopes(l)] },
  ]);
}

const labelRows = (layers: Layers): Rows =>
  Array.from({ length: layers.at(-1) ?? 0 }, (_, i) => [layers.at(-1) === 1 ? 'v:y' : `v:y${i + 1}`] as const);
