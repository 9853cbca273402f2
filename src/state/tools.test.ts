// Laws of the tools: a row by reverse mode is what the columns by forward mode say, a nudge is h times the derivative up
// to h^2, the judge agrees with every derivative of every lesson, and the scene's own run is never touched.
import { describe, expect, it } from 'vitest';
import { compile, execute, forwardMode, plainPartials, plainTimes, reverseMode } from '../engine';
import { lessons, own, presets } from '../lessons';
import type { Lesson } from '../lessons';
import { boardOf, countsOf, entriesOf, liveRef } from './tools/jacobian';
import { expectedOf, checkGradient, lastCheck } from './tools/gradientCheck';
import { errorCurve, nudgeOf } from './tools/nudge';
import { ownFunction } from './tools/ownFunction';
import { planOf, type Scene, sceneOf } from './scene/scene';

const sceneAt = (lesson: Lesson, at: number): Scene => sceneOf(planOf(lesson), { at, inputs: {}, lang: 'en' });
const lastScene = (lesson: Lesson): Scene => sceneAt(lesson, Infinity);

/** Infinite and undefined numbers have causes, not slopes: other tests look at them. */
const isFinite = (lesson: Lesson): boolean => {
  const { run, graph } = lastScene(lesson);
  return graph.nodes.every(({ id }) => Number.isFinite(run.at(`v:${id}`)));
};

const several = 'u = x*y\nv = x + y*z\nw = sin(u)';
const all: readonly Lesson[] = [
  ...lessons.filter((lesson) => lesson.plots === undefined),
  own(several),
  own(several, { mode: 'forward', by: 'y' }),
  ...presets.map(({ program, inputs }) => own(program, { mode: 'reverse', inputs })).filter(isFinite),
  own('h = sigmoid(w*x + b)\nJ = logloss(h, y)', { mode: 'reverse', opened: ['h'], inputs: { y: 1 } }),
  own('a = 1/(1+exp(-z))\nJ = -(y*log(a) + (1-y)*log(1-a))', { mode: 'reverse', collapsed: true, inputs: { y: 1 } }),
];

/** Units in the last place between two numbers of the larger size. */
const ulps = (a: number, b: number): number =>
  a === b ? 0 : Math.abs(a - b) / (Number.EPSILON * Math.max(Math.abs(a), Math.abs(b)));

const sizeOf = (x: number): number => Math.max(1, Math.abs(x));

describe.each(all.map((lesson) => [`${lesson.id}: ${lesson.program.split('\n')[0] ?? ''}`, lesson] as const))(
  '%s',
  (_, lesson) => {
    const scene = lastScene(lesson);
    const { targets, inputs } = boardOf(scene);

    it('has the same entry in the row of a reverse sweep and in the column of a forward sweep', () => {
      for (const target of targets) {
        const row = entriesOf(scene, { kind: 'row', id: target });
        for (const input of inputs) {
          expect(
            ulps(row(input), entriesOf(scene, { kind: 'column', id: input })(target)),
            `${target} ${input}`,
          ).toBeLessThanOrEqual(4);
        }
      }
    });

    it('is judged to agree, for every adjoint and every entry', () => {
      for (const { id } of scene.graph.nodes) {
        const claim = expectedOf(scene, scene.tape.mode === 'forward' ? `t:${id}` : `g:${id}`);
        if (claim !== undefined) expect(checkGradient(scene, claim).verdict, id).toBe('agrees');
      }
      for (const target of targets) {
        const row = entriesOf(scene, { kind: 'row', id: target });
        for (const input of inputs) {
          expect(checkGradient(scene, { of: target, by: input, number: row(input) }).verdict).toBe('agrees');
        }
      }
    });

    it('has an error that falls under 1e-6 of the derivative, for every input', () => {
      const { target } = scene.tape;
      for (const by of scene.graph.inputs) {
        const least = Math.min(...errorCurve(scene, by, target).map(({ error }) => error));
        const derivative = entriesOf(scene, { kind: 'column', id: by })(target);
        expect(least, by).toBeLessThan(1e-6 * sizeOf(derivative));
      }
    });

    it('predicts every node up to h^2: a tenth of h leaves a hundredth of the difference', () => {
      for (const by of scene.graph.inputs) {
        const [coarse, fine] = [1e-3, 1e-4].map((h) => nudgeOf(scene, { by, h }).changes);
        for (const { id } of scene.graph.nodes) {
          const off = (changes: typeof coarse): number =>
            Math.abs((changes?.get(id)?.actual ?? NaN) - (changes?.get(id)?.predicted ?? NaN));
          const rounding = 1e-14 * sizeOf(scene.run.at(`v:${id}`));
          expect(off(fine), `${id} by ${by}`).toBeLessThanOrEqual(0.0125 * off(coarse) + rounding);
        }
      }
    });

    it('leaves the run of the scene alone', () => {
      const now = (): readonly number[] => scene.graph.nodes.map(({ id }) => scene.run.at(`v:${id}`));
      const before = now();
      for (const by of scene.graph.inputs) {
        nudgeOf(scene, { by, h: 1 });
        errorCurve(scene, by, scene.tape.target);
        for (const { id } of scene.graph.nodes) ownFunction(scene, id, by).of(7);
      }
      expect(now()).toEqual(before);
    });

    it('pictures each node by a function with the slope that its derivative says', () => {
      for (const { id } of scene.graph.nodes) {
        const { of, at, slope, node } = ownFunction(scene, id, scene.graph.inputs[0] ?? '');
        expect(of(at)).toBeCloseTo(scene.run.at(`v:${node}`), 12);
        expect(Math.abs((of(at + 1e-5) - of(at - 1e-5)) / 2e-5 - slope)).toBeLessThan(1e-5 * sizeOf(slope));
      }
    });
  },
);

