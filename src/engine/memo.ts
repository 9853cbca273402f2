// The one way to remember what was made: once for the same arguments, and let go with the objects among them.

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
