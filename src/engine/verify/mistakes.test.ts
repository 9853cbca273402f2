// Laws of the mistakes: each is wrong exactly where it says, and the measured slope catches it.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compile,
  execute,
  forwardMode,
  type Graph,
  type Inputs,
  measuredSlope,
  mistaken,
  type MistakeId,
  mistakes,
} from '..';
import { pathByPath, type Ref, reverseMode, type Run } from '..';
import { randomProgram } from '../../../bench/random';

const ids = Object.keys(mistakes) as readonly MistakeId[];

const network = `
  x0 = 1
  z2_1 = wsum(t1_10, t1_11, x0, x1); a2_1 = sigmoid(z2_1); a2_0 = 1
  z3_1 = wsum(t2_10, t2_11, a2_0, a2_1); a3_1 = sigmoid(z3_1)
  z3_2 = wsum(t2_20, t2_21, a2_0, a2_1); a3_2 = sigmoid(z3_2)
  L = logloss(a3_1, y1) + logloss(a3_2, y2)
  R = l2(lambda, t1_11, t2_11, t2_21)
  J = L + R`;
const inputs: Inputs = {
  ...{ x1: 0.7, y1: 1, y2: 0, lambda: 0.5, t1_10: 0.1, t1_11: -0.4 },
  ...{ t2_10: 0.3, t2_11: 0.8, t2_20: -0.2, t2_21: 0.6 },
};
const runOf = (program: string, at: Inputs): Run => execute(reverseMode(compile(program)), at);
const adjoints = (graph: Graph): readonly Ref[] => graph.inputs.map((id): Ref => `g:${id}`);

/** The adjoints of the network written out by hand, with one thing done wrong. */
function byHand(id: MistakeId | undefined, from: Inputs): Readonly<Record<string, number>> {
  const at = (name: string): number => from[name] ?? NaN;
  const sigma = (z: number): number => 1 / (1 + Math.exp(-z));
  const a2 = sigma(at('t1_10') + at('t1_11') * at('x1'));
  const [a31, a32] = [sigma(at('t2_10') + at('t2_11') * a2), sigma(at('t2_20') + at('t2_21') * a2)];
  const delta = (a: number, y: number): number => (a - y) * (id === 'squared' ? a * (1 - a) : 1);
  const [d31, d32] = [delta(a31, at('y1')), delta(a32, at('y2'))];
  const pull = (name: string): number => (id === 'overwrite' || id === 'once' ? 0 : at('lambda') * at(name));
  const biasPull = (name: string): number => (id === 'bias' ? at('lambda') * at(name) : 0);
  const [g11, g21] = [d31 * a2 + pull('t2_11'), d32 * a2 + pull('t2_21')];
  const early = id === 'updated' ? 0.5 : 0;
  const [k1, k2] = [d31 * (at('t2_11') - early * g11), d32 * (at('t2_21') - early * g21)];
  const back = id === 'overwrite' ? k2 : id === 'once' || id === 'order' ? k1 : k1 + k2;
  const d2 = back * (id === 'slope' ? 1 : a2 * (1 - a2));
  return {
    t2_10: d31 + biasPull('t2_10'),
    t2_11: g11,
    t2_20: d32 + biasPull('t2_20'),
    t2_21: g21,
    t1_10: d2 + biasPull('t1_10'),
    t1_11: d2 * at('x1') + pull('t1_11'),
    x1: d2 * at('t1_11'),
  };
}

describe.each(ids)('%s', (id) => {
  const run = runOf(network, inputs);
  const { graph } = run.tape;
  const made = mistaken(id, run);

  test('its numbers are those that one gets by hand', () => {
    for (const [name, number] of Object.entries(byHand(id, inputs)))
      expect(made.wrong.get(`g:${name}`) ?? run.at(`g:${name}`), name).toBeCloseTo(number, 13);
  });

  test('it is wrong exactly where it says, and the measured slope catches it there and nowhere else', () => {
    expect(made.applies).toBe(true);
    expect(made.first?.write).toBe([...made.wrong.keys()][0]);
    const right = byHand(undefined, inputs);
    let caught = 0;
    for (const ref of adjoints(graph)) {
      const name = ref.slice(2);
      const wrong = made.wrong.get(ref);
      const { slope, error } = measuredSlope(graph, inputs, graph.target, name);
      expect(Math.abs(slope - run.at(ref)), ref).toBeLessThanOrEqual(error + 1e-14);
      if (wrong !== undefined) expect(Math.abs(slope - wrong), ref).toBeGreaterThan(1e4 * error);
      if (wrong !== undefined) caught++;
      const hand = byHand(id, inputs)[name];
      const wanted = right[name];
      if (hand !== undefined && wanted !== undefined)
        expect(wrong !== undefined, ref).toBe(Math.abs(hand - wanted) > 1e-12);
    }
    expect(caught).toBeGreaterThan(0);
  });

  test('a wrong number is written by a step that reads one, or by a step of the mistake; before the first all is right', () => {
    const { steps } = run.tape;
    const changed = mistakes[id](run.tape, 0.5);
    for (const step of steps.filter(({ write }) => made.wrong.has(write)))
      expect(changed(step) !== undefined || step.reads.some((ref) => made.wrong.has(ref)), step.write).toBe(true);
    const first = steps.findIndex(({ write }) => write === made.first?.write);
    expect(steps.slice(0, first).filter(({ write }) => made.wrong.has(write))).toEqual([]);
    expect(steps.filter((step) => step.kind !== 'adjoint' && step.kind !== 'contribution').some(changed)).toBe(false);
  });

  test('on any program the numbers that it does not name are the right ones, and each that it names differs', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 12 }), (seed, lines) => {
        const { program, inputs: numbers } = randomProgram(seed, { lines, inputs: 3 });
        const random = runOf(program, numbers);
        const { wrong, first, applies } = mistaken(id, random);
        for (const [ref, number] of wrong) expect(number, ref).not.toBe(random.at(ref));
        expect(first !== undefined).toBe(wrong.size > 0);
        if (!applies) expect(wrong.size).toBe(0);
      }),
      { numRuns: 60, seed: 1 },
    );
  });
});

