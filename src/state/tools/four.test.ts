// Laws of the four views: the product is the adjoint, row times column its part from the data, the paths are the graph's.
import { describe, expect, it } from 'vitest';
import { edgeCount, evaluateRule, type NodeId, type Ref } from '../../engine';
import { backprop, type Cell, type Lesson, networkNaming, own } from '../../lessons';
import { adjointOf, followed, fourOf } from './four';
import { planOf, type Scene, sceneOf } from '../scene/scene';

const last = (lesson: Lesson, inputs: Readonly<Record<NodeId, number>> = {}): Scene => {
  const plan = planOf(lesson);
  return sceneOf(plan, { at: plan.frames.length - 1, inputs, lang: 'en' });
};

const { fitted, plainNetwork } = networkNaming;
const networks = [
  ...[
    [2, 2, 1],
    [3, 2, 2],
    [2, 3, 2, 1],
    [1, 1],
  ].map(plainNetwork),
  fitted({ layers: [2, 3, 2], activations: ['tanh', 'identity'], loss: 'squared', bias: false }),
  fitted({ layers: [2, 2, 2, 1], activations: ['relu', 'tanh', 'sigmoid'], loss: 'squared', bias: true }),
];
const cases = [0, 0.5].flatMap((lambda) =>
  networks.map((network) => ({
    layers: network.layers,
    count: networkNaming.weightCount(network),
    kind: `${network.activations.join()} ${network.loss}`,
    lambda,
    scene: () => last(backprop(network), { lambda }),
  })),
);

/** Cells that are quantities. */
const refs = (cells: readonly Cell[] | undefined): readonly Ref[] => (cells ?? []).filter((cell) => cell !== '0');

const adjoints = ({ tape }: Scene): readonly Ref[] =>
  tape.steps.flatMap(({ write }) => (write.startsWith('g:') ? [write] : []));

const close = (actual: number, wanted: number): void => {
  expect(Math.abs(actual - wanted)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(wanted)));
};

describe.each(cases)('network $layers of $kind with lambda = $lambda', ({ layers, count, lambda, scene: make }) => {
  it('each line of the product of each adjoint comes to the number of the engine', () => {
    const scene = make();
    const { run } = scene;
    const refs = adjoints(scene);
    expect(refs.length).toBeGreaterThan(scene.graph.inputs.length);
    for (const ref of refs) {
      const { products } = fourOf(scene, ref);
      expect(products.length, ref).toBeGreaterThan(0);
      for (const product of products)
        close(
          evaluateRule(product, (each) => run.at(each)),
          run.at(ref),
        );
    }
  });

  it('row times column is the part of each gradient that comes from the data', () => {
    const scene = make();
    const { run, lesson } = scene;
    const weights = lesson.inputs.filter((spec) => spec.place === 'weights').map((spec) => spec.id);
    expect(weights.length).toBe(count);
    for (const id of weights) {
      const { equation, used } = fourOf(scene, `g:${id}`);
      const [left, , delta, a] = equation.items;
      if (typeof left !== 'object' || typeof delta !== 'object' || typeof a !== 'object') throw new Error(equation.id);
      const row = left.rows.findIndex((cells) => cells.includes(`g:${id}`));
      const column = left.rows[row]?.indexOf(`g:${id}`) ?? -1;
      // The cells that light up are the delta of the row and the activation of the column.
      expect(refs(delta.rows.flat()).filter((ref) => used.has(ref))).toEqual(delta.rows[row]);
      expect(refs(a.rows.flat()).filter((ref) => used.has(ref))).toContain(a.rows[0]?.[column]);
      const data = run.at(refs(delta.rows[row])[0] ?? 'v:') * run.at(refs(a.rows[0])[column] ?? 'v:');
      close(data + (column > 0 || !lesson.program.includes('x0') ? lambda * run.at(`v:${id}`) : 0), run.at(`g:${id}`));
    }
  });

  it('a hidden delta is made of the column of its weights, the deltas behind it, and its own slope', () => {
    const scene = make();
    for (let l = 2; l < layers.length; l++) {
      const { equation, used } = fourOf(scene, `g:z${l}_1`);
      expect(equation.id).toBe(`delta${l}`);
      const lit = equation.items.slice(1).flatMap((item) => {
        if (typeof item === 'string') return [];
        return [refs(item.rows.flat()).filter((ref) => used.has(ref)).length];
      });
      expect(lit).toEqual([layers[l], layers[l], 1]);
    }
  });

  it('the lines of the tape add up to the quantity that they write', () => {
    const scene = make();
    const { tape, run } = scene;
    for (const ref of adjoints(scene)) {
      const steps = fourOf(scene, ref).lines.map((index) => tape.stepAt(index));
      expect(steps.at(-1)?.write).toBe(ref);
      const parts = steps.slice(0, -1).flatMap((step) => (step === undefined ? [] : [run.at(step.write)]));
      if (parts.length > 0)
        close(
          parts.reduce((sum, part) => sum + part, 0),
          run.at(ref),
        );
    }
  });

  it('the chain leads along edges of the paths, from the target to the quantity', () => {
    const scene = make();
    for (const ref of adjoints(scene)) {
      const { chain, flow } = fourOf(scene, ref);
      expect(chain.at(-1)).toBe(ref);
      expect(chain[0]).toBe(scene.tape.availableAt(`d:${flow.edges[0] ?? ''}` as Ref) === undefined ? ref : 'g:J');
      for (const [i, each] of chain.entries()) {
        const before = chain[i - 1];
        if (each === undefined || before === undefined) continue;
        const edges = scene.graph.node(each.slice(2))?.out ?? [];
        expect(edges.some((edge) => edge.startsWith(`${before.slice(2)}.`) && flow.edges.includes(edge))).toBe(true);
      }
    }
  });
});

