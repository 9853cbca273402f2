// Writing in a session: the stage follows what is a lesson, keeps the last good one otherwise, and nothing that is typed makes it fail.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { actionsOf, createSession, type Session } from '../session';
import { bringLessons } from '../scene';
import { stepSentence } from '../../draw/words';
import { openFileText } from '../link/file';
import { libraryTexts } from '../../lessons/library';
import { beginDraft, goOn, goToBeat, keepWriting, lastWritten, write } from '.';

const square = readFileSync('public/lessons/square.md', 'utf8');

beforeAll(() => bringLessons());

const storage = (): Storage => {
  const map = new Map<string, string>();
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
  } as unknown as Storage;
};
let tab = storage();
beforeEach(() => {
  tab = storage();
  vi.stubGlobal('window', { sessionStorage: tab, localStorage: storage() });
});

/** A session with a lesson that was opened. */
async function writing(text = square): Promise<Session> {
  const session = createSession({ lesson: 'graph' });
  openFileText(session, text, 'square.md');
  await Promise.resolve();
  await vi.waitFor(() => expect(session.scene.getState().lesson.opened).toBe(true));
  return session;
}

const state = (session: Session) => session.store.getState();
const headline = (session: Session): string => session.scene.getState().beat.say.en;

it('what is a lesson is on the stage at once, at the same step', async () => {
  const session = await writing();
  goToBeat(session, 1);
  const { justWritten } = session.scene.getState();
  expect(justWritten).toBe('d:y.1');
  write(session, square.replace('Each edge keeps the other factor', 'Two edges'));
  expect(headline(session)).toBe('Two edges');
  expect(session.scene.getState().justWritten).toBe(justWritten);
  expect(state(session).draft).toBeUndefined();
});

it('what is none leaves the last good lesson, and says why with the line', async () => {
  const session = await writing();
  const scene = session.scene.getState();
  const wrong = square.replace('ends: g:x', 'ends: g:z');
  write(session, wrong);
  expect(session.scene.getState()).toBe(scene);
  const line = wrong.split('\n').indexOf('ends: g:z') + 1;
  expect(state(session).draft).toMatchObject({ text: wrong, over: square });
  expect(state(session).draft?.problems[0]).toEqual({ line, key: 'unknownQuantity', what: 'g:z' });
  write(session, square);
  expect(state(session).draft).toBeUndefined();
});

it('what is written in one go is one step of undo', async () => {
  const session = await writing();
  const acts = actionsOf(session);
  write(session, square.replace('The slope of a square', 'A'));
  write(session, square.replace('The slope of a square', 'AB'));
  acts.endDrag();
  write(session, square.replace('The slope of a square', 'ABC'));
  acts.undo();
  expect(session.scene.getState().lesson.title.en).toBe('AB');
  acts.undo();
  expect(state(session).choices.file).toBe(square);
  acts.undo();
  expect(state(session).choices.lesson).toBe('graph');
  acts.redo();
  acts.redo();
  acts.redo();
  expect(session.scene.getState().lesson.title.en).toBe('ABC');
});

it('a lock keeps the text', async () => {
  const session = await writing();
  session.store.setState({ choices: { ...state(session).choices, lock: ['formula'] } });
  write(session, square.replace('The slope of a square', 'A'));
  expect(state(session).choices.file).toBe(square);
  expect(state(session).refused).toBe('formula');
});

it('a reload goes on with what is no lesson yet; another lesson or another file does not get it', async () => {
  const session = await writing();
  const stop = keepWriting(session);
  const wrong = square.replace('ends: g:x', 'ends: g:');
  write(session, wrong);
  stop();
  const again = await writing();
  keepWriting(again);
  expect(state(again).draft?.text).toBe(wrong);
  const other = await writing(square.replace('The slope', 'A slope'));
  keepWriting(other);
  expect(state(other).draft).toBeUndefined();
});

