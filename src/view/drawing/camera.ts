// What part of a drawing is in sight: all of it where that can be read, else what the step is about.
import type { Box } from '../../draw/geometry';
import type { Moved } from '../../draw/graph';
import type { Size } from '../marks';

export interface Camera {
  /** CSS pixels for a unit of the drawing. */
  readonly scale: number;
  /** Where the drawing's origin stands, in CSS pixels. */
  readonly x: number;
  readonly y: number;
}

/** Smaller than this, in sixteenths of a rem, text cannot be read from the last row. */
const usuallyReadable = 16;
/** A phone is held closer. */
export const readableInHand = 12.25;
export const handWidth = 560;
/** In a hand: the room that the button at the lower right takes, in CSS pixels. */
export const heldCorner: Size = { width: 48, height: 48 };
const usuallyLargest = 1.8;

/**
 * On stages that are nearer to the eye: how small the text may be where all of a drawing can be in sight; how small it is read
 * with ease; and how small it may be for more to be shown.
 */
const nearTexts = [
  { below: handWidth, whole: 7, easy: 12, least: 9.5 },
  { below: 800, whole: 10, easy: 12, least: 10 },
] as const;

const nearTextOf = ({ width }: Size, one: number) => nearTexts.find(({ below }) => width < below * one);

/** The size of text that is read with ease on a stage, and the least for more to be shown, in CSS pixels; `one` is a sixteenth of a rem. */
export function textsOf(size: Size, one: number): { readonly easy: number; readonly least: number } {
  const hall = usuallyReadable * one;
  return nearTextOf(size, one) ?? { easy: hall, least: hall };
}

/** How small the text may be for all of a drawing to be in sight. */
function wholeTextOf(size: Size, one: number, held?: number): number | undefined {
  const near = nearTextOf(size, one)?.whole;
  return size.width < handWidth ? (held ?? near) : near;
}

/** On stages narrower than `below`: how small the text may be for what a step is about to be in sight together. */
interface Close {
  readonly below: number;
  readonly text: number;
}

const usuallyClose: Close = { below: handWidth, text: 10 };
/** The CSS pixels that are free around it. */
const air = 16;

/** Whether a length has room; a rounded pixel does not count. */
const hasRoom = (length: number, room: number): boolean => length <= room + 1;

/** Where a drawing of this length stands along one axis, so that `from..to` is in sight and no room is wasted. */
function place(length: number, room: number, from: number, to: number, middle: number): number {
  if (hasRoom(length, room)) return (room - length) / 2;
  return Math.max(room - length, Math.min(0, middle - (from + to) / 2));
}

/** A camera as a CSS transform, with what the reader has moved on top. */
export const cameraTransform = (camera: Camera, moved: Moved, margin: number): string =>
  `translate(${moved.x}px, ${moved.y}px) scale(${moved.scale}) translate(${camera.x}px, ${camera.y}px) scale(${camera.scale}) translate(${margin}px, ${margin}px)`;

/** Whether all of a drawing is in sight at rest. */
export const fitsWhole = (drawing: Size, size: Size, camera: Camera): boolean =>
  hasRoom(drawing.width * camera.scale, size.width) && hasRoom(drawing.height * camera.scale, size.height);

/** How a drawing must be moved for all of it to be in sight. */
export function movedToWhole(drawing: Size, size: Size, camera: Camera): Moved {
  const whole = Math.min(size.width / drawing.width, size.height / drawing.height);
  return movedTo(size, camera, whole / camera.scale, drawing.width / 2, drawing.height / 2);
}

/** The part of a drawing that is in sight, in its own units. */
export function windowOf(size: Size, camera: Camera, moved: Moved): Box {
  const scale = moved.scale * camera.scale;
  return {
    x: (-moved.x / moved.scale - camera.x) / camera.scale,
    y: (-moved.y / moved.scale - camera.y) / camera.scale,
    w: size.width / scale,
    h: size.height / scale,
  };
}

/** How a drawing must be moved for a point of it to stand in the middle. */
export const movedTo = (size: Size, camera: Camera, scale: number, x: number, y: number): Moved => ({
  scale,
  x: size.width / 2 - scale * (camera.scale * x + camera.x),
  y: size.height / 2 - scale * (camera.scale * y + camera.y),
});

/** How many times as large boxes may be for a window to have room for all of them; less than 1 where it has not. */
function closest(boxes: readonly Box[], w: number, h: number): number {
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.w));
  const bottom = Math.max(...boxes.map((box) => box.y + box.h));
  return Math.min(w / (right - left), h / (bottom - top));
}

