// Laws of the ladder on the stage: one scale, inside its room, no text over another.
import { describe, expect, it } from 'vitest';
import { inkWidth } from '../numbers';
import { ladderStage } from './ladderStage';

const counts = (rungs: number) =>
  Array.from({ length: rungs }, (_, i) => ({ rungs: i + 1, paths: 2n ** BigInt(i + 1), edges: 2 * (i + 1) }));

describe.each([
  [1, 850, 400],
  [4, 850, 400],
  [10, 850, 340],
  [20, 850, 400],
  [10, 360, 200],
  [20, 360, 200],
  [10, 1400, 700],
])('%i rungs in %i x %i pixels', (rungs, width, height) => {
  const ladders = counts(rungs);
  const stage = ladderStage(ladders, width, height);

  it('all columns are on one scale and stand side by side inside the room', () => {
    const unit = (stage.rungs.at(-1)?.paths.h ?? 0) / Number(ladders.at(-1)?.paths);
    expect(unit).toBeGreaterThan(0);
    stage.rungs.forEach((each, i) => {
      expect(each.paths.h / Number(ladders[i]?.paths)).toBeCloseTo(unit, 9);
      expect(each.edges.h / (ladders[i]?.edges ?? 0)).toBeCloseTo(unit, 9);
      expect(each.paths.y).toBeGreaterThanOrEqual(stage.text);
      expect(each.paths.x + each.paths.w).toBeLessThan(each.edges.x);
      expect(each.edges.x + each.edges.w).toBeLessThan(stage.rungs[i + 1]?.paths.x ?? width);
      expect(each.paths.x).toBeGreaterThan(0);
    });
    expect(stage.y + stage.node).toBeLessThan(stage.under - 0.8 * stage.text);
    expect(stage.under).toBeLessThan(height);
  });

  it('the last rung has its numbers, and no number runs into another or out of the room', () => {
    expect(stage.rungs.at(-1)?.text).toBeDefined();
    expect(stage.rungs.at(-1)?.under).toBeDefined();
    for (const texts of [stage.rungs.map((each) => each.text), stage.rungs.map((each) => each.under)]) {
      let end = 0;
      stage.rungs.forEach(({ x }, i) => {
        const text = texts[i];
        if (text === undefined) return;
        const half = (1.16 * inkWidth(text) * stage.text) / 2;
        expect(x - half).toBeGreaterThan(end);
        end = x + half;
      });
      expect(end).toBeLessThanOrEqual(width);
    }
  });
});
