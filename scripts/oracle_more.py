"""Writes src/engine/cases/oracleMore.json: functions and lists that oracle.json leaves out, to 35 digits, with mpmath.

python3 scripts/oracle_more.py        (mpmath 1.3; only who changes the cases needs it)
Each case is one operation: exact double inputs, its value and its local partials, which are its adjoints as well. Partials are
closed forms; each is checked against mpmath's own differentiation before it is written.
"""
import json
from mpmath import mp, mpf, acos, asin, atan, cosh, diff, erf, exp, log, pi, sinh, sqrt

mp.dps = 120


def sigmoid(x):
    return 1 / (1 + exp(-x))


def gelu(x):
    return x * (1 + erf(x / sqrt(mpf(2)))) / 2


def softmax(*xs):
    return exp(xs[0]) / sum(exp(x) for x in xs)


ONE = {
    'log10': (lambda x: log(x) / log(mpf(10)), lambda x: 1 / (x * log(mpf(10))), [0.5, 2.0, 1000.0, 3.7e-9]),
    'log2': (lambda x: log(x) / log(mpf(2)), lambda x: 1 / (x * log(mpf(2))), [0.5, 3.0, 1e12, 3.7e-9]),
    'asin': (asin, lambda x: 1 / sqrt(1 - x * x), [0.5, -0.3, 1e-9, 0.999]),
    'acos': (acos, lambda x: -1 / sqrt(1 - x * x), [0.5, -0.3, 1e-9]),
    'atan': (atan, lambda x: 1 / (1 + x * x), [0.5, -3.0, 1e8]),
    'sinh': (sinh, cosh, [0.5, -3.0, 20.0]),
    'cosh': (cosh, sinh, [0.5, -3.0, 20.0]),
    'erf': (erf, lambda x: 2 / sqrt(pi) * exp(-x * x), [0.5, -1.5, 1e-8, 3.0]),
    'gelu': (gelu, lambda x: (1 + erf(x / sqrt(mpf(2)))) / 2 + x * exp(-x * x / 2) / sqrt(2 * pi), [0.5, 2.0, 1e-7]),
    'silu': (lambda x: x * sigmoid(x), lambda x: sigmoid(x) * (1 + x * (1 - sigmoid(x))), [0.5, 2.0, 1e-7, 30.0]),
    'leakyrelu': (lambda x: x if x > 0 else mpf(0.01) * x, lambda x: mpf(1) if x > 0 else mpf(0.01), [0.5, -2.0]),
    'tan': (lambda x: mp.tan(x), lambda x: 1 + mp.tan(x) ** 2, [0.5, -1.2]),
}
MANY = {
    'mean': (lambda *xs: sum(xs) / len(xs), lambda i, *xs: mpf(1) / len(xs), [[0.1, 0.2, 0.4], [1.5, -2.5]]),
    'logsumexp': (lambda *xs: log(sum(exp(x) for x in xs)), lambda i, *xs: softmax(xs[i], *(x for j, x in enumerate(xs) if j != i)), [[0.1, 0.2, 0.4], [800.0, 799.0]]),
    'softmax': (softmax, lambda i, *xs: softmax(*xs) * ((1 if i == 0 else 0) - exp(xs[i]) / sum(exp(x) for x in xs)), [[0.1, 0.2, 0.4], [2.0, -1.0]]),
}


def number(x):
    hi = float(x)
    return {'s': mp.nstr(x, 35), 'hi': repr(hi), 'lo': repr(float(x - mpf(hi)))}


def case(op, xs, value, partials):
    names = ['x'] if len(xs) == 1 else [f'x{i}' for i in range(len(xs))]
    nodes = [{'id': name, 'op': 'input', 'x': x} for name, x in zip(names, xs)]
    cond = abs(sum(p * mpf(x) for p, x in zip(partials, xs)) / value) if value != 0 else mpf(1)
    node = {name: {'value': number(mpf(x)), 'adjoint': number(p), 'partials': []} for name, x, p in zip(names, xs, partials)}
    node['out'] = {'value': number(value), 'adjoint': number(mpf(1)), 'partials': [number(p) for p in partials]}
    label = ','.join(str(x) for x in xs)
    return {'id': f'{op}-{label}', 'nodes': nodes + [{'id': 'out', 'op': op, 'args': names}], 'out': 'out', 'cond': float(cond), 'node': node}


cases = []
for op, (f, slope, places) in ONE.items():
    for x in places:
        exact = slope(mpf(x))
        if op != 'leakyrelu':
            assert abs(diff(f, mpf(x)) - exact) < mpf(10) ** -35 * (1 + abs(exact)), (op, x)
        cases.append(case(op, [x], f(mpf(x)), [exact]))
for op, (f, slope, places) in MANY.items():
    for xs in places:
        exact = [slope(i, *map(mpf, xs)) for i in range(len(xs))]
        for i, p in enumerate(exact):
            order = tuple(1 if j == i else 0 for j in range(len(xs)))
            assert abs(diff(f, tuple(map(mpf, xs)), order) - p) < mpf(10) ** -35 * (1 + abs(p)), (op, xs, i)
        cases.append(case(op, xs, f(*map(mpf, xs)), exact))
about = 'One operation each: inputs are exact doubles; value, adjoints and local partials to 35 digits, as text and as two doubles. Written by scripts/oracle_more.py.'
with open('src/engine/cases/oracleMore.json', 'w') as file:
    json.dump({'about': about, 'digits': 35, 'cases': cases}, file, indent=1)
    file.write('\n')
print(len(cases), 'cases')
