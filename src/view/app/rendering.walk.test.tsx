// While something is drawn nothing is computed: no tape is run and no run is changed, whatever is on the page. Only a curve is sampled at its pixels, by runs of its own.
import type { ReactNode } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { pageText } from '../../../scripts/testing/page';
import { execute } from '../../engine';
import type { Inputs, Run } from '../../engine';
import { taught } from '../../lessons';
import { actionsOf, bringLessons, type Choices, createSession, type Session, type State, toolsOf } from '../../state';
import { nudgeOf } from '../../state/tools';
import { parts as pageParts, useScene } from '../marks';
import { App } from './App';

/** What has run since drawing began, and who asked for it. */
const seen = vi.hoisted(() => ({ drawing: 0, runs: new Set<string>() }));

function note(what: string): void {
  const askers = (new Error().stack ?? '').split('\n').flatMap((line) => {
    const file = /\/src\/([^:?]*)/.exec(line)?.[1];
    return file === undefined || file.includes('.test.') ? [] : [file];
  });
  if (what === 'execute' && askers.some((file) => file.startsWith('draw/plot/'))) return;
  seen.runs.add(`${what} by ${[...new Set(askers)].slice(0, 4).join(' < ')}`);
}

vi.mock('../../engine/run/execute', async (original) => {
  const { execute } = await original<{ execute: (...args: unknown[]) => Run }>();
  return {
    execute: (...args: unknown[]): Run => {
      const born = seen.drawing;
      if (born > 0) note('execute');
      const run = execute(...args);
      const noted =
        <A extends unknown[]>(act: (...given: A) => void) =>
        (...given: A): void => {
          // A run that was allowed in this drawing is its own.
          if (seen.drawing > 0 && seen.drawing !== born) note('update');
          act(...given);
        };
      return {
        ...run,
        update: noted((inputs: Inputs) => run.update(inputs)),
        updateAll: noted((numbers: ArrayLike<number>) => run.updateAll(numbers)),
      };
    },
  };
});

const size = vi.hoisted(() => ({ width: 700, height: 500 }));
vi.mock('../marks/useSize', () => ({ useSize: () => size }));
vi.mock('../marks/useRoom', () => ({ useRoom: () => ({ ...size, em: 16 }) }));
beforeAll(async () => {
  await bringLessons();
  await Promise.all(pageParts.map((part) => part.bring()));
});

let drawings = 0;

/** What runs while a page is drawn, and what is drawn. */
function drawn(
  session: Session,
  page: ReactNode = <App />,
): { readonly runs: ReadonlySet<string>; readonly text: string } {
  seen.runs.clear();
  seen.drawing = ++drawings;
  try {
    const text = pageText(session, { page });
    return { runs: new Set(seen.runs), text };
  } finally {
    seen.drawing = 0;
  }
}

/** Parts of a lesson at which it is drawn: its ends, and between them where its steps are of all kinds. */
const parts = [0, 0.2, 0.4, 0.6, 0.8, 0.95, 1];
const fewParts = [0, 0.6];

function nothingRuns(choices: Partial<Choices>, open: Partial<State>, looksLike: string, at = parts): void {
  const session = createSession({ mistake: 'slope', ...choices });
  session.store.setState(open);
  const last = session.scene.getState().frames.length - 1;
  for (const part of at) {
    actionsOf(session).goTo(Math.round(part * last));
    const { runs, text } = drawn(session);
    expect(text).toContain(looksLike);
    expect(runs, `at ${part} of the lesson`).toEqual(new Set());
  }
}

describe.each(taught.map((lesson) => [lesson.id, lesson] as const))('lesson %s', (id, lesson) => {
  it.each(toolsOf(lesson))('nothing runs with the tool %s', (tool) =>
    nothingRuns({ lesson: id, tool }, {}, `data-lesson="${id}"`),
  );
  it.each(lesson.views)('nothing runs in the view %s', (view) =>
    nothingRuns({ lesson: id, view, pace: 'step' }, {}, `data-lesson="${id}"`),
  );
  it('nothing runs under the overview', () =>
    nothingRuns({ lesson: id }, { dialog: 'overview' }, 'overview-beat', fewParts));
  it('nothing runs beside the console', () => nothingRuns({ lesson: id }, { lecturing: 0 }, 'lecturing-next'));
});

it.each(['help', 'goto', 'share', 'gallery', 'notation', 'export'] as const)(
  'nothing runs under the dialog %s',
  (dialog) => nothingRuns({ lesson: 'network' }, { dialog }, 'dialog', fewParts),
);

it('a component that computes, or changes the run of another, is found', () => {
  const Computes = () => String(nudgeOf(useScene(), { by: undefined, h: 1 }).h);
  const session = createSession({ lesson: 'graph' });
  const { runs } = drawn(session, <Computes />);
  expect([...runs]).toEqual(['execute by state/tools/nudge.ts']);
  const { tape, inputs } = session.scene.getState();
  const run = execute(tape, inputs);
  const Changes = () => {
    run.update(inputs);
    return null;
  };
  expect([...drawn(session, <Changes />).runs]).toEqual(['update by ']);
});
