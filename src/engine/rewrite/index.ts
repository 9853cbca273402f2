// DOOR src/engine/rewrite
export { canOpen, opened } from './expand';
export { type Collapsed, collapsed } from './fuse';
