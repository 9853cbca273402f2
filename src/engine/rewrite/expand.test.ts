// Opening and collapsing are laws of their own: names, values and adjoints stay.
import { describe, expect, test } from 'vitest';
import { roundingBound } from '../../../bench/bound';
import { ProgramError, canOpen, collapsed, compile, execute, forwardMode, opened, reverseMode, table } from '..';
import { kernelOf, kernel } from '../run/kernels';
import { insideOf } from '../graph/graph';
import type { Graph, Inputs, NodeId } from '..';

const calls: Readonly<Record<string, string>> = {
  wsum: 'wsum(a, c, 2, b, d, a)',
  l2: 'l2(c, a, b, a)',
  logloss: 'logloss(sigmoid(a), sigmoid(b))',
  logitloss: 'logitloss(a, sigmoid(b))',
  log1p: 'log1p(exp(a))',
  squaredloss: 'squaredloss(a, sigmoid(b))',
  log10: 'log10(exp(a))',
  log2: 'log2(exp(a))',
  mean: 'mean(a, b, c)',
  logsumexp: 'logsumexp(a, b, c)',
  softmax: 'softmaxfirst(a, b, c)',
  softmaxloss: 'softmaxloss(a, b, c, d)',
};
const points: readonly Inputs[] = [
  { a: 0.3, b: -1.2, c: 0.7, d: 2.5 },
  { a: -1.7, b: 0.4, c: 1.3, d: -0.6 },
  { a: 1.1, b: 2.3, c: -0.2, d: 0.9 },
];

/** The numbers of both graphs at every node of the first, as far as both tapes have them. */
function expectSame(before: Graph, after: Graph, inputs: Inputs): void {
  const [one, other] = [before, after].map((graph) => execute(reverseMode(graph), inputs));
  if (one === undefined || other === undefined) throw new Error('no runs');
  const size = Math.max(...before.inputs.map((id) => roundingBound(after, other, id) + roundingBound(before, one, id)));
  for (const { id } of before.nodes) {
    if (after.node(id) === undefined) continue;
    for (const ref of [`v:${id}`, `g:${id}`] as const) {
      if (!one.tape.availability.has(ref)) continue;
      expect(other.tape.availability.has(ref), ref).toBe(true);
      const wanted = one.at(ref);
      expect(Math.abs(other.at(ref) - wanted), `${ref} ${after.program}`).toBeLessThanOrEqual(
        1e-13 * Math.max(1, Math.abs(wanted)) + size,
      );
    }
  }
}

const openable = table.filter((row) => row.written !== undefined);

