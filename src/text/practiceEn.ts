// Words of the exercises: English.
import type { Words } from './dictionary';

/** What every language has of it. */
export type PracticeWords = Words<typeof practice>;

export const practice = {
  start: 'Choose what to practise. Numbers are left blank in the graph; you find them by hand, and each is judged.',
  level: 'Level',
  levels: {
    partials: 'Local partials',
    forward: 'Values, forward',
    tree: 'Adjoints on a tree',
    fork: 'A fork: contributions add up',
    shared: 'A shared node',
    network: 'A 2-2-1 network',
    penalty: 'A 2-2-1 network with lambda',
    own: 'Your own formula',
  },
  another: 'Another one',
  again: 'Begin again',
  number: (name: string) => `Exercise ${name}.`,
  how: 'Click a blank in the graph, or take the one that is asked for; any order is fine that has what it needs.',
  done: 'All found.',
  progress: (found: number, of: number) => `Found: ${found} of ${of}`,
  firsts: (first: number, of: number) => `Right at the first try: ${first} of ${of}`,
  tries: (count: number) => `${count} tries`,
  hows: { first: 'right at the first try', later: 'right', helped: 'with help', shown: 'shown', open: '—' },
  save: 'Save the result',
  print: 'Print the result',
  result: 'Result',
  picture: 'The picture with what was found',
  who: { name: 'Name', date: 'Date' },
} as const;
