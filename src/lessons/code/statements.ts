// Statements of code, one after the other: what each adds to the program.
import { bind, called, evaluated, type Reader } from './evaluate';
import { asFormula, numberOf } from './formulas';
import { imported, parted } from './imports';
import { NotRead } from './problem';
import type { CodeLine, Token } from './tokens';
import { nameAt, need, paramsAt, placeAt, stands, type Tree, treeOf } from './tree';
import { count, resultName, type Scope, slope, type Value, valueOf, writeLine, type Writer } from './values';
import { remarks, silent } from './words';

const blocks = new Set('class for while if elif else try except finally with async match'.split(' '));
const passed = new Set('pass assert del global nonlocal'.split(' '));
const updates: ReadonlyMap<string, '+' | '-' | '*' | '/' | '^'> = new Map([
  ['+=', '+'],
  ['-=', '-'],
  ['*=', '*'],
  ['/=', '/'],
  ['**=', '^'],
]);

/** Gives what stands left of `=` its value. */
function assign(reader: Reader, target: Tree, value: Value, scope: Scope): void {
  if (target.kind === 'name') {
    bind(reader, scope, target.name, value);
  } else if (target.kind === 'list') {
    const values = value.kind === 'list' ? value.items : value.kind === 'slope' ? target.items.map(() => value) : [];
    if (values.length !== target.items.length) throw new NotRead('array');
    target.items.forEach((each, i) => assign(reader, each, values[i] ?? slope, scope));
  } else if (target.kind === 'member') {
    if (target.name === 'data') throw new NotRead('gradient');
    if (!remarks.has(target.name)) throw new NotRead('function', `.${target.name}`);
  } else throw new NotRead(target.kind === 'item' ? 'array' : 'line');
}

/**
 * Tries what may say nothing about the program: what it has written stays only where it was about a gradient. Unless it is
 * `strict`, it does not matter that it is not understood.
 */
function tried(reader: Reader, tree: Tree, scope: Scope, strict: boolean): Value | undefined {
  const { writer } = reader;
  const { lines, inputs, taken } = writer;
  const before = [new Map(lines), new Map(inputs), new Set(taken)] as const;
  const names = new Map(scope.names);
  const { depth, nested } = writer;
  try {
    const value = evaluated(reader, tree, scope);
    const isSlope =
      value.kind === 'slope' || (value.kind === 'list' && value.items.some(({ kind }) => kind === 'slope'));
    if (isSlope) return value;
  } catch (error) {
    if (!(error instanceof NotRead) || strict) throw error;
  }
  Object.assign(writer, { depth, nested });
  refill(lines, before[0]);
  refill(inputs, before[1]);
  refill(scope.names, names);
  taken.clear();
  before[2].forEach((name) => taken.add(name));
  return undefined;
}

function refill<T>(map: Map<string, T>, from: ReadonlyMap<string, T>): void {
  map.clear();
  from.forEach((value, name) => map.set(name, value));
}

/** Whether a call is of a library that computes nothing, as one that draws. */
function isBeside(tree: Tree, scope: Scope): boolean {
  let root = tree;
  while (root.kind === 'member' || root.kind === 'call' || root.kind === 'item') root = root.of;
  const value = root.kind === 'name' ? valueOf(scope, root.name) : undefined;
  return value?.kind === 'module' && !value.numeric;
}

/** `L.backward()`: what it is called on is what is differentiated. */
function backward(reader: Reader, of: Tree, args: readonly Tree[], scope: Scope): void {
  const { writer } = reader;
  for (const arg of args) {
    const seed = asFormula(evaluated(reader, arg, scope));
    if (!seed.constant || numberOf(seed) !== 1) throw new NotRead('gradient');
  }
  const formula = asFormula(evaluated(reader, of, scope));
  const target = writer.lines.has(formula.text) ? formula.text : writeLine(writer, 'y', formula).text;
  // Gradients of two quantities add up there, and the page finds those of one.
  if (writer.target !== undefined && writer.target !== target) throw new NotRead('gradient');
  writer.target = target;
}

/** A line that is only a formula or a call. */
function said(reader: Reader, tokens: readonly Token[], scope: Scope): void {
  const first = tokens[0];
  if (first?.kind === 'name' && silent.has(first.text) && valueOf(scope, first.text) === undefined) {
    printed(reader, tokens, scope);
    return;
  }
  const tree = treeOf(tokens);
  if (isBeside(tree, scope)) return;
  if (tree.kind === 'call' && tree.of.kind === 'member') {
    const { name, of } = tree.of;
    if (name === 'backward') {
      backward(reader, of, tree.args, scope);
      return;
    }
    if (silent.has(name)) return;
  }
  if (tried(reader, tree, scope, true) === undefined) reader.writer.printed = tree;
}

