// Laws of the four curve lessons: every name exists, both languages are complete, numbers are known where they are said.
import { describe, expect, test } from 'vitest';
import { compile, execute, measuredSlope, type Ref, type Tape } from '../engine';
import { exp } from './curves/exp';
import { loss } from './curves/loss';
import { tapeOf } from './compile/pass';
import { sigmoid } from './curves/sigmoid';
import { slope } from './curves/slope';
import type { Lesson, Text } from './types';

const curveLessons: readonly Lesson[] = [exp, sigmoid, loss, slope];

const tapesOf = (lesson: Lesson): readonly Tape[] => {
  const graph = compile(lesson.program);
  return lesson.passes.map((pass) => tapeOf(graph, pass));
};
const tapeFor = (lesson: Lesson): Tape => {
  const [tape] = tapesOf(lesson);
  if (tape === undefined) throw new Error('No pass.');
  return tape;
};

/** How far the tape has run at the end of each beat; all four lessons have one pass. */
function cursors(lesson: Lesson): readonly number[] {
  const { availability, steps } = tapeFor(lesson);
  let cursor = 0;
  return lesson.beats.map(({ until }) => {
    if (until === 'end') cursor = steps.length;
    else if (until !== undefined && until !== 'start') cursor = Math.max(cursor, availability.get(until) ?? Infinity);
    return cursor;
  });
}

const textsOf = (lesson: Lesson): readonly Text[] => [
  lesson.title,
  ...lesson.sections.map((section) => section.title),
  ...lesson.beats.flatMap(({ say, why }) => (why === undefined ? [say] : [say, why])),
  ...(lesson.plots ?? []).map((plot) => plot.name),
];
const numbersIn = (text: string): readonly Ref[] =>
  [...text.matchAll(/(?<![\\^_}\w])\{([vdgkt]:[^}]+)\}/g)].map((match) => match[1] as Ref);
/** What is read, formulas counted by their letters and signs. */
const length = (text: string): number =>
  text.replace(/\{[vdgkt]:[^}]+\}/g, '0.00').replace(/\$([^$]*)\$/g, (_, tex: string) => plain(tex)).length;
const plain = (tex: string): string => tex.replace(/\\[a-z]+/gi, 'm').replace(/[{}\s\\]/g, '');

