// One quantity in four views, linked both ways: its path, its cell, its product, its lines on the tape.
import { useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import type { Ref } from '../../engine';
import { actions, adjointOf, type Four, followed, fourOf, type Scene } from '../../state';
import { CodeLine } from '../code/CodeLine';
import { useWords } from '../context';
import { litMark, litNow, onLight } from '../lighting';
import { Cell } from './Cell';
import { Path } from './Path';
import { holdPathLight, lightPath, pointedAt } from './pathLight';
import { Product } from './Product';
import './four.css';

/** The adjoint that is shown: what pointer or focus is on, else what is followed. */
function useShown(scene: Scene, pinned: Ref | undefined): Four | undefined {
  const pointed = useSyncExternalStore(onLight, () => pointedAt(litMark()));
  const reverse = scene.tape.mode === 'reverse';
  const hovered = pointed === undefined || !reverse ? undefined : adjointOf(scene.tape, pointed);
  const ref = reverse ? (hovered ?? followed(scene, pinned)) : undefined;
  const { lesson, tape } = scene;
  return useMemo(() => (ref === undefined ? undefined : fourOf({ lesson, tape }, ref)), [lesson, tape, ref]);
}

/** Keeps the path lit on the stage, and the quantity with the place of its weight or node. */
function usePathLight(scene: Scene, four: Four | undefined): void {
  const lit = useSyncExternalStore(onLight, litNow);
  const together = lit !== undefined && four !== undefined && adjointOf(scene.tape, lit as Ref) === four.ref;
  useLayoutEffect(holdPathLight, []);
  useLayoutEffect(() => {
    if (four !== undefined) lightPath(four, together);
  }, [four, together]);
}

function Views({ scene, four }: { readonly scene: Scene; readonly four: Four }) {
  const words = useWords();
  return (
    <>
      <Path scene={scene} four={four} />
      <Cell scene={scene} four={four} />
      <Product scene={scene} four={four} />
      <section className="four-part" aria-label={words.four.lines}>
        <h2>{words.four.lines}</h2>
        <div className="code-box four-lines" role="group" aria-label={words.four.lines} translate="no">
          {four.lines.map((index, i) => (
            <CodeLine
              key={index}
              scene={scene}
              index={index}
              current={scene.step !== undefined && index === scene.cursor - 1}
              inOrder={i === four.lines.length - 1}
              press={() => actions.pin(four.ref)}
            />
          ))}
        </div>
      </section>
    </>
  );
}

export function FourViews({ scene, pinned }: { readonly scene: Scene; readonly pinned: Ref | undefined }) {
  const words = useWords();
  const four = useShown(scene, pinned);
  usePathLight(scene, four);
  if (four === undefined) return <p>{scene.tape.mode === 'reverse' ? words.four.none : words.four.reverseOnly}</p>;
  return (
    <section className="four" aria-label={words.tools.four} data-shown={four.ref}>
      <Views scene={scene} four={four} />
    </section>
  );
}
