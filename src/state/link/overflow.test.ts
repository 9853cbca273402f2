// Long programs: no link is written that could not be read, and the page's own history brings back what it leaves out.
import { describe, expect, it } from 'vitest';
import { workedMs } from '../../../scripts/testing/work';
import { firstOwnProgram } from '../../lessons';
import { startChoices } from '../choices/choices';
import { chosenPlan, chosenScene } from '../scene/derive';
import { overflowOf, withOverflow } from './overflow';
import { isTooLong, maxLength, readLink, writeLink } from './link';
import { restsOf } from '../scene/scene';
import { sectionSpans } from '../scene/sections';

const chain = (lines: number): string =>
  Array.from({ length: lines }, (_, i) => `x${i + 1} = tanh(x${i}*w${i % 7}) + 0.1*x${Math.max(0, i - 40)}`).join('\n');
const long = { ...startChoices, lesson: 'own', program: chain(2500), at: 30_000, inputs: { w0: 0.5 } } as const;

describe('a program that is too long for a link', () => {
  it.each([1, 50, 200, 300, 400, 600])('%i lines: what is written can be read', (lines) => {
    const choices = { ...long, program: chain(lines), at: 2 };
    const link = writeLink(choices);
    expect(link.length).toBeLessThanOrEqual(maxLength);
    const { choices: read, problems } = readLink(link, startChoices);
    expect(problems).toEqual([]);
    expect(read.program).toBe(isTooLong(choices) ? firstOwnProgram : choices.program);
    expect(read.at).toBe(isTooLong(choices) ? 0 : 2);
  });
  it('comes back from the history with its place and its inputs', () => {
    const stored: unknown = structuredClone(overflowOf(long));
    const { choices } = readLink(writeLink(long), startChoices);
    expect(withOverflow(choices, stored)).toMatchObject({ program: long.program, at: 30_000, inputs: { w0: 0.5 } });
  });
  it.each([undefined, null, 1, {}, { program: 1 }, { program: '(', at: 0, inputs: {} }])(
    'a history that says %j changes nothing',
    (stored) => {
      const choices = { ...startChoices, lesson: 'own' } as const;
      expect(withOverflow(choices, stored)).toBe(choices);
    },
  );
  it('reads what was kept field by field', () => {
    const own = { ...startChoices, lesson: 'own' } as const;
    const stored = { program: 'y = a*b', at: 0.5, inputs: { a: 3, b: '4' }, share: 'yes', by: 7, mode: 'sideways' };
    expect(withOverflow(own, stored)).toEqual({ ...own, program: 'y = a*b', inputs: { a: 3 } });
  });
  it('keeps the form of the graph with the program', () => {
    const made = { ...long, share: true, collapsed: true, mode: 'forward', by: 'w0' } as const;
    const { choices } = readLink(writeLink(made), startChoices);
    expect(withOverflow(choices, structuredClone(overflowOf(made)))).toEqual(made);
  });
  it('keeps only inputs and frames that there are', () => {
    const stored = { program: 'y = a*b', at: 1e9, inputs: { a: 3, gone: 1 } };
    const choices = withOverflow({ ...startChoices, lesson: 'own' }, stored);
    expect(choices.inputs).toEqual({ a: 3 });
    expect(choices.at).toBe(chosenPlan(choices).frames.length - 1);
  });
});

describe('a program of 10,000 nodes', () => {
  const plan = chosenPlan(long);
  it('has its sections one after the other over all frames', () => {
    const stretches = sectionSpans(plan);
    expect(stretches.map(({ section }) => section.id)).toEqual(['forward', 'partials', 'backward']);
    let next = 0;
    for (const { from, frames } of stretches) {
      expect(from).toBe(next);
      next += frames;
    }
    expect(next).toBe(plan.frames.length);
  });
  it('is stepped without making its tape: a scene takes no longer than a few milliseconds', () => {
    chosenScene(long);
    const from = workedMs();
    for (let at = 30_000; at < 30_100; at++) chosenScene({ ...long, at });
    // A tape of 42,000 steps takes far longer to make than all of these scenes together may.
    expect((workedMs() - from) / 100).toBeLessThan(25);
    expect(restsOf(plan, 'step')).toBe(restsOf(plan, 'step'));
  });
});
