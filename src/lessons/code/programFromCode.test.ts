// Code as people write it, of four libraries: what it becomes has the values and gradients that they print.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile, execute, reverseMode, valueRef } from '../../engine';
import { firstOwnProgram, presets, programFromLatex } from '../own';
import { type CodeProblemKey, type CodeReading, programFromCode } from '.';

interface Case {
  readonly name: string;
  readonly code: string;
  /** The value of what is differentiated. */
  readonly value: number;
  /** Its derivatives by inputs, or by nodes. */
  readonly slopes: Readonly<Record<string, number>>;
  readonly inputs?: Readonly<Record<string, number>>;
}

function readingOf(code: string): CodeReading {
  const reading = programFromCode(code);
  if (reading === undefined || 'key' in reading) throw new Error(`not read: ${JSON.stringify(reading)}`);
  return reading;
}

const sech2 = (x: number): number => 1 / Math.cosh(x) ** 2;
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

const neuron = `# inputs x1,x2
x1 = Value(2.0, label='x1')
x2 = Value(0.0, label='x2')
# weights w1,w2
w1 = Value(-3.0, label='w1')
w2 = Value(1.0, label='w2')
# bias of the neuron
b = Value(6.8813735870195432, label='b')
# x1*w1 + x2*w2 + b
x1w1 = x1*w1; x1w1.label = 'x1*w1'
x2w2 = x2*w2; x2w2.label = 'x2*w2'
x1w1x2w2 = x1w1 + x2w2; x1w1x2w2.label = 'x1*w1 + x2*w2'
n = x1w1x2w2 + b; n.label = 'n'
`;

