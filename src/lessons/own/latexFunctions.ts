// Functions by their names in LaTeX, each with its name in a program.

/** What a command or an upright word calls. */
export const functions: ReadonlyMap<string, string> = new Map(
  ['exp', 'ln', 'log', 'sin', 'cos', 'tan', 'tanh', 'max', 'min', 'relu', 'softplus', 'sigmoid', 'sqrt', 'abs']
    .map((name): readonly [string, string] => [name, name])
    .concat([
      ['ReLU', 'relu'],
      ['sinh', 'sinh'],
      ['cosh', 'cosh'],
      ['arcsin', 'asin'],
      ['arccos', 'acos'],
      ['arctan', 'atan'],
      ['erf', 'erf'],
      ['GELU', 'gelu'],
      ['SiLU', 'silu'],
      ['softmax', 'softmax'],
    ]),
);
