// Whether equations are so high that the panel has no room to keep for what may come.
import type { Scene } from '../../state';

/** More rows than this are shown in part, with lines for what is left out. */
const mostRows = 5;

/** Whether some equation of the scene has more rows than the panel keeps room for. */
export const isTall = ({ equations }: Scene): boolean =>
  equations.some(({ items }) => items.some((each) => typeof each !== 'string' && each.rows.length > mostRows));