describe('opened', () => {
  test('there is a definition for everything that is short for others', () => {
    expect(openable.map((row) => row.name).sort()).toEqual(
      'cosh gelu l2 leakyrelu log10 log1p log2 logitloss logloss logsigmoid logsumexp mean sigmoid silu sinh softmax softmaxloss softplus square squaredloss tan tanh wsum'.split(
        ' ',
      ),
    );
  });

  test.each(openable.map((row) => row.name))('%s has the same value and the same adjoints at all nodes', (name) => {
    const call = calls[name] ?? `${name}(a)`;
    const graph = compile(`u = ${call}\ny = u * b + u`);
    const { graph: open, nodes, parts } = opened(graph, ['u']);
    expect(nodes).toEqual(['u']);
    expect(open.size).toBe(graph.size + parts.size);
    expect(graph.nodes.every(({ id }) => open.node(id) !== undefined)).toBe(true);
    for (const inputs of points) expectSame(graph, open, inputs);
    const input = graph.inputs[0] ?? '';
    const forward = execute(forwardMode(open, input), points[0] ?? {});
    expect(forward.at('t:y')).toBeCloseTo(execute(reverseMode(open), points[0] ?? {}).at(`g:${input}`), 12);
  });

  test('everything opened, as far as it goes, has the same values and adjoints', () => {
    const graph = compile('h = sigmoid(a*b + c)\nt = tanh(h - d)\nJ = logitloss(t, h) + softplus(a)^2 + logsigmoid(t)');
    let open = graph;
    const done: NodeId[] = [];
    for (let next = graph.nodes.find((node) => canOpen(graph, node.id)); next !== undefined;) {
      done.push(next.id);
      open = opened(graph, done).graph;
      const here = open;
      next = here.nodes.find((node) => canOpen(here, node.id));
    }
    expect(done.length).toBeGreaterThan(7);
    for (const inputs of points) expectSame(graph, open, inputs);
  });

  test('a sigmoid: four parts whose local partials multiply to s(1-s)', () => {
    const { graph, parts } = opened(compile('s = sigmoid(x)'), ['s']);
    expect(graph.nodes.map(({ id, op }) => `${id} ${op}`)).toEqual([
      'x input',
      's_1 neg',
      's_2 exp',
      's_3 add',
      's div',
    ]);
    expect([...parts]).toEqual([
      ['s_1', 's'],
      ['s_2', 's'],
      ['s_3', 's'],
    ]);
    expect(graph.node('s')?.named).toBe(true);
    expect(graph.node('s_1')?.named).toBe(false);
    for (const x of [-3, -0.5, 0, 1.25, 7]) {
      const run = execute(reverseMode(graph), { x });
      const s = run.at('v:s');
      const product = run.at('d:s.1') * run.at('d:s_3.1') * run.at('d:s_2.0') * run.at('d:s_1.0');
      expect(product).toBeCloseTo(s * (1 - s), 14);
      expect(run.at('g:x')).toBeCloseTo(s * (1 - s), 14);
    }
  });

  test('new names collide with none and look like none; nodes that are not short for others are passed over', () => {
    const { graph, nodes } = opened(compile('s_1 = x + 1\ns2 = s_1*x\ns = sigmoid(s2)'), ['x', 'q', 's_1', 's']);
    expect(nodes).toEqual(['s']);
    expect(graph.nodes.map(({ id }) => id)).toEqual(['x', 's_1', 's2', 's_3', 's_4', 's_5', 's']);
    const names = compile('__proto__ = sigmoid(constructor)');
    expect(opened(names, ['__proto__']).graph.size).toBe(5);
    expect(opened(names, []).graph).toBe(names);
  });

  test('a limit is kept', () => {
    expect(() => opened(compile('y = sigmoid(x)'), ['y'], 3)).toThrow(ProgramError);
    expect(opened(compile('y = sigmoid(x)'), ['y'], 4).graph.size).toBe(5);
  });

  test('constants are put in', () => {
    expect(execute(reverseMode(opened(compile('y = square(3) + x'), ['y_1']).graph), { x: 1 }).at('v:y')).toBe(10);
    expect(opened(compile('y = logloss(x, 1)'), ['y']).graph.nodes.map(({ op }) => op)).not.toContain('mul');
  });
});

