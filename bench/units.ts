// Graphs as plain lists of scalar units: the same work for every contender.

/** Operations that every contender knows. */
export const op = {
  input: 0,
  constant: 1,
  add: 2,
  sub: 3,
  mul: 4,
  neg: 5,
  exp: 6,
  log: 7,
  sigmoid: 8,
  tanh: 9,
  square: 10,
  sin: 11,
} as const;

export interface Units {
  readonly name: string;
  readonly ops: Uint8Array;
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Numbers of inputs and constants, 0 elsewhere. */
  readonly numbers: Float64Array;
  readonly size: number;
}

export interface Builder {
  readonly input: (value: number) => number;
  readonly constant: (value: number) => number;
  readonly unit: (code: number, a: number, b?: number) => number;
  readonly done: (name: string) => Units;
}

/** Collects units one by one; the last one is the output. */
export function buildUnits(): Builder {
  const ops: number[] = [];
  const a: number[] = [];
  const b: number[] = [];
  const numbers: number[] = [];
  const push = (code: number, left: number, right: number, value: number): number => {
    ops.push(code);
    a.push(left);
    b.push(right);
    return numbers.push(value) - 1;
  };
  return {
    input: (value) => push(op.input, 0, 0, value),
    constant: (value) => push(op.constant, 0, 0, value),
    unit: (code, left, right = left) => push(code, left, right, 0),
    done: (name) => ({
      name,
      ops: Uint8Array.from(ops),
      a: Int32Array.from(a),
      b: Int32Array.from(b),
      numbers: Float64Array.from(numbers),
      size: ops.length,
    }),
  };
}

/** Places of the inputs. */
export const inputsOf = (units: Units): readonly number[] =>
  Array.from(units.ops.keys()).filter((i) => units.ops[i] === op.input);

const signs: Readonly<Record<number, string>> = { [op.add]: '+', [op.sub]: '-', [op.mul]: '*' };
const functions: Readonly<Record<number, string>> = {
  [op.neg]: '-',
  [op.exp]: 'exp',
  [op.log]: 'log',
  [op.sigmoid]: 'sigmoid',
  [op.tanh]: 'tanh',
  [op.square]: 'square',
  [op.sin]: 'sin',
};

/** The same graph in the engine's language: unit i is `n${i}`. */
export function programOf(units: Units): string {
  const lines: string[] = [];
  const operand = (i: number): string => (units.ops[i] === op.constant ? String(units.numbers[i]) : `n${i}`);
  units.ops.forEach((code, i) => {
    if (code === op.input || code === op.constant) return;
    const [left, right] = [operand(units.a[i] ?? 0), operand(units.b[i] ?? 0)];
    const sign = signs[code];
    lines.push(`n${i} = ${sign === undefined ? `${functions[code] ?? ''}(${left})` : `${left} ${sign} ${right}`}`);
  });
  return lines.join('\n');
}
