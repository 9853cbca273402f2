// Reads the small part of Python that the generated texts are written in: an interpreter for tests, of its own.
type Value = number | readonly Value[];
type Env = Map<string, Value>;
/** One index: a whole number, or the place from which a slice runs to the end. */
type Index = number | { readonly from: number };

const map = (f: (x: number) => number, a: Value): Value =>
  typeof a === 'number' ? f(a) : a.map((each) => map(f, each));

function zip(f: (x: number, y: number) => number, a: Value, b: Value): Value {
  if (typeof a === 'number') return map((y) => f(a, y), b);
  if (typeof b === 'number') return map((x) => f(x, b), a);
  if (a.length !== b.length) throw new RangeError(`Shapes ${a.length} and ${b.length} do not fit.`);
  return a.map((each, i) => zip(f, each, b[i] ?? NaN));
}

const list = (a: Value): readonly Value[] => (typeof a === 'number' ? [a] : a);
const num = (a: Value | undefined): number => {
  if (typeof a !== 'number') throw new TypeError('A number is missing.');
  return a;
};
const sum = (a: Value): number => (typeof a === 'number' ? a : a.reduce<number>((total, each) => total + sum(each), 0));
const times = (a: Value, b: Value): Value =>
  typeof list(a)[0] === 'number' ? sum(zip((x, y) => x * y, a, b)) : list(a).map((row) => times(row, b));
const turned = (a: Value): Value => list(list(a)[0] ?? []).map((_, j) => list(a).map((row) => list(row)[j] ?? NaN));
const zeros = (shape: readonly number[]): Value =>
  shape.length === 0 ? 0 : Array.from({ length: shape[0] ?? 0 }, () => zeros(shape.slice(1)));

const one =
  (f: (x: number) => number) =>
  (a: readonly Value[]): Value =>
    map(f, a[0] ?? NaN);
const two =
  (f: (x: number, y: number) => number) =>
  (a: readonly Value[]): Value =>
    zip(f, a[0] ?? NaN, a[1] ?? NaN);
const same = (a: readonly Value[]): Value => a[0] ?? NaN;
const softplus = (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));

/** Functions by the last word of their names, whichever library they are of. */
const functions = new Map<string, (args: readonly Value[]) => Value>([
  ...(['exp', 'log', 'log1p', 'sqrt', 'tanh', 'sin', 'cos', 'tan', 'abs', 'sign'] as const).map(
    (name) => [name, one((x) => Math[name](x))] as const,
  ),
  ['maximum', two(Math.max)],
  ['minimum', two(Math.min)],
  ['relu', one((x) => Math.max(x, 0))],
  ['sigmoid', one((x) => 1 / (1 + Math.exp(-x)))],
  ['logsigmoid', one((x) => -softplus(-x))],
  ['log_sigmoid', one((x) => -softplus(-x))],
  ['logaddexp', two((x, y) => Math.max(x, y) + Math.log1p(Math.exp(-Math.abs(x - y))))],
  ['heaviside', two((x, y) => (x > 0 ? 1 : x < 0 ? 0 : y))],
  ...['float64', 'array', 'tensor', 'Value', 'float'].map((name) => [name, same] as const),
  ['sum', (a) => sum(a[0] ?? NaN)],
  ['zeros', ([shape]) => zeros(list(shape ?? []).map(num))],
  ['outer', ([a, b]) => list(a ?? []).map((x) => map((y) => num(x) * y, b ?? NaN))],
  ['concatenate', ([parts]) => list(parts ?? []).flatMap((part) => [...list(part)])],
]);

function pick(a: Value, [first, ...rest]: readonly Index[]): Value {
  if (first === undefined) return a;
  if (typeof first !== 'number')
    return list(a)
      .slice(first.from)
      .map((each) => pick(each, rest));
  const found = list(a)[first];
  if (found === undefined) throw new RangeError(`There is no cell ${first}.`);
  return pick(found, rest);
}

function put(a: Value, [first, ...rest]: readonly Index[], value: Value): Value {
  if (first === undefined) return value;
  const [from, to] = typeof first === 'number' ? [first, first] : [first.from, Infinity];
  if (from >= list(a).length) throw new RangeError(`There is no cell ${from}.`);
  return list(a).map((each, i) => {
    if (i < from || i > to) return each;
    return put(each, rest, typeof first === 'number' || typeof value === 'number' ? value : (value[i - from] ?? NaN));
  });
}