describe('what is followed', () => {
  const scene = last(backprop());
  it('is the adjoint of what is pinned, of what the step writes, or of the first weight', () => {
    expect(followed(scene, 'v:a2_1')).toBe('g:a2_1');
    expect(followed(scene, 'd:z2_1.2')).toBe('g:theta1_12');
    expect(followed(scene, 'k:z2_2.5')).toBe('g:x2');
    expect(followed(scene, undefined)).toBe('g:theta1_10');
    const at = scene.frames.findIndex(({ cursor }) => scene.tape.availableAt('g:z2_2') === cursor);
    expect(followed(sceneOf(scene.plan, { at, inputs: {}, lang: 'en' }), undefined)).toBe('g:z2_2');
  });
  it('is nothing for a constant, which has no adjoint', () => {
    expect(adjointOf(scene.tape, 'v:x0')).toBeUndefined();
    expect(followed(scene, 'v:x0')).toBe('g:theta1_10');
  });
});

describe('a formula of the reader', () => {
  it('shows each of a few paths, and what they give adds up to the adjoint', () => {
    for (const program of ['e = (a+b)*(b+1)', 'y = x*x', 'u = sin(x)\nv = u*x\ny = v + u', 'y = exp(3*x)']) {
      const scene = last(own(program));
      for (const ref of adjoints(scene)) {
        const { paths } = fourOf(scene, ref);
        expect(paths.length, ref).toBeGreaterThan(0);
        const sum = paths.reduce(
          (all, { edges }) => all + edges.reduce((product, edge) => product * scene.run.at(`d:${edge}`), 1),
          0,
        );
        close(sum, scene.run.at(ref));
        for (const { chain } of paths) expect([chain[0], chain.at(-1)]).toEqual([`g:${scene.tape.target}`, ref]);
      }
    }
    expect(fourOf(last(own('y = (x+1)*(x+2)*(x+3)*(x+4)*(x+5)')), 'g:x').paths).toEqual([]);
  });

  it('names every edge in the first line of its product, also where the local partial is 1', () => {
    const scene = last(own('e = (a+b)*(b+1)'));
    const [first] = fourOf(scene, 'g:b').products;
    const partials = JSON.stringify(first).match(/"d:[^"]+"/g) ?? [];
    expect(partials).toHaveLength(2);
  });

  it('is opened edge by edge, and what no matrix holds is a row times a column', () => {
    const scene = last(own('e = (a+b)*(b+1)'));
    const { products, equation, flow } = fourOf(scene, 'g:b');
    for (const product of products)
      close(
        evaluateRule(product, (each) => scene.run.at(each)),
        scene.run.at('g:b'),
      );
    const [, , row, column] = equation.items;
    if (typeof row !== 'object' || typeof column !== 'object') throw new Error(equation.id);
    const partials = refs(row.rows[0]);
    expect(partials.length).toBe(2);
    const sum = partials.reduce(
      (all, ref, i) => all + scene.run.at(ref) * scene.run.at(refs(column.rows[i])[0] ?? 'v:'),
      0,
    );
    close(sum, scene.run.at('g:b'));
    expect(flow.edges.length).toBe(edgeCount(scene.graph, scene.tape.target) - 1);
  });

  it('that reads an input sixty times has sixty local partials in its row, and lines of the tape for all of them', () => {
    const { equation, lines } = fourOf(last(own(`y = ${Array.from({ length: 60 }, () => 'a').join('+')}`)), 'g:a');
    const [, , row, column] = equation.items;
    if (typeof row !== 'object' || typeof column !== 'object') throw new Error(equation.id);
    expect([row.rows[0]?.length, column.rows.length, lines.length]).toEqual([60, 60, 61]);
  });

  it('of ten thousand steps in a row is followed without end of the stack', () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `x${i + 1} = sin(x${i})`);
    const scene = last(own(lines.join('\n')));
    const { products, chain, flow } = fourOf(scene, 'g:x0');
    expect(products.length).toBeGreaterThan(0);
    expect(chain.length).toBeLessThan(12);
    expect(flow.edges.length).toBe(2000);
  });

  it('whose input is read a thousand times is not opened further', () => {
    const scene = last(own(`y = ${Array.from({ length: 1000 }, (_, i) => `sin(${i}x)`).join('+')}`));
    expect(fourOf(scene, 'g:x').products.length).toBe(1);
  });
});
