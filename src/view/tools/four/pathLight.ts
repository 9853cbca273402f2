// Lights the paths of an adjoint on the stage, in either view, without drawing the stage again.
import { partialRef, readRef, valueRef } from '../../../engine/ref';
import type { Ref } from '../../../engine';
import type { Four } from '../../../state';
import { litRules } from '../../marks';

/** Before the sheet of what is lit, which goes over it. */
const sheet = new CSSStyleSheet();

const anyOf = (selectors: readonly string[]): string => `:is(${selectors.join()})`;
const marks = (refs: readonly Ref[]): readonly string[] => refs.map((ref) => `[data-ref="${CSS.escape(ref)}"]`);

function rules({ flow }: Four): readonly string[] {
  const { nodes, edges, weights } = flow;
  const onPath = marks(nodes.map(valueRef));
  const lines = [
    ...(edges.length === 0 ? [] : [`.edge${anyOf(marks(edges.map((edge) => partialRef(edge))))}>.edge-line`]),
    `line.weight-line${anyOf([...onPath, ...marks(weights.map(valueRef))])}`,
    `.penalty-edge${anyOf(onPath)}`,
    `.loss-edge${anyOf(nodes.map((id) => `[data-from="${CSS.escape(id)}"]`))}`,
  ];
  return [
    `.stage .node${anyOf(onPath)}>.node-box,.stage .weight${anyOf(onPath)}>rect{stroke:var(--adjoint);stroke-width:calc(2.5px * var(--stroke))}`,
    `.stage ${lines.join(',.stage ')}{stroke:var(--adjoint);stroke-width:calc(3.5px * var(--stroke))}`,
  ];
}

/** Shows the paths of a quantity, and with `lit` the marks of the quantity itself as those of what is lit. */
export function lightPath(four: Four, lit: boolean): void {
  sheet.replaceSync([...rules(four), lit ? litRules(CSS.escape(four.ref)) : ''].join(''));
}

/** Puts the sheet on the page; the answer takes it off. */
export function holdPathLight(): () => void {
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}

/** Marks in the tool that make their quantity the one that the tool shows; all others only light up. */
export const follows = { 'data-follows': '' } as const;

/** The quantity under pointer or focus that the tool turns to: any outside of it, inside it what follows. */
export function pointedAt(mark: Element | undefined): Ref | undefined {
  if (mark === undefined) return undefined;
  if (mark.closest('.four') !== null && mark.closest('[data-follows]') === null) return undefined;
  return readRef(mark.getAttribute('data-ref'));
}
