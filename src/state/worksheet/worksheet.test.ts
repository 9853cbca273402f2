// Laws of worksheets: the key has the numbers of its link, the sheet has none of them, and a class set is always the same and all different.
import { describe, expect, it } from 'vitest';
import { execute, levels } from '../../engine';
import { contents, languages } from '../../lessons';
import { startChoices, type Choices } from '../choices';
import { readLink } from '../link';
import { allScenes, chosenScene } from '../scene';
import { type Subject, type Variant, variantsOf } from './variants';

const choicesOf = (lesson: string, change: Partial<Choices> = {}): Choices => {
  const choices = { ...startChoices, lesson, ...change };
  return { ...choices, at: chosenScene(choices).frames.length - 1 };
};

/** What a variant asks for, with its numbers. */
const answers = ({ questions }: Variant): readonly string[] =>
  questions.flatMap(({ asked, key }) => asked.map((ref) => `${ref}=${key.scene.truth.at(ref)}`));

const taught = contents.map(({ id }) => [id, choicesOf(id)] as const);
const wishes: readonly (readonly [string, Choices, Subject])[] = [
  ...taught.flatMap(([id, choices]) =>
    (['moment', 'lesson'] as const).map((subject) => [`${id} ${subject}`, choices, subject] as const),
  ),
  ...levels.map((level) => [level, choicesOf('own'), level] as const),
];

describe.each(wishes)('%s', (_, choices, subject) => {
  const [variant] = variantsOf(choices, { subject, count: 1, seed: 17 });
  const questions = variant?.questions ?? [];
  it('asks for what is computed, each once, and holds all of it back', () => {
    expect(questions.length).toBeGreaterThan(0);
    for (const { asked, blank, sheet, key } of questions) {
      expect(asked.length).toBeGreaterThan(0);
      expect(new Set(asked).size).toBe(asked.length);
      expect(asked.filter((ref) => !blank.includes(ref))).toEqual([]);
      expect(asked.filter((ref) => !key.scene.isComputed(ref))).toEqual([]);
      const { scene } = sheet;
      const there = blank.filter((ref) => scene.tape.availableAt(ref) !== undefined);
      expect(there.filter((ref) => scene.number(ref) !== undefined || scene.live(ref) !== undefined)).toEqual([]);
      expect(asked.filter((ref) => key.scene.number(ref) === undefined)).toEqual([]);
      expect([sheet.scene.keeps, sheet.lines, key.scene.keeps]).toEqual([true, [], false]);
    }
  });
  it('has the numbers of the engine at the moment that its link opens, and the link asks for the same', () => {
    for (const { asked, blank, sheet, key, link } of questions) {
      const read = readLink(link ?? '', startChoices);
      expect(read.problems).toEqual([]);
      expect(read.choices.ask).toEqual(blank);
      const { scene } = sheet;
      const opened = chosenScene(read.choices);
      expect([opened.lesson.id, opened.at]).toEqual([scene.lesson.id, scene.at]);
      const run = execute(opened.tape, opened.inputs);
      expect(asked.map((ref) => key.scene.truth.at(ref))).toEqual(asked.map((ref) => run.at(ref)));
      expect(blank.filter((ref) => opened.number(ref) !== undefined)).toEqual([]);
    }
  });
  it('asks for the same numbers in every language', () => {
    const all = languages.map((lang) => variantsOf({ ...choices, lang }, { subject, count: 1, seed: 17 }).map(answers));
    expect(new Set(all.map((each) => JSON.stringify(each))).size).toBe(1);
  });
  it('has variants that are all different, always the same, and others for the next seed', () => {
    const setOf = (seed: number) => variantsOf(choices, { subject, count: 6, seed }).map(answers);
    const set = setOf(17);
    expect(set.length).toBe(6);
    expect(new Set(set.map((each) => JSON.stringify(each))).size).toBe(6);
    expect(setOf(17)).toEqual(set);
    expect(setOf(18)).not.toEqual(set);
    expect(set.flat().filter((each) => !/=-?\d/.test(each))).toEqual([]);
  });
});

it('the first of a set of exercises is the exercise of the seed', () => {
  const choices = choicesOf('own');
  const [one] = variantsOf(choices, { subject: 'fork', count: 1, seed: 17 });
  const [first, second] = variantsOf(choices, { subject: 'fork', count: 2, seed: 17 });
  const [preview, ...none] = variantsOf(choices, { subject: 'fork', count: 2, seed: 17 }, 1);
  expect([preview?.name, none]).toEqual([first?.name, []]);
  expect([one?.exercise?.name, first?.exercise?.name]).toEqual(['fork.17', 'fork.17']);
  expect([one?.name, first?.name, second?.name]).toEqual(['', '1', '2']);
  expect(first?.questions.map(({ link }) => link)).toEqual(one?.questions.map(({ link }) => link));
});

it('a moment that asks for numbers already leaves these blank, and one that has computed nothing has no sheet', () => {
  const at = allScenes(choicesOf('graph'), 100).findIndex(({ justWritten }) => justWritten === 'g:b');
  const asking = { ...startChoices, lesson: 'graph', at };
  const askedBy = (ask: Choices['ask']) =>
    variantsOf({ ...asking, ask }, { subject: 'moment', count: 1, seed: 1 })[0]?.questions[0]?.asked;
  expect(askedBy(['v:c', 'g:b'])).toEqual(['v:c', 'g:b']);
  expect(askedBy(['new'])).toEqual(['g:b']);
  expect(variantsOf({ ...asking, at: 0 }, { subject: 'moment', count: 1, seed: 1 })).toEqual([]);
});

it('what a reader has hidden or coloured is no part of the live version', () => {
  const [variant] = variantsOf(choicesOf('graph', { theme: 'dark' }), { subject: 'moment', count: 1, seed: 1 });
  expect(variant?.questions[0]?.link).not.toContain('theme');
});
