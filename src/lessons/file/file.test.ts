// A lesson survives its file: all that there are, those that the program writes, and any other that can be made.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compile, forwardMode, pathByPath, type Ref, reverseMode, type Tape } from '../../engine';
import { backprop, inNotation, lessons, networkNaming, notationWith, own, presets } from '..';
import type { Beat, Lesson, Section, Text } from '../types';
import { fileLimits, readLesson, writeLesson } from '.';

/** What of a reader's own lesson is a lesson: without the form that its graph has on the page. */
const plain = (lesson: Lesson): Lesson =>
  Object.fromEntries(
    Object.entries(lesson).filter(([name]) => name !== 'editable' && name !== 'formed'),
  ) as unknown as Lesson;

const { plainNetwork } = networkNaming;
const all: readonly (readonly [string, Lesson])[] = [
  ...lessons.map((lesson) => [lesson.id, lesson] as const),
  ...[
    [3, 2, 2],
    [2, 3, 2, 1],
    [1, 12, 1],
  ].map((layers) => [layers.join('-'), backprop(plainNetwork(layers))] as const),
  ['ReLU', backprop({ layers: [2, 3, 1], activations: ['relu', 'identity'], loss: 'squared', bias: false })],
  ...presets.map(({ id, program, inputs }) => [id, plain(own(program, { mode: 'reverse', inputs }))] as const),
  ['forward', plain(own('y = x*w + b', { mode: 'forward', by: 'w' }))],
  ['paths', plain(own('y = x*w + x', { mode: 'paths' }))],
];

describe.each(all)('%s', (_, lesson) => {
  const text = writeLesson(lesson);

  it('reads back as it is', () => {
    const { lesson: read, problems } = readLesson(text);
    expect(problems).toEqual([]);
    expect(read).toEqual(lesson);
  });

  it('is written again as it was written', () => {
    const { lesson: read } = readLesson(text);
    expect(read === undefined ? '' : writeLesson(read)).toBe(text);
  });

  it('is written as the lecture has it, whatever the notation on the page', () => {
    expect(writeLesson(inNotation(lesson, notationWith('wb', 1)))).toBe(text);
  });
});

const words = fc
  .array(
    fc.constantFrom(
      'Go',
      'back:',
      'und',
      '往回走',
      '#',
      '# x',
      '```',
      '---',
      '$z=wx$',
      '{#a}',
      '{ }',
      'ends: v:y',
      '=',
      '\\',
      '"',
      '<b>',
      '`',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(' '));
const text: fc.Arbitrary<Text> = fc.oneof(
  fc.record({ en: words, zh: words }),
  words.map((said) => ({ en: said, zh: said })),
);
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/);
const programs = ['y = x*w', 'c = a+b; d = b+1; e = c*d', 'h = sigmoid(w*x + b)\nL = (h-y)^2', 'z = x + x*x'] as const;

/** What is there of a thing, or nothing of it. */
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const there = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

function beatOf(tape: Tape, pass: number, sections: readonly Section[]): fc.Arbitrary<Omit<Beat, 'id'>> {
  const refs = tape.steps.map((step) => step.write);
  const ref = fc.constantFrom<Ref>(...refs);
  return fc
    .record({
      section: fc.constantFrom(...sections.map((section) => section.id)),
      say: text,
      why: maybe(text),
      ask: maybe(text),
      notes: maybe(text),
      pass: maybe(fc.constant(pass)),
      formerly: maybe(fc.uniqueArray(id, { maxLength: 3 })),
      until: maybe(fc.oneof(ref, fc.constantFrom('start' as const, 'end' as const))),
      look: maybe(fc.array(ref, { maxLength: 3 })),
      set: maybe(
        fc
          .tuple(fc.constantFrom(...tape.graph.inputs), fc.double({ min: -4, max: 4, noNaN: true }))
          .map(([name, number]) => ({ [name]: number === 0 ? 0 : number })),
      ),
      focus: maybe(fc.constantFrom<Beat['focus']>({ view: 'graph' }, { ladder: 7 }, { view: 'graph', passes: true })),
      narrate: maybe(fc.constant(true)),
      sought: maybe(fc.constant(true)),
      lines: maybe(fc.nat(9)),
      layer: maybe(fc.nat(9)),
    })
    .map((beat) => there(beat) as unknown as Omit<Beat, 'id'>);
}

