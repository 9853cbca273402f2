// What is typed in the text of a lesson: taken at once where it is one, else kept over the last good text.
import { type Choices, undoneOf } from '../choices';
import { chosenPlan, openedId, readFile, remapped } from '../scene';
import type { Core } from '../store';

/** As many changes can be taken back. */
const historyLimit = 200;

/** The choices with another text of the opened lesson: the same moment, with the inputs that it still has. */
function withText(choices: Choices, file: string): Choices | undefined {
  const { lesson } = readFile(file);
  if (lesson === undefined) return undefined;
  const known = new Set(lesson.inputs.map(({ id }) => id));
  const inputs = Object.fromEntries(Object.entries(choices.inputs).filter(([id]) => known.has(id)));
  const made = { ...choices, file, inputs, network: lesson.network ?? choices.network };
  return { ...made, at: Math.min(remapped(choices, made), chosenPlan(made).frames.length - 1) };
}

/**
 * Takes the text of the opened lesson as it is now. Where it is no lesson the last good one stays on the stage, and what is
 * wrong is kept with the text. What is written in one go is one step of undo.
 */
export function write(core: Core, text: string): void {
  const { choices, past, dragged } = core.store.getState();
  if (text === choices.file) {
    core.store.setState({ draft: undefined });
    return;
  }
  const made = withText(choices, text);
  if (made === undefined) {
    // No text at all stands for no file.
    const { problems } = readFile(text === '' ? '\n' : text);
    core.store.setState({ draft: { text, over: choices.file, problems } });
    return;
  }
  core.store.setState({
    choices: made,
    draft: undefined,
    // As a slider that is dragged: until the field is left.
    dragged: openedId,
    playing: false,
    ...(dragged !== openedId && { past: [...past.slice(1 - historyLimit), undoneOf(choices)], future: [] }),
  });
}
