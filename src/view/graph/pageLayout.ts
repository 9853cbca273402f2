// The drawing of a part of a graph for a window: with all words where there is room, else compact, and in rows where it is long.
import {
  fullestColumn,
  type GraphLayout,
  layoutGraph,
  type LayoutOptions,
  layoutRows,
  type Part,
  roughSize,
  usualBetween,
} from '../../draw/graph';
import type { Tape } from '../../engine';
import { memo, memoLast } from '../../engine/memo';
import type { Lesson } from '../../lessons';
import type { Scene } from '../../state';
import { handWidth, readableInHand, unit } from '../drawing';
import type { Size } from '../marks';
import { type Style, styles } from './style';

export interface Drawing {
  readonly style: Style;
  readonly layout: GraphLayout;
  /** Inputs stand at the bottom. */
  readonly upright: boolean;
}

/** Least sizes of text in sixteenths of a rem: of the drawing with all words, and of the compact one. */
export const leastText = { full: 16, compact: 13 } as const;
/** What is at work in a compact drawing is drawn larger, by as much at most. */
const mostGrown = 1.25;
const leastGrown = 1.1;
/** In sixteenths of a rem: before the first step, when all of the drawing is in sight, its text should be seen at least. */
const seenText = 8;
/** In a hand: from a node to the next in its column, so that two of them that are at work do not touch. */
const heldGap = 16.5;
/** A drawing is not made larger than this. */
export const largest = 1.5;

/** A graph of more nodes is never drawn with all words at once. */
const mostFull = 16;
/** A row more must make the text larger by this factor. */
const rowPrice = 1.06;
const mostRows = 5;
/** Columns may be parted to hold no more nodes than one of these. */
const tallestColumns = [8, 7, 6, 5, 4, 3, 2];
/** So many ways are tried out. */
const mostTried = 12;
/** Graphs of more nodes are never wholly in sight at once. */
const mostWhole = 60;
/** Text that is larger than this is no better. */
const goodText = 17.5;

/** What a drawing depends on. */
type Drawn = Pick<Scene, 'graph' | 'tape' | 'lesson'>;

interface Window {
  readonly size: Size;
  /** Only one direction must fit: the other is scrolled. */
  readonly hand: boolean;
  readonly one: number;
  /** The compact styles to be tried, where these are not all. */
  readonly among?: readonly Style[];
}

/** With least room a number that is drawn larger covers the head of its arrow. */
const dense: readonly Style[] = [styles.least, styles.dense];
/** Styles in which a number can be drawn a little larger, and in which it can be whatever its digits. */
const clear: readonly Style[] = [styles.small, styles.tight];
const airy: readonly Style[] = [styles.small, styles.held];

/** The scale at which a layout fits its window. */
function fitOf({ width, height }: GraphLayout, { size, hand, one }: Window): number {
  const across = size.width / width;
  return Math.min(largest * one, hand ? across : Math.min(across, size.height / height));
}

interface Candidate {
  readonly drawing: Drawing;
  /** The size of its smallest text where it is wholly in sight, in sixteenths of a rem. */
  readonly text: number;
}

/** Larger gaps between the nodes of a column, as long as the drawing becomes hardly smaller by them. */
function spread(drawing: Drawing, options: LayoutOptions, part: Part, window: Window): Drawing {
  const scale = fitOf(drawing.layout, window);
  for (const more of [3, 2, 1.5]) {
    const gaps = { label: 10, bend: 18, ...options.gaps, node: drawing.style.gap * more };
    const layout = layoutGraph(part, { ...options, gaps });
    const now = fitOf(layout, window);
    if (now >= 0.96 * scale && now * drawing.style.text >= leastText.full * window.one) return { ...drawing, layout };
  }
  return drawing;
}

/** A way to draw a graph compactly. */
interface Plan {
  readonly style: Style;
  readonly options: LayoutOptions;
  readonly rows: number;
  /** The text that it will have by a rough estimate, less what its rows cost. */
  readonly score: number;
}

/** All ways to draw a graph compactly, the most promising first: in rows, and with tall columns parted. */
function plansOf(
  scene: Drawn,
  part: Part,
  nudged: boolean,
  { size, hand, one, among }: Window,
  upright: boolean,
): readonly Plan[] {
  const narrow = size.width < handWidth;
  const closer = [...clear, ...dense];
  const compact = among ?? (narrow ? closer : [styles.free, ...closer]);
  const fullest = fullestColumn(part);
  const columns = [undefined, ...tallestColumns.filter((most) => most < fullest)];
  const plans = compact.flatMap((style): readonly Plan[] => {
    const usual = style.options(scene, part, nudged, upright);
    return [...new Set([upright, false])].flatMap((up) =>
      columns.flatMap((tallest) =>
        Array.from({ length: up ? 1 : mostRows }, (_, i): Plan => {
          const rows = i + 1;
          const options: LayoutOptions = {
            ...usual,
            direction: up ? 'up' : 'right',
            // In a hand rows are as far apart as usual: closer ones would let nodes stand so close that numbers between them are narrow.
            ...(narrow && { between: usualBetween }),
            ...(narrow && usual.gaps && { gaps: { ...usual.gaps, node: Math.max(style.gap, heldGap) } }),
            ...(tallest !== undefined && { tallest }),
          };
          const { w, h } = roughSize(part, options, rows);
          const [width, height] = up ? [h, w] : [w, h];
          const fit = Math.min(size.width / width, hand ? Infinity : size.height / height, largest * one);
          const over = hand ? Math.max(1, (height * readableInHand * one) / (style.text * size.height)) : 1;
          const price = rowPrice ** i * (tallest === undefined ? 1 : 1.04) * over ** 0.5;
          return {
            style,
            options,
            rows,
            score: (Math.min(goodText, (style.text * fit) / one) * style.comfort) / price,
          };
        }),
      ),
    );
  });
  return plans.sort((p, q) => q.score - p.score);
}

