// Law 8 for links: a link reads back as what was written, and no text whatever makes reading throw.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutatedLink } from '../../../bench/fuzz/links';
import { applies, type Where } from '../choices/choice';
import { choiceRows, type Choices, ofChoices, startChoices } from '../choices/choices';
import { isNamedBy, toolRow, tools } from '../choices/tools';
import { chosenPlan } from '../scene/derive';
import { contents } from '../../lessons';
import { fitted, showable, silent } from './form';
import { readLink, writeLink } from './link';

/** Each choice as it is or as one of the examples of its row. */
const chosen: fc.Arbitrary<Choices> = fc
  .record(
    Object.fromEntries(
      choiceRows.map(([name, row]) => [name, fc.constantFrom(row.initial, row.initial, ...row.examples)]),
    ),
  )
  .map((made) => made as unknown as Choices);

const numbers = fc.array(fc.double({ noDefaultInfinity: true, noNaN: true }), { minLength: 4, maxLength: 4 });

/** Choices as they stand in the page: what the lesson does not have is not chosen, inputs and place are its own. */
const choices: fc.Arbitrary<Choices> = fc
  .record({
    made: chosen,
    lesson: fc.constantFrom(...contents.map(({ id }) => id)),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    numbers,
  })
  .map(({ made, lesson, place, numbers: values }) => {
    const { choices: shown, plan } = showable({ ...made, lesson }, silent);
    const ids = plan.lesson.inputs.slice(0, values.length).map(({ id }) => id);
    return fitted(
      {
        ...shown,
        at: Math.round(place * (plan.frames.length - 1)),
        inputs: Object.fromEntries(ids.map((id, i) => [id, values[i] ?? 0])),
      },
      plan,
    );
  });

/** The choices that a link speaks of. */
function spoken(of: Choices): Partial<Choices> {
  const where: Where = { lesson: chosenPlan(of).lesson, tool: of.tool, notation: of.notation };
  return ofChoices(
    (row, name) => applies(row, where) && name !== 'inputs',
    (_, name) => of[name],
  );
}

