// Code as people write it with JAX, autograd, TensorFlow and NumPy, or with no library, and what it prints.
import type { CodeCase } from './codeCase';

const sech2 = (x: number): number => 1 / Math.cosh(x) ** 2;
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** Cases of functions that are differentiated, of numbers alone, and of how lines are written; the last has a number that is drawn at random. */
export const functionCases: readonly CodeCase[] = [
  {
    name: "JAX's quickstart: grad of tanh",
    code: `from jax import grad
import jax.numpy as jnp

def tanh(x):  # Define a function
  y = jnp.exp(-2.0 * x)
  return (1.0 - y) / (1.0 + y)

grad_tanh = grad(tanh)  # Obtain its gradient function
print(grad_tanh(1.0))   # Evaluate it at x = 1.0`,
    value: Math.tanh(1),
    slopes: { x: sech2(1) },
    inputs: { x: 1 },
  },
  {
    name: 'jax.grad of a lambda',
    code: 'import jax\nf = lambda x: x**3 + 2*x**2 - 3*x + 1\ndfdx = jax.grad(f)\nprint(dfdx(1.))',
    value: 1,
    slopes: { x: 4 },
  },
  {
    name: 'several arguments, argnums',
    code: `import jax
import jax.numpy as jnp
def loss(w, b, x=2.0, y=1.0):
    pred = jax.nn.sigmoid(w * x + b)
    return (pred - y)**2
dw, db = jax.grad(loss, argnums=(0, 1))(0.5, -1.0)`,
    value: 0.25,
    slopes: { w: -0.5, b: -0.25 },
    inputs: { w: 0.5, b: -1, x: 2, y: 1 },
  },
  {
    name: 'value_and_grad, jit',
    code: `@jax.jit
def f(x, y):
    """Doc: says what it is."""
    return x*y + jnp.sin(x)
value, (gx, gy) = 0.0, (0.0, 0.0)
v, g = jax.value_and_grad(jax.jit(f))(2.0, 3.0)
print(v, g)`,
    value: 6 + Math.sin(2),
    slopes: { x: 3 + Math.cos(2), y: 2 },
  },
  {
    name: 'one function calls another',
    code: `import jax.numpy as jnp
from jax import grad
def square(u): return u*u
def f(x):
    a = square(x + 1)
    return a*square(a)
print(grad(f)(1.0))`,
    value: 64,
    slopes: { x: 192 },
  },
  {
    name: 'autograd of HIPS',
    code: `import autograd.numpy as np
from autograd import grad
def tanh(x):
    return (1.0 - np.exp((-2 * x))) / (1.0 + np.exp(-(2 * x)))
grad_tanh = grad(tanh)
grad_tanh(1.0)`,
    value: Math.tanh(1),
    slopes: { x: sech2(1) },
  },
  {
    name: 'NumPy, by hand',
    code: `import numpy as np
x = np.float64(2.0)
w, b = np.array(0.5), np.array([-1.0])
z = np.dot
z = w*x + b
a = 1/(1 + np.exp(-z))
print(a)`,
    value: 0.5,
    slopes: { w: 0.5, x: 0.125, b: 0.25 },
  },
  {
    name: 'NumPy with constants of modules',
    code: 'import numpy as np\nimport math\nr = 2.0\narea = np.pi * r**2\nc = math.e * area',
    value: Math.E * Math.PI * 4,
    slopes: { r: Math.E * Math.PI * 4 },
  },
  {
    name: 'numbers alone, and no library',
    code: 'a = 2.0\nb = -3.0\nc = 10.0\nd = a*b + c',
    value: 4,
    slopes: { a: -3, b: 2, c: 1 },
    inputs: { a: 2, b: -3, c: 10 },
  },
  {
    name: 'numbers made of numbers',
    code: 'import math\nx = math.pi/2\ny = -1e-1\nh = 2**3\nf = math.sin(x)*y + h*x',
    value: -0.1 + 4 * Math.PI,
    slopes: { x: 8, y: 1, h: Math.PI / 2 },
  },
  {
    name: 'imports and names alone',
    code: 'from math import exp, log as ln\nx = 3.0\ny = ln(1 + exp(x))',
    value: Math.log1p(Math.exp(3)),
    slopes: { x: logistic(3) },
  },
  {
    name: 'TensorFlow with a tape',
    code: 'import tensorflow as tf\nx = tf.Variable(3.0)\nwith tf.GradientTape() as tape:\n  y = x**2\ndy_dx = tape.gradient(y, x)',
    value: 9,
    slopes: { x: 6 },
  },
  {
    name: 'a session with its prompts',
    code: '>>> import torch\n>>> x = torch.tensor(2., requires_grad=True)\n>>> y = x.log()\n>>> y.backward()\n>>> x.grad\n',
    value: Math.log(2),
    slopes: { x: 0.5 },
  },
  {
    name: 'a name given again and again',
    code: 'h = torch.tensor(0.5, requires_grad=True)\nw = torch.tensor(0.9)\nh = torch.tanh(w*h)\nh = torch.tanh(w*h)\nh.backward()',
    value: Math.tanh(0.9 * Math.tanh(0.45)),
    slopes: { h: sech2(0.9 * Math.tanh(0.45)) * 0.9 * sech2(0.45) * 0.9 },
  },
  {
    name: 'types, and lines that go on',
    code: 'import numpy as np\nx: float = 1.0\ny: float = (x +\n    2.0) * \\\n  x\nz = np.maximum(x, y)',
    value: 3,
    slopes: { x: 4 },
  },
  {
    name: 'two names at once, and a chain of them',
    code: 'import torch\na = b = torch.tensor(3.0)\nc, d = 2.0, 4.0\ny = a*b + c*d',
    // One tensor with two names.
    value: 17,
    slopes: { a: 6, c: 4, d: 2 },
  },
  {
    name: 'a function that nobody calls',
    code: 'import numpy as np\ndef f(x, y):\n    s = np.sin(x)\n    return s*y\n\nx, y = 1.0, 2.0\nprint(f(x, y))',
    value: 2 * Math.sin(1),
    slopes: { x: 2 * Math.cos(1), y: Math.sin(1) },
  },
  {
    name: 'a function printed at a number',
    code: 'from math import *\ndef f(x):\n    return sqrt(x) + 1.5\nprint(f(4.0))',
    value: 3.5,
    slopes: { x: 0.25 },
  },
  {
    name: 'signs and brackets',
    code: 'import torch\na = torch.tensor(2.); b = torch.tensor(3.); c = torch.tensor(4.)\ny = -a**2 - (b - (c - a))/(b*(c/a)) * -b\ny.backward()',
    value: -3.5,
    slopes: { c: -0.625 },
  },
  {
    name: 'ReLU, max, abs of numbers',
    code: 'import torch.nn.functional as F\nx = torch.tensor(-1.5, requires_grad=True)\ny = F.relu(-x) + max(x, 2.0) + abs(x)\ny.backward()',
    value: 5,
    slopes: { x: -2 },
  },
  {
    name: 'the end of an if main',
    code: "import numpy as np\ndef main():\n    pass\nif __name__ == '__main__':\n    x = 2.0\n    y = np.square(x)*3",
    value: 12,
    slopes: { x: 12 },
  },
  {
    name: 'names that are functions or begin with a sign here',
    code: 'import torch\n_x = torch.tensor(2.)\nmax = torch.tensor(3.)\nexp_ = _x*max\nexp_.backward()',
    value: 6,
    slopes: { x: 3, v_max: 2 },
  },
  {
    name: 'nothing is found out by a plot',
    code: 'import numpy as np\nimport matplotlib.pyplot as plt\nx = 0.5\ny = np.tanh(x)\nplt.plot(x, y)\nplt.show()',
    value: Math.tanh(0.5),
    slopes: { x: sech2(0.5) },
  },
  {
    name: 'the slope by a small step, as one begins',
    code: 'def f(x):\n  return 3*x**2 - 4*x + 5\nh = 0.001\nx = 3.0\n(f(x + h) - f(x))/h',
    value: 14.003,
    slopes: { x: 6, h: 3 },
  },
  {
    name: 'names that are numbers here',
    code: 'import numpy as np\ne = 3.0\npi = 2.0\nwx = 0.5\ny = e*pi + np.exp(wx)*e',
    value: 6 + 3 * Math.exp(0.5),
    slopes: { e: 2 + Math.exp(0.5), pi: 3, wx: 3 * Math.exp(0.5) },
  },
  {
    name: 'a number that has a name becomes a tensor',
    code: 'import torch\nx0 = 2.0\nx = torch.tensor(x0, requires_grad=True)\ny = torch.pow(x, 3)\ny.backward()',
    value: 8,
    slopes: { x0: 12 },
  },
  {
    name: 'calls that only show leave nothing behind',
    code: 'import math\ndef f(x):\n    t = math.sin(x)\n    return t*x\nf(1.0)\na = 2.0\nb = a*a',
    value: 4,
    slopes: { a: 4 },
    inputs: { a: 2 },
  },
  {
    name: 'arguments by name',
    code: 'import jax\ndef f(w, x):\n    return w*w*x\nprint(jax.grad(f)(2.0, x=5.0))',
    value: 20,
    slopes: { w: 20 },
    inputs: { w: 2, x: 5 },
  },
  {
    name: 'a random weight is an input',
    code: 'import torch\nw = torch.randn(1, requires_grad=True)\nx = torch.tensor(2.0)\ny = (w*x).tanh()\ny.backward()',
    value: NaN,
    slopes: {},
    inputs: { x: 2 },
  },
];
