// Law 1 against 35 digits: values, local partials and adjoints of the oracle's cases, in units in the last place.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, execute, reverseMode } from '.';
import type { Ref, Run } from '.';

interface Exact {
  readonly hi: string;
  readonly lo: string;
}
interface Case {
  readonly id: string;
  readonly nodes: readonly {
    readonly id: string;
    readonly op: string;
    readonly args?: string[];
    readonly x?: string;
  }[];
  readonly out: string;
  readonly cond: number;
  readonly node: Readonly<
    Record<string, { readonly value: Exact; readonly adjoint: Exact; readonly partials: Exact[] }>
  >;
}

const cases = ['oracle', 'oracleMore'].flatMap(
  (name) => (JSON.parse(readFileSync(`src/engine/cases/${name}.json`, 'utf8')) as { readonly cases: Case[] }).cases,
);

/**
 * Cases in which an intermediate number leaves the range of doubles or has no correct digit, and what is left of them.
 * All others are held to 4 units in the last place times the condition number of their value, at least 1.
 */
const lost: Readonly<Record<string, (run: Run) => void>> = {
  // 1-s at z = 36: s carries an error of 2^-53, 1-s is 2e-16; the amplification is 1/(1-s) = 4e15.
  'nlog1ms-36': (run) => {
    expect(run.at('v:out')).toBeCloseTo(36, 0);
    expect(run.at('v:n3')).toBe(2 ** -52);
  },
  // 3e-170 squared underflows to 0.
  'sqrt-sum': (run) => {
    expect(run.at('v:out')).toBe(0);
    expect(run.at('g:x')).toBe(Infinity);
    expect(run.cause('g:x')).toMatchObject({ ref: 'd:out.0', key: 'divisionByZero' });
  },
  // e^1000 overflows; unshifted, nothing is left.
  lse: (run) => {
    expect(run.at('v:out')).toBe(Infinity);
    expect(run.cause('v:out')).toMatchObject({ key: 'overflow' });
    expect(run.at('g:x0')).toBeNaN();
  },
  // Condition 4e37: no digit of the value is right, all derivatives of single operations are.
  rump: (run) => expect(Math.abs(run.at('v:out') + 0.827)).toBeGreaterThan(1),
};

const ulp = (x: number): number => 2 ** (Math.floor(Math.log2(Math.max(Math.abs(x), 2 ** -1022))) - 52);

function ulpsOff(found: number, exact: Exact): number {
  const hi = Number(exact.hi);
  if (!Number.isFinite(hi)) return Object.is(found, hi) ? 0 : Infinity;
  return Math.abs(found - hi - Number(exact.lo)) / ulp(hi);
}

const signs: Readonly<Record<string, string>> = { add: '+', sub: '-', mul: '*', div: '/', pow: '^' };

function programOf({ nodes }: Case): string {
  const constants = new Map(nodes.filter(({ op }) => op === 'const').map(({ id, x }) => [id, `(${x ?? ''})`]));
  return nodes
    .filter(({ op }) => op !== 'const' && op !== 'input')
    .map(({ id, op, args = [] }) => {
      const given = args.map((arg) => constants.get(arg) ?? arg);
      const [a = '', b = ''] = given;
      const sign = signs[op];
      if (sign !== undefined) return `${id} = ${a} ${sign} ${b}`;
      if (op === 'neg') return `${id} = -${a}`;
      // A softmax has a result for each argument, of which the case is the first.
      if (op === 'softmax')
        return `${[id, ...given.slice(1).map((_, i) => `rest${i}`)].join(', ')} = ${op}(${given.join(', ')})`;
      return op === 'bce' ? `${id} = logloss(sigmoid(${a}), ${b})` : `${id} = ${op}(${given.join(', ')})`;
    })
    .join('\n');
}

const runOf = (each: Case): Run =>
  execute(
    reverseMode(compile(programOf(each)), each.out),
    Object.fromEntries(each.nodes.filter(({ op }) => op === 'input').map(({ id, x }) => [id, Number(x)])),
  );

/** All quantities of a case that the tape knows, with their exact numbers. */
function quantities(each: Case, run: Run): readonly { readonly ref: Ref; readonly exact: Exact }[] {
  return each.nodes.flatMap(({ id, op }) => {
    const exact = each.node[id];
    if (op === 'const' || exact === undefined) return [];
    const partials = op === 'bce' ? [] : exact.partials.map((one, k) => ({ ref: `d:${id}.${k}` as Ref, exact: one }));
    const all = [
      { ref: `v:${id}` as Ref, exact: exact.value },
      { ref: `g:${id}` as Ref, exact: exact.adjoint },
      ...partials,
    ];
    return all.filter(({ ref }) => run.tape.availability.has(ref));
  });
}

describe.each(cases.map((each) => [each.id, each] as const))('%s', (id, each) => {
  const run = runOf(each);
  const leftOver = lost[id];
  if (leftOver !== undefined) {
    test('what is left of a lost case', () => leftOver(run));
    return;
  }
  const allowed = 4 * Math.max(1, each.cond > 1e6 ? 1 : each.cond);
  test(`every quantity within ${allowed} ulp`, () => {
    const found = quantities(each, run);
    expect(found.length).toBeGreaterThan(2);
    for (const { ref, exact } of found) expect(ulpsOff(run.at(ref), exact), ref).toBeLessThanOrEqual(allowed);
  });
});

test('elementary functions and their derivatives are right to 2 ulp', () => {
  const elementary = cases.filter(
    ({ id, nodes }) => nodes.length <= 3 && lost[id] === undefined && !id.startsWith('bce'),
  );
  expect(elementary.length).toBeGreaterThan(15);
  for (const each of elementary) {
    const run = runOf(each);
    for (const { ref, exact } of quantities(each, run)) {
      expect(ulpsOff(run.at(ref), exact), `${each.id} ${ref}`).toBeLessThanOrEqual(2);
    }
  }
});

test('ordinary networks are right to 4 ulp', () => {
  for (const id of ['net-plain-y1', 'net-zero', 'net-extreme', 'net-inputs-1e8']) {
    const each = cases.find((one) => one.id === id);
    if (each === undefined) throw new Error(`The oracle has no case ${id}.`);
    const run = runOf(each);
    for (const { ref, exact } of quantities(each, run)) expect(ulpsOff(run.at(ref), exact), ref).toBeLessThanOrEqual(4);
  }
});
