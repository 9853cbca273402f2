// The box of a unit: what the step does with it, how it is pressed and read aloud.
import { valueRef } from '../../engine/ref';
import type { ReactNode } from 'react';
import type { Place } from '../../draw/network';
import type { NodeId, Ref } from '../../engine';
import type { Scene } from '../../state';
import { refMark } from '../marks';
import { unitClass, pressed } from './unitParts';

interface UnitBoxProps {
  readonly scene: Scene;
  readonly place: Place;
  readonly id: NodeId;
  readonly sum?: NodeId | undefined;
  readonly bias?: boolean;
  readonly small?: boolean;
  readonly corner?: number;
  /** Whether it is the input that is nudged. */
  readonly pushed?: boolean;
  /** Whether what the loss keeps of its outputs stands on its lines. */
  readonly onLines?: boolean;
  readonly press: (ref: Ref) => () => void;
  readonly children: ReactNode;
}

export function UnitBox({
  scene,
  place,
  id,
  sum,
  bias = false,
  small = false,
  corner = 12,
  pushed = false,
  onLines = false,
  press,
  children,
}: UnitBoxProps) {
  const value: Ref = valueRef(id);
  return (
    <g
      className={`node unit${small ? ' small' : ''}${pushed ? ' look' : ''}${unitClass(scene, id, { sum, bias, onLines })}`}
      transform={`translate(${place.x} ${place.y})`}
      {...refMark(scene, value)}
      {...(!scene.apart && { 'data-node': id })}
      {...pressed(scene, value, press)}
    >
      <rect className="node-box" width={place.w} height={place.h} rx={corner} />
      {children}
    </g>
  );
}