test('the random programs make the three mistakes that are about sums', () => {
  const made = new Set<MistakeId>();
  for (let seed = 0; seed < 60; seed++) {
    const { program, inputs: numbers } = randomProgram(seed, { lines: 12, inputs: 3 });
    for (const id of ids) if (mistaken(id, runOf(program, numbers)).first !== undefined) made.add(id);
  }
  expect([...made].filter((id) => ['overwrite', 'once', 'order'].includes(id))).toHaveLength(3);
});

test('where a mistake makes no difference it says so', () => {
  const run = runOf(network, { ...inputs, lambda: 0 });
  expect(mistaken('bias', run)).toMatchObject({ applies: true, first: undefined });
  expect(mistaken('bias', run).wrong.size).toBe(0);
  const graphRun = runOf('c = a + b; d = b + 1; e = c * d', { a: 2, b: 1 });
  expect(ids.filter((id) => mistaken(id, graphRun).applies)).toEqual(['overwrite', 'once']);
  // Nothing but b is fed twice, and b passes nothing on.
  expect([...mistaken('overwrite', graphRun).wrong]).toEqual([['g:b', 3]]);
  expect([...mistaken('once', graphRun).wrong]).toEqual([['g:b', 2]]);
});

test('x*x counted once is x, and a partial sum that is passed on too early loses the rest', () => {
  expect([...mistaken('once', runOf('y = x*x', { x: 3 })).wrong]).toEqual([['g:x', 3]]);
  const run = runOf('u = 2*x; y = u + u*v', { x: 1, v: 4 });
  expect(run.at('g:x')).toBe(10);
  expect([...mistaken('order', run).wrong]).toEqual([['g:x', 2]]);
});

test('forward mode and the plain chain rule have none of them', () => {
  const graph = compile(network);
  for (const tape of [forwardMode(graph, 't1_11'), pathByPath(graph, ['t1_11'])])
    expect(ids.map((id) => mistaken(id, execute(tape, inputs)).applies)).not.toContain(true);
});

test('Mazur’s published error after one step, 0.291027924, is that of updated weights; the right one is 0.2910277737', () => {
  interface Network {
    readonly inputs: readonly number[];
    readonly targets: readonly number[];
    readonly Theta1: readonly number[][];
    readonly Theta2: readonly number[][];
    readonly eta: number;
    readonly published: { readonly E_after_one_step: number };
    readonly computed: { readonly E_after_one_step: number };
  }
  const { networks } = JSON.parse(readFileSync('src/engine/cases/published.json', 'utf8')) as {
    readonly networks: readonly Network[];
  };
  const [given] = networks;
  if (given === undefined) throw new Error('The published cases hold no network.');
  const weights = Object.fromEntries(
    [given.Theta1, given.Theta2].flatMap((rows, l) =>
      rows.flatMap((row, i) => row.map((value, j) => [`${'wu'[l] ?? ''}${i + 1}${j}`, value] as const)),
    ),
  );
  const numbers: Inputs = {
    ...weights,
    ...Object.fromEntries(given.inputs.map((value, i) => [`x${i + 1}`, value])),
    ...Object.fromEntries(given.targets.map((value, i) => [`t${i + 1}`, value])),
  };
  const run = runOf(
    `h1 = sigmoid(wsum(w10, w11, w12, 1, x1, x2)); h2 = sigmoid(wsum(w20, w21, w22, 1, x1, x2))
     o1 = sigmoid(wsum(u10, u11, u12, 1, h1, h2)); o2 = sigmoid(wsum(u20, u21, u22, 1, h1, h2))
     E = (o1 - t1)^2 / 2 + (o2 - t2)^2 / 2`,
    numbers,
  );
  const { wrong } = mistaken('updated', run);
  const afterStep = (adjoint: (ref: Ref) => number): number => {
    // The article leaves the biases as they are.
    const moved = Object.entries(weights).map(([name, value]) => [
      name,
      name.endsWith('0') ? value : value - given.eta * adjoint(`g:${name}`),
    ]);
    return execute(run.tape, { ...numbers, ...(Object.fromEntries(moved) as Inputs) }).at('v:E');
  };
  const right = new Map(Object.keys(weights).map((name) => [`g:${name}`, run.at(`g:${name}`)]));
  expect(afterStep((ref) => wrong.get(ref) ?? right.get(ref) ?? NaN)).toBeCloseTo(given.published.E_after_one_step, 9);
  expect(afterStep((ref) => right.get(ref) ?? NaN)).toBeCloseTo(given.computed.E_after_one_step, 12);
  expect(given.computed.E_after_one_step).toBeCloseTo(0.2910277737, 10);
});
