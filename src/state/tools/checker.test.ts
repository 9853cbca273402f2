// Is my number right: all of the way back can be asked from the first step on, and the verdict is that of the page's numbers.
import { describe, expect, test } from 'vitest';
import { causesOf, type Ref } from '../../engine';
import { readTyped, readTypedRows } from '../../draw/numbers';
import { backprop, lessons, networkNaming, own } from '../../lessons';
import type { Lesson } from '../../lessons';
import { mistakeIds } from '../choices';
import { planOf, type Scene, sceneOf } from '../scene/scene';
import {
  againstIn,
  checkable,
  type CheckedList,
  checkedLists,
  checkedRun,
  isHeldBack,
  laidOut,
  listVerdict,
  numberVerdict,
  rightProducts,
} from './checker';
import { mistakenIn } from './mistakes';

const sceneAt = (lesson: Lesson, at: number, inputs = {}, newest = false): Scene =>
  sceneOf(planOf(lesson), { at, inputs, lang: 'en', asking: { refs: [], newest } });

const offeredIn = (scene: Scene): readonly Ref[] => checkable(checkedRun(scene).tape);
const listsOf = (scene: Scene): readonly CheckedList[] => checkedLists(scene.lesson, checkedRun(scene).tape);

function ask(scene: Scene, ref: Ref, text: string) {
  const typed = readTyped(text);
  if ('key' in typed) throw new TypeError(`${text} is no number.`);
  return numberVerdict(againstIn(scene, 'xor'), ref, typed);
}

function rowsOf(text: string) {
  const rows = readTypedRows(text);
  if ('key' in rows) throw new TypeError(`${text} is no list.`);
  return rows;
}

function askList(scene: Scene, id: CheckedList['id'], text: string) {
  const list = listsOf(scene).find((each) => each.id === id);
  const laid = list === undefined ? undefined : laidOut(list, rowsOf(text));
  if (list === undefined || laid === undefined) throw new RangeError(`${id} is no list of so many numbers.`);
  return { turned: laid.turned, ...listVerdict(againstIn(scene, 'xor'), list, laid.cells) };
}

const network = backprop(networkNaming.plainNetwork([2, 2, 2]));
const wide = sceneAt(network, Infinity, { lambda: 0.5 });
const lessonOf = (id: string): Lesson => {
  const found = lessons.find((each) => each.id === id);
  if (found === undefined) throw new Error(`There is no lesson ${id}.`);
  return found;
};
const graph = lessonOf('graph');

test('every quantity is right in full, and right to as many digits as were typed', () => {
  const offered = offeredIn(wide);
  expect(offered.length).toBeGreaterThan(40);
  for (const ref of offered) {
    const number = wide.run.at(ref);
    expect(ask(wide, ref, String(number)), ref).toEqual({ kind: 'right' });
    const short = number.toPrecision(3);
    if (Number(short) === number) continue;
    expect(ask(wide, ref, short).kind, `${ref} ${short}`).toBe('digits');
  }
});

test.each([network, graph, lessonOf('slope')])('at the first step all is asked that is asked at the last', (lesson) => {
  const { inputs } = sceneAt(lesson, 0);
  const [first, last] = [sceneAt(lesson, 0, inputs), sceneAt(lesson, Infinity, inputs)];
  expect(offeredIn(first)).toEqual(offeredIn(last));
  expect(offeredIn(first).some((ref) => ref.startsWith('g:'))).toBe(true);
  for (const ref of offeredIn(first)) expect(checkedRun(first).at(ref)).toBe(checkedRun(last).at(ref));
});

test('a formula in forward mode is held against its own backward pass', () => {
  const scene = sceneAt(own('y = x*w + x', { mode: 'forward' }), 0, { x: 2, w: 3 });
  expect(scene.tape.mode).toBe('forward');
  expect(ask(scene, 'g:x', '4')).toEqual({ kind: 'right' });
});

describe.each(mistakeIds)('%s', (id) => {
  test('each number that it gives wrong names it', () => {
    const { wrong } = mistakenIn(wide, id);
    expect(wrong.size).toBeGreaterThan(0);
    for (const [ref, number] of wrong) {
      const verdict = ask(wide, ref, number.toPrecision(6));
      expect(verdict.kind === 'mistake' ? verdict.causes.map((cause) => cause.id) : [], ref).toContain(id);
    }
  });
});

