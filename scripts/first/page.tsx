// The first screen as text, by the same components as the page: run by Node while the page is built.
import { axesOf } from '../../src/draw/plot';
import { renderToString } from 'react-dom/server';
import { actionsOf, createSession } from '../../src/state';
import { App } from '../../src/view/app/App';
import { AppContext } from '../../src/view/marks';
import { languageTable } from '../../src/text';
import { contents, exp, laterLessons, type Lang } from '../../src/lessons';
import { size } from './sizes';

const nothing = (): undefined => undefined;
const light = { now: nothing, mark: nothing, keep: nothing, subscribe: () => nothing, within: String, stop: nothing };

/** The page of the first lesson at its first frame, as React writes it. */
export function screenIn(lang: Lang): string {
  const session = createSession({ lang });
  return renderToString(
    <AppContext value={{ root: {} as HTMLElement, session, actions: actionsOf(session), light }}>
      <App />
    </AppContext>,
  );
}

const plot = exp.plots?.[0];
if (plot === undefined) throw new Error('The first lesson has no plot.');
const { left, top, right, bottom } = axesOf(plot, { ...size, em: 16 });

/** The rims of its plot: left, top, right, bottom, and the size of its room. */
export const rims = [left, top, right, bottom, size.width, size.height];

/** What each lesson is called in each language, by its name in an address, and the names of the page itself. */
export const titles = Object.fromEntries(
  Object.entries(languageTable).map(([lang, { dictionary, tag }]) => [
    lang,
    {
      tag,
      name: dictionary.name,
      lessons: Object.fromEntries([...contents, ...laterLessons].map(({ id, title }) => [id, title[lang as Lang]])),
    },
  ]),
);
