// DOOR src/state/windows
export { isAudience, isOurAudience, showAudience, tellLecturer, toggleAudience } from './audience';
export { readSaid, readShown } from './messages';
