// The network in a link: `layers=2,3,1&act=tanh,sigmoid&loss=squared&bias=0`; what is usual is left out.
import {
  type Activation,
  activationNames,
  defaultNetwork,
  lossNames,
  type Network,
  networkNaming,
} from '../../lessons';
import type { Choices } from '../choices';
import type { LinkProblem } from '../choices';

const { canBe, fitted, plainNetwork } = networkNaming;

type Say = (problem: LinkProblem) => void;
type Read = (value: string, say: Say, sofar: Pick<Choices, 'network'>) => Partial<Choices>;

/** The fields that say what the network is; none elsewhere than in its lesson. */
export function networkFields({ lesson, network }: Choices): readonly (readonly [string, string])[] {
  if (lesson !== 'network') return [];
  const { layers, activations, loss, bias } = network;
  const plain = plainNetwork(layers);
  const field = (key: string, value: string, usual: string): readonly [string, string] => [
    key,
    value === usual ? '' : value,
  ];
  return [
    field('layers', layers.join(','), defaultNetwork.layers.join(',')),
    field('act', activations.join(','), plain.activations.join(',')),
    field('loss', loss, plain.loss),
    field('bias', bias ? '1' : '0', '1'),
  ];
}

/** The choices of the field `layers`. */
export const readLayers: Read = (value, say, { network }) => {
  const layers = value.split(',').map((each) => (each.trim() === '' ? NaN : Number(each)));
  if (canBe(layers, network.bias)) return { network: fitted({ ...network, layers }) };
  say({ key: 'layers', what: value });
  return {};
};

/** The choices of the field `act`: one activation for each layer behind the input. */
export const readActivations: Read = (value, say, { network }) => {
  const names = value.split(',');
  const activations = names.flatMap((name): Activation[] => activationNames.filter((each) => each === name));
  if (activations.length !== names.length || names.length > network.activations.length)
    say({ key: 'value', what: `act=${value}` });
  if (activations.length === 0) return {};
  const made = network.activations.map((usual, i) => activations[i] ?? usual);
  return { network: fitted({ ...network, activations: made }) };
};

/** The choices of the field `loss`. */
export const readLoss: Read = (value, say, { network }) => {
  const loss = lossNames.find((each) => each === value);
  const made: Network = fitted({ ...network, loss: loss ?? network.loss });
  if (loss === undefined || made.loss !== loss) say({ key: 'value', what: `loss=${value}` });
  return { network: made };
};

/** The choices of the field `bias`. */
export const readBias: Read = (value, _, { network }) => ({ network: { ...network, bias: value !== '0' } });