describe('link', () => {
  it('reads back what was written, whatever is chosen', () => {
    fc.assert(
      fc.property(choices, (made) => {
        const link = writeLink(made);
        const read = readLink(link, startChoices);
        expect(read.problems).toEqual([]);
        // -0 is written as 0.
        expect(writeLink(read.choices)).toBe(link);
        expect(spoken(read.choices)).toEqual(spoken(made));
      }),
      { numRuns: 150 },
    );
  });

  it('reads back every example of every row, in every lesson', () => {
    for (const { id } of contents) {
      for (const [name, { examples }] of choiceRows) {
        for (const example of examples) {
          const tool = tools.find((each) => isNamedBy(each, name)) ?? startChoices.tool;
          const wanted: Choices = { ...startChoices, tool, lesson: id, [name]: example };
          const { choices: shown, plan } = showable(wanted, silent);
          const made = fitted(shown, plan);
          const read = readLink(writeLink(made), startChoices);
          expect(read.problems).toEqual([]);
          expect(spoken(read.choices), `${id} ${name}`).toEqual(spoken(made));
        }
      }
    }
  });

  it('reads as itself although a choice stayed behind that the lesson does not have', () => {
    for (const { id } of contents) {
      const stale: Partial<Choices> = { nudge: { by: 'gone', h: 0.2 }, target: 'gone', by: 'gone', opened: ['gone'] };
      for (const tool of tools) {
        const link = writeLink({ ...startChoices, ...stale, lesson: id, tool });
        const read = readLink(link, startChoices);
        expect(read.problems).toEqual([]);
        expect(writeLink(read.choices)).toBe(link);
      }
    }
  });

  it('has one row for each key', () => {
    const keys = choiceRows.flatMap(([, { fields }]) => fields.flatMap(({ key, aliases = [] }) => [key, ...aliases]));
    expect(new Set(keys).size).toBe(keys.length);
    for (const tool of tools)
      for (const name of toolRow(tool).fields) expect(Object.keys(startChoices)).toContain(name);
  });

  it('throws at no text, and says what it did not understand', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webFragments(), fc.string()), (text) => {
        const read = readLink(`#/${text}`, startChoices);
        expect(read.choices.at).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  });

  it('opens what was there where it names no lesson, and takes away what cannot be shown there, too', () => {
    const { choices: own } = readLink('#/own', startChoices);
    const { choices: read, problems } = readLink('#/own+9?rungs=64&mode=paths', own);
    expect(problems.map(({ key }) => key)).toEqual(['lesson', 'paths']);
    expect(read).toMatchObject({ lesson: 'own', mode: 'reverse' });
    expect(chosenPlan(read).frames.length).toBeGreaterThan(1);
  });

  it('opens after any other, however damaged, and what it then writes reads as itself', () => {
    let before = startChoices;
    for (let seed = 0; seed < 400; seed += 1) {
      const { choices: read } = readLink(mutatedLink(seed), before);
      const written = writeLink(read);
      const again = readLink(written, startChoices);
      expect(again.problems, String(seed)).toEqual([]);
      expect(writeLink(again.choices), String(seed)).toBe(written);
      before = read;
    }
  });

  it('survives the loss of any of its characters', () => {
    const link = '#/graph/reuse+2?in=a:4,b:1&lang=zh&theme=dark&pace=beat';
    for (let i = 0; i < link.length; i++) {
      for (const piece of ['', '%', '\uD800', '=']) {
        expect(() => readLink(link.slice(0, i) + piece + link.slice(i + 1), startChoices)).not.toThrow();
      }
    }
  });

  it('opens the moment that it names', () => {
    const { choices: read, problems } = readLink('#/graph/reuse+2?in=a:4,b:1&lang=zh', startChoices);
    const plan = chosenPlan(read);
    const frame = plan.frames[read.at];
    expect(problems).toEqual([]);
    expect(plan.lesson.beats[frame?.beat ?? -1]?.id).toBe('reuse');
    expect(frame?.offset).toBe(2);
    expect(read.inputs).toEqual({ a: 4, b: 1 });
    expect(read.lang).toBe('zh');
  });

  it.each([
    ['#/nowhere', 'lesson'],
    ['#/graph/nowhere', 'beat'],
    ['#/graph/reuse+99', 'offset'],
    ['#/graph?in=a:four', 'input'],
    ['#/graph?in=zz:4', 'input'],
    ['#/graph?in=a:Infinity', 'input'],
    ['#/graph?flavour=1', 'field'],
    ['#/graph?tool=hammer', 'value'],
    ['#/graph?tool=nudge&nudge=zz:0.1', 'input'],
    ['#/graph?tool=nudge&nudge=a:2', 'value'],
    ['#/graph?tool=nudge&nudge=a:0', 'value'],
    ['#/graph?tool=nudge&nudge=a', 'value'],
    ['#/graph?lang=klingon', 'value'],
    ['#/network?layers=2,1000000000,1', 'layers'],
    ['#/own?f=y%3Da*b&mode=forward&by=', 'value'],
    ['#/own?f=y%3Da*b&mode=forward&by=c', 'value'],
    ['#/own?f=y%3Da*b&target=c', 'value'],
    ['#/own?f=y%3D3&mode=forward', 'value'],
    ['#/graph?hide=panel,everything', 'value'],
    ['#/graph?in=%E0%A4%A', 'encoding'],
    [`#/graph?in=${'a:1,'.repeat(10_000)}`, 'tooLong'],
  ])('says of %s what is wrong', (link, key) => {
    const { choices: read, problems } = readLink(link.slice(0, 50_000), startChoices);
    expect(problems.map((problem) => problem.key)).toContain(key);
    expect(() => chosenPlan(read)).not.toThrow();
  });

  it('keeps what it understands beside what it does not', () => {
    const { choices: read } = readLink('#/graph/reuse?in=a:4,b:oops&theme=plaid&lang=zh', startChoices);
    expect(read).toMatchObject({ lesson: 'graph', inputs: { a: 4 }, lang: 'zh', theme: 'light' });
  });

  it.each(['', '+', 'c', '__proto__'])('differentiates by the first input where by=%s names none', (by) => {
    const { choices: read, problems } = readLink(`#/own?f=y%3Da*b&mode=forward&by=${by}`, startChoices);
    expect(problems).toEqual([{ key: 'value', what: `by=${by.replace('+', ' ')}` }]);
    expect(read).toMatchObject({ mode: 'forward', by: undefined });
    expect(chosenPlan(read).lesson.passes).toEqual([{ mode: 'forward', inputs: ['a'] }]);
  });

  it('says that there are too many paths, also to a target in the middle', () => {
    const lines = Array.from({ length: 97 }, (_, i) => `x${i + 1}=x${i}*x${i}`).join('\n');
    for (const program of [lines, `${lines}\ny=x1`]) {
      const link = `#/own?f=${encodeURIComponent(program)}&mode=paths&target=x97`;
      const { choices: read, problems } = readLink(link, startChoices);
      expect(problems).toEqual([{ key: 'paths', what: String(2n ** 97n) }]);
      expect(read).toMatchObject({ mode: 'reverse', target: 'x97', program });
      expect(() => chosenPlan(read)).not.toThrow();
    }
  });

  it('cuts what it did not understand to 40 characters', () => {
    const { problems } = readLink(
      `#/graph?pace=${'[object Object]'.repeat(9)}&lang=%F0%9F%98%80${'😀'.repeat(99)}`,
      startChoices,
    );
    expect(problems.map(({ what }) => Array.from(what).length)).toEqual([40, 40]);
    expect(problems[0]?.what).toMatch(/^pace=\[object Object\]\[.*…$/);
  });

  it('takes names of Object.prototype for names', () => {
    const { problems } = readLink('#/graph?in=__proto__:1,constructor:2&__proto__=3', startChoices);
    expect(problems.length).toBe(3);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
