// The choices as an address, as a file, and what no address has room for.
export { followAddress } from './address';
export { chooseFile, handOver, listenToDrops, momentNote, saveFile } from './file';
export { isTooLong, maxLength, packedLink, readLink, toPack, writeLink } from './link';
export { type OfflineAnswer, saveOffline } from './offline';
export { pack } from './packed';
export { broughtFor, openLessonFile, whenThere } from './arrive';
export { overflowOf, withKeptFile, withOverflow } from './overflow';
