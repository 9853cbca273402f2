// DOOR src/state/windows
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
