// Lights the way from what is lit to the output, without drawing the stage again.
import { edgeOf, ownNode, partialRef, readRef, sourceOf, valueRef } from '../../engine/ref';
import { useLayoutEffect, useRef } from 'react';
import { type Flow, flowInto } from '../../state';
import { type Light, useApp, useLit, useScene } from '../marks';

const anyOf = (refs: readonly string[]): string =>
  `:is(${refs.map((ref) => `[data-ref="${CSS.escape(ref)}"]`).join()})`;

/** The look of a way, as CSS: its edges and lines are dark and as strong as those of a step. */
function rulesOf({ nodes, edges, weights }: Flow, { within }: Light): string {
  const lines = [
    ...(edges.length === 0 ? [] : [`.stage .edge${anyOf(edges.map((edge) => partialRef(edge)))}>.edge-line`]),
    `.stage path.weight-line${anyOf([...nodes, ...weights].map(valueRef))}`,
    `.stage .loss-edge:is(${nodes.map((id) => `[data-from="${CSS.escape(id)}"]`).join()})`,
  ];
  const heads = edges.length === 0 ? [] : [`.stage .edge${anyOf(edges.map((edge) => partialRef(edge)))}>.edge-head`];
  const boxes = `.stage .node${anyOf(nodes.map(valueRef))}>.node-box`;
  return [
    `${lines.map(within).join()}{stroke:var(--lit-line);stroke-width:calc(2.5px * var(--stroke))}`,
    heads.length === 0 ? '' : `${heads.map(within).join()}{fill:var(--lit-line)}`,
    `${within(boxes)}{stroke:var(--lit-line)}`,
  ].join('');
}

/** No mark of its own: a sheet on the page for as long as something is lit. */
export function HoverPath() {
  const { light } = useApp();
  const ref = readRef(useLit());
  const { tape, graph } = useScene(({ tape, graph }) => ({ tape, graph }));
  const sheet = useRef<CSSStyleSheet | undefined>(undefined);
  const edge = ref === undefined ? undefined : edgeOf(ref);
  const from = edge === undefined ? ownNode(ref) : sourceOf(graph, edge);
  useLayoutEffect(() => {
    const own = new CSSStyleSheet();
    sheet.current = own;
    // Before the sheet of what is lit, which goes over it.
    document.adoptedStyleSheets = [own, ...document.adoptedStyleSheets];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== own);
    };
  }, []);
  useLayoutEffect(() => {
    const there = from !== undefined && graph.node(from) !== undefined && tape.mode !== 'forward';
    sheet.current?.replaceSync(there ? rulesOf(flowInto(tape, from), light) : '');
  }, [from, graph, tape, light]);
  return null;
}
