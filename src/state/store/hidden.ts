// Which parts of the page are not shown: those that the link leaves away, and those that presenting leaves away.
import { type Hideable, pageParts, plainTool } from '../choices';
import type { State } from './store';

/** The parts that are not shown now. A tool that is open keeps its panel. */
export function hiddenParts({ presenting, choices: { hide, tool } }: State): readonly Hideable[] {
  if (!presenting) return hide;
  const away = pageParts.filter((part) => part !== 'timeline' && (part !== 'panel' || tool === plainTool));
  return [...new Set([...hide, ...away])];
}