const cases: readonly Case[] = [
  {
    name: "Karpathy's neuron with tanh",
    code: `${neuron}o = n.tanh(); o.label = 'o'\no.backward()\ndraw_dot(o)`,
    value: Math.SQRT1_2,
    slopes: { x1: -1.5, w1: 1, x2: 0.5, w2: 0, b: 0.5, n: 0.5 },
    inputs: { x1: 2, x2: 0, w1: -3, w2: 1, b: 6.8813735870195432 },
  },
  {
    name: 'the same with tanh taken apart',
    code: `${neuron}# ----\ne = (2*n).exp()\no = (e - 1) / (e + 1)\n# ----\no.label = 'o'\no.backward()`,
    value: Math.SQRT1_2,
    slopes: { x1: -1.5, w1: 1, x2: 0.5, w2: 0 },
  },
  {
    name: 'the same in PyTorch',
    code: `import torch
x1 = torch.Tensor([2.0]).double()                ; x1.requires_grad = True
x2 = torch.Tensor([0.0]).double()                ; x2.requires_grad = True
w1 = torch.Tensor([-3.0]).double()               ; w1.requires_grad = True
w2 = torch.Tensor([1.0]).double()                ; w2.requires_grad = True
b = torch.Tensor([6.8813735870195432]).double()  ; b.requires_grad = True
n = x1*w1 + x2*w2 + b
o = torch.tanh(n)

print(o.data.item())
o.backward()

print('---')
print('x2', x2.grad.item())
print('w2', w2.grad.item())`,
    value: Math.SQRT1_2,
    slopes: { x1: -1.5, w1: 1, x2: 0.5, w2: 0 },
  },
  {
    name: 'micrograd with backward by hand',
    code: `a = Value(2.0, label='a')
b = Value(-3.0, label='b')
c = Value(10.0, label='c')
e = a*b; e.label = 'e'
d = e + c; d.label = 'd'
f = Value(-2.0, label='f')
L = d * f; L.label = 'L'
L.grad = 1.0
d.grad = -2.0
L`,
    value: -8,
    slopes: { a: 6, b: -4, c: -2, f: 4 },
  },
  {
    name: "micrograd's README",
    code: `from micrograd.engine import Value

a = Value(-4.0)
b = Value(2.0)
c = a + b
d = a * b + b**3
c += c + 1
c += 1 + c + (-a)
d += d * 2 + (b + a).relu()
d += 3 * d + (b - a).relu()
e = c - d
f = e**2
g = f / 2.0
g += 10.0 / f
print(f'{g.data:.4f}') # prints 24.7041, the outcome of this forward pass
g.backward()
print(f'{a.grad:.4f}') # prints 138.8338, i.e. the numerical value of dg/da
print(f'{b.grad:.4f}') # prints 645.5773, i.e. the numerical value of dg/db`,
    value: 24.70408163265306,
    slopes: { a: 138.83381924198252, b: 645.5772594752186 },
  },
  {
    name: "PyTorch's autograd tutorial, scalars",
    code: `import torch

a = torch.tensor(2., requires_grad=True)
b = torch.tensor(6., requires_grad=True)
Q = 3*a**3 - b**2
Q.backward()
print(9*a**2 == a.grad)
print(-2*b == b.grad)`,
    value: -12,
    slopes: { a: 36, b: -12 },
  },
  {
    name: 'a parabola in PyTorch',
    code: 'x = torch.tensor(3.0, requires_grad=True)\ny = x**2 + 2*x + 1\ny.backward()\nx.grad',
    value: 16,
    slopes: { x: 8 },
  },
  {
    name: 'linear regression, one sample',
    code: `import torch
import torch.nn.functional as F
w = torch.tensor(0.5, requires_grad=True)
b = torch.tensor(0.1, requires_grad=True)
x, y = torch.tensor(2.0), torch.tensor(1.0)
y_hat = w * x + b
loss = F.mse_loss(y_hat, y)
loss.backward()
print(w.grad, b.grad)`,
    value: 0.010000000000000018,
    slopes: { w: 0.4, b: 0.2 },
  },
  {
    name: 'logistic regression with the log loss',
    code: `import torch
x = torch.tensor(1.5); t = torch.tensor(1.)
w = torch.tensor(-0.4, requires_grad=True)
p = torch.sigmoid(w*x)
loss = -(t*torch.log(p) + (1 - t)*torch.log(1 - p))
loss.backward()`,
    value: -Math.log(logistic(-0.6)),
    slopes: { w: (logistic(-0.6) - 1) * 1.5 },
  },
  {
    name: 'the loss of torch.nn',
    code: `import torch.nn.functional as F
z = torch.tensor(0.3, requires_grad=True)
t = torch.tensor(1.)
L = F.binary_cross_entropy_with_logits(z, t)
L.backward()`,
    value: -Math.log(logistic(0.3)),
    slopes: { z: logistic(0.3) - 1 },
  },
  {
    name: 'autograd.grad',
    code: 'import torch\nx = torch.tensor(2.0, requires_grad=True)\ny = torch.exp(x)*x\n(dx,) = torch.autograd.grad(y, [x])\nprint(dx)',
    value: 2 * Math.exp(2),
    slopes: { x: 3 * Math.exp(2) },
  },
  {
    name: 'Variable, as one wrote before',
    code: 'from torch.autograd import Variable\nx = Variable(torch.Tensor([4.]), requires_grad=True)\ny = torch.sqrt(x).mul(3)\ny.sum().backward()',
    value: 6,
    slopes: { x: 0.75 },
  },
  {
    name: 'methods one after the other',
    code: 'x = torch.tensor(0.5, requires_grad=True)\ny = x.exp().log().pow(2).add(1).neg()\ny.backward()',
    value: -1.25,
    slopes: { x: -1 },
  },
  {
    name: 'nn.Sigmoid as an object',
    code: 'import torch\nfrom torch import nn\nact = nn.Sigmoid()\nz = torch.tensor(0.0, requires_grad=True)\na = act(z)\na.backward()',
    value: 0.5,
    slopes: { z: 0.25 },
  },
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

describe('code becomes the program that it says', () => {
  it.each(cases.filter(({ value }) => !Number.isNaN(value)))('$name', ({ code, value, slopes, inputs }) => {
    const reading = readingOf(code);
    const graph = compile(reading.program);
    const run = execute(reverseMode(graph), reading.inputs);
    expect(run.at(valueRef(graph.target)), reading.program).toBeCloseTo(value, 10);
    for (const [name, slope] of Object.entries(slopes))
      expect(run.at(`g:${name}`), `${name} in\n${reading.program}`).toBeCloseTo(slope, 8);
    if (inputs !== undefined) expect(reading.inputs).toEqual(inputs);
  });

  it('what is drawn at random has no number, and every other name has one', () => {
    const reading = readingOf(cases.at(-1)?.code ?? '');
    expect(compile(reading.program).inputs).toEqual(['w', 'x']);
    expect(reading.inputs).toEqual({ x: 2 });
  });
});

const refused: readonly (readonly [code: string, line: number, key: CodeProblemKey, word?: string])[] = [
  ['import torch\nx = torch.ones(5)  # input tensor\ny = torch.zeros(3)', 2, 'array'],
  ['import numpy as np\n\nx = np.array([1.0, 2.0])\ny = x*2', 3, 'array'],
  ['W = torch.randn(3, 2)\ny = W.sum()', 1, 'array'],
  ['import torch\nw = torch.tensor(2.)\nx = torch.tensor(3.)\ny = w @ x', 4, 'array'],
  ['x = np.float64(2.0)\ny = x[0]*2', 2, 'array'],
  ['x = torch.tensor(1.0)\nfor i in range(10):\n    x = x*2\nx.backward()', 2, 'block', 'for'],
  ['class Value:\n    def __init__(self, data):\n        self.data = data\n', 1, 'block', 'class'],
  ['import math\nx = 2.0\nwhile x > 1:\n  x = x/2\n', 3, 'block', 'while'],
  ['import torch\nx = torch.tensor(2.0)\ny = torch.where(x, x, 0)', 3, 'function', 'where'],
  ['x = torch.tensor(2.0)\ny = x.detach()\nz = y*x', 2, 'function', '.detach()'],
  ['x = Value(2.0)\ny = x.data*3', 2, 'function', '.data'],
  ['import numpy as np\nx = 1.0\ny = np.convolve(x, x)', 3, 'function', 'convolve'],
  ['w = Value(1.0)\nL = w*w\nL.backward()\nw.data += -0.1 * w.grad', 4, 'gradient'],
  ['x = torch.tensor(2.0)\ny = x*x\ny.backward()\nz = x.grad*2', 4, 'gradient'],
  ['import jax\nf = lambda x: x**3\nprint(1)\nd2 = jax.grad(jax.grad(f))(2.0)', 4, 'gradient'],
  ['x = torch.tensor(2.0)\ny = x*x\ny.backward(torch.tensor(3.0))', 3, 'gradient'],
  ['x = torch.tensor(2.0)\ny = x*x\nz = x*3\ny.backward()\nz.backward()', 5, 'gradient'],
  ['x = torch.tensor(2.0)\ny = torch.tensor(x*x)\nz = y*x', 2, 'function', 'tensor()'],
  ['x = torch.tensor(2.0)\ny = F.leaky_relu(x, negative_slope=0.2)', 2, 'function', 'leaky_relu(negative_slope=…)'],
  ['x = torch.tensor(2.0)\ny = F.softplus(x, 2)', 2, 'function', 'softplus'],
  ['x = torch.tensor(2.0)\nL = F.cross_entropy(x, x)', 2, 'array'],
  ['x = Value(2.0)\ny = x*x\nsolve(y)', 3, 'function', 'solve'],
  ['import numpy as np\nx = 2.0\ny = 1 if x > 0 else 0', 3, 'line'],
  ['import numpy as np\nx = 2.0\ny = (x + 1', 3, 'line'],
  ['def f(x):\n    y = x*x\n    return y % 2\nprint(f(2.0))\n', 3, 'line'],
  ['x = float("inf")\ny = x*2\nprint(y)', 1, 'line'],
];

describe('what is not understood is named', () => {
  it.each(refused.map(([code, line, key, word]) => ({ code, line, key, word })))(
    '$code',
    ({ code, line, key, word }) => {
      const reading = programFromCode(code);
      expect(reading).toMatchObject({ key, line, detail: word === undefined ? [] : [word] });
      if (reading === undefined || !('key' in reading)) return;
      const { offset, length } = reading;
      expect(code.split('\n')[line - 1]?.trim()).toContain(code.slice(offset, offset + length).split('\n')[0]);
    },
  );
});

describe('what is a program stays as it is', () => {
  it.each([
    firstOwnProgram,
    ...presets.map(({ program }) => program),
    'e = (a+b)(b+1)',
    'f(x) = x^2; y = f(3) + f(a)',
    'def f(x):\n  return x*x\ny = f(a)',
    'import numpy as np\ny = np.exp(-x)  # a comment',
    'z = w*x + b\nw = 0.5',
    'y = sin x',
    'c = 2',
    'x = ?\ny = x*x',
    'y = (',
    '',
    '3 + 4',
  ])('%j', (program) => expect(programFromCode(program)).toBeUndefined());

  it('and LaTeX is not taken for code', () => {
    for (const tex of ['\\frac{1}{1+e^{-x}}', 'L = -(y \\log a + (1-y)\\log(1-a))', '\\max(0, x)'])
      expect([tex, programFromCode(tex), programFromCode(programFromLatex(tex))]).toEqual([tex, undefined, undefined]);
  });
});

describe('whatever is pasted', () => {
  const pieces = cases.flatMap(({ code }) => code.split(/(?<=\n)|(?=[ ()=*.,:])/));
  const piece = fc.oneof(
    fc.constantFrom(...pieces),
    fc.string({ maxLength: 4 }),
    fc.constantFrom(...Array.from('()[]{}=.,:;\\\n\'"# ')),
  );

  it('nothing is thrown, and what is read compiles with numbers for inputs of it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const reading = programFromCode(parts.join(''));
        if (reading === undefined || 'key' in reading) return;
        const graph = compile(reading.program);
        for (const [name, value] of Object.entries(reading.inputs)) {
          expect(Number.isFinite(value), name).toBe(true);
        }
        expect(graph.size).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });

  it('lines left out, doubled or torn: nothing is thrown, and a refusal names a line that is there', () => {
    const torn = fc
      .tuple(fc.constantFrom(...cases.map(({ code }) => code), ...refused.map(([code]) => code)), fc.nat(), fc.nat())
      .map(([code, a, b]) => code.slice(0, a % (code.length + 1)) + code.slice(b % (code.length + 1)));
    fc.assert(
      fc.property(torn, (code) => {
        const reading = programFromCode(code);
        if (reading === undefined) return;
        if ('key' in reading) expect(reading.line).toBeLessThanOrEqual(code.split('\n').length);
        else compile(reading.program);
      }),
      { numRuns: 3000 },
    );
  });

  it('deep nesting and long texts end soon', () => {
    const begin = performance.now();
    for (const code of [
      `x = Value(1.0)\ny = ${'('.repeat(5000)}x${')'.repeat(5000)}`,
      `x = Value(1.0)\ny = x${'+x'.repeat(9000)}`,
      `x = Value(1.0)\ny = x${'.exp()'.repeat(3000)}`,
      '\n'.repeat(19_990),
      `x = Value(1.0)\ny = ${'-'.repeat(5000)}x`,
      `x = Value(1.0)\ny = ${'x**'.repeat(3000)}x`,
      `x = Value(1.0)\n${'x = x*x\n'.repeat(2000)}x.backward()`,
      `def f0(x): return x*x\n${Array.from({ length: 40 }, (_, i) => `def f${i + 1}(x): return f${i}(x)*f${i}(x)`).join('\n')}\nprint(grad(f40)(1.0))`,
      `def f(x): return f(x)\nprint(grad(f)(1.0))`,
      'print('.repeat(3000),
      `x = ${'lambda x: '.repeat(1500)}x`,
      `x = ${'['.repeat(3000)}`,
    ])
      programFromCode(code);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});
