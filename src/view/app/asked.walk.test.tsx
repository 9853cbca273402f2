// While a number is asked for, nothing on the page gives it away: no text, no attribute, no export, in no view, tool, dialog or language.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { pageText } from '../../../scripts/testing/page';
import { holds, isSame, odd, textsOf } from '../../../scripts/testing/digits';
import { dotText, latexText, tikzText } from '../../draw/papers';
import { kindOf } from '../../engine/ref';
import type { Ref } from '../../engine';
import { contents, languages, taught } from '../../lessons';
import {
  actionsOf,
  allScenes,
  bringLessons,
  type Choices,
  createSession,
  momentNote,
  type Scene,
  type Session,
  type State,
  toolsOf,
} from '../../state';
import { laterWords } from '../../text/laterWords';
import { transcript } from '../exports/transcript';
import { parts as pageParts } from '../marks';
import { stepLinesOf } from '../panel';

const size = vi.hoisted(() => ({ width: 700, height: 500 }));
vi.mock('../marks/useSize', () => ({ useSize: () => size }));
vi.mock('../marks/useRoom', () => ({ useRoom: () => ({ ...size, em: 16 }) }));
beforeAll(async () => {
  await bringLessons();
  await Promise.all(pageParts.map((part) => part.bring()));
});

/** Whether another number that is there is the same: a copy, the own value of a slope. */
const isGiven = (scene: Scene, ref: Ref): boolean => {
  const asked = scene.truth.at(ref);
  const others = [...scene.tape.availability.keys()].flatMap((each) => scene.number(each) ?? []);
  return others.some((each) => isSame(asked, each));
};

/** What of the page's text is the quantity that is asked for at its moment; empty where nothing is. */
function leaks(session: Session, ref: Ref, texts: readonly string[]): readonly string[] {
  const scene = session.scene.getState();
  return textsOf(scene.truth.at(ref)).flatMap((digits) =>
    texts.flatMap((text) => {
      const found = holds(text, digits)
        ? text.search(new RegExp(`(?<![\\d.])${digits.replace('.', '\\.')}(?!\\d)`))
        : -1;
      return found < 0
        ? []
        : [`${scene.lesson.id} ${scene.at} ${ref} = ${digits}: ${text.slice(found - 60, found + 20)}`];
    }),
  );
}

const note = 'note';

/** What can be taken away from a moment as text. */
function exportsOf(session: Session): readonly string[] {
  const scene = session.scene.getState();
  const { choices } = session.store.getState();
  const words = laterWords[choices.lang].takeHome;
  return [
    dotText(scene, note),
    tikzText(scene, '', note),
    latexText({ ...scene, step: stepLinesOf(scene) }, '', words.headings, note),
    transcript(allScenes(choices, 2000, scene.asked), words, note),
    momentNote(choices),
  ];
}

/** Every frame that asks for a number that nothing else gives, with what `see` finds there. */
function everyFrame(
  choices: Partial<Choices> & Pick<Choices, 'lesson'>,
  see: (session: Session, ref: Ref) => readonly string[],
  every = 1,
): void {
  const session = createSession({ pace: 'step', ask: ['new'], inputs: odd(choices.lesson), ...choices });
  const { frames } = session.scene.getState();
  let asked = 0;
  const found = frames.flatMap((_, at) => {
    actionsOf(session).goTo(at);
    const scene = session.scene.getState();
    const [ref] = scene.asked;
    if (ref === undefined || isGiven(scene, ref)) return [];
    return asked++ % every > 0 ? [] : see(session, ref);
  });
  expect(found).toEqual([]);
  expect(asked).toBeGreaterThan(0);
}

