// Words of the page as texts of a picture: each run of signs of one line at its own place.
import type { Shape } from '../../draw/svg';
import { typeOf, wordInk } from './ink';

/** Signs that leave no mark. */
const unseen = /^[\s\u200b\u2061-\u2064\ufeff]*$/;

interface Run {
  readonly text: string;
  readonly box: DOMRect;
}

/** A text as it is broken into lines. */
function runsOf(node: Text): readonly Run[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
  const [only] = boxes;
  if (only !== undefined && boxes.length === 1) return [{ text: node.data, box: only }];
  const runs: { text: string; box: DOMRect }[] = [];
  for (let at = 0; at < node.length; at++) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    const last = runs.at(-1);
    const sign = node.data[at] ?? '';
    if (last !== undefined && Math.abs(last.box.top - box.top) < box.height / 2) last.text += sign;
    else if (box.width > 0) runs.push({ text: sign, box });
  }
  return runs;
}

let measuring: CanvasRenderingContext2D | null | undefined;

/** How far the base line of a type lies under the top of its line box, in pixels. */
function ascentOf(style: CSSStyleDeclaration): number {
  measuring ??= document.createElement('canvas').getContext('2d');
  if (measuring === null) return 0.8 * parseFloat(style.fontSize);
  measuring.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return measuring.measureText('x').fontBoundingBoxAscent;
}

/** A text node of the page; `dx` and `dy` lead from the window to the picture. */
export function wordsOf(node: Text, style: CSSStyleDeclaration, dx: number, dy: number): readonly Shape[] {
  if (unseen.test(node.data)) return [];
  const attributes = typeOf(style, wordInk(style));
  const ascent = ascentOf(style);
  return runsOf(node)
    .filter(({ text }) => !unseen.test(text))
    .map(({ text, box }) => ({
      name: 'text',
      attributes: { x: box.left + dx, y: box.top + ascent + dy, ...attributes },
      inside: [text.replace(/\s+/g, ' ').trimEnd()],
    }));
}
