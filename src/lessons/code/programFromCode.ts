// Lines of micrograd, NumPy, PyTorch or JAX become the text of a program, or an answer that says which line is not understood.
import { compile, type Graph, type Inputs, ProgramError, questionsOf } from '../../engine';
import { type CodeProblem, NotRead } from './problem';
import { finish, run } from './statements';
import { type CodeLine, linesOf } from './tokens';
import { newWriter, type Scope, type Writer } from './values';

/** Longer texts are no lines that somebody pastes. */
const longest = 20_000;

/** A program that lines of code say, with the numbers that they give its inputs. */
export interface CodeReading {
  readonly program: string;
  readonly inputs: Inputs;
}

/** What only code has, and no program: imports, makers of numbers, methods, `backward`, blocks. */
const signs: readonly RegExp[] = [
  /^[ \t]*(?:>>> ?)?(?:import\s+[\w.]+|from\s+[\w.]+\s+import\b)/m,
  /\.\s*(?:backward|item|detach|requires_grad_?|grad|data|zero_grad)\b/,
  /\b(?:Value|[tT]ensor|Variable|Parameter|array|asarray|float(?:16|32|64)?|constant)\s*\(/,
  /^[ \t]*(?:>>> ?)?print[ \t]*\(/m,
  /[\p{L}\p{N}_)\]]\.[a-z_]+\(\s*\)/u,
  /\)\s*\.\s*[a-z_]+\s*\(/,
  /\b(?:grad|value_and_grad)\s*\(/,
  /^[ \t]*(?:for|while|class|with|if|def|async)\b[^\n]*:\s*(?:#[^\n]*)?$/m,
  /^[ \t]*[\w.]+[ \t]*(?:[-+*/]|\*\*)=\s/m,
  /\blambda\b[^\n:]*:/,
];

/** A line that gives a name a number. */
const number =
  /^[ \t]*[\p{L}_][\p{L}\p{N}_]*[ \t]*=[ \t]*-?[ \t]*(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?[ \t]*(?:#[^\n]*)?;?$/mu;

/** The graph of a text as it is; else why it has none. */
function plain(text: string): Pick<Graph, 'inputs'> | ProgramError {
  try {
    return compile(text);
  } catch (error) {
    if (error instanceof ProgramError) return error;
    throw error;
  }
}

/** Whether a text is code, and is not better read as the program that it is. */
function isCode(text: string): boolean {
  const looks = signs.some((sign) => sign.test(text));
  const read = plain(text);
  if (read instanceof ProgramError) return looks || read.key === 'memberName';
  const hasNumber = number.test(text);
  // Where every name has a number, the numbers are what can be changed.
  return hasNumber && (looks || (read.inputs.length === 0 && /\n|;/.test(text.trim())));
}

/** The text of what has been written, its target last; names that could be asked about are declared to be inputs. */
function textOf({ lines, target }: Writer): string {
  const names = [...lines.keys()].filter((name) => name !== target);
  if (target !== undefined && lines.has(target)) names.push(target);
  let program = names.map((name) => `${name} = ${lines.get(name) ?? ''}`).join('\n');
  for (let i = 0; i < 50; i++) {
    const answer = questionsOf(program)
      .flatMap((question) => question.answers)
      .find(({ kind, program: said }) => kind === 'name' && !(plain(said) instanceof ProgramError));
    if (answer === undefined || answer.program === program) break;
    program = answer.program;
  }
  return program;
}

const problemAt = (text: string, { start, end }: CodeLine, { key, detail }: NotRead): CodeProblem => ({
  key,
  line: text.slice(0, start).split('\n').length,
  offset: start,
  length: end - start,
  detail,
});

function read(text: string): CodeReading | CodeProblem | undefined {
  const lines = linesOf(text);
  const writer = newWriter();
  const scope: Scope = { names: new Map(), around: undefined };
  let where: CodeLine | undefined;
  const stopped = (line: CodeLine): void => {
    where ??= line;
  };
  try {
    run(writer, lines, scope, stopped);
    finish(writer, scope, stopped);
  } catch (error) {
    if (!(error instanceof NotRead)) throw error;
    const line = where ?? lines.at(-1);
    return line === undefined ? undefined : problemAt(text, line, error);
  }
  if (writer.lines.size === 0) return undefined;
  const program = textOf(writer);
  const made = plain(program);
  if (!(made instanceof ProgramError)) {
    const inputs = made.inputs.map((id) => [id, writer.inputs.get(id)] as const);
    return { program, inputs: Object.fromEntries(inputs.filter(([, value]) => value !== undefined)) as Inputs };
  }
  const last = lines.at(-1);
  return last === undefined ? undefined : problemAt(text, last, new NotRead('line'));
}

/**
 * The program that lines of Python say, with the numbers of its inputs; or which line is not understood, and why; undefined
 * where the text is no code, or is a program as it stands. Never throws.
 */
export function programFromCode(text: string): CodeReading | CodeProblem | undefined {
  if (text.length > longest) return undefined;
  const clean = text.replace(/\r\n?/g, '\n');
  if (!isCode(clean)) return undefined;
  const reading = read(clean);
  const stands = reading !== undefined && 'key' in reading && !(plain(clean) instanceof ProgramError);
  return stands ? undefined : reading;
}
