// DOOR src/draw/network
export { excerptOf } from './excerpt';
export {
  type BandPlace,
  type BlockPlace,
  type Form,
  type Line,
  middle,
  type NetworkPlaces,
  type Place,
  placeNetwork,
  type WeightPlace,
} from './network';