describe('the scoreboard', () => {
  const graph = lessons.find(({ id }) => id === 'graph');
  if (graph === undefined) throw new RangeError('The graph lesson is gone.');

  it('counts e=(a+b)(b+1): 6 forward, 5 in reverse, 6 path by path', () => {
    const { soFar, ...counts } = countsOf(lastScene(graph));
    expect(counts).toEqual({ forward: [2, 4], reverse: [5], plain: 6n });
    expect(soFar).toBe(5);
  });

  it.each([
    ['e = (a+b)*(b+1)', 6, 5],
    ['p = x*y; q = z*w', 4, 4],
    ['u = x^2; v = y^2; w = z^2', 3, 3],
    ['u = x*y; v = sin(u); w = u + z', 7, 7],
  ])('the whole costs what its sweeps cost: %s', (program, forward, reverse) => {
    const { targets, inputs } = boardOf(lastScene(own(program)));
    const costOf = (options: Parameters<typeof own>[1]): number => countsOf(lastScene(own(program, options))).soFar;
    const whole = countsOf(lastScene(own(program)));
    const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
    expect([total(whole.forward), total(whole.reverse)]).toEqual([forward, reverse]);
    expect(targets.reduce((sum, target) => sum + costOf({ mode: 'reverse', target }), 0)).toBe(reverse);
    expect(inputs.reduce((sum, by) => sum + costOf({ mode: 'forward', by }), 0)).toBe(forward);
  });

  it('counts each partial of the plain chain rule as often as it is computed', () => {
    for (const { program } of all) {
      const graph = compile(program);
      const times = plainTimes(graph, graph.target, graph.inputs);
      const sum = [...times.values()].reduce((all, each) => all + each, 0n);
      expect(sum).toBe(plainPartials(graph, graph.target, graph.inputs));
    }
  });

  it('counts a multiplication for each edge that the sweep has passed, and never fewer than before', () => {
    for (const lesson of [graph, own(several), own(several, { mode: 'forward', by: 'y' })]) {
      const { frames } = planOf(lesson);
      let [pass, before] = [0, 0];
      frames.forEach((frame, at) => {
        const { soFar } = countsOf(sceneAt(lesson, at));
        if (frame.pass === pass) expect(soFar).toBeGreaterThanOrEqual(before);
        [pass, before] = [frame.pass, soFar];
      });
      expect(before).toBeGreaterThan(2);
    }
  });

  it('has a row for each output, and a forward sweep fills a column through all of them', () => {
    const scene = lastScene(own(several, { mode: 'forward', by: 'y' }));
    const { rows, columns } = boardOf(scene);
    expect([rows, columns]).toEqual([
      ['v', 'w'],
      ['x', 'y', 'z'],
    ]);
    for (const row of rows) expect(scene.number(liveRef(scene, row, 'y') ?? 'v:x')).toBeDefined();
    expect(liveRef(scene, 'v', 'x')).toBeUndefined();
  });

  it('shows a single row with all nine weights of the network', () => {
    const network = lessons.find(({ id }) => id === 'network');
    if (network === undefined) throw new Error('no network');
    const scene = lastScene(network);
    const { rows, columns, moreColumns } = boardOf(scene);
    expect(rows).toEqual(['J']);
    expect(columns).toHaveLength(9);
    expect(moreColumns).toBe(0);
    for (const column of columns) expect(scene.number(liveRef(scene, 'J', column) ?? 'v:J')).toBeDefined();
  });

  it('says how many rows and columns there is no room for, and keeps those of the sweep', () => {
    const names = 'pqrstuvw'.split('');
    const program = names.map((name, i) => `y${i} = ${name} + ${names.join(' * ')}`).join('\n');
    const board = boardOf(lastScene(own(program, { mode: 'forward', by: 'w', target: 'y7' })));
    expect(board).toMatchObject({ moreRows: 4, moreColumns: 2 });
    expect(board.rows).toContain('y7');
    expect(board.columns).toContain('w');
  });
});