it('an address that is behind is overtaken by what was written since', async () => {
  const session = await writing();
  const stop = keepWriting(session);
  const [one, two] = ['A', 'AB'].map((title) => square.replace('The slope of a square', title));
  write(session, one ?? '');
  write(session, two ?? '');
  stop();
  const again = await writing(one);
  keepWriting(again);
  expect(state(again).choices.file).toBe(two);
});

it('another day goes on with what was written last', async () => {
  const session = await writing();
  keepWriting(session);
  const wrong = square.replace('ends: g:x', 'ends: g:');
  write(session, wrong);
  expect(lastWritten()).toMatchObject({ text: wrong, over: square });
  const later = createSession({ lesson: 'exp' });
  goOn(later);
  await vi.waitFor(() => expect(state(later).draft?.text).toBe(wrong));
  expect(state(later).choices.file).toBe(square);
});

it('storage that is forbidden or holds junk changes nothing', async () => {
  const session = await writing();
  for (const junk of ['', '{', 'null', '7', '[]', '{"text":1,"over":2}', '{"text":"a"}']) {
    tab.setItem('adjoint.writing', junk);
    keepWriting(session)();
    expect(state(session).draft).toBeUndefined();
  }
  vi.stubGlobal('window', {});
  keepWriting(session);
  write(session, square.replace('The slope', 'A slope'));
  expect(lastWritten()).toBeUndefined();
});

it.each(['exp', 'graph', 'network', 'own'])('a draft of %s opens, with the numbers of the moment', async (lesson) => {
  const session = createSession({ lesson });
  const acts = actionsOf(session);
  const [input] = session.scene.getState().lesson.inputs;
  if (input === undefined) throw new Error('There is no input.');
  acts.setInput(input.id, input.max, true);
  beginDraft(session, false);
  await vi.waitFor(() => expect(session.scene.getState().lesson.opened).toBe(true));
  expect(session.scene.getState().inputs[input.id]).toBe(input.max);
  acts.undo();
  expect(state(session).choices.lesson).toBe(lesson);
});

it('all texts of a lesson can be the beginning', async () => {
  const session = createSession({ lesson: 'graph' });
  beginDraft(session, true);
  await vi.waitFor(() => expect(session.scene.getState().lesson.opened).toBe(true));
  expect(session.scene.getState().frames).toHaveLength(37);
});

/** What the stage says at every frame; throws where something in it does. */
function said(session: Session): string {
  const acts = actionsOf(session);
  acts.first();
  const all: string[] = [];
  for (let last = -1; state(session).choices.at !== last; acts.next()) {
    last = state(session).choices.at;
    const { step, tape, run, lesson, beat } = session.scene.getState();
    all.push(beat.say.zh, step === undefined ? '' : stepSentence(step, tape, run, 'en', lesson));
  }
  return all.join('\n');
}

it('no beginning of a lesson, and no change of one, makes the stage fail', async () => {
  const texts: readonly string[] = [square, ...Object.values(libraryTexts).flatMap((text) => text ?? [])];
  for (const text of texts) {
    const session = await writing();
    const piece = fc.constantFrom(
      '\n',
      '##',
      '# ',
      '{v:',
      '{g:x}',
      '$',
      '```',
      '---',
      'ends: end',
      'y',
      '=',
      '<img src=x onerror=alert(1)>',
    );
    const change = fc.tuple(fc.nat(text.length), fc.nat(40), piece);
    fc.assert(
      fc.property(fc.array(change, { maxLength: 3 }), fc.option(fc.nat(text.length)), (changes, end) => {
        let made = text;
        for (const [from, length, put] of changes) made = made.slice(0, from) + put + made.slice(from + length);
        write(session, end === null ? made : made.slice(0, end));
        const { choices, draft } = state(session);
        expect(session.scene.getState().lesson.opened).toBe(true);
        expect(draft === undefined || draft.problems.length > 0).toBe(true);
        if (draft === undefined) expect(said(session)).not.toContain('undefined');
        expect(choices.at).toBeLessThan(session.scene.getState().frames.length);
      }),
      { numRuns: 60 },
    );
  }
});
