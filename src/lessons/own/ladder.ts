// The ladder: each rung adds a node to itself, so n rungs have 2n edges and 2^n paths.

/** Rungs that the page offers, from and to. */
export const rungRange = { least: 1, most: 64 } as const;

/** The most rungs that the stage has room for. */
const mostStaged = 20;

/** Whether a ladder of so many rungs can take the stage in a beat. */
export const canBeStaged = (rungs: number): boolean =>
  Number.isInteger(rungs) && rungs >= rungRange.least && rungs <= mostStaged;

/** What every ladder is, as TeX: its first rungs. */
export const ladderTex = 'u_1=x+x,\\quad u_2=u_1+u_1,\\ \\dots';

/** The program of a ladder with n rungs: `u1 = x + x`, `u2 = u1 + u1` .. */
export const ladder = (rungs: number): string =>
  Array.from({ length: rungs }, (_, i) => {
    const below = i === 0 ? 'x' : `u${i}`;
    return `u${i + 1} = ${below} + ${below}`;
  }).join('\n');

/** How many rungs a program has; undefined when it is no ladder that the page offers. */
export function rungsOf(program: string): number | undefined {
  const rungs = program.split('\n', rungRange.most + 1).length;
  return rungs <= rungRange.most && program === ladder(rungs) ? rungs : undefined;
}