/** What is printed is looked through for gradients; what else stands there says nothing. */
function printed(reader: Reader, tokens: readonly Token[], scope: Scope): void {
  let tree: Tree;
  try {
    tree = treeOf(tokens);
  } catch (error) {
    if (error instanceof NotRead) return;
    throw error;
  }
  if (tree.kind !== 'call') return;
  for (const arg of tree.args) {
    if (tried(reader, arg, scope, false) === undefined && arg.kind === 'call') reader.writer.printed = arg;
  }
}

/** A statement that is no block. */
function simple(reader: Reader, { tokens }: CodeLine, scope: Scope): void {
  const update = tokens.findIndex(({ kind, text }) => kind === 'sign' && updates.has(text));
  const sign = updates.get(tokens[update]?.text ?? '');
  if (sign !== undefined) {
    const left = treeOf(tokens.slice(0, update));
    if (left.kind === 'member') throw new NotRead('gradient');
    assign(
      reader,
      left,
      evaluated(reader, { kind: 'sign', sign, left, right: treeOf(tokens.slice(update + 1)) }, scope),
      scope,
    );
    return;
  }
  const parts = parted(tokens);
  const last = parts.at(-1) ?? [];
  if (parts.length === 1) {
    said(reader, last, scope);
    return;
  }
  const targets = parts.slice(0, -1).map((part) => {
    const colon = part.findIndex(({ kind, text }) => kind === 'sign' && text === ':');
    return treeOf(colon < 0 ? part : part.slice(0, colon));
  });
  // What is remarked about a quantity is none itself: `x.label = 'x'`, `L.grad = 1.0`.
  if (targets.every((target) => target.kind === 'member' && remarks.has(target.name))) return;
  const value = evaluated(reader, treeOf(last), scope);
  if (value.kind === 'text') return;
  const [one, ...others] = targets;
  if (one !== undefined) assign(reader, one, value, scope);
  // All names of `a = b = Value(2.0)` are the same quantity.
  const same = one?.kind === 'name' ? (scope.names.get(one.name) ?? value) : value;
  others.forEach((target) => assign(reader, target, same, scope));
}

/** `def f(x, y=1): ..` with its lines; gives the index of the line behind it. */
function defined(lines: readonly CodeLine[], at: number, scope: Scope): number {
  const line = lines[at];
  if (line === undefined) return at + 1;
  const place = placeAt(line.tokens);
  need(place, 'def');
  const name = nameAt(place);
  need(place, '(');
  const params = paramsAt(place, ')');
  while (place.at < line.tokens.length && !stands(place, ':')) place.at++;
  need(place, ':');
  const rest = line.tokens.slice(place.at);
  let end = at + 1;
  while ((lines[end]?.indent ?? -1) > line.indent) end++;
  const inline: readonly CodeLine[] = rest.length === 0 ? [] : [{ ...line, tokens: rest }];
  scope.names.set(name, { kind: 'function', name, params, body: [...inline, ...lines.slice(at + 1, end)], scope });
  return end;
}

/** Whether a block only says how its lines are run. */
const isOpenBlock = ({ tokens }: CodeLine): boolean =>
  tokens.some(({ text }) => text === '__name__' || text === 'GradientTape' || text === 'enable_grad');

/** Runs lines; gives what they return. Where one is not understood, `stopped` is told which. */
export function run(
  writer: Writer,
  lines: readonly CodeLine[],
  scope: Scope,
  stopped: (line: CodeLine) => void,
): Value | undefined {
  const reader: Reader = { writer, run: (_, body, inner) => run(writer, body, inner, stopped) };
  for (let at = 0; at < lines.length;) {
    const line = lines[at] as CodeLine;
    const [first] = line.tokens;
    const word = first?.text ?? '';
    count(writer);
    try {
      if (word === 'def') {
        at = defined(lines, at, scope);
        continue;
      }
      if (word === 'return') return evaluated(reader, treeOf(line.tokens.slice(1)), scope);
      const isPassed = passed.has(word) || /^[@%!]$/.test(word) || isOpenBlock(line);
      if (word === 'import' || word === 'from') imported(line, scope);
      else if (!isPassed && blocks.has(word)) throw new NotRead('block', word);
      else if (!isPassed) simple(reader, line, scope);
    } catch (error) {
      if (error instanceof NotRead) stopped(line);
      throw error;
    }
    at++;
  }
  return undefined;
}

/** Writes out what was only printed or only defined, where the program has no line: `print(f(2))`, `def f(x): ..`. */
export function finish(writer: Writer, scope: Scope, stopped: (line: CodeLine) => void): void {
  if (writer.lines.size > 0) return;
  const reader: Reader = { writer, run: (_, body, inner) => run(writer, body, inner, stopped) };
  const functions = [...scope.names.values()].filter((value) => value.kind === 'function');
  const last = functions.at(-1);
  const tree = writer.printed;
  const value =
    tree !== undefined ? evaluated(reader, tree, scope) : last === undefined ? undefined : called(reader, last, []);
  if (value?.kind !== 'formula' || writer.lines.has(value.text)) return;
  writer.target = writeLine(writer, tree === undefined && last !== undefined ? resultName(last) : 'y', value).text;
}
