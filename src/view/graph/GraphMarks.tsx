// The marks of a graph: lines under their numbers, and nodes over both; boxes stand for other pages.
import { phaseOf } from '../../draw/graph';
import type { EdgeId, NodeId } from '../../engine';
import { targetOf } from '../../engine/ref';
import type { Nudged, Scene } from '../../state';
import { EdgeChip } from './EdgeChip';
import { EdgeLine } from './EdgeLine';
import { EdgeNumber } from './EdgeNumber';
import { GraphNode } from './GraphNode';
import { GroupBox, GroupEdge } from './GroupBox';
import type { Growth } from './larger';
import type { Drawing } from './pageLayout';
import type { Page } from './usePage';

interface GraphMarksProps {
  readonly scene: Scene;
  readonly page: Page;
  readonly drawing: Drawing;
  readonly growth: Growth;
  readonly nudged: Nudged | undefined;
  readonly tabStop: NodeId | undefined;
}

type EdgeProps = Pick<GraphMarksProps, 'scene' | 'drawing' | 'growth'> & { readonly edge: EdgeId };

/** The local partial of an edge: its number alone in a compact drawing, else in a chip with its name. */
function EdgePartial({ scene, drawing, growth, edge }: EdgeProps) {
  const { layout, style, upright } = drawing;
  const route = layout.edges.get(edge);
  if (route === undefined) return null;
  const phase = phaseOf(scene.tape, scene.cursor);
  return style.kind === 'compact' ? (
    <EdgeNumber
      scene={scene}
      edge={edge}
      route={route}
      begun={phase !== 'value'}
      boxes={layout.boxes}
      upright={upright}
      growth={growth}
    />
  ) : (
    <EdgeChip scene={scene} edge={edge} route={route} phase={phase} bare={upright} />
  );
}

export function GraphMarks({ scene, page, drawing, growth, nudged, tabStop }: GraphMarksProps) {
  const { part, open } = page;
  const { layout, upright } = drawing;
  const toGroup = (edge: EdgeId): boolean => part.groups.has(targetOf(edge));
  return (
    <>
      {[...layout.edges].map(([edge, route]) =>
        toGroup(edge) ? (
          <GroupEdge key={edge} path={route.path} />
        ) : (
          <EdgeLine
            key={edge}
            scene={scene}
            edge={edge}
            route={route}
            upright={upright}
            boxes={layout.boxes}
            growth={growth}
          />
        ),
      )}
      {[...layout.edges.keys()].map((edge) =>
        toGroup(edge) ? null : <EdgePartial key={edge} scene={scene} drawing={drawing} growth={growth} edge={edge} />,
      )}
      {[...layout.boxes].map(([id, box]) => {
        const group = part.groups.get(id);
        return group === undefined ? (
          <GraphNode
            key={id}
            scene={scene}
            id={id}
            box={box}
            growth={growth}
            change={nudged?.changes.get(id)}
            tabbable={id === tabStop}
          />
        ) : (
          <GroupBox key={id} group={group} box={box} pages={part.pages} tabbable={id === tabStop} open={open} />
        );
      })}
    </>
  );
}
