// Scripts that are written for readers and shipped without what only readers need.

/** A script without its comments and indents, each `__HOLE__` in it filled with a value. */
export const filled = (script: string, holes: Readonly<Record<string, unknown>>): string =>
  script
    .replace(/^\s*\/\/.*\n/gm, '')
    .replace(/\n\s*/g, '\n')
    .replace(/__[A-Z]+__/g, (hole) => JSON.stringify(holes[hole]));
