// The tape as code in a box of its own: only the lines in sight are there, and the line of the step stays among them.
import { useLayoutEffect, useRef, useState } from 'react';
import type { Scene } from '../../../state';
import { useSize, useAllWords } from '../../marks';
import { CodeLine, InputLine } from './CodeLine';

/** Lines above and below the box that are there already, so that scrolling finds no gap. */
const spare = 12;

/** Height of a line in CSS pixels, by a probe that is set like one. */
function useLineHeight(): { readonly probe: React.RefObject<HTMLDivElement | null>; readonly height: number } {
  const probe = useRef<HTMLDivElement>(null);
  return { probe, height: useSize(probe).height };
}

export function CodeLines({ scene }: { readonly scene: Scene }) {
  const words = useAllWords();
  const box = useRef<HTMLDivElement>(null);
  const { height: room } = useSize(box);
  const { probe, height } = useLineHeight();
  const [top, setTop] = useState(0);
  const { tape, cursor } = scene;
  const given = tape.graph.inputs.length;
  const count = given + tape.length;
  const current = given + cursor - 1;

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || height === 0) return;
    const at = Math.max(0, current) * height;
    // Some lines before and after the step are worth seeing as well.
    const margin = Math.min(3 * height, room / 3);
    const above = at - margin < element.scrollTop;
    const below = at + height + margin > element.scrollTop + room;
    if (above || below) element.scrollTop = cursor === 0 ? 0 : at - (room - height) / 2;
    setTop(element.scrollTop);
  }, [current, cursor, height, room]);

  const first = height === 0 ? 0 : Math.max(0, Math.floor(top / height) - spare);
  const last = height === 0 ? 0 : Math.min(count, Math.ceil((top + room) / height) + spare);
  const reached = Math.max(given, current);
  // Tab comes to the line of the step, or to the first in sight where that one is not there.
  const inOrder = reached >= first && reached < last ? reached : Math.max(given, first);
  return (
    <div
      className="code-box code-lines"
      ref={box}
      role="group"
      aria-label={words.code.lines}
      translate="no"
      onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
    >
      <div className="code-line probe" ref={probe} aria-hidden="true" />
      <div className="code-space" style={{ height: first * height }} />
      {Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i).map((line) =>
        line < given ? (
          <InputLine key={line} scene={scene} index={line} />
        ) : (
          <CodeLine
            key={line}
            scene={scene}
            index={line - given}
            current={line === current && scene.step !== undefined}
            inOrder={line === inOrder}
          />
        ),
      )}
      <div className="code-space" style={{ height: (count - last) * height }} />
    </div>
  );
}
