// A curve of a plot. It is sampled anew only when its room or an input other than the swept one changes.
import { memo, useLayoutEffect, useMemo, useRef } from 'react';
import type { Axes } from '../../draw/plot';
import { curvePieces, pathsBetween, piecesPath } from '../../draw/plot';
import type { Inputs, Tape } from '../../engine';
import type { CurveSpec, Plot } from '../../lessons';

interface CurveProps {
  readonly plot: Plot;
  readonly curve: CurveSpec;
  readonly tape: Tape;
  readonly inputs: Inputs;
  readonly axes: Axes;
  /** Drawn pale: it belongs to other inputs than those of the moment. */
  readonly pale: boolean;
  /** Its quantity has just been computed. */
  readonly born: boolean;
}

const sameCurve = (before: CurveProps, now: CurveProps): boolean =>
  before.plot === now.plot &&
  before.curve === now.curve &&
  before.tape === now.tape &&
  before.axes === now.axes &&
  before.pale === now.pale &&
  before.born === now.born &&
  now.curve.traced !== true &&
  Object.entries(now.inputs).every(([id, value]) => id === now.plot.sweep || before.inputs[id] === value);

/** Milliseconds in which a curve comes from another. */
const birth = 900;

export const Curve = memo(function Curve({ plot, curve, tape, inputs, axes, pale, born }: CurveProps) {
  const ink = useRef<SVGPathElement>(null);
  useLayoutEffect(() => {
    const from = born ? plot.curves.find(({ id }) => id === curve.from) : undefined;
    if (from === undefined || matchMedia('(prefers-reduced-motion: reduce)').matches) return undefined;
    const frames = pathsBetween(plot, from, curve, { tape, inputs }, axes).map((d) => ({ d: `path("${d}")` }));
    const animation = ink.current?.animate(frames, { duration: birth, easing: 'ease-in-out' });
    return () => animation?.cancel();
  }, [born, plot, curve, tape, inputs, axes]);
  const now = inputs[plot.sweep] ?? 0;
  const been = useRef({ from: now, to: now });
  been.current = { from: Math.min(been.current.from, now), to: Math.max(been.current.to, now) };
  const { from, to } = been.current;
  const path = useMemo(() => {
    const part = curve.traced === true ? { ...plot, over: { from, to } } : plot;
    return piecesPath(curvePieces(part, curve, { tape, inputs }, axes), axes);
  }, [plot, curve, tape, inputs, axes, from, to]);
  const own = curve.program === undefined && !pale && curve.hue !== 'ghost';
  return (
    <path
      ref={ink}
      className={`curve hue-${pale ? 'ghost' : curve.hue}${curve.dashed === true ? ' dashed' : ''}`}
      d={path}
      {...(own && { 'data-ref': curve.ref })}
    />
  );
}, sameCurve);
