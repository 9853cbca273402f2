// Things made once for a graph, under a name, and let go with the graph: runs beside that of the scene.
import type { Graph } from '../../engine';

/** A store of such things: gives what is there under the name, else makes it. */
export function keeper<T>(): (graph: Graph, name: string, make: () => T) => T {
  const all = new WeakMap<Graph, Map<string, T>>();
  return (graph, name, make) => {
    const made = all.get(graph) ?? new Map<string, T>();
    all.set(graph, made);
    const known = made.get(name);
    if (known !== undefined) return known;
    const fresh = make();
    made.set(name, fresh);
    return fresh;
  };
}
