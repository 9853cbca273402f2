// A draft of any program reads back without a problem, and its beats end where something is; changes hit the beat that is meant.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compile } from '../../engine';
import { backprop, inNotation, ladder, type Lesson, lessons, networkNaming, notationWith, own, presets } from '..';
import { tapeOf } from '../compile';
import { readLesson } from '../file';
import { changedField, draftOf, fileNameOf, headlinePlace, lineAt, outlineOf, placeOfLine } from '.';

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

test('the outline of a text names the lines of its beats', () => {
  const lines = square.split('\n');
  const beats = outlineOf(square);
  expect(beats).toHaveLength(3);
  expect(beats.map(({ hue }) => hue)).toEqual(['value', 'adjoint', 'adjoint']);
  for (const { line, title } of beats) expect(lines[line - 1]).toContain(`## ${title}`);
  for (const [i, { from }] of beats.map(({ line }) => placeOfLine(square, line)).entries())
    expect(lineAt(square, from)).toBe(beats[i]?.line);
});

test('the headline of a beat is found without its marks and its name', () => {
  const place = headlinePlace(square, 1);
  expect(square.slice(place?.from, place?.to)).toBe('Each edge keeps the other factor');
  expect(headlinePlace(square, 9)).toBeUndefined();
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
