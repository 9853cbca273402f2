// JAX: the forward pass as a function, and grad of that function.
import { valueRef } from '../../engine';
import { forwardLines, inputsAsCode, type PassToWrite, reverseOf, textOf } from './frame';
import { namingOf } from './naming';
import { arithmetic, calls, floatText, type Row, type Syntax } from './write';

const syntax: Syntax = {
  rows: new Map<string, Row>([
    ...arithmetic,
    ...calls({
      exp: 'jnp.exp',
      log: 'jnp.log',
      log1p: 'jnp.log1p',
      sqrt: 'jnp.sqrt',
      tanh: 'jnp.tanh',
      sin: 'jnp.sin',
      cos: 'jnp.cos',
      tan: 'jnp.tan',
      abs: 'jnp.abs',
      max: 'jnp.maximum',
      min: 'jnp.minimum',
      relu: 'jax.nn.relu',
      sigmoid: 'jax.nn.sigmoid',
      logsigmoid: 'jax.nn.log_sigmoid',
      sign: 'jnp.sign',
      log10: 'jnp.log10',
      log2: 'jnp.log2',
      asin: 'jnp.arcsin',
      acos: 'jnp.arccos',
      atan: 'jnp.arctan',
      sinh: 'jnp.sinh',
      cosh: 'jnp.cosh',
      erf: 'jax.scipy.special.erf',
      silu: 'jax.nn.silu',
      leakyrelu: 'jax.nn.leaky_relu',
    }),
    ['softplus', { text: 'jnp.logaddexp(0.0, #1)', level: 5, needs: [0] }],
    ['logitloss', { text: 'jnp.logaddexp(0.0, #1) - #1 * #2', level: 1, needs: [3, 4] }],
    ['step', { text: 'jnp.sign(jax.nn.relu(#1))', level: 5, needs: [0] }],
    ['share', { text: '(jnp.sign(#1 - #2) + 1) / 2', level: 3, needs: [1, 3] }],
  ]),
  object: (text) => `jnp.float64(${text})`,
};

/** Python text that computes the value of the target and its derivatives by every input, and prints them. */
export function jaxText(pass: PassToWrite): string {
  const { words } = pass;
  const tape = reverseOf(pass.tape);
  const target = namingOf(tape)(valueRef(tape.target));
  const inputs = inputsAsCode({ ...pass, tape });
  const names = inputs.map(([name]) => name).join(', ');
  return textOf(
    ['import jax', 'import jax.numpy as jnp', 'jax.config.update("jax_enable_x64", True)'],
    [
      `# ${words.values}`,
      `def forward(${names}):`,
      ...forwardLines(tape, syntax).map((line) => `    ${line}`),
      `    return ${target}`,
    ],
    [
      `# ${words.backward}`,
      `value, gradients = jax.value_and_grad(forward, argnums=tuple(range(${inputs.length})))(`,
      ...inputs.map(([, value]) => `    ${floatText(value)},`),
      ')',
    ],
    [
      `# ${words.results}`,
      `print("${target} =", float(value))`,
      ...inputs.map(([name], i) => `print("d${target}/d${name} =", float(gradients[${i}]))`),
    ],
  );
}
