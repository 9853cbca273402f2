// The rows of the menu of tools: a picture, a name and a key for each.
import type { Lesson } from '../../lessons';
import { keepsNumbers, type Tool, toolRow, toolsOf } from '../../state';
import { useApp, useScene, useWords } from '../marks';
import './toolRows.css';

/** Strokes on a square of 24 pixels: what a tool does, in a picture. */
const pictures: Readonly<Record<Tool, string>> = {
  // Stairs.
  steps: 'M3 20h5v-5h5v-5h5V5h4',
  // A matrix.
  jacobian: 'M7 4H4v16h3M17 4h3v16h-3M9.5 9h.01M14.5 9h.01M9.5 15h.01M14.5 15h.01',
  // Something pushes, and a little gives way.
  nudge: 'M2 12h8M7 8.5l3.5 3.5L7 15.5M14 5v14M18 5v14M21 5v14',
  four: 'M4 4h7v7H4zM13 4h7v7h-7zM4 13h7v7H4zM13 13h7v7h-7z',
  mistakes: 'M12 3.5 21.5 20h-19zM12 10v4.5M12 17.2v.1',
  check: 'M3.5 12.5l5.5 5.5L20.5 6.5',
  // A pencil.
  practice: 'M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4',
  // A loss that falls.
  training: 'M4 4v16h16M7 6c1 8 5 10.5 13 11',
  code: 'M8 7l-5 5 5 5M16 7l5 5-5 5M13.5 5l-3 14',
  // A page with lines.
  write: 'M5 3h10l4 4v14H5zM9 9h3M9 13h6M9 17h6',
};

interface ToolRowsProps {
  readonly tool: Tool;
  readonly lesson: Lesson;
}

export function ToolRows({ tool, lesson }: ToolRowsProps) {
  const { actions } = useApp();
  const words = useWords();
  const keeps = useScene((scene) => keepsNumbers(scene.hide));
  return toolsOf(lesson, keeps).map((each) => {
    const { key } = toolRow(each);
    return (
      <button
        key={each}
        type="button"
        role="menuitemradio"
        aria-checked={each === tool}
        className="menu-row tool-row"
        data-tool={each}
        tabIndex={each === tool ? 0 : -1}
        onClick={() => actions.setTool(each)}
      >
        <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
          <path d={pictures[each]} />
        </svg>
        <span>{words.tools[each]}</span>
        {key !== undefined && <kbd>{key.toUpperCase()}</kbd>}
      </button>
    );
  });
}