function drawingOf(scene: Drawn, part: Part, nudged: boolean, window: Window): Drawing {
  const { hand, one } = window;
  const least = (style: Style): number => (hand ? readableInHand : leastText[style.kind]);
  const optionsOf = (style: Style, upright: boolean): LayoutOptions => ({
    ...style.options(scene, part, nudged, upright),
    direction: upright ? 'up' : 'right',
  });
  const made = (style: Style, options: LayoutOptions, rows: number): Candidate => {
    const layout = rows === 1 ? layoutGraph(part, options) : layoutRows(part, options, rows);
    const drawing = { style, layout, upright: options.direction === 'up' };
    return { drawing, text: (style.text * fitOf(layout, window)) / one };
  };
  const upright = window.size.width < window.size.height * 1.6 && window.size.width < 40 * 16 * one;
  if (part.nodes.length <= mostFull) {
    for (const style of [styles.roomy, styles.ample, styles.usual]) {
      const options = optionsOf(style, upright);
      const found = made(style, options, 1);
      if (found.text >= least(style)) return hand ? found.drawing : spread(found.drawing, options, part, window);
    }
  }
  // What is far too large is not tried out: the camera shows a part of it.
  if (part.nodes.length > mostWhole) return made(styles.tight, optionsOf(styles.tight, upright), 1).drawing;
  let best: Candidate | undefined;
  for (const { style, options, rows } of plansOf(scene, part, nudged, window, upright).slice(0, mostTried)) {
    const next = made(style, options, rows);
    if (best === undefined || next.text > best.text) best = next;
    if (best.text >= least(best.drawing.style)) return best.drawing;
  }
  return best?.drawing ?? made(styles.least, optionsOf(styles.least, upright), 1).drawing;
}

/** Text of what is at work, in sixteenths of a rem: text of this size need not be drawn larger. */
const calmText = 16;

/** In a hand numbers of many digits are read in little room, and would cover the heads of their arrows. */
const mostHeld = (style: Style): number => (style === styles.held ? leastGrown : mostGrown);

/**
 * The least text where a hand holds all of the drawing, in sixteenths of a rem: what is at work can be read, and the rest may
 * be as much smaller.
 */
export const heldText = (style: Style): number =>
  style.kind === 'full' || dense.includes(style) ? readableInHand : readableInHand / mostHeld(style);

/** How much larger what is at work is drawn where the least text has a size in CSS pixels. */
export function growthOf(style: Style, { width }: Size, text: number): number {
  const most = width < handWidth ? mostHeld(style) : mostGrown;
  return Math.max(leastGrown, Math.min(most, (calmText * unit()) / text));
}

/** In sixteenths of a rem, the text of a drawing that is wholly in sight. */
const wholeText = ({ layout, style }: Drawing, window: Window): number =>
  (style.text * fitOf(layout, { ...window, hand: false })) / window.one;

/**
 * In a hand a drawing is moved under the finger, unless there is one that is wholly in sight and can be read: as it is
 * moved, or smaller, or with larger numbers.
 */
function heldDrawing(scene: Drawn, part: Part, nudged: boolean, window: Window): Drawing {
  const moved = drawingOf(scene, part, nudged, window);
  if (!window.hand) return moved;
  const isRead = (drawing: Drawing, least = heldText(drawing.style)): boolean =>
    !dense.includes(drawing.style) && wholeText(drawing, window) >= least;
  const isGood = isRead(moved);
  if (isGood && (moved.style.kind === 'full' || wholeText(moved, window) >= calmText)) return moved;
  const wholeOf = (among: readonly Style[]): Drawing =>
    drawingOf(scene, part, nudged, { ...window, hand: false, among });
  const whole = wholeOf(clear);
  const [movedText, text] = [moved, whole].map((each) => wholeText(each, window)) as [number, number];
  const isBetter = isGood ? text > movedText : isRead(whole) || (movedText < seenText && text >= seenText);
  const kept = isBetter ? whole : moved;
  const larger = wholeOf(airy);
  const isAiry = isGood && airy.includes(kept.style);
  return isRead(larger, isAiry ? calmText : undefined) ? larger : kept;
}

/** The formula of a step takes one line or two, a panel is open or not: windows that come again and again in a lecture. */
const windows = 4;

/** The last drawings of each part. */
const drawer = memo((part: Part) =>
  memoLast(
    (tape: Tape, lesson: Lesson, nudged: boolean, width: number, height: number, one: number): Drawing =>
      heldDrawing({ graph: tape.graph, tape, lesson }, part, nudged, {
        size: { width, height },
        one,
        hand: width < handWidth,
      }),
    undefined,
    windows,
  ),
);

/**
 * How a part of a graph is drawn in a window of a size; nodes are higher when they are `nudged`. It does not depend on
 * numbers or on the moment.
 */
export const pageLayout = ({ tape, lesson }: Scene, part: Part, { width, height }: Size, nudged: boolean): Drawing =>
  drawer(part)(tape, lesson, nudged, width, height, unit());
