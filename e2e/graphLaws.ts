// Laws of a graph that is small enough to be shown whole: all of it in sight, covered by nothing, and what a step writes too.
import type { Page } from '@playwright/test';

/** Every node or number of the graph that is cut off or covered, and whether the node of the step is out of sight; in words. */
export const graphFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const stage = document.querySelector('.stage-view');
    if (stage === null || stage.querySelector('svg.graph') === null) return ['there is no graph'];
    const view = stage.getBoundingClientRect();
    const found: string[] = [];
    const cut = ({ left, right, top, bottom }: DOMRect): number =>
      Math.max(view.left - left, right - view.right, view.top - top, bottom - view.bottom);
    for (const node of stage.querySelectorAll('svg.graph [data-node]')) {
      const name = node.getAttribute('data-node') ?? '';
      const box = (node.querySelector('.node-box') ?? node).getBoundingClientRect();
      if (cut(box) > 1) found.push(`node ${name} is cut by ${cut(box).toFixed(0)} px`);
      const top = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
      if (top !== null && !stage.contains(top)) found.push(`node ${name} lies under ${top.tagName} ${top.className}`);
      else if (top !== null && top.closest('button, select, .program, .map') !== null)
        found.push(`node ${name} lies under ${top.closest('button, select, .program, .map')?.className ?? ''}`);
    }
    // A number is not wider than its box.
    for (const text of stage.querySelectorAll('svg.graph [data-node] text[data-number]')) {
      const box = text.getBoundingClientRect();
      const around = text.closest('[data-node]')?.querySelector('.node-box')?.getBoundingClientRect();
      if (around !== undefined && box.width > around.width) found.push(`"${text.textContent}" is wider than its box`);
    }
    // A node lies over the number of an edge by the side of its border at most.
    const boxes = [...stage.querySelectorAll('svg.graph .node-box')].map((each) => each.getBoundingClientRect());
    const covered = (text: DOMRect): number =>
      Math.max(
        0,
        ...boxes
          .filter((box) => Math.min(text.bottom, box.bottom) - Math.max(text.top, box.top) > 2)
          .map((box) => Math.min(text.right, box.right) - Math.max(text.left, box.left)),
      );
    for (const label of stage.querySelectorAll('svg.graph .edge-label')) {
      const name = label.getAttribute('data-ref') ?? '';
      const box = label.getBoundingClientRect();
      if (box.width > 0 && cut(box) > 1) found.push(`the number of ${name} is cut`);
      const text = label.querySelector('text')?.getBoundingClientRect();
      if (text !== undefined && covered(text) > 5)
        found.push(`the number of ${name} is covered by ${covered(text).toFixed(1)} px`);
    }
    return [...new Set(found)];
  });
