// Graphs in another form: operations opened into their parts, parts fused into one operation.
export { canOpen, opened } from './expand';
export { type Collapsed, collapsed } from './fuse';
