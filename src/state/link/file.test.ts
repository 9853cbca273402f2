// A file brings back the moment it was saved at; what is no file of ours changes nothing.
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { startChoices } from '../choices/choices';
import { fileText, momentNote, openFileText } from './file';
import { createCore } from '../store/store';

const core = createCore(startChoices);
const { store } = core;

beforeEach(() => store.setState({ choices: startChoices, problems: [] }));

const long = Array.from({ length: 2000 }, (_, i) => `x${i + 1} = x${i} * a + 1`).join('\n');

test.each([
  { ...startChoices, lesson: 'graph', at: 7, inputs: { a: 4 }, lang: 'zh' },
  { ...startChoices, lesson: 'own', program: 'y = x^2', at: 2, inputs: { x: -1.5 } },
  { ...startChoices, lesson: 'own', program: long, at: 900, inputs: { a: 0.5 } },
] as const)('$lesson at $at', (choices) => {
  store.setState({ choices });
  const text = fileText(core);
  store.setState({ choices: { ...startChoices, lang: choices.lang } });
  openFileText(core, text, 'a.adjoint.json');
  expect(store.getState().problems).toEqual([]);
  expect(store.getState().choices).toEqual(choices);
});

test.each([
  { ...startChoices, lesson: 'graph', at: 7, inputs: { a: 4 }, lang: 'zh' },
  { ...startChoices, lesson: 'own', program: 'θ = x^2', at: 2, inputs: { x: -1.5 } },
  { ...startChoices, lesson: 'own', program: long, at: 900, inputs: { a: 0.5 } },
] as const)('$lesson at $at within a file of another kind', (choices) => {
  const note = momentNote(choices);
  expect(note).toMatch(/^[ -~]+$/);
  expect(note).not.toMatch(/[&<>]|--/);
  for (const text of [
    `<svg><desc>{"adjoint"}</desc><metadata>${note}</metadata><path d="M0 0"/></svg>`,
    `% ${note}\n\\documentclass{standalone}`,
    `\u0089PNG\r\n\0\0tEXtadjoint\0${note}\0\ufffd`,
    `// ${note}\r\ndigraph {}`,
  ]) {
    store.setState({ choices: { ...startChoices, lang: choices.lang } });
    openFileText(core, text, 'a.svg');
    expect(store.getState().problems).toEqual([]);
    expect(store.getState().choices).toEqual(choices);
  }
});

const notOurs = ['{"adjoint":1}', '{"adjoint":1,"link":5}', '{"adjoint":"1","link":"#/graph"}', '['.repeat(100_000)];

test('any other text is said to be no file of ours, and the moment stays', () => {
  const before = store.getState().choices;
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.constantFrom(...notOurs)), (text) => {
      openFileText(core, text, 'b.json');
      expect(store.getState().choices).toBe(before);
      expect(store.getState().problems).toEqual([{ key: 'file', what: 'b.json' }]);
    }),
  );
});

test('a file of a newer version says so, and opens as far as it is understood', () => {
  openFileText(core, JSON.stringify({ adjoint: 9, link: '#/graph?in=a:3&magic=1' }), 'c.json');
  expect(store.getState().choices).toMatchObject({ lesson: 'graph', inputs: { a: 3 } });
  expect(store.getState().problems).toEqual([
    { key: 'newer', what: '9' },
    { key: 'field', what: 'magic' },
  ]);
});
