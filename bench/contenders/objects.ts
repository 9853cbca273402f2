// Objects with closures in the manner of micrograd: each number knows its parents and how to send its gradient to them.
import { type Units, op } from '../units';
import type { Prepared } from './contender';

interface Value {
  readonly data: number;
  grad: number;
  readonly parents: readonly Value[];
  send: () => void;
}

const leaf = (data: number): Value => ({ data, grad: 0, parents: [], send: () => undefined });

function binary(data: number, x: Value, y: Value, send: (out: Value) => void): Value {
  const out: Value = { data, grad: 0, parents: [x, y], send: () => undefined };
  out.send = () => send(out);
  return out;
}

function unary(data: number, x: Value, slope: number): Value {
  const out: Value = { data, grad: 0, parents: [x], send: () => undefined };
  out.send = () => (x.grad += slope * out.grad);
  return out;
}

function apply(code: number, x: Value, y: Value): Value {
  switch (code) {
    case op.add:
      return binary(x.data + y.data, x, y, (out) => {
        x.grad += out.grad;
        y.grad += out.grad;
      });
    case op.sub:
      return binary(x.data - y.data, x, y, (out) => {
        x.grad += out.grad;
        y.grad -= out.grad;
      });
    case op.mul:
      return binary(x.data * y.data, x, y, (out) => {
        x.grad += y.data * out.grad;
        y.grad += x.data * out.grad;
      });
    case op.neg:
      return unary(-x.data, x, -1);
    case op.exp:
      return unary(Math.exp(x.data), x, Math.exp(x.data));
    case op.log:
      return unary(Math.log(x.data), x, 1 / x.data);
    case op.sigmoid: {
      const s = 1 / (1 + Math.exp(-x.data));
      return unary(s, x, s * (1 - s));
    }
    case op.tanh: {
      const t = Math.tanh(x.data);
      return unary(t, x, 1 - t * t);
    }
    case op.square:
      return unary(x.data * x.data, x, 2 * x.data);
    default:
      return unary(Math.sin(x.data), x, Math.cos(x.data));
  }
}

/** Values in an order in which each stands after its parents; with a stack of its own, or depth would end the run. */
function sorted(root: Value): readonly Value[] {
  const order: Value[] = [];
  const seen = new Set<Value>([root]);
  const stack: { readonly value: Value; next: number }[] = [{ value: root, next: 0 }];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const parent = top.value.parents[top.next++];
    if (parent === undefined) {
      order.push(top.value);
      stack.pop();
    } else if (!seen.has(parent)) {
      seen.add(parent);
      stack.push({ value: parent, next: 0 });
    }
  }
  return order;
}

export function objects(units: Units): Prepared {
  const { ops, a, b, size, numbers } = units;
  let values: Value[] = [];
  const run = (): void => {
    values = [];
    for (let i = 0; i < size; i++) {
      const code = ops[i] ?? 0;
      if (code <= op.constant) values.push(leaf(numbers[i] ?? 0));
      else values.push(apply(code, values[a[i] ?? 0] ?? leaf(0), values[b[i] ?? 0] ?? leaf(0)));
    }
    const root = values[size - 1] ?? leaf(0);
    const order = sorted(root);
    root.grad = 1;
    for (let i = order.length - 1; i >= 0; i--) order[i]?.send();
  };
  return { run, slope: (unit) => values[unit]?.grad ?? NaN, value: () => values[size - 1]?.data ?? NaN };
}
