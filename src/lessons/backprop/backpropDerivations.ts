// What is derived line by line on the stage of backpropagation: the first delta, and a weight of each layer as a product.
import { adjointRef, edgeInto, partialRef, sumId, thetaId, unitId, valueRef } from '../../engine';
import {
  activationOf,
  activations,
  type Network,
  networkNames,
  type Notation,
  type Symbols,
  symbolsOf,
} from '../network';
import type { Derivation, Line } from '../types';

const adjoint = (tex: string): string => `\\htmlClass{part-adjoint}{${tex}}`;
const partial = (tex: string): string => `\\htmlClass{part-partial}{${tex}}`;
const value = (tex: string): string => `\\htmlClass{part-value}{${tex}}`;
const quotient = (over: string, under: string): string => partial(`\\dfrac{\\partial ${over}}{\\partial ${under}}`);
const total = (under: string): string => adjoint(`\\dfrac{\\mathrm{d}J}{\\mathrm{d}${under}}`);
const brace = (tex: string, name: string): string => `\\underbrace{${tex}}_{${name}}`;

/** What the derivations speak of: the output, and its two factors as expressions of the program. */
interface Output {
  readonly last: number;
  readonly a: string;
  readonly z: string;
  /** Of the loss by the output, and of the output by its sum. */
  readonly first: string;
  readonly second: string;
}

function outputOf({ layers, loss, ...network }: Network, symbols: Symbols): Output {
  const last = layers.length;
  const [unit, sum] = [unitId(last, 1), sumId(last, 1)];
  return {
    last,
    a: symbols.unit(last),
    z: symbols.sum(last),
    first: loss === 'squared' ? `(${unit}-y)` : `(-y/${unit} + (1-y)/(1-${unit}))`,
    second: activations[activationOf(network, last)].slope(unit, sum),
  };
}

/** The first delta of a network with one output. */
function deltaLines(network: Network, symbols: Symbols): readonly Line[] {
  const { last, a, z, first, second } = outputOf(network, symbols);
  const unit = unitId(last, 1);
  const begin = {
    tex: `${adjoint(symbols.delta(last))}=${total(a)}\\;${quotient(a, z)}`,
    expr: `${first} * (${second})`,
  };
  if (network.loss === 'squared') {
    const slope = activations[activationOf(network, last)].slopeTex(a, z);
    return [begin, { tex: `=(${a}-y)\\cdot\\bigl(${slope}\\bigr)`, expr: `(${second}) * (${unit}-y)` }];
  }
  const struck = `\\htmlClass{part-struck}{\\cancel{${a}(1-${a})}}`;
  return [
    begin,
    { tex: `=\\dfrac{${a}-y}{${struck}}\\;${struck}`, expr: `(${unit}-y)/(${unit}*(1-${unit})) * ${unit}*(1-${unit})` },
    { tex: `=${a}-y`, expr: `${unit}-y` },
  ];
}

/** A derivation that holds as it stands while lambda is 0, with the penalty's part at the end of each line where it is not. */
function withPenalty(id: string, lines: readonly Line[], weight: string, name: string): Derivation {
  const more = `+\\tfrac{\\lambda}{m}\\,${name}`;
  return {
    id,
    lines,
    longer: {
      where: 'lambda',
      lines: lines.map(({ tex, expr }) => ({ tex: `${tex}${more}`, expr: `${expr} + lambda*${weight}` })),
    },
  };
}

/** How many a weight's last index is, in the digits of a notation. */
const indexIn = ({ base }: Notation, i: number): string => String(i - 1 + base);

/** The gradient of a weight into the output: three factors, the first two of which are delta. */
function outputWeight(network: Network, notation: Notation): Derivation {
  const symbols = symbolsOf(notation);
  const { last, a, z, first, second } = outputOf(network, symbols);
  const [l, j] = [last - 1, Math.min(2, network.layers.at(-2) ?? 1)];
  const digits = indexIn(notation, 1) + indexIn(notation, j);
  const [id, source] = [thetaId(networkNames(network), l, 1, j), unitId(l, j)];
  const name = symbols.weights(l, digits);
  const from = symbols.unit(l, indexIn(notation, j));
  const expr = `${first} * (${second}) * ${source}`;
  const delta = adjoint(brace(`${total(a)}\\;${quotient(a, z)}`, symbols.delta(last)));
  return withPenalty(
    `theta${l}`,
    [
      { tex: `${total(name)}=${delta}\\;${quotient(z, name)}`, expr },
      { tex: `=${adjoint(symbols.delta(last))}\\;${value(from)}`, expr },
      { tex: `={${adjointRef(sumId(last, 1))}}\\times{${valueRef(source)}}`, expr },
    ],
    id,
    name,
  );
}

/** The gradient of a weight one layer further back: the saved delta goes on through a weight and a slope. */
function hiddenWeight(network: Network, notation: Notation): Derivation {
  const symbols = symbolsOf(notation);
  const { last, first, second } = outputOf(network, symbols);
  const names = networkNames(network);
  const [l, j] = [last - 2, Math.min(2, network.layers.at(-3) ?? 1)];
  const one = indexIn(notation, 1);
  const row = activations[activationOf(network, l + 1)];
  const [id, source, unit, sum] = [thetaId(names, l, 1, j), unitId(l, j), unitId(l + 1, 1), sumId(l + 1, 1)];
  const onward = thetaId(names, l + 1, 1, 1);
  const name = symbols.weights(l, one + indexIn(notation, j));
  const [z, a, next] = [symbols.sum(l + 1, one), symbols.unit(l + 1, one), symbols.sum(last)];
  const weight = symbols.weights(l + 1, one + one);
  const from = symbols.unit(l, indexIn(notation, j));
  const written = row.slopeTex(a, z);
  const slope = /[+-]/.test(written) && !written.includes('(1-') ? `(${written})` : written;
  const expr = `${first} * (${second}) * ${onward} * (${row.slope(unit, sum)}) * ${source}`;
  const saved = adjoint(symbols.delta(last));
  return withPenalty(
    `theta${l}`,
    [
      {
        tex: `${total(name)}=${saved}\\;${quotient(next, a)}\\;${quotient(a, z)}\\;${quotient(z, name)}`,
        expr,
      },
      {
        tex: `=${adjoint(brace(`${saved}\\;${value(weight)}\\;${partial(slope)}`, symbols.delta(l + 1, one)))}\\;${value(from)}`,
        expr,
      },
      {
        tex: `={${adjointRef(sumId(last, 1))}}\\times{${valueRef(onward)}}\\times{${partialRef(edgeInto(unit, 0))}}\\times{${valueRef(source)}}`,
        expr,
      },
    ],
    id,
    name,
  );
}

/** The derivations of a network with one output, by id: `delta`, and `theta2`, `theta1` for the last two matrices. */
export function derivationsOf(network: Network, notation: Notation): readonly Derivation[] {
  if (network.layers.at(-1) !== 1) return [];
  return [
    { id: 'delta', lines: deltaLines(network, symbolsOf(notation)) },
    outputWeight(network, notation),
    ...(network.layers.length > 2 ? [hiddenWeight(network, notation)] : []),
  ];
}
