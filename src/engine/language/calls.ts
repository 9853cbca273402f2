// Brackets that close: an argument list becomes an operation or the body of a reader's function, a stroke an absolute value.
import { accepts, opWithCode } from '../ops';
import { areParams, inline, takesOneOf } from './inline';
import { failAtToken } from './lexer';
import { nameText } from './names';
import { operand, pushOperand } from './nodeBuilder';
import { manyResults } from './heads';
import { code, ownCall } from './operators';
import { make, type Parsing, reduce, unexpected } from './parsing';
import { lastToken, pop, waitsForBar } from './pending';
import { pickFirst, resultOf } from './results';

function wrongNumber({ tokens }: Parsing, opener: number, name: string, arity: string, given: number): never {
  return failAtToken(tokens, 'wrongNumberOfArguments', opener, [name, arity, String(given)]);
}

/** Puts the body of a function in place of its call; the call `f(x)` with its own parameter is the line itself. */
function callOwn(parsing: Parsing, line: number, opener: number, given: number): void {
  const { heads, draft, tokens, called, lineStarts } = parsing;
  const head = heads.functions.get(line);
  const name = tokens.values[opener] as number;
  if (head?.params.length !== given)
    return wrongNumber(parsing, opener, nameText(tokens.names, name), String(head?.params.length), given);
  const base = draft.height - given;
  if (!takesOneOf(heads, parsing.line, head.params) && areParams(head, draft.stack.subarray(base, draft.height))) {
    draft.height = base;
    pushOperand(draft, operand.name, name);
    return;
  }
  called.add(line);
  inline(draft, { head, line, lineStarts, lineNames: heads.lineNames }, (op, count) => make(parsing, op, count));
}

/** Moves the result that the line takes in front of the others. */
function pickResult({ tokens, heads, line, draft }: Parsing, opener: number, at: number, given: number): void {
  const wanted = resultOf(tokens, heads, line, opener, at);
  if (wanted?.results !== given) return failAtToken(tokens, 'manyResults', opener, [String(given)]);
  pickFirst(draft, given, wanted.which);
}

/** Changes the last two operands with each other. */
function swap({ stack, height }: Parsing['draft']): void {
  const last = stack[height - 1] as number;
  stack[height - 1] = stack[height - 2] as number;
  stack[height - 2] = last;
}

/** The logarithm of x to the base b, `log(x, b)` as in Python's math: log(x)/log(b). */
function logToBase(parsing: Parsing): void {
  const { draft } = parsing;
  make(parsing, code.log, 1);
  swap(draft);
  make(parsing, code.log, 1);
  swap(draft);
  make(parsing, code.div, 2);
}

function callOperation(parsing: Parsing, op: number, opener: number, at: number, given: number): void {
  const { tokens, limits } = parsing;
  const row = opWithCode(op);
  if (given > limits.arguments) failAtToken(tokens, 'tooManyArguments', opener, [String(limits.arguments)]);
  if (row.folds === true && given > 2) {
    for (let i = 1; i < given; i++) make(parsing, op, 2);
    return;
  }
  if (op === code.log && given === 2) {
    logToBase(parsing);
    return;
  }
  if (!accepts(row, given)) wrongNumber(parsing, opener, row.name, String(row.arity), given);
  if (op === code.softmax && nameText(tokens.names, tokens.values[opener] as number) === manyResults)
    pickResult(parsing, opener, at, given);
  make(parsing, op, given);
}

/** Closes the bracket that was opened last. */
export function close(parsing: Parsing, at: number): void {
  const { pending, draft, tokens } = parsing;
  reduce(parsing, 1);
  const opener = lastToken(pending);
  if (pending.ops.length === 0 || waitsForBar(pending, tokens)) failAtToken(tokens, 'unexpectedParenthesis', at);
  const given = draft.height - (pending.bases.at(-1) ?? 0);
  const op = pop(pending);
  if (op >= ownCall) callOwn(parsing, op - ownCall, opener, given);
  else if (op > 0) callOperation(parsing, op, opener, at, given);
}

/** Closes the stroke of `|x|`. */
export function closeBar(parsing: Parsing, at: number): void {
  const { pending, draft } = parsing;
  reduce(parsing, 1);
  if (draft.height - (pending.bases.at(-1) ?? 0) !== 1) unexpected(parsing, at);
  pop(pending);
  make(parsing, code.abs, 1);
}
