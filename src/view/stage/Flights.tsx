// The overlay on the drawing on which numbers travel when a step is taken; it follows the scene without rendering.
import { useEffect, useRef } from 'react';
import type { Scene } from '../../state';
import { shortNumber, useApp, useChoice, useWords } from '../marks';
import { createPlayer } from './playFlights';
import './flights.css';

/** Whether one scene is the other with one frame more: the only move that is animated. */
const isOneOn = (scene: Scene, before: Scene): boolean =>
  scene.at === before.at + 1 && scene.lesson === before.lesson && scene.tape === before.tape;

export function Flights() {
  const { session } = useApp();
  const { undefinedNumber } = useWords();
  const embed = useChoice('embed');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const overlay = box.current;
    const drawing = overlay?.parentElement;
    if (overlay === null || drawing === null || drawing === undefined || embed) return;
    const player = createPlayer(overlay, drawing);
    const unsubscribe = session.scene.subscribe((scene, before) => {
      if (!isOneOn(scene, before)) player.stop();
      else if (scene.step !== undefined && scene.cursor > before.cursor)
        player.fly(scene.step, (ref) => shortNumber(scene, ref, undefinedNumber));
      else if (scene.beat.focus?.ladder !== undefined) player.rise();
      else player.stop();
    });
    const { ownerDocument } = overlay;
    const stop = (): void => player.stop();
    ownerDocument.addEventListener('keydown', stop, true);
    return () => {
      unsubscribe();
      ownerDocument.removeEventListener('keydown', stop, true);
      player.stop();
    };
  }, [session, undefinedNumber, embed]);
  return <div className="flights" aria-hidden="true" ref={box} />;
}
