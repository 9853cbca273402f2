// A draft of any program reads back without a problem, and its beats end where something is; changes hit the beat that is meant.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compile } from '../../engine';
import { backprop, inNotation, ladder, type Lesson, lessons, networkNaming, notationWith, own, presets } from '..';
import { tapeOf } from '../compile';
import { readLesson } from '../file';
import {
  beatAt,
  changedField,
  draftOf,
  fileNameOf,
  formulaPlace,
  headlinePlace,
  lineAt,
  nodeAt,
  nodePlace,
  outlineOf,
  type Place,
  placeOfLine,
  sectionPlace,
} from '.';

const { plainNetwork } = networkNaming;
const all: readonly (readonly [string, Lesson])[] = [
  ...lessons.map((lesson) => [lesson.id, lesson] as const),
  ['3-2-2', backprop(plainNetwork([3, 2, 2]))],
  ['W, b', inNotation(backprop(), notationWith('wb', 1))],
  ['ReLU', backprop({ layers: [2, 3, 1], activations: ['relu', 'identity'], loss: 'squared', bias: false })],
  ...presets.map(({ id, program, inputs }) => [id, own(program, { mode: 'reverse', inputs })] as const),
  ['forward', own('y = x*w + b', { mode: 'forward', by: 'w' })],
  ['forward of a node', own('a = x*w; y = a + b', { mode: 'forward', by: 'w', target: 'a' })],
  ['paths', own('y = x*w + x', { mode: 'paths' })],
  ['of a node in between', own('a = x*x; b = a+x; c = b*a', { mode: 'reverse', target: 'b' })],
  ['no input', own('y = 2*3')],
  ['a single input', own('y = x')],
  ['a ladder', own(ladder(60))],
  ['names of other scripts', own('损失 = 权重*x')],
];

/** What is true of every draft: it is a lesson, all of its steps are taken, and each beat ends at a quantity that is there. */
function expectDraft(lesson: Lesson, lang: 'en' | 'zh'): void {
  const text = draftOf(lesson, lang);
  const { lesson: read, problems } = readLesson(text);
  expect(problems, text).toEqual([]);
  if (read === undefined) return;
  const [pass] = read.passes;
  const tape = tapeOf(compile(read.program), pass ?? { mode: 'reverse' });
  let cursor = 0;
  for (const { until } of read.beats) {
    if (until === undefined) continue;
    const end = until === 'end' ? tape.length : tape.availableAt(until as never);
    expect(end).toBeGreaterThanOrEqual(cursor);
    cursor = end ?? NaN;
  }
  expect(cursor).toBe(tape.length);
  // In one language: there is no field of another.
  expect(text).not.toMatch(/^\w+\.(?:en|zh):/m);
  expect(outlineOf(text)).toHaveLength(read.beats.length);
}

describe.each(all)('the draft of %s', (_, lesson) => {
  it.each(['en', 'zh'] as const)('is a lesson: %s', (lang) => expectDraft(lesson, lang));
});

test('the draft of any program is a lesson', () => {
  const name = fc.constantFrom('a', 'b', 'w_1', 'x2', 'theta', 'lambda');
  const term: fc.Arbitrary<string> = fc.oneof(
    name,
    fc.tuple(name, fc.constantFrom('+', '-', '*', '/'), name).map((all) => all.join(' ')),
    fc.tuple(fc.constantFrom('sin', 'exp', 'sigmoid', 'relu', 'tanh', 'log'), name).map(([op, of]) => `${op}(${of})`),
  );
  const program = fc
    .array(term, { minLength: 1, maxLength: 12 })
    .map((terms) => terms.map((each, i) => `n${i} = ${i > 0 ? `n${i - 1}*(${each})` : each}`).join('\n'));
  fc.assert(
    fc.property(
      program,
      fc.constantFrom('reverse', 'forward', 'paths'),
      fc.constantFrom('en', 'zh'),
      (text, mode, lang) => expectDraft(own(text, { mode }), lang),
    ),
    { numRuns: 60 },
  );
});

const square = readFileSync('public/lessons/square.md', 'utf8');
const neuron = readFileSync('public/lessons/neuron.md', 'utf8');

test('the outline of a text names the lines of its beats', () => {
  const lines = square.split('\n');
  const beats = outlineOf(square);
  expect(beats).toHaveLength(3);
  expect(beats.map(({ hue }) => hue)).toEqual(['value', 'adjoint', 'adjoint']);
  for (const { line, title } of beats) expect(lines[line - 1]).toContain(`## ${title}`);
  for (const [i, { from }] of beats.map(({ line }) => placeOfLine(square, line)).entries())
    expect(lineAt(square, from)).toBe(beats[i]?.line);
});

