// Formulas of code become text of the program, calls of the code's own functions written out.
import { asFormula, binding, bracketed, drawnOnce, firstOf, made, numberOf, signed } from './formulas';
import { NotRead } from './problem';
import type { CodeLine } from './tokens';
import type { Tree } from './tree';
import {
  type CodeFunction,
  count,
  freshName,
  nameFormula,
  numberFormula,
  resultName,
  type Scope,
  slope,
  type Value,
  valueOf,
  writeLine,
  type Writer,
} from './values';
import {
  callText,
  constantOf,
  derivatives,
  drawn,
  functionNamed,
  harmless,
  leaves,
  makers,
  many,
  numeric,
  remarks,
  same,
  unchanged,
} from './words';

/** Runs the lines of a function; the reader of statements does it. */
type RunBody = (writer: Writer, body: readonly CodeLine[], scope: Scope) => Value | undefined;

/** Who reads: what is written, and how the lines of functions are run. */
export interface Reader {
  readonly writer: Writer;
  readonly run: RunBody;
}

/** Gives a name of the code its value: a number is an input, a formula a line, and all else is only remembered. */
export function bind({ writer }: Reader, scope: Scope, name: string, value: Value): void {
  const list = value.kind === 'list' && value.items.length === 1 ? value.items[0] : value;
  const one = list?.kind === 'formula' ? list : value;
  if (one.kind === 'drawn') {
    scope.names.set(name, nameFormula(freshName(writer, name)));
  } else if (one.kind !== 'formula') {
    scope.names.set(name, one);
  } else if (one.constant) {
    const number = numberOf(one);
    const input = freshName(writer, name);
    writer.inputs.set(input, number);
    scope.names.set(name, nameFormula(input));
  } else {
    const isName = one.binds === 5 && (writer.lines.has(one.text) || writer.taken.has(one.text));
    scope.names.set(name, isName ? one : writeLine(writer, name, one));
  }
}

/** Calls a function of the code: its parameters are named, its lines written out. */
export function called(
  reader: Reader,
  of: CodeFunction,
  args: readonly Value[],
  named: ReadonlyMap<string, Value> = new Map(),
): Value {
  const { writer, run } = reader;
  writer.depth++;
  count(writer);
  const scope: Scope = { names: new Map(), around: of.scope };
  of.params.forEach(({ name, initial }, i) => {
    const given = args[i] ?? named.get(name) ?? (initial === undefined ? undefined : evaluated(reader, initial, scope));
    bind(reader, scope, name, given ?? { kind: 'drawn' });
  });
  const { body } = of;
  const value = 'kind' in body ? evaluated(reader, body, scope) : run(writer, body, scope);
  writer.depth--;
  return value ?? { kind: 'text' };
}

/** The derivative of a function at some numbers: its value is what the page differentiates. */
function differentiated(
  reader: Reader,
  { of, withValue }: Extract<Value, { kind: 'derivative' }>,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
): Value {
  const { writer } = reader;
  const value = asFormula(called(reader, of, args, named));
  const target = writer.lines.has(value.text) ? value : writeLine(writer, resultName(of), value);
  writer.target ??= target.text;
  return withValue ? { kind: 'list', items: [target, slope] } : slope;
}

/** `grad(f)` of a function, or `autograd.grad(y, x)` of a quantity. */
function derivativeOf({ writer }: Reader, word: string, args: readonly Value[]): Value {
  const first = firstOf(args);
  if (first.kind === 'derivative') throw new NotRead('gradient');
  if (first.kind === 'function') return { kind: 'derivative', of: first, withValue: word.startsWith('value') };
  const { text } = asFormula(first);
  writer.target = writer.lines.has(text) ? text : writeLine(writer, 'y', asFormula(first)).text;
  return slope;
}

/** The number that a maker makes: of a number or an input, and not of what was computed. */
function madeOf({ writer }: Reader, word: string, args: readonly Value[]): Value {
  const value = made(args);
  const isComputed = value.kind === 'formula' && !value.constant && (value.binds < 5 || writer.lines.has(value.text));
  if (isComputed && leaves.has(word)) throw new NotRead('function', `${word}()`);
  return value;
}

/** What a word of a library gives. */
function wordCalled(reader: Reader, word: string, args: readonly Value[]): Value {
  if (many.has(word)) throw new NotRead('array');
  if (makers.has(word)) return madeOf(reader, word, args);
  if (drawn.has(word)) return drawnOnce(word, args);
  if (derivatives.has(word)) return derivativeOf(reader, word, args);
  if (unchanged.has(word)) return firstOf(args);
  // `nn.Tanh()` is the function that it makes.
  if (args.length === 0 && functionNamed(word) !== undefined) return { kind: 'word', word };
  const formulas = args.flatMap((arg) => (arg.kind === 'list' ? arg.items : [arg])).map(asFormula);
  return { kind: 'formula', ...callText(word, formulas), constant: formulas.every((each) => each.constant) };
}

