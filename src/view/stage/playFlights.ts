// Playing flights: copies of numbers that run over the picture, in a tree of their own that nothing on the page reads.
import { type Flight, flightsOf } from '../../draw/motion';
import type { Box } from '../../draw/geometry';
import type { Ref, Step } from '../../engine';

/** Milliseconds of a flight; the last part of them it stands at its end and fades. */
const duration = 500;
const arrived = 0.85;

/** More numbers than this would be a swarm. */
const most = 24;

/** Pixels of the type of what flies. */
const type = { least: 15, most: 34, line: 1.2 } as const;

/** The mark of a quantity in a drawing: its number where one is seen, else what else stands for it. */
function markOf(drawing: Element, ref: Ref): Element | undefined {
  const marks = [...drawing.querySelectorAll(`[data-ref="${CSS.escape(ref)}"]`)].filter(
    (mark) => mark.getClientRects().length > 0 && mark.getBoundingClientRect().width > 0,
  );
  return marks.find((mark) => mark.hasAttribute('data-number')) ?? marks[0];
}

const place = ({ x, y, w, h }: Box): string => `translate(${x + w / 2}px, ${y + h / 2}px) translate(-50%, -50%)`;

function launch(
  sky: ShadowRoot,
  { from, to, hue }: Flight,
  text: string,
): readonly [clone: Element, animation: Animation] {
  const clone = sky.ownerDocument.createElement('span');
  clone.setAttribute('part', `flight ${hue}`);
  clone.textContent = text;
  const size = Math.min(type.most, Math.max(type.least, Math.min(from.h, to.h) / type.line));
  Object.assign(clone.style, { position: 'absolute', left: '0', top: '0', fontSize: `${size}px` });
  sky.append(clone);
  const animation = clone.animate(
    [
      { transform: place(from), opacity: 1, easing: 'ease-in-out' },
      { transform: place(to), opacity: 1, offset: arrived },
      { transform: place(to), opacity: 0 },
    ],
    duration,
  );
  return [clone, animation];
}

/** Milliseconds from one rung of what rises to the next, and of its rising. */
const rising = { each: 220, of: 360 } as const;

/** Lets all of a drawing that is marked with a place in a row rise in that order; columns grow. */
function raise(drawing: Element): readonly Animation[] {
  return [...drawing.querySelectorAll('[data-rise]')].map((mark) =>
    mark.animate(
      [
        { opacity: 0, transform: mark instanceof SVGRectElement ? 'scaleY(0)' : 'none' },
        { opacity: 1, transform: 'none' },
      ],
      {
        duration: rising.of,
        delay: rising.each * (Number(mark.getAttribute('data-rise')) - 1),
        fill: 'backwards',
        easing: 'ease-out',
      },
    ),
  );
}

interface Player {
  /** Lets the numbers of a step fly, once it is drawn; `textOf` is the text of what has no number on its mark. */
  fly(step: Step, textOf: (ref: Ref) => string): void;
  /** Lets what is drawn in a row rise, once it is drawn. */
  rise(): void;
  /** Ends everything at once. */
  stop(): void;
}

/** A player over a drawing: `overlay` lies on it. A browser that cannot animate shows nothing. */
export function createPlayer(overlay: HTMLElement, drawing: Element): Player {
  const sky = overlay.shadowRoot ?? overlay.attachShadow({ mode: 'open' });
  let waiting = 0;
  let risen: readonly Animation[] = [];
  const stop = (): void => {
    cancelAnimationFrame(waiting);
    risen.forEach((animation) => animation.cancel());
    risen = [];
    sky.replaceChildren();
  };
  const isStill = (): boolean =>
    typeof overlay.animate !== 'function' ||
    !('matchMedia' in window) ||
    matchMedia('(prefers-reduced-motion: reduce)').matches;
  const start = (step: Step, textOf: (ref: Ref) => string): void => {
    const origin = overlay.getBoundingClientRect();
    const marks = new Map<Ref, Element>();
    for (const ref of [step.write, ...step.reads]) {
      const mark = markOf(drawing, ref);
      if (mark !== undefined) marks.set(ref, mark);
    }
    const places = new Map<Ref, Box>();
    for (const [ref, mark] of marks) {
      const { left, top, width, height } = mark.getBoundingClientRect();
      places.set(ref, { x: left - origin.left, y: top - origin.top, w: width, h: height });
    }
    const flying = flightsOf(step, places).map((flight) => {
      const mark = marks.get(flight.ref);
      return launch(sky, flight, mark?.hasAttribute('data-number') === true ? mark.textContent : textOf(flight.ref));
    });
    // All begin and end together: one of them says so.
    const [, last] = flying.at(-1) ?? [];
    if (last !== undefined) last.onfinish = () => flying.forEach(([clone]) => clone.remove());
  };
  return {
    stop,
    rise: () => {
      stop();
      if (isStill()) return;
      waiting = requestAnimationFrame(() => {
        risen = raise(drawing);
      });
    },
    fly: (step, textOf) => {
      stop();
      if (step.reads.length > most || isStill()) return;
      waiting = requestAnimationFrame(() => start(step, textOf));
    },
  };
}
