// A session: everything that one reader has under way on one page. Two of them know nothing of each other.
import type { ZoomCore } from '../actions';
import { type Choices, startChoices } from '../choices';
import { createFigures, type Figures } from '../figures';
import { createCore, type Readable } from '../store';
import { createTraining, forgetUpdates, type TrainingCore } from '../training';
import type { WindowCore } from '../windows';

/** The store with its scene, the training, the figures, the audience's window, and who listens for zoom. */
export type Session = TrainingCore & WindowCore & ZoomCore & { readonly figures: Readable<Figures> };

/** A session that begins with these choices; all that they do not name is as for a reader who has chosen nothing. */
export function createSession(choices: Partial<Choices> = {}): Session {
  const core = { ...createCore({ ...startChoices, ...choices }), training: createTraining() };
  forgetUpdates(core);
  return {
    ...core,
    figures: createFigures(core),
    audience: { window: undefined, count: 0 },
    zoomers: new Set(),
  };
}
