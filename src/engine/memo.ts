// The one way to remember what was made: for all arguments as long as they live, for so many words, or for the last one.

interface Branch<V> {
  readonly objects: WeakMap<object, Branch<V>>;
  readonly others: Map<unknown, Branch<V>>;
  made: { readonly value: V } | undefined;
}

const branch = <V>(): Branch<V> => ({ objects: new WeakMap(), others: new Map(), made: undefined });

function below<V>({ objects, others }: Branch<V>, key: unknown): Branch<V> {
  const isObject = (typeof key === 'object' && key !== null) || typeof key === 'function';
  const known = isObject ? objects.get(key) : others.get(key);
  if (known !== undefined) return known;
  const made = branch<V>();
  if (isObject) objects.set(key, made);
  else others.set(key, made);
  return made;
}

/**
 * A function that makes each thing once: the same arguments (objects by identity) give the same thing. What it made is let
 * go with the first object among the arguments, so one of them should be an object. `make` must be pure; what it throws is
 * thrown again at the next call.
 */
export function memo<A extends readonly unknown[], V>(make: (...args: A) => V): (...args: A) => V {
  const root = branch<V>();
  return (...args) => {
    const leaf = args.reduce<Branch<V>>(below, root);
    leaf.made ??= { value: make(...args) };
    return leaf.made.value;
  };
}

/** More words and numbers than any page shows; beyond them all are forgotten, so that a long drag fills no memory. */
const mostKeys = 4096;

/**
 * A function that makes each thing once for a word or a number, and forgets all when it knows `most`. Keys are told apart
 * as those of a Map: 0 and -0 are one. `make` must be pure; what it throws is thrown again at the next call.
 */
export function memoByKey<K extends string | number, V>(make: (key: K) => V, most = mostKeys): (key: K) => V {
  const made = new Map<K, { readonly value: V }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    if (made.size >= most) made.clear();
    made.set(key, { value });
    return value;
  };
}

/**
 * A function that knows what it made last, `kept` of them, and gives it again for arguments that are the `same`. `make` must
 * be pure.
 */
export function memoLast<A extends readonly unknown[], V>(
  make: (...args: A) => V,
  same: (before: A, now: A) => boolean = (before, now) => before.every((each, i) => each === now[i]),
  kept = 1,
): (...args: A) => V {
  let last: readonly { readonly args: A; readonly value: V }[] = [];
  return (...args) => {
    const known = last.find(({ args: before }) => same(before, args)) ?? { args, value: make(...args) };
    if (last[0] !== known) last = [known, ...last.filter((each) => each !== known)].slice(0, kept);
    return known.value;
  };
}