test('a penalty that was forgotten is named before all else that gives the same number', () => {
  const { run, rate, samples } = againstIn(wide, 'xor');
  const weights = offeredIn(wide).filter((ref) => /^g:theta\d_\d[1-9]/.test(ref));
  expect(weights).toHaveLength(8);
  for (const ref of weights) {
    const without = causesOf(run, ref, rate, samples).find(({ id }) => id === 'noPenalty');
    const verdict = ask(wide, ref, String(without?.number.toPrecision(5)));
    expect(verdict.kind === 'mistake' ? verdict.causes[0]?.id : verdict.kind, ref).toBe('noPenalty');
  }
});

test('one digit accuses nobody, and what it may be is there for those who ask', () => {
  const scene = sceneAt(graph, Infinity);
  expect(ask(scene, 'g:b', '5')).toEqual({ kind: 'right' });
  for (const [text, id] of [
    ['3', 'overwrite'],
    ['2', 'once'],
  ] as const) {
    const verdict = ask(scene, 'g:b', text);
    expect(verdict).toMatchObject({ kind: 'wrong', few: true });
    expect(verdict.kind === 'wrong' ? verdict.guesses.map((cause) => cause.id) : []).toContain(id);
  }
  expect(ask(scene, 'g:b', '17.37')).toMatchObject({ kind: 'wrong', guesses: [] });
  expect(ask(scene, 'g:b', '4.9987')).toMatchObject({ kind: 'begins', digits: 3 });
});

test('0 is right where the value is nothing but rounding, and another number is not', () => {
  const scene = sceneAt(own('y = 0.1 + x - 0.3'), Infinity, { x: 0.2 });
  expect(Math.abs(scene.run.at('v:y'))).toBeGreaterThan(0);
  expect(ask(scene, 'v:y', '0')).toEqual({ kind: 'right' });
  expect(ask(scene, 'v:y', '0.1').kind).not.toBe('right');
  expect(ask(sceneAt(own('y = 0.1 + x - 0.3'), Infinity, { x: 0.5 }), 'v:y', '0').kind).not.toBe('right');
});

test('the product of an adjoint comes to it; a value has none', () => {
  expect(rightProducts(wide.tape, 'g:theta1_11').length).toBeGreaterThan(0);
  expect(rightProducts(wide.tape, 'v:z2_1')).toEqual([]);
});

test('while the class guesses a number, nothing is said that gives it away, nor those after it', () => {
  const { frames } = planOf(graph);
  const at = frames.findLastIndex((_, i) => sceneAt(graph, i).justWritten === 'g:b');
  const guessing = sceneAt(graph, at, {}, true);
  expect([isHeldBack(guessing, 'g:b'), isHeldBack(guessing, 'g:c')]).toEqual([true, false]);
  expect(isHeldBack(sceneAt(graph, at), 'g:b')).toBe(false);
});

describe('lists', () => {
  const numbers = (id: CheckedList['id'], change: (x: number, i: number) => number = (x) => x): string[][] => {
    let i = 0;
    const list = listsOf(wide).find((each) => each.id === id);
    return (list?.rows ?? []).map((row) => row.map((ref) => change(wide.run.at(ref), i++).toPrecision(5)));
  };
  const text = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n');

  test('gradients and deltas stand first, then what goes forward; a graph has its derivatives', () => {
    const ids = listsOf(wide).map(({ id }) => id);
    expect(ids.slice(0, 4).sort()).toEqual(['list:dTheta1', 'list:dTheta2', 'list:delta2', 'list:delta3']);
    expect(ids).toContain('list:a2');
    expect(listsOf(sceneAt(graph, 0))).toEqual([{ id: 'list:inputs', rows: [['g:a', 'g:b']] }]);
    expect(askList(sceneAt(graph, 0), 'list:inputs', '2, 5').marks).toEqual(['right', 'right']);
  });

  test('each number is marked, and the first wrong one is named with its cause', () => {
    const rows = numbers('list:dTheta1', (x, i) => (i === 4 ? -x : x));
    const { marks, first } = askList(wide, 'list:dTheta1', text(rows));
    expect(marks).toEqual(['right', 'right', 'right', 'right', 'wrong', 'right']);
    expect(first?.index).toBe(4);
    const causes = first?.verdict.kind === 'mistake' ? first.verdict.causes.map(({ id }) => id) : [];
    expect(causes).toContain('sign');
  });

  test('a transpose is turned, another count is no list', () => {
    const rows = numbers('list:dTheta1');
    const turned = rows[0]?.map((_, j) => rows.map((row) => row[j] ?? '')) ?? [];
    const verdict = askList(wide, 'list:dTheta1', text(turned));
    expect(verdict.turned).toBe(true);
    expect(new Set(verdict.marks)).toEqual(new Set(['right']));
    expect(() => askList(wide, 'list:dTheta1', '1 2 3')).toThrow(RangeError);
  });
});
