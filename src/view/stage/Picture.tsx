// A little picture of another moment of the lesson: its drawing poses out of sight and is then kept as a still.
import { useEffect, useMemo, useRef, useState } from 'react';
import { type App, AppContext, Boundary } from '../marks';
import { Drawing } from './Drawing';
import { useAppAt } from './useAppAt';
import { takeTurn } from './turns';
import './picture.css';

/** What a mark is known by: the still has none of it, since its quantities are those of another moment. */
const names = ['data-ref', 'data-number', 'data-node', 'data-keys', 'tabindex', 'role', 'aria-label'];

/** A copy of a drawing that nothing on the page takes for the drawing. */
function stillOf(drawing: Element): Node {
  const copy = drawing.cloneNode(true) as Element;
  for (const mark of [copy, ...copy.querySelectorAll('*')]) names.forEach((name) => mark.removeAttribute(name));
  return copy;
}

interface PoseProps {
  readonly app: App;
  /** Is given the drawing while it stands, with its names. */
  readonly taken: (drawing: HTMLElement) => void;
}

/** The drawing of an app, out of sight: it is handed over once it is drawn. */
export function Pose({ app, taken }: PoseProps) {
  const pose = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (pose.current !== null) taken(pose.current);
    });
    return () => cancelAnimationFrame(frame);
  }, [app, taken]);
  return (
    <div className="picture-pose" aria-hidden inert>
      <div className="stage-view" ref={pose}>
        <AppContext value={app}>
          <Boundary>
            <Drawing />
          </Boundary>
        </AppContext>
      </div>
    </div>
  );
}

interface PictureProps {
  /** The frame, counted from 0. */
  readonly at: number;
}

/** The drawing of a frame, as small as its place; it is drawn when it comes into sight. */
export function Picture({ at }: PictureProps) {
  const app = useAppAt(at);
  const place = useRef<HTMLDivElement>(null);
  const print = useRef<HTMLDivElement>(null);
  const [posing, setPosing] = useState<{ readonly app: App; readonly done: () => void } | undefined>(undefined);
  useEffect(() => {
    let drop: (() => void) | undefined;
    if (!('IntersectionObserver' in window)) return takeTurn((done) => setPosing({ app, done }));
    const seen = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting) || drop !== undefined) return;
      drop = takeTurn((done) => setPosing({ app, done }));
    });
    if (place.current !== null) seen.observe(place.current);
    return () => {
      seen.disconnect();
      drop?.();
    };
  }, [app]);
  const taken = useMemo(
    () =>
      posing === undefined
        ? () => undefined
        : (drawing: HTMLElement): void => {
            print.current?.replaceChildren(stillOf(drawing));
            setPosing(undefined);
            posing.done();
          },
    [posing],
  );
  return (
    <div className="picture" aria-hidden="true" ref={place}>
      <div className="picture-print" inert ref={print} />
      {posing !== undefined && <Pose app={posing.app} taken={taken} />}
    </div>
  );
}