const anyLesson: fc.Arbitrary<Lesson> = fc.constantFrom(...programs).chain((program) => {
  const graph = compile(program);
  const tapes = [reverseMode(graph), pathByPath(graph, graph.inputs), forwardMode(graph, graph.inputs[0] ?? '')];
  const passes = [
    { mode: 'reverse', last: graph.inputs.slice(0, 1) },
    { mode: 'paths', inputs: graph.inputs },
    { mode: 'forward', inputs: graph.inputs.slice(0, 1), target: graph.target },
  ] as const;
  const section = fc.record({
    id,
    title: text,
    hue: fc.constantFrom('value', 'partial', 'adjoint', 'plain'),
  }) as fc.Arbitrary<Section>;
  return fc.uniqueArray(section, { minLength: 1, maxLength: 4, selector: ({ id: name }) => name }).chain((sections) =>
    fc.record({
      id,
      title: text,
      tab: fc.constantFrom('', 'x^2', '\\sigma'),
      formula: fc.constantFrom('', 'e=(a+b)(b+1)'),
      program: fc.constant(program),
      inputs: fc.constant(graph.inputs.map((name, i) => ({ id: name, value: i / 3, min: -5, max: 5, step: 0.1 }))),
      passes: fc.constant(passes),
      views: fc.constant(['graph'] as const),
      pace: fc.constantFrom('step', 'node', 'beat'),
      sections: fc.constant(sections),
      beats: fc
        .array(
          fc.nat(2).chain((pass) => beatOf(tapes[pass] ?? reverseMode(graph), pass, sections)),
          {
            minLength: 1,
            maxLength: 8,
          },
        )
        .chain((beats) =>
          fc
            .uniqueArray(id, { minLength: beats.length, maxLength: beats.length })
            .map((ids) => beats.map((beat, i) => ({ id: ids[i] ?? '', ...beat }))),
        ),
    }),
  );
});

/** Beats may wait for what another pass writes: the reader says so, and nothing else. */
const ofOtherPass = new Set(['unknownQuantity']);

test('any lesson survives its file, whatever its texts look like', () => {
  let read = 0;
  fc.assert(
    fc.property(anyLesson, (lesson) => {
      const { lesson: found, problems } = readLesson(writeLesson(lesson));
      expect(problems.filter(({ key }) => !ofOtherPass.has(key))).toEqual([]);
      if (found === undefined) return;
      read += 1;
      // The order in which sections begin is theirs: a lesson that begins with its second is told with both.
      expect(found).toEqual(lesson);
    }),
    { numRuns: 300 },
  );
  expect(read).toBeGreaterThan(50);
});

test('no text makes reading throw, and what is read is a lesson or has problems with lines of the text', () => {
  const source = writeLesson(all[4]?.[1] ?? backprop());
  const lines = source.split('\n');
  const damaged = fc
    .array(fc.tuple(fc.nat(lines.length - 1), fc.oneof(fc.constantFrom(...lines), fc.string(), words)), {
      maxLength: 6,
    })
    .map((changes) => {
      const made = [...lines];
      for (const [at, line] of changes) made[at] = line;
      return made.join('\n');
    });
  fc.assert(
    fc.property(fc.oneof(fc.string(), damaged), (found) => {
      const { lesson, problems } = readLesson(found);
      expect(lesson === undefined).toBe(problems.length > 0);
      const count = found.split(/\r\n|\r|\n/).length;
      for (const { line } of problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(count);
      }
    }),
    { numRuns: 400 },
  );
});

const small = `---
adjoint: 1
title: Squares
---

\`\`\`program
y = x^2
\`\`\`

# Forward

## The square is {v:y}
ends: v:y

It is never negative.
`;

test('the least that is a lesson is one', () => {
  const { lesson, problems } = readLesson(small);
  expect(problems).toEqual([]);
  expect(lesson).toMatchObject({
    title: { en: 'Squares', zh: 'Squares' },
    inputs: [{ id: 'x' }],
    passes: [{ mode: 'reverse' }],
    beats: [{ id: 'the-square-is', section: 'forward', why: { en: 'It is never negative.' } }],
  });
});

