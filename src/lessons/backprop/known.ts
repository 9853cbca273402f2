// What is known of lesson 6 before its code is there: its network, and what stands on its tab.
import { type Network, plainNetwork } from '../network';

/** The network of the lecture. */
export const defaultNetwork: Network = plainNetwork([2, 2, 1]);

/** TeX on the tab of the lesson of a network: units of its layers, input first. */
export const networkTab = ({ layers }: Pick<Network, 'layers'>): string => `\\text{${layers.join('-')}}`;
