// An exercise from a level and a seed: a program, numbers that stay short by hand, and the quantities that are asked for.
import { compile } from '../graph';
import { isKind, kindOf, valueRef } from '../ref';
import { execute } from '../run';
import { reverseMode } from '../tape';
import { randomNumbers } from '../train';
import type { GraphNode, Inputs, NodeId, Reading, Ref, Tape } from '../types';
import { type Level, levels, pairs, recipes, singles } from './recipes';
import { isShort, small } from './short';

/** A program with its numbers, and what is to be found by hand. */
export interface Exercise {
  readonly program: string;
  readonly inputs: Inputs;
  /** In the order of the tape: each can be found once those before it are. */
  readonly asked: readonly Ref[];
}

/** A program that an exercise is made from, where it comes from elsewhere. */
export interface Source {
  readonly program: string;
  /** Inputs that keep their number: labels, the rate of a penalty. */
  readonly fixed?: Inputs;
  /** Quantities that are not asked for. */
  readonly leaves?: (ref: Ref) => boolean;
}

/** So many numbers are tried before the last is taken. */
const mostTries = 400;
/** A longer program is tried once: its numbers are not for a hand. */
const longestTried = 600;
/** More blanks are no exercise. */
const mostAsked = 60;
/** Random numbers for one try: for the choice of the program, its operations and its inputs. */
const perTry = 32;

/** Takes numbers in [0, 1) one after the other. */
type Draw = () => number;

const pick = <T>(from: readonly T[], draw: Draw): T => from[Math.floor(draw() * from.length)] as T;

/** A program with its operations put in; a sign or a factor needs no parentheses of its own. */
const written = (program: string, draw: Draw): string =>
  program.replace(/@|!\(([a-z])\)/g, (_, argument: string | undefined) => {
    if (argument === undefined) return pick(pairs, draw).trim();
    const single = pick(singles, draw);
    return /^[a-z]/.test(single) ? `${single}(${argument})` : `${single}${argument}`;
  });

const whole = [1, 2, 3, 4, -1, -2, 5, -3] as const;

/** The kinds of quantities that a level asks for, on this tape: what is found without a step is given. */
function askedOf(tape: Tape, level: Level, leaves: (ref: Ref) => boolean): readonly Ref[] {
  const { asks } = recipes[level];
  return (
    tape.steps
      .filter(({ write, kind }) => asks.includes(kindOf(write)) && kind !== 'seed' && !leaves(write))
      .map(({ write }) => write)
      // The one contribution of a node is its adjoint.
      .filter((ref) => !isKind(ref, 'contribution') || isOneOfMany(tape, ref))
      .slice(0, mostAsked)
  );
}

function isOneOfMany(tape: Tape, ref: Ref): boolean {
  const reader = tape.steps.find(({ kind, reads }) => kind === 'adjoint' && reads.includes(ref));
  return reader !== undefined && reader.reads.filter((read) => isKind(read, 'contribution')).length > 1;
}

/** Whether a node stands at its kink, where a convention decides. */
const isAtKink = ({ op, args }: GraphNode, run: Reading): boolean =>
  op === 'relu' && args.some((arg) => arg.kind === 'node' && run.at(valueRef(arg.id)) === 0);

/** Whether every number is short, and none that is asked for on the way back is 0: that would teach nothing. */
const isGood = ({ graph, steps }: Tape, run: Reading, asked: readonly Ref[]): boolean =>
  !graph.nodes.some((node) => isAtKink(node, run)) &&
  steps.every(({ write }) => isShort(run.at(write))) &&
  asked.every((ref) => isKind(ref, 'value') || run.at(ref) !== 0);

function attempt(level: Level, draw: Draw, source: Source | undefined): Exercise & { readonly good: boolean } {
  const program = source?.program ?? written(pick(recipes[level].programs, draw), draw);
  const graph = compile(program);
  const tape = reverseMode(graph);
  const numbers = source === undefined ? whole : small;
  const inputs = Object.fromEntries(
    graph.inputs.map((id): [NodeId, number] => [id, source?.fixed?.[id] ?? pick(numbers, draw)]),
  );
  const asked = askedOf(tape, level, source?.leaves ?? (() => false));
  return { program, inputs, asked, good: isGood(tape, execute(tape, inputs), asked) };
}

/**
 * The exercise of a level for a seed, a whole number from 0 to 2^32 - 1: always the same. The programs of the last three
 * levels come from elsewhere. Throws ProgramError when such a program does not compile.
 */
export function exerciseOf(level: Level, seed: number, source?: Source): Exercise {
  const salt = (seed * levels.length + levels.indexOf(level)) >>> 0;
  const drawn = randomNumbers(salt, perTry * mostTries, 0, 1);
  let last: Exercise | undefined;
  const tries = (source?.program.length ?? 0) > longestTried ? 1 : mostTries;
  for (let tried = 0; tried < tries; tried++) {
    let at = tried * perTry;
    const draw: Draw = () => drawn[at++ % drawn.length] ?? 0;
    const { good, ...made } = attempt(level, draw, source);
    if (good) return made;
    last ??= made;
  }
  return last as Exercise;
}