describe('the judge', () => {
  const verdict = (program: string, inputs: Record<string, number>): string | undefined => {
    const plan = planOf(own(program));
    const scene = sceneOf(plan, { at: Infinity, inputs, lang: 'en' });
    const claim = expectedOf(scene, 'g:x');
    return claim === undefined ? undefined : checkGradient(scene, claim).verdict;
  };

  it.each([
    ['y = relu(x)', 0, 'kink'],
    ['y = abs(x)', 0, 'kink'],
    ['y = max(x, 2*x)', 0, 'kink'],
    ['y = relu(x)', 1, 'agrees'],
    ['y = relu(x)', -1, 'agrees'],
    ['y = sqrt(x)', 0, 'infinite'],
    ['y = log(x)', -1, 'infinite'],
    ['y = 1/x', 0, 'infinite'],
    ['y = x^2', 3, 'agrees'],
    ['y = x^2', 0, 'agrees'],
    ['y = exp(-1000*x^2)', 0, 'agrees'],
    ['y = abs(x) + 100', 1e-9, 'kink'],
  ])('says of %s at %d: %s', (program, x, expected) => expect(verdict(program, { x })).toBe(expected));

  it('sees an adjoint that is wrong in its ninth digit', () => {
    const scene = lastScene(own('y = x^3'));
    expect(checkGradient(scene, { of: 'y', by: 'x', number: 12 * (1 + 1e-9) }).verdict).toBe('differs');
    expect(checkGradient(scene, { of: 'y', by: 'x', number: 12 }).verdict).toBe('agrees');
  });

  it('remembers a slope until an input moves', () => {
    const plan = planOf(own('y = x^4'));
    const at = (x: number): Scene => sceneOf(plan, { at: Infinity, inputs: { x }, lang: 'en' });
    const claim = { of: 'y', by: 'x', number: 4 };
    expect(lastCheck(at(1), claim)).toBeUndefined();
    expect(checkGradient(at(1), claim).verdict).toBe('agrees');
    expect(lastCheck(at(1), claim)?.verdict).toBe('agrees');
    expect(lastCheck(at(2), claim)).toBeUndefined();
    expect(checkGradient(at(2), { ...claim, number: 32 }).verdict).toBe('agrees');
  });
});

it('forward mode for every node has a tangent for each, and the same for the target', () => {
  const graph = compile(several);
  const inputs = { x: 2, y: 1, z: 3 };
  const every = execute(forwardMode(graph, 'y', undefined, { everyNode: true }), inputs);
  for (const target of ['u', 'v', 'w'] as const) {
    expect(every.at(`t:${target}`)).toBe(execute(forwardMode(graph, 'y', target), inputs).at(`t:${target}`));
    expect(every.at(`t:${target}`)).toBeCloseTo(execute(reverseMode(graph, target), inputs).at('g:y'), 14);
  }
});
