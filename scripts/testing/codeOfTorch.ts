// Code as people write it with micrograd and PyTorch, and what it prints.
import type { CodeCase } from './codeCase';

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

/** Cases of the two libraries that differentiate what was written line by line. */
export const torchCases: readonly CodeCase[] = [
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
];
