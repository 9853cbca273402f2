// The form of the reader's graph: what is chosen comes back from a link, is undone, and keeps the moment.
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { ladder } from '../../lessons';
import { type Choices, startChoices } from '../choices/choices';
import { chosenPlan, chosenScene } from '../scene/derive';
import { ladderCounts } from '../tools/ladder';
import { readLink, writeLink } from '../link/link';
import { precisionNote } from '../tools/precision';
import { actionsOf, createSession } from '../session';

const session = createSession();
const { store } = session;
const { closeNode, openNode, redo, setForm, setRungs, undo } = actionsOf(session);
const choicesNow = (): Choices => store.getState().choices;

const own = (program: string, more: Partial<Choices> = {}): void =>
  store.setState({ choices: { ...startChoices, lesson: 'own', program, ...more }, past: [], future: [] });
const ids = (): readonly string[] => chosenPlan(choicesNow()).graph.nodes.map((node) => node.id);
const last = (): number => chosenPlan(choicesNow()).frames.length - 1;
const fresh = (): string | undefined => chosenScene(choicesNow()).justWritten;

beforeEach(() => own('h = sigmoid(x)\ny = h*h'));

describe('opening and closing', () => {
  test('the parts come and go, and undo brings them back', () => {
    const closed = ids();
    expect(openNode('h')).toBeUndefined();
    const open = ids();
    expect(open).toEqual(['x', 'h_1', 'h_2', 'h_3', 'h', 'y']);
    expect(closeNode('h_2')).toBeUndefined();
    expect(ids()).toEqual(closed);
    expect(store.getState().pinned).toBe('v:h');
    undo();
    expect(ids()).toEqual(open);
    undo();
    expect(ids()).toEqual(closed);
    redo();
    expect(ids()).toEqual(open);
  });

  test('what was opened inside closes with it, and nodes that cannot be opened change nothing', () => {
    own('y = logitloss(z, 1)');
    openNode('y');
    openNode('y_1');
    openNode('y');
    expect(choicesNow().opened).toEqual(['y', 'y_1', 'y']);
    closeNode('y_2');
    expect(choicesNow().opened).toEqual(['y', 'y_1']);
    closeNode('y');
    expect(choicesNow().opened).toEqual([]);
    closeNode('y');
    openNode('z');
    expect(choicesNow().opened).toEqual([]);
  });

  test('the moment stays: the same quantity is written before and after', () => {
    for (let at = 0; at <= last(); at++) {
      own('h = sigmoid(x)\ny = h*h', { at });
      const before = fresh();
      const atEnd = at === last();
      openNode('h');
      if (atEnd) expect(choicesNow().at).toBe(last());
      else if (before !== undefined && chosenScene(choicesNow()).tape.availability.has(before as `v:${string}`))
        expect(fresh()).toBe(before);
      closeNode('h');
      expect(choicesNow().at).toBeLessThanOrEqual(last());
    }
  });

  test('too many nodes are refused, and the last good graph stays', () => {
    own(`h = sigmoid(x)\ny = h${'+x'.repeat(19_998)}`);
    const closed = ids();
    expect(openNode('h')).toMatchObject({ key: 'tooManyNodes' });
    expect(ids()).toEqual(closed);
  });
});

describe('links', () => {
  const programs = ['y = (a+b)*(a+b)', 'h = sigmoid(x)\nJ = -log(1-h)', 'J = logloss(1/(1+exp(-z)), t)', ladder(5)];
  const forms = fc.record({
    program: fc.constantFrom(...programs),
    share: fc.boolean(),
    collapsed: fc.boolean(),
    mode: fc.constantFrom('reverse', 'forward', 'paths'),
    opened: fc.array(fc.constantFrom('h', 'J', 'y', 'J_1', 'J_4', 'q'), { maxLength: 4 }),
  });

  test('a form reads back as it was written', () => {
    fc.assert(
      fc.property(forms, (form) => {
        const wanted = { ...startChoices, ...form, lesson: 'own' } as const;
        const opened = chosenPlan(wanted).lesson.formed?.opened ?? [];
        const made: Choices = { ...wanted, opened };
        const read = readLink(writeLink(made), startChoices);
        expect(read.problems).toEqual([]);
        expect(read.choices).toEqual(made);
      }),
    );
  });

  test('a ladder is written by its rungs', () => {
    own(ladder(12));
    expect(writeLink(choicesNow())).toContain('rungs=12&');
    expect(writeLink(choicesNow())).not.toContain('f=');
  });

  test.each([
    ['#/own?rungs=65', 'value'],
    ['#/own?rungs=0', 'value'],
    ['#/own?rungs=1.5', 'value'],
    ['#/own?f=y%3Dx&open=y', 'value'],
    ['#/own?rungs=40&mode=paths', 'paths'],
  ])('%s opens and is said to be wrong', (link, key) => {
    const { choices, problems } = readLink(link, startChoices);
    expect(problems.map((problem) => problem.key)).toContain(key);
    expect(() => chosenPlan(choices)).not.toThrow();
  });

  test('what a link does not name is as it is written', () => {
    own('y = square(x)', { opened: ['y'], share: true, collapsed: true, mode: 'forward' });
    const { choices } = readLink('#/own?f=y%3Dsquare(x)', choicesNow());
    expect(choices).toMatchObject({ opened: [], share: false, collapsed: false, mode: 'reverse' });
  });
});

test('a ladder too high to be walked is refused with the number of its paths', () => {
  own(ladder(3), { mode: 'paths' });
  expect(setRungs(64)).toMatchObject({ key: 'tooManyPaths', detail: [String(2n ** 64n)] });
  expect(choicesNow().program).toBe(ladder(3));
  expect(setRungs(9)).toBeUndefined();
  undo();
  expect(choicesNow().program).toBe(ladder(3));
});

test('undo gives back the mode that belongs to the program', () => {
  own(ladder(3), { mode: 'paths' });
  setRungs(1);
  store.setState({ choices: { ...choicesNow(), mode: 'reverse' } });
  setRungs(64);
  undo();
  undo();
  expect(choicesNow()).toMatchObject({ program: ladder(3), mode: 'paths' });
});

test('ladders have 2^n paths and 2n edges', () => {
  for (const { rungs, paths, edges } of ladderCounts()) {
    expect(paths).toBe(2n ** BigInt(rungs));
    expect(edges).toBe(2 * rungs);
  }
});

test('a doubt names what the fused node computes from, as soon as the number is known', () => {
  own('a = sigmoid(z)\nL = -log(1-a)', { inputs: { z: 40 } });
  expect(precisionNote(chosenScene(choicesNow()), 'L_1')).toBeUndefined();
  store.setState({ choices: { ...choicesNow(), at: last() } });
  expect(precisionNote(chosenScene(choicesNow()), 'L_1')).toMatchObject({
    fusedFrom: 'z',
    trust: { from: 'a' },
  });
  setForm({ collapsed: true });
  expect(precisionNote(chosenScene(choicesNow()), 'L')).toBeUndefined();
  own('u = x + 1\ny = u - x', { inputs: { x: 1e17 }, at: 5 });
  expect(precisionNote(chosenScene(choicesNow()), 'y')).toMatchObject({
    fusedFrom: undefined,
    trust: { left: 0 },
  });
});
