// One quantity in four views, linked both ways: its path, its cell, its product, its lines on the tape.
import { readRef } from '../../../engine/ref';
import { useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Ref } from '../../../engine';
import { adjointOf, type Four, followed, fourOf, type Scene } from '../../../state';
import { useApp, useChosen, useLit, useScene, useAllWords } from '../../marks';
import { Cell } from './Cell';
import { Path } from './Path';
import { Lines } from './Lines';
import { lightPaths, type PathLight, pointedAt } from './pathLight';
import { Product } from './Product';
import './four.css';

function useFour({ lesson, tape }: Scene, ref: Ref | undefined): Four | undefined {
  return useMemo(() => (ref === undefined ? undefined : fourOf({ lesson, tape }, ref)), [lesson, tape, ref]);
}

/** The adjoint that pointer or focus is on. */
function usePointed({ tape }: Scene): Ref | undefined {
  const { light } = useApp();
  const now = (): Ref | undefined => pointedAt(light.mark());
  const pointed = useSyncExternalStore(light.subscribe, now, now);
  return pointed === undefined || tape.mode !== 'reverse' ? undefined : adjointOf(tape, pointed);
}

/** Keeps the path lit on the stage, and the quantity with the place of its weight or node. */
function usePathLight(scene: Scene, four: Four | undefined): void {
  const { light } = useApp();
  const lit = readRef(useLit());
  const paths = useRef<PathLight | undefined>(undefined);
  const together = lit !== undefined && four !== undefined && adjointOf(scene.tape, lit) === four.ref;
  useLayoutEffect(() => {
    const lighting = lightPaths(light);
    paths.current = lighting;
    return lighting.stop;
  }, [light]);
  useLayoutEffect(() => {
    if (four !== undefined) paths.current?.show(four, together);
  }, [light, four, together]);
}

interface ViewsProps {
  readonly scene: Scene;
  readonly four: Four;
  readonly resting: Four;
}

function Views({ scene, four, resting }: ViewsProps) {
  return (
    <>
      <Path scene={scene} four={four} />
      <Cell four={four} resting={resting} />
      <Product scene={scene} four={four} />
      <Lines scene={scene} four={four} />
    </>
  );
}

export function FourViews() {
  const scene = useScene();
  const pinned = useChosen((state) => state.pinned);
  const words = useAllWords();
  const resting = useFour(scene, scene.tape.mode === 'reverse' ? followed(scene, pinned) : undefined);
  const four = useFour(scene, usePointed(scene)) ?? resting;
  usePathLight(scene, four);
  if (four === undefined || resting === undefined)
    return <p>{scene.tape.mode === 'reverse' ? words.four.none : words.four.reverseOnly}</p>;
  return (
    <section className="four" aria-label={words.tools.four} data-shown={four.ref}>
      <Views scene={scene} four={four} resting={resting} />
    </section>
  );
}