const binary = new Map<string, readonly [level: number, f: (a: Value, b: Value) => Value]>([
  ['<', [0, two2((x, y) => Number(x < y))]],
  ['>', [0, two2((x, y) => Number(x > y))]],
  ['+', [1, two2((x, y) => x + y)]],
  ['-', [1, two2((x, y) => x - y)]],
  ['*', [2, two2((x, y) => x * y)]],
  ['/', [2, two2((x, y) => x / y)]],
  ['@', [2, times]],
]);
function two2(f: (x: number, y: number) => number): (a: Value, b: Value) => Value {
  return (a, b) => zip(f, a, b);
}

/** Reads one line of code: a recursive descent over its words. */
function reader(line: string, env: Env) {
  const words = line.match(/\*\*|\+=|\d+\.?\d*(?:e[+-]?\d+)?|[A-Za-z_]\w*|\S/g) ?? [];
  let at = 0;
  const next = (): string => words[at++] ?? '';
  const eat = (word: string): boolean => words[at] === word && ++at > 0;
  const must = (word: string): void => {
    if (!eat(word)) throw new SyntaxError(`${word} is missing in: ${line}`);
  };
  const until = (end: string, item: () => Value): Value[] => {
    const found: Value[] = [];
    while (!eat(end)) {
      found.push(item());
      if (words[at] !== end) must(',');
    }
    return found;
  };
  function indices(): readonly Index[] {
    const found: Index[] = [];
    do {
      const from = words[at] === ':' ? 0 : num(level(0));
      found.push(eat(':') ? { from } : from);
    } while (eat(','));
    must(']');
    return found;
  }
  function atom(): Value {
    const word = next();
    if (/^\d/.test(word)) return Number(word);
    if (word === '[') return until(']', () => level(0));
    if (word === '(') {
      const first = level(0);
      if (eat(')')) return first;
      must(',');
      return [first, ...until(')', () => level(0))];
    }
    let name = word;
    while (!env.has(word) && eat('.')) name = next();
    if (!env.has(word) && eat('(')) {
      const f = functions.get(name);
      if (f === undefined) throw new SyntaxError(`There is no function ${name}: ${line}`);
      return f(until(')', () => level(0)));
    }
    const found = env.get(word);
    if (found === undefined) throw new SyntaxError(`${word} has no value in: ${line}`);
    return found;
  }
  function postfix(): Value {
    let value = atom();
    for (;;) {
      if (eat('[')) value = pick(value, indices());
      else if (eat('.')) {
        const name = next();
        if (name === 'T') value = turned(value);
        else if (name === 'relu') {
          must('(');
          must(')');
          value = map((x) => Math.max(x, 0), value);
        } else if (name !== 'data') throw new SyntaxError(`There is no .${name}: ${line}`);
      } else return value;
    }
  }
  const power = (): Value => {
    const base = postfix();
    return eat('**') ? zip(Math.pow, base, sign()) : base;
  };
  const sign = (): Value => (eat('-') ? map((x) => -x, sign()) : power());
  function level(from: number): Value {
    if (from > 2) return sign();
    let value = level(from + 1);
    for (;;) {
      const operation = binary.get(words[at] ?? '');
      if (operation?.[0] !== from) return value;
      at++;
      value = operation[1](value, level(from + 1));
    }
  }
  const whole = (): Value => {
    const value = level(0);
    if (at < words.length) throw new SyntaxError(`${words[at] ?? ''} was not expected in: ${line}`);
    return value;
  };
  return {
    whole,
    assign: (): void => {
      const name = next();
      const cell: Index[] = [];
      while (eat('[')) cell.push(...indices());
      const adds = eat('+=');
      if (!adds) must('=');
      const before = env.get(name);
      const value = whole();
      const old = adds || cell.length > 0 ? before : 0;
      if (old === undefined) throw new SyntaxError(`${name} has no value yet: ${line}`);
      env.set(name, put(old, cell, adds ? zip((x, y) => x + y, pick(old, cell), value) : value));
    },
  };
}

/** What every name stands for when a text of assignments has run. Throws SyntaxError for all that it cannot read. */
export function run(text: string): ReadonlyMap<string, Value> {
  const env: Env = new Map();
  for (const line of text.split('\n')) {
    if (line === '' || /^(?:#|import |print\()/.test(line)) continue;
    reader(line, env).assign();
  }
  return env;
}

/** The number of an expression such as `Theta1[0][2]`. */
export const expressionIn = (text: string, env: ReadonlyMap<string, Value>): number =>
  num(reader(text, new Map(env)).whole());
