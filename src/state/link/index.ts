// The choices as an address, as a file, and what no address has room for.
export { followAddress } from './address';
export { chooseFile, handOver, listenToDrops, momentNote, saveFile } from './file';
export { isTooLong, maxLength, readLink, writeLink } from './link';
export { overflowOf, withOverflow } from './overflow';