/** More boxes than this are not in sight at once. */
const mostFocused = 40;

/** In a hand what the step is about is in sight together, beside or above what is covered, where it can just be read. */
function closer(own: number, { boxes }: Focus, size: Size, least: number, corner: Size): number {
  const few = boxes.slice(0, mostFocused);
  const [w, h] = [size.width - air, size.height - air];
  const clear = Math.max(closest(few, w - corner.width, h), closest(few, w, h - corner.height));
  const close = clear >= least ? clear : closest(few, w, h);
  return close >= least ? Math.min(own, close) : own;
}

/** What a camera looks at. */
export interface Focus {
  /** Boxes that should be in sight together, the most important first. */
  readonly boxes: readonly Box[];
  /** What comes before them where they are too far apart. */
  readonly first?: readonly Box[];
}

/** All boxes where a window has room for them; else the first, and of the others those that still fit beside what is covered. */
function together({ boxes, first = [] }: Focus, w: number, h: number, covered: Size): readonly Box[] {
  const few = boxes.slice(0, mostFocused);
  if (closest(few, w, h) >= 1) return few;
  const [beside, above] = [w - covered.width, h - covered.height];
  return [...first, ...few].reduce<readonly Box[]>(
    (kept, box) => (kept.length === 0 || closest([...kept, box], beside, above) >= 1 ? [...kept, box] : kept),
    [],
  );
}

const nothing: Size = { width: 0, height: 0 };

interface Limits {
  /** Size of the smallest text of the drawing, in its units. */
  readonly text: number;
  readonly corner?: Size | undefined;
  /** The least size of that text in sixteenths of a rem, and the largest scale. */
  readonly readable?: number;
  readonly largest?: number;
  /** Where a hand holds all of the drawing, its text may be as small as this. */
  readonly held?: number | undefined;
  readonly close?: Close;
  /** In a hand all of the drawing is in sight, however small: nothing has been said of any part of it. */
  readonly whole?: boolean;
}

/** By how much a drawing that is wider or higher than its window can be moved further, clear of what is covered. */
const moreRoom = (corner: Size, wide: boolean, high: boolean): { readonly x: number; readonly y: number } => ({
  x: wide ? corner.width : 0,
  y: !wide && high ? corner.height : 0,
});

/**
 * The camera when nobody has moved it. `corner`: room that is covered at the lower right; where the drawing is larger
 * than its window, its end can be moved clear of it.
 */
export function restingCamera(drawing: Size, size: Size, wanted: Focus, one: number, limits: Limits): Camera {
  const {
    text,
    corner = nothing,
    readable = usuallyReadable,
    largest = usuallyLargest,
    held,
    close = usuallyClose,
  } = limits;
  const whole = Math.min(size.width / drawing.width, size.height / drawing.height);
  const usual = size.width < handWidth ? readableInHand : readable;
  const wholeText = wholeTextOf(size, one, held) ?? usual;
  const least = whole >= (wholeText / text) * one ? Math.min(wholeText, usual) : usual;
  const inHand = size.width < handWidth;
  const own = Math.max(inHand && limits.whole === true ? 0 : (least / text) * one, Math.min(largest * one, whole));
  const free = own > whole ? corner : nothing;
  const scale = size.width < close.below ? closer(own, wanted, size, (close.text / text) * one, free) : own;
  const [width, height] = [drawing.width * scale, drawing.height * scale];
  const [wide, high] = [!hasRoom(width, size.width), !hasRoom(height, size.height)];
  const room = { w: wide ? size.width : Infinity, h: high ? size.height : Infinity };
  const more = moreRoom(corner, wide, high);
  const covered = { width: more.x / scale, height: more.y / scale };
  const focus = together(wanted, room.w / scale, room.h / scale, covered);
  const left = Math.min(drawing.width, ...focus.map((box) => box.x));
  const right = Math.max(0, ...focus.map((box) => box.x + box.w));
  const top = Math.min(drawing.height, ...focus.map((box) => box.y));
  const bottom = Math.max(0, ...focus.map((box) => box.y + box.h));
  // What the step is about stands beside the corner, else above it, where there is room.
  const beside = more.x > 0 && (right - left) * scale <= size.width - more.x;
  const above = !beside && high && (bottom - top) * scale <= size.height - corner.height;
  const middle = {
    x: (size.width - (beside ? more.x : 0)) / 2,
    y: (size.height - (above ? corner.height : 0)) / 2,
  };
  return {
    scale,
    x: place(width + more.x, size.width, left * scale, right * scale, middle.x),
    y: place(height + more.y, size.height, top * scale, bottom * scale, middle.y),
  };
}