const at = (line: number): string => small.split('\n')[line - 1] ?? '';
const changed = (line: number, text: string): string =>
  small
    .split('\n')
    .map((each, i) => (i === line - 1 ? text : each))
    .join('\n');

test.each([
  [1, '', 'noHead'],
  [2, 'adjoint: 2', 'newer'],
  [2, 'adjoint: one', 'badValue'],
  [3, 'titel: Squares', 'unknownField'],
  [3, 'title: a $b', 'dollar'],
  [3, 'title: a\u202eb', 'sign'],
  [3, `title: ${'a'.repeat(fileLimits.text + 1)}`, 'textLong'],
  [6, '```programme', 'unknownBlock'],
  [7, 'y = x^', 'program'],
  [7, 'y = quux(x)', 'program'],
  [8, '', 'noEnd'],
  [10, '', 'noSection'],
  [10, '# Forward {#a b}', 'badId'],
  [12, '## {v:y}', undefined],
  [12, '## It is {v:z}', 'unknownQuantity'],
  [12, '## It is {g:x}', 'late'],
  [12, '## $\\href{javascript:alert(1)}{x}$', 'formula'],
  [13, 'ends: g:z', 'unknownQuantity'],
  [13, 'ends: y', 'badValue'],
  [13, 'look: g:z', 'unknownQuantity'],
  [13, 'set: x=9', 'outOfRange'],
  [13, 'set: x=a', 'noNumber'],
  [13, 'set: z=1', 'unknownInput'],
  [13, 'show: dot', 'unknownName'],
  [13, 'focus: view curves', 'unknownView'],
  [13, 'focus: ladder 10; passes', undefined],
  [13, 'focus: ladder 21', 'badValue'],
  [13, 'focus: ladder 2.5', 'badValue'],
  [13, 'look: v:y\nlook: v:x', 'fieldTwice'],
  [13, 'pass: 2', 'outOfRange'],
] as const)('line %i as "%s": %s', (line, text, key) => {
  expect(at(line)).not.toBe(text);
  const { problems } = readLesson(changed(line, text));
  if (key === undefined) {
    expect(problems.every(({ key: found }) => found === 'late')).toBe(true);
    return;
  }
  expect(problems.map((problem) => problem.key)).toContain(key);
  // The problem is told where it is.
  const lines = problems.filter((problem) => problem.key === key).map((problem) => problem.line);
  expect(Math.min(...lines.map((found) => Math.abs(found - line)))).toBeLessThanOrEqual(
    key === 'noSection' || key === 'noEnd' ? 2 : line === 13 && key !== 'fieldTwice' ? 0 : 1,
  );
});

test('a program that is wrong is told at its own line', () => {
  const { problems } = readLesson(changed(7, 'a = x\nb = a +* 2\ny = b'));
  expect(problems).toMatchObject([{ key: 'program', line: 8, cause: { line: 2 } }]);
});

test('the guide is true: its lesson is one, and it names every field of a beat and every block', () => {
  const guide = readFileSync('docs/lessons.md', 'utf8');
  const [example = ''] = [...guide.matchAll(/````markdown\n([^]*?)````/g)].map(([, found = '']) => found);
  expect(readLesson(example).problems).toEqual([]);
  const written = all.map(([, lesson]) => writeLesson(lesson)).join('\n');
  const outside = written.replace(/```[^]*?```/g, '');
  const fields = new Set(
    [...outside.matchAll(/^([a-z.]+):(?= |$)/gm)].map(([, found = '']) => found.replace(/\.zh$/, '')),
  );
  const blocks = new Set([...written.matchAll(/^```([a-z]+)$/gm)].map(([, found = '']) => found));
  for (const name of [...fields, ...blocks, 'notes', 'narrate', 'set'])
    expect(guide).toMatch(new RegExp(`\`${name}\\b`));
  for (const limit of [fileLimits.characters, fileLimits.program.nodes, fileLimits.steps])
    expect(guide.replaceAll(',', '')).toContain(String(limit));
});

test('the examples beside the page are lessons', () => {
  const names = readdirSync('public/lessons');
  expect(names.length).toBeGreaterThan(0);
  for (const name of names)
    expect(readLesson(readFileSync(`public/lessons/${name}`, 'utf8')).problems, name).toEqual([]);
});
