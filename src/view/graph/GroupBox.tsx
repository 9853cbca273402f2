// Nodes of other pages as one stacked box with their count; it opens their page.
import { memo } from 'react';
import type { Group } from '../../draw/graph';
import { useWords } from '../marks';
import type { Box } from '../../draw/geometry';
import { textSize } from './sizes';

interface GroupBoxProps {
  readonly group: Group;
  readonly box: Box;
  readonly pages: number;
  readonly tabbable: boolean;
  readonly open: (page: number) => void;
}

/** How far the sheets of the stack stand out. */
const sheets = [8, 4] as const;

export const GroupBox = memo(function GroupBox({ group, box, pages, tabbable, open }: GroupBoxProps) {
  const words = useWords();
  const count = words.groupCount[group.side](group.size);
  const opens = group.side !== 'inputs';
  const where = opens ? words.pageOf(group.page + 1, pages) : '';
  const [w, h] = [box.w - sheets[0], box.h - sheets[0]];
  return (
    <g
      className={opens ? 'group opens' : 'group'}
      transform={`translate(${box.x} ${box.y})`}
      data-node={group.id}
      tabIndex={tabbable ? 0 : -1}
      role={opens ? 'button' : 'img'}
      aria-label={opens ? `${words.openGroup}: ${count}, ${where}` : count}
      onClick={opens ? () => open(group.page) : undefined}
    >
      {[...sheets, 0].map((out) => (
        <rect key={out} className="group-sheet" x={out} y={sheets[0] - out} width={w} height={h} rx={12} />
      ))}
      <text x={w / 2} y={sheets[0] + h / 2 + (opens ? -5 : 6)} textAnchor="middle" fontSize={textSize.rule}>
        {count}
      </text>
      {opens && (
        <text
          className="group-where"
          x={w / 2}
          y={sheets[0] + h / 2 + 20}
          textAnchor="middle"
          fontSize={textSize.least}
        >
          {where}
        </text>
      )}
    </g>
  );
});

/** A line to a box: it stands for many edges and keeps no partial. */
export const GroupEdge = memo(function GroupEdge({ path }: { readonly path: string }) {
  return <path className="edge-line group-line" d={path} />;
});
