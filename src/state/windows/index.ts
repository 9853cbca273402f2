// Two windows of one lecture: the console and what the audience sees.
export {
  type Audience,
  type WindowCore,
  isAudience,
  isOurAudience,
  type Said,
  showAudience,
  type Shown,
  tellLecturer,
  toggleAudience,
} from './audience';
