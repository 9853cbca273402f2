// From the pass that a lesson asks for to the tape that the engine makes of it.
import { forwardMode, type Graph, memo, pathByPath, reverseMode, type Tape } from '../../engine';
import type { Pass } from '../types';

/** The tape of a pass, the same object each time; throws ProgramError when a pass path by path has too many paths. */
export const tapeOf = memo((graph: Graph, pass: Pass): Tape => {
  const inputs = pass.inputs ?? graph.inputs;
  if (pass.mode === 'paths') return pathByPath(graph, inputs, pass.target);
  if (pass.mode === 'forward') {
    // One sweep carries every node along, unless one of them has been chosen.
    return forwardMode(graph, inputs[0] ?? '', pass.target, { everyNode: pass.target === undefined });
  }
  const { last, inputs: by } = pass;
  return reverseMode(graph, pass.target, {
    ...(last !== undefined && { last }),
    ...(by !== undefined && { inputs: by }),
  });
});