describe('collapsed', () => {
  const after = (program: string, kept: readonly NodeId[] = []): string =>
    collapsed(compile(program), kept)
      .graph.nodes.filter(({ op }) => op !== 'input')
      .map(({ id, op, args }) => `${id}=${op}(${args.map((arg) => (arg.kind === 'node' ? arg.id : arg.value)).join()})`)
      .join(' ');

  test.each([
    ['s = 1/(1+exp(-x))', 's=sigmoid(x)'],
    ['s = 1/(exp(-x)+1)', 's=sigmoid(x)'],
    ['u = -x\nv = exp(u)\nw = 1+v\ns = 1/w', 's=sigmoid(x)'],
    ['s = exp(x)/(exp(x)+1)', 's=sigmoid(x)'],
    ['a = sigmoid(z)\nL = -log(a)', 'L_2=neg(z) L=softplus(L_2)'],
    ['a = sigmoid(z)\nL = -log(1-a)', 'L=softplus(z)'],
    ['a = 1/(1+exp(-z))\nL = -log(1-a)', 'L=softplus(z)'],
    ['a = sigmoid(z)\nJ = logloss(a, y)', 'J=logitloss(z,y)'],
    ['a = sigmoid(z)\nJ = -(y*log(a) + (1-y)*log(1-a))', 'J=logitloss(z,y)'],
    ['a = sigmoid(z)\nJ = -y*log(a) - (1-y)*log(1-a)', 'J=logitloss(z,y)'],
    ['t = (exp(x)-exp(-x))/(exp(x)+exp(-x))', 't=tanh(x)'],
    ['y = log(1+x^2)', 'y_2=pow(x,2) y=log1p(y_2)'],
    ['y = log(x)/(1+x)', 'y_1=log(x) y_2=add(1,x) y=div(y_1,y_2)'],
  ])('%s', (program, wanted) =>
    expect(after(program).replace(/\by_\d/g, 'y_2')).toBe(wanted.replace(/\by_\d/g, 'y_2')),
  );

  test('what another node reads, or the reader asks for, is not taken in', () => {
    expect(after('a = sigmoid(z)\nL = -log(1-a)\nm = a*L')).toContain('a=sigmoid(z)');
    expect(after('a = sigmoid(z)\nL = -log(1-a)', ['a'])).toContain('a=sigmoid(z)');
    const same = compile('y = x*x');
    expect(collapsed(same).graph).toBe(same);
  });

  test('sigmoid with cross-entropy: the local partial on the one edge left is a - y', () => {
    const { graph, into, from } = collapsed(compile('z = w*x + b\na = sigmoid(z)\nJ = -(y*log(a) + (1-y)*log(1-a))'));
    const run = execute(reverseMode(graph), { w: 2, x: 1, b: 3, y: 1 });
    const a = 1 / (1 + Math.exp(-5));
    expect(run.at('d:J.0')).toBeCloseTo(a - 1, 15);
    expect(run.at('g:z')).toBe(run.at('d:J.0'));
    expect(into.get('a')).toBe('J');
    expect(from.get('J')).toBe('z');
  });

  test.each([
    'e1 = exp(z1); e2 = exp(z2); e3 = exp(z3); s = e1 + e2 + e3\np1 = e1/s; p2 = e2/s; p3 = e3/s\nJ = -(y1*log(p1) + y2*log(p2) + y3*log(p3))',
    'p1, p2, p3 = softmax(z1, z2, z3)\nJ = -(y1*log(p1) + y2*log(p2) + y3*log(p3))',
    'p1, p2, p3 = softmax(z1, z2, z3)\nJ = -y1*log(p1) - y2*log(p2) - y3*log(p3)',
    'J = -(y1*log(exp(z1)/(exp(z1)+exp(z2)+exp(z3))) + y2*log(exp(z2)/(exp(z1)+exp(z2)+exp(z3))) + y3*log(exp(z3)/(exp(z1)+exp(z2)+exp(z3))))',
  ])('a softmax with its loss: what flows back to each logit is p - y, in %s', (program) => {
    const graph = compile(program, { share: true });
    const fused = collapsed(graph).graph;
    expect(fused.node('J')?.op).toBe('softmaxloss');
    const inputs = { z1: 2, z2: 1, z3: -0.5, y1: 1, y2: 0, y3: 0 };
    expectSame(graph, fused, inputs);
    const run = execute(reverseMode(fused), inputs);
    const total = Math.exp(2) + Math.exp(1) + Math.exp(-0.5);
    expect(run.at('g:z1')).toBeCloseTo(Math.exp(2) / total - 1, 14);
    expect(run.at('g:z2')).toBeCloseTo(Math.exp(1) / total, 14);
  });

  test.each(openable.map((row) => row.name))('%s opened and collapsed has the same values and adjoints', (name) => {
    const graph = compile(`u = ${calls[name] ?? `${name}(a)`}\ny = u * b + u`);
    const { graph: open } = opened(graph, ['u']);
    for (const inputs of points) expectSame(graph, collapsed(open).graph, inputs);
  });

  test('an opened sigmoid collapses to the kernel that it came from, and lies in memory as any other', () => {
    const graph = collapsed(opened(compile('s = sigmoid(x)\ny = log(s + 1)'), ['s']).graph).graph;
    const { data, indexOf } = insideOf(graph);
    expect(kernelOf(data, indexOf('s') ?? -1)).toBe(kernel.sigmoid);
    expect(indexOf('nothing')).toBeUndefined();
  });

  // Were each of them looked for anew, it would take many minutes.
  test('ten thousand sigmoids collapse in one go', { timeout: 60_000 }, () => {
    const program = Array.from({ length: 10_000 }, (_, i) => `s${i + 1} = 1/(1+exp(-s${i}))`).join('\n');
    expect(collapsed(compile(program)).graph.size).toBe(10_001);
  });
});
