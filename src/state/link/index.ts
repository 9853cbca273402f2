// DOOR src/state/link
export { followAddress } from './address';
export { chooseFile, listenToDrops, saveFile } from './file';
export { isTooLong, maxLength, readLink, writeLink } from './link';
export { keptOf, withKept } from './overflow';
