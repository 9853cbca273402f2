// One formula: operands and the signs between them, to the end of its line.
import { codeOf, opSpelled } from '../ops';
import { close, closeBar } from './calls';
import { failAtToken } from './lexer';
import { nameText } from './names';
import { operand, pushConstant, pushOperand } from './nodeBuilder';
import { binds, code, infixOp, isCall, ownCall, rootSign } from './operators';
import { missing, type Parsing, reduce, unexpected } from './parsing';
import { closesBar, isList, lastToken, push, waitsForBar } from './pending';
import { sign, token } from './tokens';

const wait = ({ pending, draft }: Parsing, op: number, at: number): void => push(pending, op, at, draft.height);

function infix(parsing: Parsing, op: number, at: number): void {
  // A power waits for the power on its right.
  reduce(parsing, binds(op) + (op === code.pow ? 1 : 0));
  wait(parsing, op, at);
}

/** The line of the reader's function that a name before a bracket calls. */
function ownFunction({ tokens, heads, line }: Parsing, at: number): number | undefined {
  const name = tokens.values[at] as number;
  const defining = heads.definedBy[name] as number;
  if (!heads.functions.has(defining)) return undefined;
  const text = nameText(tokens.names, name);
  if (defining === line) failAtToken(tokens, 'selfDefined', at, [text, text]);
  if (defining > line) failAtToken(tokens, 'definedBelow', at);
  return defining;
}

/** The opcode that a name before a bracket stands for; undefined where it is no function. */
function callAt(parsing: Parsing, at: number): number | undefined {
  const { tokens, heads } = parsing;
  const name = tokens.values[at] as number;
  const row = heads.definedBy[name] === -1 ? opSpelled(nameText(tokens.names, name)) : undefined;
  if (row !== undefined) return codeOf(row.name);
  const line = ownFunction(parsing, at);
  return line === undefined ? undefined : ownCall + line;
}

/** Takes a name at `at`; returns whether it is the whole operand, and not a function that waits for its arguments. */
function takeName(parsing: Parsing, at: number): boolean {
  const { tokens, draft, doubtful, plain } = parsing;
  const name = tokens.values[at] as number;
  const bracket = tokens.kinds[at + 1] === sign.open;
  const call = bracket ? callAt(parsing, at) : undefined;
  if (call !== undefined) {
    wait(parsing, call, at);
    return false;
  }
  if (bracket) doubtful.push(at);
  else plain[name] = 1;
  pushOperand(draft, operand.name, name);
  return true;
}

/** What a sign in front of an operand waits as. */
const inFront = new Map<number, number>([
  [sign.open, 0],
  [sign.minus, code.neg],
  [sign.root, rootSign],
  [sign.bar, code.abs],
]);

/** Takes what can begin an operand at `at`; returns whether the operand is complete. */
function take(parsing: Parsing, at: number): boolean {
  const { tokens, draft } = parsing;
  const kind = tokens.kinds[at] as number;
  if (kind === token.name) return takeName(parsing, at);
  if (kind === token.number) {
    pushConstant(draft, tokens.numbers[tokens.values[at] as number] as number);
    return true;
  }
  const op = inFront.get(kind);
  if (op !== undefined) wait(parsing, op, at);
  else if (kind === token.end || kind === token.separator || kind === sign.close)
    missing(parsing, 'missingOperand', at);
  else if (kind !== sign.plus) unexpected(parsing, at);
  return false;
}

function comma(parsing: Parsing, at: number): void {
  const { pending, tokens } = parsing;
  reduce(parsing, 1);
  const op = pending.ops.at(-1);
  if ((op !== undefined && op > 0 && !waitsForBar(pending, tokens)) || isList(pending)) return;
  const before = lastToken(pending) - 1;
  if (op === 0 && tokens.kinds[before] === token.name) failAtToken(tokens, 'unknownFunction', before);
  unexpected(parsing, at);
}

/** Whether a token can stand behind an operand in no way: neither as a sign, nor as the factor of a product. */
const isOutOfPlace = ({ tokens: { kinds } }: Parsing, at: number): boolean =>
  kinds[at] === sign.equals ||
  kinds[at] === sign.colon ||
  kinds[at] === sign.given ||
  (kinds[at] === token.number && kinds[at - 1] === token.number);

/** After a step of the reading: the token that comes next, and whether an operand is complete before it. */
interface Taken {
  readonly next: number;
  readonly complete: boolean;
}

function operandAt(parsing: Parsing, at: number): Taken {
  const complete = take(parsing, at);
  // The bracket of a function is opened by its name.
  return { complete, next: at + (!complete && parsing.tokens.kinds[at] === token.name ? 2 : 1) };
}

/** What stands behind a complete operand: a sign, a closing bracket, a comma, or the next factor. */
function behindOperand(parsing: Parsing, at: number): Taken {
  const { tokens, pending } = parsing;
  const kind = tokens.kinds[at] as number;
  const op = infixOp[kind] as number;
  if (kind === sign.close) close(parsing, at);
  else if (kind === sign.bar && closesBar(pending, tokens)) closeBar(parsing, at);
  else if (kind === sign.comma) comma(parsing, at);
  else if (op > 0) infix(parsing, op, at);
  else {
    if (isOutOfPlace(parsing, at)) unexpected(parsing, at);
    infix(parsing, code.mul, at);
    return operandAt(parsing, at);
  }
  return { next: at + 1, complete: kind === sign.close || kind === sign.bar };
}

/** Whether a bracket closes here that a function has just opened: a call without arguments. */
const isEmptyCall = ({ tokens, pending }: Parsing, at: number): boolean =>
  tokens.kinds[at] === sign.close && pending.tokens.at(-1) === at - 2 && isCall(pending.ops.at(-1) ?? 0);

/** Reads one formula, from its first token to the end of its line; what it comes to lies on the stack then. */
export function expression(parsing: Parsing, from: number): void {
  const { tokens, pending } = parsing;
  let [at, complete] = [from, false];
  for (;;) {
    const kind = tokens.kinds[at] as number;
    if (complete && (kind === token.end || kind === token.separator)) break;
    if (!complete && isEmptyCall(parsing, at)) {
      close(parsing, at++);
      complete = true;
    } else ({ next: at, complete } = complete ? behindOperand(parsing, at) : operandAt(parsing, at));
  }
  reduce(parsing, 1);
  if (pending.ops.length > 0) missing(parsing, 'missingParenthesis', at);
}
