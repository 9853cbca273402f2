// The history of undo has an end: every change of the inputs keeps it, the reset, too.
import { beforeEach, expect, test } from 'vitest';
import { startChoices } from '../choices/choices';
import { actionsOf, createSession } from '../session';

const session = createSession();
const { store } = session;
const { redo, resetInputs, setInput, setInputs, undo } = actionsOf(session);

const limit = 200;

beforeEach(() => store.setState({ choices: { ...startChoices, lesson: 'graph' }, past: [], future: [] }));

test.each([
  ['a number', (i: number) => setInput('a', i, true)],
  ['numbers', (i: number) => setInputs({ a: i })],
  [
    'a number and the reset',
    (i: number) => {
      setInput('a', i + 1, true);
      resetInputs();
    },
  ],
])('%s, again and again: no more than the limit is kept', (_, change) => {
  for (let i = 0; i < limit + 20; i++) change(i);
  expect(store.getState().past).toHaveLength(limit);
});

test('undo and redo between them keep no more', () => {
  for (let i = 0; i < limit; i++) setInput('a', i, true);
  const { choices } = store.getState();
  for (let i = 0; i < limit; i++) undo();
  expect(store.getState().choices.inputs).toEqual({});
  for (let i = 0; i < limit; i++) redo();
  expect(store.getState().choices).toEqual(choices);
});
