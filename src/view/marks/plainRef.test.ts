// Plain names tell quantities apart: in the menu of the checker, on the sheet of an exercise, at its blanks.
import { beforeAll, describe, expect, it } from 'vitest';
import { levels } from '../../engine';
import { isKind } from '../../engine/ref';
import { actionsOf, createSession } from '../../state';
import { openExercise } from '../../state/practice';
import { bringFigures } from '../../state/figures';
import { plainRef } from './plainRef';

beforeAll(bringFigures);

describe.each(levels)('an exercise of the level %s', (level) => {
  it('has a name of its own for each quantity', () => {
    const session = createSession({ lesson: 'own' });
    // Every kind of quantity, and a product of a node with itself.
    actionsOf(session).setProgram('p = a*b\ny = p*p + a');
    for (let seed = 0; seed < 20; seed++) {
      openExercise(session, level, seed);
      const scene = session.scene.getState();
      const refs = scene.tape.steps.map(({ write }) => write).filter((ref) => !isKind(ref, 'path'));
      const names = refs.map((ref) => plainRef(ref, scene));
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
      expect(names.join()).not.toContain('undefined');
    }
  });
});