describe.each(taught.map((lesson) => [lesson.id, lesson] as const))('lesson %s', (id, lesson) => {
  for (const lang of languages)
    for (const view of lesson.views)
      it(`the page does not say it: ${view}, ${lang}`, { timeout: 120_000 }, () =>
        everyFrame({ lesson: id, lang, view }, (session, ref) => leaks(session, ref, [pageText(session)])),
      );
  it('nor does what is exported', { timeout: 120_000 }, () =>
    everyFrame({ lesson: id }, (session, ref) => leaks(session, ref, exportsOf(session)), 3),
  );
  it.each(toolsOf(lesson))('nor does the tool %s', { timeout: 120_000 }, (tool) =>
    everyFrame({ lesson: id, tool }, (session, ref) => leaks(session, ref, [pageText(session)]), 7),
  );
  it.each([{ dialog: 'overview' }, { lecturing: 0 }] satisfies readonly Partial<State>[])(
    'nor what is open beside it: %o',
    { timeout: 120_000 },
    (open) =>
      everyFrame(
        { lesson: id },
        (session, ref) => {
          session.store.setState(open);
          return leaks(session, ref, [pageText(session)]);
        },
        7,
      ),
  );
  it('nor the card of any quantity', { timeout: 120_000 }, () =>
    everyFrame(
      { lesson: id },
      (session, ref) => {
        session.store.setState({ pinned: ref });
        const page = pageText(session, { lit: ref });
        expect(page.includes('class="card') || lesson.plots !== undefined).toBe(true);
        return leaks(session, ref, [page]);
      },
      5,
    ),
  );
  it('and all of this would be found: once it is shown, the page and its texts say it', () => {
    const [page, texts] = [0, 0].map(() => ({ said: 0, of: 0 }));
    everyFrame({ lesson: id }, (session, ref) => {
      actionsOf(session).showAnswer(ref);
      const written = textsOf(session.scene.getState().truth.at(ref)).length > 0;
      for (const [count, there] of [
        [page, [pageText(session)]],
        [texts, exportsOf(session)],
      ] as const) {
        if (count === undefined || !written) continue;
        count.of++;
        if (leaks(session, ref, there).length > 0) count.said++;
      }
      return [];
    });
    expect(page?.said).toBe(page?.of);
    expect(texts?.said).toBe(texts?.of);
    expect(page?.of).toBeGreaterThan(0);
  });
  it('nor what is said of wrong numbers', { timeout: 120_000 }, () =>
    everyFrame(
      { lesson: id },
      (session, ref) => {
        const right = session.scene.getState().truth.at(ref);
        return [-right, 2 * right, right * right, right * 1.01].flatMap((value) => {
          actionsOf(session).tryAnswer(ref, { value, digits: 12, unit: 1e-12 });
          return session.scene.getState().asked.length === 0 ? [] : leaks(session, ref, [pageText(session)]);
        });
      },
      5,
    ),
  );
});

describe('a number that is asked for', () => {
  it.each(contents.map(({ id }) => id))('is right as the page shows it, at every frame of %s', (id) => {
    const session = createSession({ lesson: id, pace: 'step', ask: ['new'], inputs: odd(id) });
    const { frames } = session.scene.getState();
    for (const at of frames.keys()) {
      actionsOf(session).goTo(at);
      const { asked, truth } = session.scene.getState();
      const [ref] = asked;
      if (ref === undefined || !Number.isFinite(truth.at(ref))) continue;
      const value = Number(truth.at(ref).toPrecision(4));
      actionsOf(session).tryAnswer(ref, {
        value,
        digits: 4,
        unit: 10 ** (Math.floor(Math.log10(Math.abs(value || 1))) - 3),
      });
      expect(session.scene.getState().asked, `${id} ${at} ${ref}`).toEqual([]);
      expect(session.scene.getState().number(ref), `${id} ${at} ${ref}`).toBe(truth.at(ref));
    }
  });
  it('holds back all that is computed from it, in every pass', () => {
    const session = createSession({ lesson: 'graph', ask: ['v:c'], at: 1000 });
    const scene = session.scene.getState();
    const { tape } = scene;
    expect(scene.asked).toEqual(['v:c']);
    const known = [...tape.availability.keys()].filter((ref) => scene.number(ref) !== undefined);
    expect(known.filter((ref) => kindOf(ref) === 'value').sort()).toEqual(['v:a', 'v:b', 'v:d']);
    expect(scene.number('v:e')).toBeUndefined();
  });
});
