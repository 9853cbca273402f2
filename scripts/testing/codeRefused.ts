// Code that is not understood, with the line and the reason.
import type { CodeProblemKey } from '../../src/lessons/code';

/** Each text with the line that is named, counted from 1, the reason, and the word that is named. */
export const refusedCode: readonly (readonly [code: string, line: number, key: CodeProblemKey, word?: string])[] = [
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