describe.each(curveLessons.map((lesson) => [lesson.id, lesson] as const))('%s', (_, lesson) => {
  const tape = tapeFor(lesson);
  const marks = (lesson.plots ?? []).flatMap((plot) => [
    plot.since,
    ...plot.readouts.map((readout) => readout.since),
    ...plot.curves.map((curve) => curve.since),
    ...(plot.marks ?? []).map((mark) => mark.id),
  ]);

  test('has 8 to 14 beats with names of their own, in the order of its sections', () => {
    const ids = lesson.beats.map((beat) => beat.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(8);
    expect(ids.length).toBeLessThanOrEqual(14);
    const order = lesson.beats.map((beat) => lesson.sections.findIndex((section) => section.id === beat.section));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(new Set(order)).toEqual(new Set(lesson.sections.keys()));
  });

  test('names only quantities that its tape has', () => {
    const named = [
      ...lesson.beats.flatMap(({ until, look = [] }) =>
        until === undefined || until === 'start' || until === 'end' ? look : [until, ...look],
      ),
      ...(lesson.plots ?? []).flatMap(({ readouts, curves, marks: own = [], against }) => [
        ...readouts.flatMap(({ ref }) => ref ?? []),
        ...curves.flatMap(({ ref, program }) => (program === undefined ? ref : [])),
        ...own.flatMap((mark): readonly Ref[] => {
          if (mark.kind === 'tangent' || mark.kind === 'rise') return [mark.slope];
          if (mark.kind === 'distance') return [mark.from, mark.to, mark.number];
          if (mark.kind === 'area') return [mark.number];
          if (mark.kind === 'exchange') return [mark.across, mark.up];
          return mark.kind === 'samples' ? [mark.ref] : [];
        }),
        ...(against === undefined ? [] : [against]),
      ]),
    ];
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((ref) => !tape.availability.has(ref))).toEqual([]);
  });

  test('shows and hides only what its plots have, and shows all that they have', () => {
    const there = new Set(marks);
    const shown = lesson.beats.flatMap((beat) => beat.show ?? []);
    const hidden = lesson.beats.flatMap((beat) => beat.hide ?? []);
    expect([...shown, ...hidden].filter((id) => !there.has(id))).toEqual([]);
    expect(marks.filter((id) => id !== undefined && !shown.includes(id))).toEqual([]);
    expect(hidden.filter((id) => !shown.includes(id))).toEqual([]);
  });

  test('says numbers only when they are known, in both languages the same', () => {
    const at = cursors(lesson);
    lesson.beats.forEach(({ id, say, why }, i) => {
      const texts = why === undefined ? [say] : [say, why];
      const said = texts.map((text) => ({ en: numbersIn(text.en), zh: numbersIn(text.zh) }));
      for (const { en, zh } of said) {
        expect(new Set(zh), id).toEqual(new Set(en));
        for (const ref of en)
          expect(tape.availability.get(ref) ?? Infinity, `${id}: ${ref}`).toBeLessThanOrEqual(at[i] ?? 0);
      }
    });
    expect(at.every(Number.isFinite)).toBe(true);
    expect(lesson.beats.flatMap(({ say }) => numbersIn(say.en)).length).toBeGreaterThan(0);
  });

  test('is complete in both languages, with full-width signs in Chinese', () => {
    for (const { en, zh } of textsOf(lesson)) {
      expect(en.trim()).not.toBe('');
      expect(zh.trim()).not.toBe('');
      expect(en).not.toMatch(/[\u3000-\u9fff\uff00-\uffef]/);
      expect(zh.replace(/\$[^$]*\$|\{[^}]*\}/g, '')).not.toMatch(/[,;:!?]/);
    }
  });

  test('headlines are short, reasons are one line', () => {
    for (const { id, say, why } of lesson.beats) {
      expect(length(say.en), id).toBeLessThanOrEqual(62);
      expect(length(say.zh), id).toBeLessThanOrEqual(30);
      if (why !== undefined) expect(length(why.en), id).toBeLessThanOrEqual(112);
      if (why !== undefined) expect(length(why.zh), id).toBeLessThanOrEqual(60);
    }
  });

  test('its slope is the measured slope, over the whole slider', () => {
    const graph = compile(lesson.program);
    const [input] = lesson.inputs;
    if (input === undefined) throw new Error('No input.');
    const run = execute(tape, { x: 0, y: 1 });
    for (const y of [0, 1]) {
      for (let i = 0; i <= 12; i++) {
        const inputs = { x: input.min + ((input.max - input.min) * i) / 12, y };
        run.update(inputs);
        const targets = lesson.id === 'exp' ? (['u', 'w'] as const) : [graph.target];
        for (const target of targets) {
          const { slope: measured } = measuredSlope(graph, inputs, target, 'x');
          const found = run.at(tape.mode === 'forward' ? `t:${target}` : 'g:x');
          expect(found).toBeCloseTo(measured, 6);
        }
      }
    }
  });

  test('inputs that beats set are on the slider, plots lie in the tiles', () => {
    for (const { set = {} } of lesson.beats) {
      for (const [id, value] of Object.entries(set)) {
        const spec = lesson.inputs.find((input) => input.id === id);
        expect(value).toBeGreaterThanOrEqual(spec?.min ?? Infinity);
        expect(value).toBeLessThanOrEqual(spec?.max ?? -Infinity);
      }
    }
    const plots = (lesson.plots ?? []).map((plot) => plot.id).sort();
    expect((lesson.tiles ?? [plots]).flat().sort()).toEqual(plots);
  });
});

test('the rectangle of both exponentials gains at its side what it loses at its top', () => {
  const run = execute(tapeFor(exp), { x: 0 });
  for (const x of [-2, -0.7, 0, 0.5, 1, 2]) {
    run.update({ x });
    expect(run.at('v:u') * run.at('v:w')).toBeCloseTo(run.at('v:p'), 12);
    expect(run.at('t:u') * run.at('v:w')).toBeCloseTo(-run.at('v:u') * run.at('t:w'), 12);
  }
});

test('the loss keeps its digits where the written form has none', () => {
  const run = execute(tapeFor(loss), { x: -800, y: 1 });
  expect(run.at('g:x')).toBeCloseTo(-1, 12);
});
