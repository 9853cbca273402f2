// A node of the graph as a thing to point at, focus and press; what stands in it depends on the room that it has.
import { valueRef } from '../../engine/ref';
import { memo } from 'react';
import { phaseOf } from '../../draw/graph';
import type { Box } from '../../draw/geometry';
import { refSpeech } from '../../draw/words';
import type { NodeId, Ref } from '../../engine';
import type { Change, Scene } from '../../state';
import { contributionRefs, sameShown, shownOf } from '../marks';
import { isAtWork } from './atWork';
import { CompactNode } from './CompactNode';
import { FullNode } from './FullNode';
import { type Growth, largerBox } from './larger';
import { wantedOf } from './sizes';

interface GraphNodeProps {
  readonly scene: Scene;
  readonly id: NodeId;
  readonly box: Box;
  /** How it is drawn while it is at work. */
  readonly growth: Growth;
  readonly tabbable: boolean;
  /** What a nudge does to the node, where there is one. */
  readonly change: Change | undefined;
}

/** Everything that a node shows, with how the step and the phase of the lecture bear on it. */
function shown({ scene, id, growth: { style } }: GraphNodeProps): readonly unknown[] {
  const { tape, step, justWritten, cursor } = scene;
  const wanted = wantedOf(tape, id);
  const phase = phaseOf(tape, cursor);
  return [
    phase === 'adjoint' && tape.availableAt(wanted) !== undefined,
    style.kind === 'full' && phase === 'value',
    isAtWork(scene, id),
    justWritten !== undefined && step?.node === id && step.kind !== 'partial' ? step.kind : undefined,
    // A drawing with room has slots that look for themselves.
    ...shownOf(scene, [valueRef(id), wanted, ...(style.kind === 'compact' ? contributionRefs(tape, id) : [])]),
  ];
}

export const GraphNode = memo(function GraphNode({ scene, id, box, growth, tabbable, change }: GraphNodeProps) {
  const { graph, tape, step, lang, justWritten, cursor } = scene;
  const node = graph.node(id);
  if (node === undefined) return null;
  const value: Ref = valueRef(id);
  const wanted = wantedOf(tape, id);
  const isFresh = justWritten !== undefined && step?.node === id && step.kind !== 'partial';
  const atWork = isAtWork(scene, id);
  const state = [
    isFresh ? `fresh kind-${step.kind}` : '',
    step?.reads.includes(value) === true ? 'read-value' : '',
    step?.reads.includes(wanted) === true ? 'read-adjoint' : '',
    scene.beat.look?.some((ref) => ref === value || ref === wanted) === true ? 'look' : '',
    node.op === 'input' ? 'input' : '',
  ].join(' ');
  const { style } = growth;
  const larger = atWork ? growth.factor : 1;
  const drawn = largerBox(scene, id, box, growth);
  const own = { ...box, w: drawn.w / larger, h: drawn.h / larger };
  const body = { scene, id, box: own, phase: phaseOf(tape, cursor), change };
  return (
    <g
      className={`node ${state}`}
      transform={`translate(${drawn.x} ${drawn.y})${larger === 1 ? '' : ` scale(${larger})`}`}
      data-ref={value}
      data-node={id}
      tabIndex={tabbable ? 0 : -1}
      role="button"
      aria-label={refSpeech(value, scene, lang)}
    >
      <rect className="node-box" width={own.w} height={own.h} rx={style.kind === 'full' ? 12 : 9} />
      {style.kind === 'full' ? <FullNode {...body} /> : <CompactNode {...body} style={style} atWork={atWork} />}
    </g>
  );
}, sameShown(shown));
