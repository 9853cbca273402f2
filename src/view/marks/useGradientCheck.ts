// The judge of a derivative, without holding up a step: the slope is measured when the page has come to rest.
import { useEffect, useState } from 'react';
import { type ExpectedDerivative, checkGradient, type GradientCheck, lastCheck, type Scene } from '../../state';

/** Milliseconds without a change, so that neither a drag nor a quick row of steps waits for a measurement. */
const rest = 60;

/** What the measured slope says of a claim; undefined until it has been measured. */
export function useGradientCheck(scene: Scene, claim: ExpectedDerivative | undefined): GradientCheck | undefined {
  const [, again] = useState<GradientCheck | undefined>(undefined);
  const known = claim === undefined ? undefined : lastCheck(scene, claim);
  const waiting = claim !== undefined && known === undefined;
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => again(checkGradient(scene, claim)), rest);
    return () => clearTimeout(timer);
  }, [waiting, scene, claim]);
  return known;
}
