// Links that are damaged in every way that a seed can think of: what is mutated are links that were given away.
import oldLinks from '../../src/state/link/oldLinks.json' with { type: 'json' };
import { randomFrom, randomProgram, randomText } from '../random';

type Random = () => number;

/** One of these. */
export function oneOf<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new RangeError('There is nothing to choose from.');
  return found;
}

const odd = [
  ...[
    '1e999',
    '-0',
    'NaN',
    'Infinity',
    '1e9',
    '',
    ' ',
    '٣',
    '1/3',
    '0,5',
    '-1',
    '5e-324',
    '1e308',
    '0x10',
    '999999999999',
  ],
  ...[
    '%',
    '%E0%A4%A',
    '%00',
    '\ud800',
    '\u202e',
    '😀',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    'then',
  ],
  ...[
    '[object Object]',
    '<img src=x onerror=alert(1)>',
    '&',
    '?',
    '#',
    '/',
    '+',
    '=',
    ':',
    ',',
    ';',
    '\\',
    '"',
    "'",
    '\n',
  ],
];

const more = [
  ...['#/own?f=y=a*b&mode=forward&by=', '#/own?f=e=(a+b)*(b+1)&mode=paths&target=c', '#/own?rungs=64&mode=paths'],
  ...[
    '#/network?layers=8,8,8,8&tool=four',
    '#/network?layers=1&tool=check',
    '#/network/delta2+9?tool=training&data=and',
  ],
  ...[
    '#/own?f=h=sigmoid(w*x%2Bb)&open=h&tool=nudge&nudge=w:1e-16',
    '#/graph?tool=four&nudge=a:1',
    '#/network?tool=code',
  ],
  ...[
    '#/own?f=y=log(x)/x&in=x:0&tool=nudge',
    '#/graph/done?tool=jacobian',
    '#/network/net?tool=mistakes&mistake=slope',
  ],
];

/** Links that open as they are. */
export const soundLinks: readonly string[] = [...oldLinks.map(({ link }) => link), ...more].filter(
  (link) => link.length < 4000,
);

type Mutation = (link: string, random: Random) => string;

const place = (link: string, random: Random): number => 2 + Math.floor(random() * (link.length - 1));
const pairsOf = (link: string): readonly [path: string, pairs: readonly string[]] => {
  const [path = '', query = ''] = link.split(/\?(.*)/s);
  return [path, query.split('&').filter((pair) => pair !== '')];
};
const joined = (path: string, pairs: readonly string[]): string =>
  pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;

const allPairs = soundLinks.flatMap((link) => pairsOf(link)[1]);

const mutations: readonly Mutation[] = [
  (link, random) => link.slice(0, place(link, random)),
  (link, random) => {
    const at = place(link, random);
    return link.slice(0, at) + link.slice(at + 1 + Math.floor(random() * 4));
  },
  (link, random) => {
    const at = place(link, random);
    return link.slice(0, at) + oneOf(random, odd) + link.slice(at);
  },
  (link, random) => {
    const at = place(link, random);
    return link.slice(0, at) + String.fromCharCode(32 + Math.floor(random() * 96)) + link.slice(at + 1);
  },
  // A pair of another link, a pair twice, a pair less.
  (link, random) => {
    const [path, pairs] = pairsOf(link);
    return joined(path, [...pairs, oneOf(random, allPairs)]);
  },
  (link, random) => {
    const [path, pairs] = pairsOf(link);
    return pairs.length === 0 ? link : joined(path, [oneOf(random, pairs), ...pairs]);
  },
  (link, random) => {
    const [path, pairs] = pairsOf(link);
    const left = Math.floor(random() * pairs.length);
    return joined(path, pairs.toSpliced(left, 1));
  },
  // The value of a pair is another's, or odd.
  (link, random) => {
    const [path, pairs] = pairsOf(link);
    if (pairs.length === 0) return link;
    const at = Math.floor(random() * pairs.length);
    const key = pairs[at]?.split('=')[0] ?? '';
    const value = random() < 0.5 ? oneOf(random, odd) : (oneOf(random, allPairs).split(/=(.*)/s)[1] ?? '');
    return joined(path, pairs.with(at, `${key}=${value}`));
  },
  // Another lesson or another place in it.
  (link, random) => link.replace(/^#\/[^?/]*/, oneOf(random, soundLinks).replace(/\?.*/s, '').slice(0, 30)),
  (link, random) =>
    `${link.replace(/[?].*/s, '')}+${oneOf(random, ['1', '9', '1e9', '-1', 'x'])}${/[?].*/s.exec(link)?.[0] ?? ''}`,
  // A number anywhere is odd.
  (link, random) => link.replace(/-?\d+(?:\.\d+)?/, () => oneOf(random, odd)),
  (link, random) => {
    const numbers = [...link.matchAll(/-?\d+(?:\.\d+)?/g)];
    if (numbers.length === 0) return link;
    const { index, 0: text } = oneOf(random, numbers);
    return (
      link.slice(0, index) +
      String(Math.round((random() - 0.5) * 10 ** (random() * 20))) +
      link.slice(index + text.length)
    );
  },
  // A program of its own, right or wrong.
  (_, random) => {
    const seed = Math.floor(random() * 1e9);
    const text =
      random() < 0.5
        ? randomText(seed)
        : randomProgram(seed, { lines: 1 + (seed % 8), inputs: 1 + (seed % 3), kinks: true }).program;
    return joined(`#/own`, [
      `f=${encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))}`,
      oneOf(random, allPairs),
      oneOf(random, allPairs),
    ]);
  },
];

/** The link of a seed: one that was given away, changed one to four times. */
export function mutatedLink(seed: number): string {
  const random = randomFrom(seed);
  let link = oneOf(random, soundLinks);
  for (let times = 1 + Math.floor(random() * 4); times > 0; times -= 1) link = oneOf(random, mutations)(link, random);
  return link.startsWith('#/') ? link : `#/${link}`;
}
