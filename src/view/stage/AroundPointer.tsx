// What follows the pointer: the card of what is lit, and the way from there to the output.
import type { RefObject } from 'react';
import { HoverPath } from './HoverPath';
import { Inspector } from './Inspector';

interface AroundPointerProps {
  /** The stage: the card stays inside it. */
  readonly stage: RefObject<HTMLElement | null>;
  /** Whether the card may lie over the panel, where the stage has no room for it. */
  readonly overPanel: boolean;
}

export function AroundPointer({ stage, overPanel }: AroundPointerProps) {
  return (
    <>
      <HoverPath />
      <Inspector stage={stage} overPanel={overPanel} />
    </>
  );
}
