// Lessons of one's own: what is wrong with a file that was opened, and the place where one is written.
export { Unread } from './Unread';
export { Write } from './Write';
