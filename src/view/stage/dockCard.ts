// Where a card is a sheet: over the panel, at the foot of the window, so that all of the drawing stays in sight.
import { handWidth } from '../drawing';

/** A place over the panel, in pixels of the stage: the card is as high as what it says, and no higher than that. */
export interface Dock {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly maxHeight: number;
}

/** Less room than this shows nothing. */
const leastHeight = 96;

/** Whether a stage is held in a hand, with the panel under it: too small for a card beside its node. */
export function isHeld(stage: HTMLElement): boolean {
  const panel = stage.parentElement?.querySelector('.panel')?.getBoundingClientRect();
  const room = stage.getBoundingClientRect();
  return panel !== undefined && room.width < handWidth && panel.top >= room.bottom - 1;
}

/**
 * Room for a card over the panel, beside or under the drawing of a stage; undefined where there is no panel, or too
 * little of it is in sight.
 */
export function dockOf(stage: HTMLElement): Dock | undefined {
  const panel = stage.parentElement?.querySelector('.panel')?.getBoundingClientRect();
  const drawing = stage.querySelector('.stage-view')?.getBoundingClientRect();
  if (panel === undefined || drawing === undefined) return undefined;
  const room = stage.getBoundingClientRect();
  const bar = stage.parentElement?.querySelector('.timeline')?.getBoundingClientRect().top ?? innerHeight;
  const bottom = Math.min(panel.bottom, bar);
  const maxHeight = bottom - (panel.top >= room.bottom - 1 ? drawing.bottom : panel.top);
  if (maxHeight < leastHeight || panel.width < leastHeight) return undefined;
  return { left: panel.left - room.left, bottom: room.bottom - bottom, width: panel.width, maxHeight };
}
