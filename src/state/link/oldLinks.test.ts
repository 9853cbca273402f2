// Links that were given away open as they did then: the same choices, the same place, no more said than then.
import { expect, test } from 'vitest';
import { startChoices } from '../choices/choices';
import { chosenPlan } from '../scene/derive';
import { readLink } from './link';
import oldLinks from './oldLinks.json';

test.each(oldLinks)('$link', ({ link, opens, beat, problems: said }) => {
  const { choices, problems } = readLink(link, startChoices);
  expect({ ...choices, at: 0 }).toEqual({ ...startChoices, ...opens });
  const { frames, lesson } = chosenPlan(choices);
  const frame = frames[choices.at];
  expect(`${lesson.beats[frame?.beat ?? -1]?.id}+${frame?.offset}`).toBe(beat);
  expect(problems.map(({ key }) => key)).toEqual(said);
});
