// The network in a link: `layers=2,3,1&act=tanh,sigmoid&loss=squared&bias=0`; what is usual is left out.
import {
  type Activation,
  activationNames,
  defaultNetwork,
  lossNames,
  type Network,
  networkNaming,
} from '../../lessons';
import type { LinkField } from './choice';
import { notUnderstood, numberIn } from './reading';

const { canBe, fitted, plainNetwork } = networkNaming;

const unless = (usual: string, text: string): string => (text === usual ? '' : text);

export const networkFields: readonly LinkField<Network>[] = [
  {
    key: 'layers',
    read(text, network, say) {
      const layers = text.split(',').map(numberIn);
      if (canBe(layers, network.bias)) return fitted({ ...network, layers });
      say({ key: 'layers', what: text });
      return network;
    },
    print: ({ layers }) => unless(defaultNetwork.layers.join(','), layers.join(',')),
  },
  {
    // One activation for each layer behind the input.
    key: 'act',
    read(text, network, say) {
      const names = text.split(',');
      const activations = names.flatMap((name): Activation[] => activationNames.filter((each) => each === name));
      if (activations.length !== names.length || names.length > network.activations.length)
        notUnderstood(say, 'act', text);
      if (activations.length === 0) return network;
      return fitted({ ...network, activations: network.activations.map((usual, i) => activations[i] ?? usual) });
    },
    print: ({ layers, activations }) => unless(plainNetwork(layers).activations.join(','), activations.join(',')),
  },
  {
    key: 'loss',
    read(text, network, say) {
      const loss = lossNames.find((each) => each === text);
      const made = fitted({ ...network, loss: loss ?? network.loss });
      if (loss === undefined || made.loss !== loss) notUnderstood(say, 'loss', text);
      return made;
    },
    print: ({ layers, loss }) => unless(plainNetwork(layers).loss, loss),
  },
  {
    key: 'bias',
    read(text, network, say) {
      if (text !== '0' && text !== '1') notUnderstood(say, 'bias', text);
      return { ...network, bias: text !== '0' };
    },
    print: ({ bias }) => (bias ? '' : '0'),
  },
];
