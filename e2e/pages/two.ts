// A page with two apps, each in an element of its own.
import { bringLessons } from '../../src/state';
import { createApp, type RunningApp } from '../../src/view/app';
import '../../src/view/styles/index.css';

declare global {
  interface Window {
    /** Starts an app in the element of that id, once its lesson is there. */
    readonly start: (id: string) => Promise<RunningApp>;
  }
}

const start = async (id: string): Promise<RunningApp> => {
  await bringLessons();
  const root = document.getElementById(id);
  if (root === null) throw new Error(`There is no #${id}.`);
  return createApp(root, { page: false, choices: { lesson: 'graph' } });
};

Object.assign(window, { start });
