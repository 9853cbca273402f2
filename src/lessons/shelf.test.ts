// What the shelf says of the lessons that come later is what they say of themselves, and all of them can be fetched.
import { expect, it } from 'vitest';
import { backprop, contents, defaultNetwork, exp, fetchLesson, taught } from '.';

it('calls each lesson of the contents as it calls itself, in the same order', () => {
  const known = taught.map(({ id, tab, title, entry }) => ({ id, tab, title, ...(entry && { entry }) }));
  expect(contents.map(({ id, tab, title, entry }) => ({ id, tab, title, ...(entry && { entry }) }))).toEqual(known);
});

it('puts the shape of any network on its tab', () => {
  const network = { ...defaultNetwork, layers: [3, 1], activations: ['sigmoid'] } as const;
  expect(contents.find(({ id }) => id === 'network')?.tabOf?.(network)).toBe(backprop(network).tab);
});

it('fetches each lesson that is not there from the start', async () => {
  const later = taught.filter(({ id, editable }) => id !== exp.id && editable !== true);
  expect(Object.keys(fetchLesson)).toEqual(later.map(({ id }) => id));
  for (const lesson of later) expect(await fetchLesson[lesson.id]?.()).toEqual(lesson);
});
