// What has been worked out once for an argument: names and numbers on the page are the same from one change to the next.

/** More entries than any page shows; beyond them all are forgotten, so that a long drag fills no memory. */
const most = 4096;

/** A function that keeps its answers by argument. Arguments are told apart as keys of a Map: 0 and -0 are one. */
export function remembered<K extends string | number, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = make(key);
    if (known.size >= most) known.clear();
    known.set(key, made);
    return made;
  };
}
