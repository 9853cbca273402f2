// What a link keeps from its readers stands in nothing that they can take home.
import '../../../scripts/allLessons';
import { describe, expect, it } from 'vitest';
import { holds, isSame, odd, textsOf } from '../../../scripts/testing/digits';
import { isKind, nodeOf } from '../../engine/ref';
import type { Ref } from '../../engine';
import { contents, languages } from '../../lessons';
import { actionsOf, allScenes, createSession, type Hideable, momentNote, type Session } from '../../state';
import { laterWords } from '../../text/laterWords';
import { textExports } from './texts';

/** All texts of a moment, each with the name of its row. */
function exportsOf(session: Session): readonly (readonly [string, string])[] {
  const scene = session.scene.getState();
  const { choices } = session.store.getState();
  const words = laterWords[choices.lang].takeHome;
  return textExports
    .filter(({ offered }) => offered?.(scene) !== false)
    .map(({ name, make }) => [name, make(scene, words, momentNote(choices), choices)]);
}

/** Every number that the lesson shows somewhere: a hidden one that is the same is given by it, as a local partial that is a value. */
function seenIn({ store }: Session): readonly number[] {
  const scenes = allScenes(store.getState().choices, 2000);
  return [
    ...new Set(
      scenes.flatMap((scene) => [...scene.tape.availability.keys()].flatMap((ref) => scene.number(ref) ?? [])),
    ),
  ];
}

/** The quantities of a moment that are kept back, and that no number of the lesson gives. */
function keptAt(session: Session, hide: readonly Hideable[], seen: readonly number[]): readonly Ref[] {
  const { tape, graph, truth } = session.scene.getState();
  const refs = [...tape.availability.keys()];
  const isKept = (ref: Ref): boolean =>
    isKind(ref, 'value')
      ? hide.includes('values') && graph.node(nodeOf(ref))?.op !== 'input'
      : hide.includes('adjoints') && (isKind(ref, 'adjoint') || isKind(ref, 'contribution') || isKind(ref, 'tangent'));
  return refs.filter((ref) => isKept(ref) && !seen.some((each) => isSame(truth.at(ref), each)));
}

const wholes = [['values'], ['adjoints'], ['values', 'adjoints']] as const satisfies readonly (readonly Hideable[])[];

describe.each(contents.map(({ id }) => id))('of %s', (lesson) => {
  /** Each value of the exponential is its slope, too, which is no secret. */
  const isGivenAway = lesson === 'exp';

  it.each(wholes.map((hide) => [hide.join(), hide] as const))('no text says what is hidden: %s', (_, hide) => {
    let looked = 0;
    const found = languages.flatMap((lang) => {
      const session = createSession({ lesson, lang, hide, inputs: odd(lesson) });
      const { frames } = session.scene.getState();
      const seen = seenIn(session);
      return [frames.length - 1, Math.floor(frames.length / 2)].flatMap((at) => {
        actionsOf(session).goTo(at);
        const texts = exportsOf(session);
        const { truth } = session.scene.getState();
        return keptAt(session, hide, seen).flatMap((ref) =>
          textsOf(truth.at(ref)).flatMap((digits) => {
            looked++;
            return texts.filter(([, text]) => holds(text, digits)).map(([name]) => `${name} ${at} ${ref} ${digits}`);
          }),
        );
      });
    });
    expect(found).toEqual([]);
    if (hide.length > 1 && !isGivenAway) expect(looked).toBeGreaterThan(0);
  });

  it('and every text that opens its moment again opens it with the same kept back', () => {
    const session = createSession({ lesson, hide: ['values', 'adjoints'] });
    for (const [name, text] of exportsOf(session)) expect(text, name).toContain('hide=values,adjoints');
  });

  it('it would be found: without it the texts say most of these numbers', () => {
    const hidden = createSession({ lesson, hide: ['values', 'adjoints'], inputs: odd(lesson), at: 10_000 });
    const open = createSession({ lesson, inputs: odd(lesson), at: 10_000 });
    for (const each of [hidden, open]) actionsOf(each).last();
    const all = exportsOf(open)
      .map(([, text]) => text)
      .join('\n');
    const kept = keptAt(hidden, ['values', 'adjoints'], seenIn(hidden)).map((ref) =>
      textsOf(hidden.scene.getState().truth.at(ref)),
    );
    const told = kept.filter((texts) => texts.some((digits) => holds(all, digits)));
    expect(told.length).toBeGreaterThanOrEqual(0.4 * kept.filter((texts) => texts.length > 0).length);
  });
});
