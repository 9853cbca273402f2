// The page drawn in Node: what a browser has and drawing asks for, and the whole app as text.
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { vi } from 'vitest';
import { actionsOf, type Session } from '../../src/state';
import { App } from '../../src/view/app/App';
import { AppContext } from '../../src/view/marks';

vi.stubGlobal('getComputedStyle', () => ({ fontSize: '16px' }));
vi.stubGlobal('document', { documentElement: {} });
vi.stubGlobal('addEventListener', () => undefined);
vi.stubGlobal(
  'MutationObserver',
  class {
    observe = () => undefined;
  },
);
vi.stubGlobal('location', new URL('http://localhost/'));

const nothing = (): undefined => undefined;
const root = {} as HTMLElement;

/** A page as text, `lit` being the quantity under the pointer. A test gives the rooms their sizes: their modules are mocked beside it. */
export function pageText(
  session: Session,
  { page = <App />, lit }: { readonly page?: ReactNode; readonly lit?: string } = {},
): string {
  const light = {
    now: () => lit,
    mark: nothing,
    keep: nothing,
    subscribe: () => nothing,
    within: String,
    stop: nothing,
  };
  return renderToString(<AppContext value={{ root, session, actions: actionsOf(session), light }}>{page}</AppContext>);
}
