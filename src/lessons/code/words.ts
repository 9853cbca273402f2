// The words of NumPy, PyTorch, JAX and micrograd, and what each is here.
import { compile, opSpelled, ProgramError } from '../../engine';
import { NotRead } from './problem';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Modules whose functions go by their own names, also where the line that imports them was not pasted. */
export const numeric = words(
  'np numpy jnp jax math cmath torch F nn functional tf keras scipy special autograd random anp micrograd lax onp mx',
);

/** What makes a number of a number. */
export const makers = words(
  'Value tensor Tensor FloatTensor DoubleTensor Variable Parameter array asarray as_tensor constant scalar Scalar float float16 float32 float64 double',
);

/** Numbers that nobody knows before they are drawn. */
export const drawn = words('randn rand random uniform normal gauss');

/** What is about many numbers at once. */
export const many = words(
  'ones zeros linspace arange eye full empty stack concatenate cat vstack hstack dot matmul mm einsum outer vmap transpose T range ones_like zeros_like randint mv vdot inner meshgrid softmax log_softmax cross_entropy nll_loss argmax',
);

/** Makers whose number has no past: what it was made from gets no gradient through it. */
export const leaves = words('Value tensor Tensor FloatTensor DoubleTensor float double');

/** What is said to a function by name, and changes no number of a single one. */
export const harmless = words(
  'requires_grad dtype label name device reduction dim axis keepdim keepdims retain_graph create_graph trainable _children _op copy inplace argnums size generator',
);

/** Methods that leave a number as it is. */
export const same = words(
  'sum mean squeeze double float clone contiguous to cuda cpu requires_grad_ block_until_ready',
);

/** Functions that give a function back: as it was, or its derivative. */
export const unchanged = words('jit checkpoint remat compile');
export const derivatives = words('grad value_and_grad jacfwd jacrev elementwise_grad');

/** What is called for what it does, and changes no number that the program is about. */
export const silent = words(
  'print draw_dot display zero_grad zero_ requires_grad_ retain_grad _backward manual_seed seed update watch show help set_printoptions set_default_dtype plot figure eval train',
);

/** What is said about a quantity, and is no number of the program. */
export const remarks = words('grad label requires_grad name _op _prev');

const constants: ReadonlyMap<string, string> = new Map([
  ['pi', 'math.pi'],
  ['e', 'math.e'],
  ['tau', '(2*math.pi)'],
]);

/** The number that a member of a module is, as the program writes it; undefined where it is none. */
export const constantOf = (name: string): string | undefined => constants.get(name);

/** Functions that are written with signs here: A and B are their arguments; and how strongly the outermost sign binds. */
const written: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['add', ['A + B', 1]],
  ['sub', ['A - B', 1]],
  ['subtract', ['A - B', 1]],
  ['mul', ['A*B', 2]],
  ['multiply', ['A*B', 2]],
  ['div', ['A/B', 2]],
  ['divide', ['A/B', 2]],
  ['true_divide', ['A/B', 2]],
  ['pow', ['A^B', 4]],
  ['power', ['A^B', 4]],
  ['float_power', ['A^B', 4]],
  ['neg', ['-A', 1]],
  ['negative', ['-A', 1]],
  ['reciprocal', ['1/A', 2]],
  ['square', ['A^2', 4]],
  ['rsqrt', ['1/sqrt(A)', 2]],
  ['expm1', ['exp(A) - 1', 1]],
  ['exp2', ['2^A', 4]],
  ['hypot', ['sqrt(A^2 + B^2)', 5]],
  ['mse_loss', ['(A - B)^2', 4]],
  ['squared_difference', ['(A - B)^2', 4]],
]);

const renamed: ReadonlyMap<string, string> = new Map([
  ['log_sigmoid', 'logsigmoid'],
  ['logaddexp', 'logsumexp'],
  ['absolute', 'abs'],
  ['binary_cross_entropy', 'logloss'],
  ['binary_cross_entropy_with_logits', 'logitloss'],
  ['amax', 'max'],
  ['amin', 'min'],
  ['Sigmoid', 'sigmoid'],
  ['Tanh', 'tanh'],
  ['Softplus', 'softplus'],
]);

/** The name that a function goes by here, `Sigmoid` is sigmoid; undefined where there is none. */
export function functionNamed(word: string): string | undefined {
  const name = renamed.get(word) ?? word;
  return written.has(name) || opSpelled(name) !== undefined ? name : undefined;
}

/** A call or an argument as text, and how strongly its outermost sign binds. */
interface Text {
  readonly text: string;
  readonly binds: number;
}

/** A call as text, and how strongly it binds; throws NotRead where it is not known, or takes another number of arguments. */
export function callText(word: string, args: readonly Text[]): Text {
  const name = functionNamed(word);
  const [pattern, binds] = (name === undefined ? undefined : written.get(name)) ?? [];
  if (name === undefined || args.length === 0) throw new NotRead('function', word);
  if (pattern !== undefined && binds !== undefined) {
    if (args.length !== (pattern.includes('B') ? 2 : 1)) throw new NotRead('function', word);
    const text = pattern.replace(/[AB]/g, (letter) => {
      const arg = args[letter === 'A' ? 0 : 1];
      return arg === undefined ? '' : arg.binds < 5 ? `(${arg.text})` : arg.text;
    });
    return { text, binds };
  }
  try {
    compile(`y = ${name}(${args.map((_, i) => `x_${i}`).join(', ')})`);
  } catch (error) {
    if (error instanceof ProgramError) throw new NotRead('function', word);
    throw error;
  }
  return { text: `${name}(${args.map((each) => each.text).join(', ')})`, binds: 5 };
}
