// Exercises: their link names level and seed and opens the same one; all can be found; what is changed is no exercise any more.
import { beforeAll, describe, expect, it } from 'vitest';
import { levels } from '../../engine';
import { startChoices } from '../choices';
import { setInput, setProgram, tryAnswer } from '../actions';
import { bringFigures } from '../figures';
import { readLink, writeLink } from '../link';
import { chosenPlan } from '../scene';
import { createCore } from '../store';
import { openExercise } from './openExercise';
import { outcomesOf } from './outcomes';

// What judges a number.
beforeAll(bringFigures);

describe.each(levels)('level %s', (level) => {
  const core = createCore(startChoices);
  openExercise(core, level, 17);
  const { choices } = core.store.getState();
  it('is its level and its seed, and opens as the same exercise', () => {
    const link = writeLink(choices);
    expect(link).toContain(`practice=${level}.17`);
    const read = readLink(link, startChoices);
    expect(read.problems).toEqual([]);
    expect(read.choices).toEqual(choices);
    const bare = createCore(readLink(`#/own?tool=practice&practice=${level}.17`, startChoices).choices);
    const { practice, tool } = bare.store.getState().choices;
    expect([practice, tool]).toEqual([{ level, seed: 17 }, 'practice']);
    openExercise(bare, level, 17);
    expect(bare.store.getState().choices).toEqual(choices);
  });
  it('is found blank by blank, whatever is found first of what can be found', () => {
    const frames = chosenPlan(choices).frames;
    expect(choices.at).toBeLessThan(frames.length);
    for (let left = choices.ask.length; left > 0; left--) {
      const scene = core.scene.getState();
      const { asked, truth, tape } = scene;
      expect(asked).toHaveLength(left);
      const open = asked.filter((ref) =>
        tape.steps.find(({ write }) => write === ref)?.reads.every((read) => scene.number(read) !== undefined),
      );
      const ref = open.at(-1);
      expect(ref).toBeDefined();
      if (ref === undefined) return;
      tryAnswer(core, ref, { value: truth.at(ref), digits: 12, unit: 0 });
    }
    expect(core.scene.getState().asked).toEqual([]);
    expect(new Set(outcomesOf(choices.ask, core.store.getState()).map(({ how }) => how))).toEqual(new Set(['first']));
  });
  it('is no exercise any more once a number or the program is changed', () => {
    const id = Object.keys(choices.inputs)[0] ?? '';
    setInput(core, id, 0.125, true);
    const link = writeLink(core.store.getState().choices);
    expect(link).not.toContain('practice=');
    expect(link).toContain('in=');
    expect(readLink(link, startChoices).choices.inputs[id]).toBe(0.125);
    openExercise(core, level, 17);
    setProgram(core, 'y = a*a*a');
    expect(core.store.getState().choices.practice).toBeUndefined();
  });
});

it('what is no exercise is said', () => {
  for (const text of ['fork', 'fork.x', 'spoon.3', 'fork.-1'])
    expect(readLink(`#/own?practice=${text}`, startChoices).problems).toEqual([
      { key: 'value', what: `practice=${text}` },
    ]);
});
