// What part of a drawing is in sight: all of it where that can be read, else what the step is about.
import type { Moved } from '../../draw/gestures';
import type { Size } from '../useSize';

export interface Camera {
  /** CSS pixels for a unit of the drawing. */
  readonly scale: number;
  /** Where the drawing's origin stands, in CSS pixels. */
  readonly x: number;
  readonly y: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Smaller than this, a label of 17 units cannot be read from the last row. */
const readable = 0.95;
/** A phone is held closer. */
const readableInHand = 0.72;
const handWidth = 560;
const largest = 1.8;

/** CSS pixels in a sixteenth of a rem: 1 on a 1280x720 projector, 1.5 on 1920x1080. */
export const unit = (): number => parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;

/** Where a drawing of this length stands along one axis, so that `from..to` is in sight and no room is wasted. */
function place(length: number, room: number, from: number, to: number): number {
  if (length <= room) return (room - length) / 2;
  return Math.max(room - length, Math.min(0, room / 2 - (from + to) / 2));
}

/** A camera as a CSS transform, with what the reader has moved on top. */
export const cameraTransform = (camera: Camera, moved: Moved, margin: number): string =>
  `translate(${moved.x}px, ${moved.y}px) scale(${moved.scale}) translate(${camera.x}px, ${camera.y}px) scale(${camera.scale}) translate(${margin}px, ${margin}px)`;

/** Whether all of a drawing is in sight at rest. */
export const fitsWhole = (drawing: Size, size: Size, camera: Camera): boolean =>
  drawing.width * camera.scale <= size.width + 1 && drawing.height * camera.scale <= size.height + 1;

/** The camera when nobody has moved it. `focus`: boxes that must be in sight. */
export function restingCamera(drawing: Size, size: Size, focus: readonly Box[], one: number): Camera {
  const whole = Math.min(size.width / drawing.width, size.height / drawing.height);
  const scale = Math.max((size.width < handWidth ? readableInHand : readable) * one, Math.min(largest * one, whole));
  const left = Math.min(drawing.width, ...focus.map((box) => box.x));
  const right = Math.max(0, ...focus.map((box) => box.x + box.w));
  const top = Math.min(drawing.height, ...focus.map((box) => box.y));
  const bottom = Math.max(0, ...focus.map((box) => box.y + box.h));
  return {
    scale,
    x: place(drawing.width * scale, size.width, left * scale, right * scale),
    y: place(drawing.height * scale, size.height, top * scale, bottom * scale),
  };
}
