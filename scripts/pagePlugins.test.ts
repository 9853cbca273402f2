// The styles of the page stand in the order of the rooms, whenever their code comes.
import { expect, test } from 'vitest';
import { stylesOf } from './pagePlugins';

const styles = stylesOf('src/main.tsx');
const at = (name: string): number => styles.findIndex((each) => each.endsWith(name));

test('each style sheet is there once, those of parts that come later among them', () => {
  expect(new Set(styles).size).toBe(styles.length);
  for (const name of ['index', 'graph', 'training', 'gallery', 'program', 'katex.min'])
    expect(at(`${name}.css`), name).toBeGreaterThanOrEqual(0);
});

test.each([
  ['button.css', 'share.css'],
  ['dialog.css', 'dialogs.css'],
  ['check.css', 'panel.css'],
  ['training.css', 'panel.css'],
  ['graph.css', 'stage.css'],
  ['program.css', 'stage.css'],
  ['stage.css', 'app.css'],
])('%s before %s', (lower, higher) => expect(at(lower)).toBeLessThan(at(higher)));
