// A style sheet in two: what is marked comes later, and nothing is lost between.
import { expect, test } from 'vitest';
import { laterSheet, parted } from './laterStyles';
import { stylesAtOnce, stylesOf } from './pagePlugins';

test('marked rules are taken out in their order, with the blocks that stand in them', () => {
  const sheet = `a{top:0}@media adjoint-later{b{content:"}"}@media print{c{top:0}}}d{top:0}@media adjoint-later{e{top:0}}`;
  expect(parted(sheet)).toEqual({ now: 'a{top:0}d{top:0}', later: 'b{content:"}"}@media print{c{top:0}}e{top:0}' });
  expect(parted('a{top:0}')).toEqual({ now: 'a{top:0}', later: '' });
  const said = `/* a reader's brace: { */`;
  expect(parted(`@media adjoint-later{${said}b{content:"\\"}"}}d{top:0}`)).toEqual({
    now: 'd{top:0}',
    later: `${said}b{content:"\\"}"}`,
  });
  expect(() => parted('@media adjoint-later{b{top:0}')).toThrow('within a block');
});

test('the later sheet is known by its name', () => {
  expect(laterSheet(['assets/style-12345678.css', 'assets/later-12345678.css'])).toBe('assets/later-12345678.css');
  expect(laterSheet(['assets/later-12345678.js'])).toBeUndefined();
});

test('what the first screen is made of is there at once, views, tools and dialogs come later', () => {
  const now = [...stylesAtOnce('src/main.tsx')];
  const has = (name: string): boolean => now.some((file) => file.endsWith(`/${name}.css`));
  for (const name of ['curves', 'panel', 'timeline', 'app', 'index', 'katex.min']) expect(has(name), name).toBe(true);
  for (const name of ['graph', 'training', 'dialogs', 'exports', 'program']) expect(has(name), name).toBe(false);
  const all = new Set(stylesOf('src/main.tsx'));
  expect(now.filter((file) => !all.has(file))).toEqual([]);
});
