// Two windows of one lecture: the console and what the audience sees.
export { isAudience, isOurAudience, showAudience, tellLecturer, toggleAudience, type WindowCore } from './audience';
export { readSaid, readShown } from './messages';
