// Lights the paths of an adjoint on the stage, in either view, without drawing the stage again.
import { partialRef, readRef, valueRef } from '../../../engine/ref';
import type { Ref } from '../../../engine';
import type { Four } from '../../../state';
import { type Light, litRules } from '../../marks';

const anyOf = (selectors: readonly string[]): string => `:is(${selectors.join()})`;
const marks = (refs: readonly Ref[]): readonly string[] => refs.map((ref) => `[data-ref="${CSS.escape(ref)}"]`);

/** The look of the paths, as CSS, in the app of a light. */
function rules({ flow }: Four, { within }: Light): readonly string[] {
  const { nodes, edges, weights } = flow;
  const onPath = marks(nodes.map(valueRef));
  const boxes = [`.stage .node${anyOf(onPath)}>.node-box`, `.stage .weight${anyOf(onPath)}>rect`];
  const lines = [
    ...(edges.length === 0 ? [] : [`.stage .edge${anyOf(marks(edges.map((edge) => partialRef(edge))))}>.edge-line`]),
    `.stage path.weight-line${anyOf([...onPath, ...marks(weights.map(valueRef))])}`,
    `.stage .penalty-edge${anyOf(onPath)}`,
    `.stage .loss-edge${anyOf(nodes.map((id) => `[data-from="${CSS.escape(id)}"]`))}`,
  ];
  return [
    `${boxes.map(within).join()}{stroke:var(--adjoint);stroke-width:calc(2.5px * var(--stroke))}`,
    `${lines.map(within).join()}{stroke:var(--adjoint);stroke-width:calc(3.5px * var(--stroke))}`,
  ];
}

/** The light on the paths of what the tool shows. */
export interface PathLight {
  /** Shows the paths of a quantity, and with `together` the marks of the quantity itself as those of what is lit. */
  readonly show: (four: Four, together: boolean) => void;
  readonly stop: () => void;
}

/** Puts a sheet on the page, before that of what is lit, which goes over it. */
export function lightPaths(light: Light): PathLight {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
  return {
    show: (four, together) =>
      sheet.replaceSync([...rules(four, light), together ? litRules(four.ref, light) : ''].join('')),
    stop: () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    },
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
