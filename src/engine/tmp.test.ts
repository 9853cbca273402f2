import { test } from 'vitest';
import { compile, evaluate } from '.';
const nodesOf = (program: string): string => compile(program).nodes.map((node) => `${node.id}=${node.op}(${node.args.map((arg) => (arg.kind === 'node' ? arg.id : String(arg.value))).join()})`).join(' ');
test('x', () => {
  for (const p of ['x²', 'y = 3x²y⁻¹', '√x', '√(x+1)²', '2√x', '|x|', '|x-y|·|a|', '|a|b||', 'f(x) = x²+1', 'f(x) = x²; y = f(a)+f(2b)', 'f(x)=w*x; L=(f(x)-y)^2', 'def f(x, w):\n    z = w*x  # hi\n    return 1/(1+np.exp(-z))\ny = f(a, 2) + f(b,3)', 'def f(x):\n return x**2', 'f = lambda x: x**2\ny=f(f(a))', 'import numpy as np\nfrom math import exp\ny = np.exp(x) + torch.nn.functional.relu(x)*math.pi', 'p1, p2, p3 = softmax(z1, z2, z3)\nL = -log(p2)', 'p = softmax(a,b)', 'pi = ?; y = pi*r^2', 'max([a,b])', '-[a+b]', 'σ(z) = 1/(1+e^(-z)); h = σ(w*x+b)', 'x.exp()', 'def f(x):\n y = 2', 'y = f(a)\nf(x)=x', 'f(x)=f(x-1)', '(a|b', '|a', 'y = x : 2', 'f(x)=x*x;y=f(a,b)', 'y=max(|a|,|b|)','y=2|x|+|a||b|'])
    try { console.log(JSON.stringify(p), '->', nodesOf(p)); } catch (e) { console.log(JSON.stringify(p), '!!', String(e)); }
});
