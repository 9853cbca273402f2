// Random programs from a seed: for the property tests, the fuzzer and the bench.

/** Numbers in [0, 1) that depend on the seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Make = (a: string, b: string) => string;

/** Formulas that are smooth and defined everywhere, over two operands. */
const smooth: readonly Make[] = [
  (a, b) => `${a} + ${b}`,
  (a, b) => `${a} - ${b}`,
  (a, b) => `0.5 * ${a} * ${b}`,
  (a, b) => `${a} / (1.5 + ${b}^2)`,
  (a) => `tanh(${a})`,
  (a) => `sigmoid(${a})`,
  (a, b) => `sin(${a}) + cos(${b})`,
  (a) => `exp(-${a}^2)`,
  (a) => `log(1 + square(${a}))`,
  (a) => `sqrt(1 + ${a}^2)`,
  (a) => `softplus(${a})`,
  (a, b) => `wsum(${a}, 0.5, ${b}, ${a})`,
  (a) => `-log(sigmoid(${a}))`,
  (a, b) => `logloss(sigmoid(${a}), sigmoid(${b}))`,
  (a, b) => `(2 + sin(${a}))^tanh(${b})`,
  (a, b) => `sum(${a}, ${b}, ${a})`,
  (a, b) => `l2(${a}, ${b}, 2)`,
  (a) => `logsigmoid(${a}) + log1p(exp(${a} - 3))`,
];

const kinked: readonly Make[] = [
  (a) => `relu(${a})`,
  (a) => `abs(${a})`,
  (a, b) => `max(${a}, ${b})`,
  (a, b) => `min(${a}, ${b})`,
];

export interface RandomProgram {
  readonly program: string;
  readonly inputs: Readonly<Record<string, number>>;
}

export interface RandomShape {
  readonly lines: number;
  readonly inputs: number;
  /** Whether relu, abs, max and min may occur. */
  readonly kinks?: boolean;
}

/** A program whose lines read inputs and earlier lines, the last ones most, with numbers for its inputs. */
export function randomProgram(seed: number, { lines, inputs, kinks = false }: RandomShape): RandomProgram {
  const random = randomFrom(seed);
  const makes = kinks ? [...smooth, ...kinked] : smooth;
  const known = Array.from({ length: inputs }, (_, i) => `x${i}`);
  const numbers = Object.fromEntries(known.map((name) => [name, Math.round((random() * 4 - 2) * 1000) / 1000]));
  const pick = (): string => {
    const back = Math.floor(random() ** 2 * known.length);
    return known[known.length - 1 - back] ?? 'x0';
  };
  const text: string[] = [];
  for (let i = 0; i < lines; i++) {
    const make = makes[Math.floor(random() * makes.length)];
    if (make === undefined) continue;
    text.push(`n${i} = ${make(pick(), pick())}`);
    known.push(`n${i}`);
  }
  return { program: text.join('\n'), inputs: numbers };
}

const alphabet = [
  'a',
  'b',
  'x1',
  'exp',
  'max',
  '(',
  ')',
  '(',
  ')',
  '+',
  '-',
  '*',
  '/',
  '^',
  '**',
  ',',
  '=',
  ';',
  '\n',
  ' ',
  '2',
  '.5',
  '1e3',
  '.',
];
const oddities = [
  'σ',
  '（',
  '，',
  '；',
  '２',
  'é',
  'e\u0301',
  '\u202e',
  '\ud83d',
  '😀',
  '\0',
  '__proto__',
  'constructor',
  '#',
  '//',
  '"',
  '{',
  '\u200b',
  '√',
];

/** A text that is most often no program. */
export function randomText(seed: number): string {
  const random = randomFrom(seed);
  const length = Math.floor(random() * 40);
  const odd = random() < 0.3;
  return Array.from({ length }, () => {
    const signs = odd && random() < 0.2 ? oddities : alphabet;
    return signs[Math.floor(random() * signs.length)] ?? '';
  }).join('');
}