const piece = (text: string, place: Place | undefined): string | undefined =>
  place === undefined ? undefined : text.slice(place.from, place.to);

test('the headline of a beat is found without its marks and its name, in the language that is read', () => {
  expect(piece(square, headlinePlace(square, 1, 'en'))).toBe('Each edge keeps the other factor');
  expect(piece(square, headlinePlace(square, 1, 'zh'))).toBe('每条边存下另一个因子');
  const oneLanguage = square.replace(/^say\.zh:.*\n/gm, '');
  expect(piece(oneLanguage, headlinePlace(oneLanguage, 1, 'zh'))).toBe('Each edge keeps the other factor');
  expect(headlinePlace(square, 9, 'en')).toBeUndefined();
  expect(piece(neuron, headlinePlace(neuron, 2, 'zh'))).toBe('加起来，再加偏置：$n$ 等于 {v:n}');
  expect(piece(neuron, sectionPlace(neuron, 2, 'en'))).toBe('Forward');
  expect(piece(neuron, sectionPlace(neuron, 5, 'zh'))).toBe('局部偏导');
  expect(piece(neuron, formulaPlace(neuron))).toBe('o=\\tanh(x_1w_1+x_2w_2+b)');
  expect(formulaPlace(square.replace(/^formula:.*\n/m, ''))).toBeUndefined();
});

test('a heading that goes back to a section leads to its title', () => {
  const back = '---\nadjoint: 1\n---\n# One {#a}\n## x\n# Two {#b}\n## y\n# {#a}\n## z\n';
  expect([0, 1, 2].map((beat) => piece(back, sectionPlace(back, beat, 'en')))).toEqual(['One', 'Two', 'One']);
  expect(sectionPlace('## x', 0, 'en')).toBeUndefined();
});

describe.each(all)('the texts of %s', (_, lesson) => {
  const text = draftOf(lesson, 'en');
  const { lesson: read } = readLesson(text);
  if (read === undefined) throw new Error('The draft is no lesson.');
  const graph = compile(read.program);

  it('each node is from a line that speaks of it, and a line that defines a node leads to it', () => {
    // One look a line is enough of a large program.
    for (const { id, named } of graph.nodes.slice(-40)) {
      const place = nodePlace(text, id);
      const line = piece(text, place);
      if (line === undefined) throw new Error(`${id} has no line.`);
      if (!named) continue;
      expect(line, id).toContain(id);
      if (!line.includes(';')) expect(nodeAt(text, lineAt(text, place?.from ?? 0)), id).toBe(id);
    }
  });

  it('each beat is read at each of its lines, and the first of a section at its heading', () => {
    let [beat, expected]: [number, ReturnType<typeof beatAt>] = [-1, undefined];
    for (const [i, line] of text.split('\n').entries()) {
      if (line.startsWith('## ')) expected = { beat: (beat += 1), isIn: true };
      if (line.startsWith('# ')) expected = { beat: beat + 1, isIn: false };
      expect(beatAt(text, i + 1), line).toEqual(expected);
    }
  });
});

test('a name that a later line defines is from that line; half a program has the lines that can be read', () => {
  const text = '---\n---\n```program\ny = a*b\n\na = x + 1\nz = (y +\n```\n';
  expect(piece(text, nodePlace(text, 'a'))).toBe('a = x + 1');
  expect(piece(text, nodePlace(text, 'b'))).toBe('y = a*b');
  expect(nodePlace(text, 'z')).toBeUndefined();
  expect([4, 5, 6, 7, 8].map((line) => nodeAt(text, line))).toEqual(['y', undefined, 'a', undefined, undefined]);
  expect(nodePlace('', 'a')).toBeUndefined();
});

const changed = (text: string, beat: number, value: string): string => {
  const change = changedField(text, beat, 'ends', value);
  return change === undefined ? text : text.slice(0, change.from) + change.text + text.slice(change.to);
};

test('an end that is set is that of its beat and of no other, whether it had one or not', () => {
  const bare = square.replace('ends: d:y.1\n', '');
  for (const text of [square, bare]) {
    const { lesson } = readLesson(changed(text, 1, 'k:y.0'));
    expect(lesson?.beats.map(({ until }) => until)).toEqual(['v:y', 'k:y.0', 'g:x']);
  }
  expect(changed(square, 7, 'g:x')).toBe(square);
});

test('the file is called as its head says', () => {
  expect(fileNameOf(square)).toBe('lesson.md');
  expect(fileNameOf(square.replace('title:', 'id: my-square\ntitle:'))).toBe('my-square.md');
  expect(fileNameOf(square.replace('title:', 'id: ../x\ntitle:'))).toBe('lesson.md');
});
