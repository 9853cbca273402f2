// Law 8 for links: a link reads back as what was written, and no text whatever makes reading throw.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activationNames, indexBases, lessons, lossNames, networkNaming, notationIds } from '../../lessons';
import { type Choices, codeKinds, languages, mistakeIds, paces, startChoices, themes, tools } from '../choices/choices';
import { chosenPlan } from '../scene/derive';
import { readLink, writeLink } from './link';

const choices: fc.Arbitrary<Choices> = fc
  .record({
    lesson: fc.constantFrom(...lessons.map(({ id }) => id)),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    numbers: fc.array(fc.double({ noDefaultInfinity: true, noNaN: true }), { minLength: 4, maxLength: 4 }),
    lang: fc.constantFrom(...languages),
    theme: fc.constantFrom(...themes),
    pace: fc.option(fc.constantFrom(...paces), { nil: undefined }),
    embed: fc.boolean(),
    tool: fc.constantFrom(...tools),
    mistake: fc.option(fc.constantFrom(...mistakeIds), { nil: undefined }),
    codeFor: fc.constantFrom(...codeKinds),
    notation: fc.constantFrom(...notationIds),
    base: fc.option(fc.constantFrom(...indexBases), { nil: undefined }),
    h: fc.double({ min: 1e-16, max: 1, noNaN: true }),
    network: fc
      .record({
        layers: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
        activations: fc.array(fc.constantFrom(...activationNames), { maxLength: 3 }),
        loss: fc.constantFrom(...lossNames),
        bias: fc.boolean(),
      })
      .map(networkNaming.fitted),
  })
  .map(({ lesson, place, numbers, network, h, mistake, base, ...rest }) => {
    const made: Choices = { ...startChoices, ...rest, lesson, ...(lesson === 'network' && { network }) };
    const plan = chosenPlan(made);
    const ids = plan.lesson.inputs.slice(0, numbers.length).map(({ id }) => id);
    const by = plan.graph.inputs.at(-1);
    return {
      ...made,
      // A push is written only while it is shown.
      ...(rest.tool === 'nudge' && { nudge: { by, h } }),
      ...(rest.tool === 'mistakes' && { mistake }),
      // Where the notation decides the base, none is written.
      ...(rest.notation !== 'theta' && { base }),
      at: Math.round(place * (plan.frames.length - 1)),
      inputs: Object.fromEntries(ids.map((id, i) => [id, numbers[i] ?? 0])),
    };
  });

describe('link', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(choices, (made) => {
        const read = readLink(writeLink(made), startChoices);
        expect(read.problems).toEqual([]);
        // The theme that every page starts with is left out of the link, and -0 is written as 0.
        expect(writeLink(read.choices)).toBe(writeLink(made));
        expect({ ...read.choices, inputs: {} }).toEqual({ ...made, inputs: {} });
      }),
      { numRuns: 60 },
    );
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

  it('takes names of Object.prototype for names', () => {
    const { problems } = readLink('#/graph?in=__proto__:1,constructor:2&__proto__=3', startChoices);
    expect(problems.length).toBe(3);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
