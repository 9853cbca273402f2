// Two windows of one lecture: the console and what the audience sees.
export {
  isAudience,
  isOurAudience,
  type Said,
  showAudience,
  type Shown,
  tellLecturer,
  toggleAudience,
} from './audience';