/** What a method of a number gives. */
function methodCalled(reader: Reader, of: Value, name: string, args: readonly Value[]): Value {
  if (of.kind === 'module') return wordCalled(reader, name, args);
  if (of.kind === 'slope') return slope;
  if (many.has(name)) throw new NotRead('array');
  const formula = of.kind === 'drawn' ? undefined : asFormula(of);
  if (same.has(name)) return of;
  if (formula === undefined || functionNamed(name) === undefined) throw new NotRead('function', `.${name}()`);
  return wordCalled(reader, name, [formula, ...args]);
}

function callOf(reader: Reader, { of, args, named }: Extract<Tree, { kind: 'call' }>, scope: Scope): Value {
  const word = of.kind === 'member' || of.kind === 'name' ? of.name : '';
  const changing = (): void => {
    const other = [...named.keys()].find((name) => !harmless.has(name) && !drawn.has(word));
    if (other !== undefined) throw new NotRead('function', `${word}(${other}=…)`);
  };
  const given = args.map((arg) => evaluated(reader, arg, scope));
  // The tape of TensorFlow is no quantity: `tape.gradient(y, x)`.
  if (of.kind === 'member' && of.name === 'gradient') return derivativeOf(reader, of.name, given);
  const isMember = of.kind === 'member';
  if (isMember) changing();
  if (isMember) return methodCalled(reader, evaluated(reader, of.of, scope), of.name, given);
  const value =
    of.kind === 'name' ? (valueOf(scope, of.name) ?? { kind: 'word', word: of.name }) : evaluated(reader, of, scope);
  if (value.kind === 'word') changing();
  if (value.kind === 'word') return wordCalled(reader, value.word, given);
  const byName = new Map([...named].map(([name, tree]) => [name, evaluated(reader, tree, scope)]));
  if (value.kind === 'derivative') return differentiated(reader, value, given, byName);
  if (value.kind !== 'function') throw new NotRead('line');
  return called(reader, value, given, byName);
}

function memberOf(reader: Reader, { of, name }: Extract<Tree, { kind: 'member' }>, scope: Scope): Value {
  const value = evaluated(reader, of, scope);
  if (value.kind === 'module') {
    const constant = constantOf(name);
    if (constant !== undefined) return { ...nameFormula(constant), constant: true };
    return numeric.has(name) ? value : { kind: 'word', word: name };
  }
  if (value.kind === 'word') return { kind: 'word', word: name };
  if (many.has(name)) throw new NotRead('array');
  if (value.kind === 'slope' || remarks.has(name)) return slope;
  throw new NotRead('function', `.${name}`);
}

function nameValue({ writer }: Reader, name: string, scope: Scope): Value {
  const value = valueOf(scope, name);
  if (value !== undefined) return value;
  if (numeric.has(name)) return { kind: 'module', numeric: true };
  if (makers.has(name) || derivatives.has(name) || functionNamed(name) !== undefined)
    return { kind: 'word', word: name };
  // A name that no line gives a number is an input, everywhere the same.
  const free = nameFormula(freshName(writer, name));
  let top = scope;
  while (top.around !== undefined) top = top.around;
  top.names.set(name, free);
  return free;
}

/** What a formula of the code comes to; throws NotRead. */
export function evaluated(reader: Reader, tree: Tree, scope: Scope): Value {
  const { writer } = reader;
  writer.nested++;
  count(writer);
  const value = valueOfTree(reader, tree, scope);
  writer.nested--;
  return value;
}

function valueOfTree(reader: Reader, tree: Tree, scope: Scope): Value {
  switch (tree.kind) {
    case 'number':
      return numberFormula(tree.value);
    case 'text':
      return { kind: 'text' };
    case 'name':
      return nameValue(reader, tree.name, scope);
    case 'list':
      return { kind: 'list', items: tree.items.map((item) => evaluated(reader, item, scope)) };
    case 'minus': {
      const of = asFormula(evaluated(reader, tree.of, scope));
      return { ...of, text: `-${bracketed(of, 3)}`, binds: binding.minus };
    }
    case 'sign': {
      const left = asFormula(evaluated(reader, tree.left, scope));
      return signed(tree.sign, left, asFormula(evaluated(reader, tree.right, scope)));
    }
    case 'call':
      return callOf(reader, tree, scope);
    case 'member':
      return memberOf(reader, tree, scope);
    case 'item':
      throw new NotRead('array');
    case 'lambda':
      return { kind: 'function', name: 'y', params: tree.params, body: tree.body, scope };
  }
}
