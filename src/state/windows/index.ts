// DOOR src/state/windows
export {
  isAudience,
  isOurAudience,
  type Said,
  showAudience,
  type Shown,
  tellLecturer,
  toggleAudience,
} from './audience';
