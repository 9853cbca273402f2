// The layout of a network: places, sizes, weights and their labels.
export { excerptOf } from './excerpt';
export {
  type BandPlace,
  type BlockPlace,
  type Form,
  hallRoom,
  type LaneText,
  middle,
  type NetworkPlaces,
  type NetworkRoom,
  type Place,
  placeNetwork,
  type WeightPlace,
} from './network';
