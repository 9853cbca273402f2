// The custom element <adjoint-graph>; importing it is all that a page needs to do.
import { AdjointGraph } from './graphElement';
import type { Moment } from './messages';

export { AdjointGraph, type Moment };

declare global {
  interface HTMLElementTagNameMap {
    'adjoint-graph': AdjointGraph;
  }
  interface GlobalEventHandlersEventMap {
    moment: CustomEvent<Moment>;
  }
}

if ('customElements' in globalThis && customElements.get('adjoint-graph') === undefined)
  customElements.define('adjoint-graph', AdjointGraph);
