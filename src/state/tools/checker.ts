// Is my number right: the quantities that can be found by hand, alone and in lists, and the run that they are held against.
import {
  adjointRef,
  type Assumed,
  type Expr,
  execute,
  isKind,
  judgeList,
  judgeNumber,
  type ListVerdict,
  memo,
  type Reading,
  type Ref,
  reverseMode,
  type Tape,
  type Typed,
  type Verdict as NumberVerdict,
} from '../../engine';
import type { Lesson, Tensor } from '../../lessons';
import { type SampleData, samplesOf } from '../choices';
import type { Scene } from '../scene';
import { productsOf } from './product';

/** Quantities of one kind that are offered: a menu of more is no help. */
const mostOffered = 300;

/** The kinds of quantities that can be found by hand, as they stand in a menu. */
export const checkedKinds = ['adjoint', 'contribution', 'value'] as const;

/** The tape of reverse mode of a scene: its own, else one of its lesson, else one to the same target. */
const reverseOf = memo(({ tapes, graph }: Scene['plan'], tape: Tape): Tape => {
  const isReverse = ({ mode }: Tape): boolean => mode === 'reverse';
  return isReverse(tape) ? tape : (tapes.find(isReverse) ?? reverseMode(graph, tape.target));
});

/** What numbers found by hand are held against: the whole backward pass at the inputs of now, wherever the lecture is. */
export function checkedRun({ plan, tape, truth, inputs }: Scene): Reading {
  const reverse = reverseOf(plan, tape);
  return reverse === tape ? truth : execute(reverse, inputs);
}

/** The quantities of a tape that can be found by hand, from the first step on: adjoints, contributions, values. */
export function checkable(tape: Tape): readonly Ref[] {
  const born = [...tape.availability].flatMap(([ref, at]) => (at > 0 ? [ref] : []));
  return checkedKinds.flatMap((kind) => born.filter((ref) => isKind(ref, kind)).slice(0, mostOffered));
}

/** A matrix or a list of quantities that can be found by hand. */
export interface CheckedList {
  readonly id: `list:${string}`;
  /** The matrix that it is; absent: the derivatives by all inputs. */
  readonly tensor?: Tensor;
  readonly rows: readonly (readonly Ref[])[];
}

/** The left sides of a lesson's matrix equations, gradients first; where there are none, the derivatives by all inputs. */
export function checkedLists(lesson: Lesson, tape: Tape): readonly CheckedList[] {
  const lists = (lesson.equations ?? []).flatMap(({ items: [left] }): readonly CheckedList[] => {
    if (left === undefined || typeof left === 'string') return [];
    const rows = left.rows.map((row) => row.filter((cell): cell is Ref => cell !== '0'));
    return [{ id: `list:${left.id}`, tensor: left, rows }];
  });
  const isGradient = ({ rows }: CheckedList): boolean => rows.flat().some((ref) => isKind(ref, 'adjoint'));
  if (lists.length > 0) return [...lists.filter(isGradient), ...lists.filter((list) => !isGradient(list))];
  const row = tape.graph.inputs.map((id) => adjointRef(id)).filter((ref) => tape.availableAt(ref) !== undefined);
  return row.length < 2 ? [] : [{ id: 'list:inputs', rows: [row] }];
}

/** Numbers in the order of a list, row by row; `turned` where they were written as its transpose. */
interface Laid<T> {
  readonly cells: readonly T[];
  readonly turned: boolean;
}

/** Puts rows of numbers in the places of a list; undefined where there are too few or too many. */
export function laidOut<T>({ rows }: CheckedList, given: readonly (readonly T[])[]): Laid<T> | undefined {
  const cells = given.flat();
  const [height, width] = [rows.length, rows[0]?.length ?? 0];
  if (cells.length !== height * width) return undefined;
  const turned = height !== width && given.length === width && given.every((row) => row.length === height);
  if (!turned || height === 1 || width === 1) return { cells, turned: false };
  return { cells: rows.flatMap((_, i) => given.flatMap((row) => row.slice(i, i + 1))), turned };
}

/** What is assumed beside the inputs: the rate of the scene, and as many samples as the network is trained with. */
const assumedIn = ({ rate, lesson }: Scene, data: SampleData): Assumed => ({
  rate,
  samples: Math.max(1, samplesOf(data, lesson).length),
});

/** What numbers are held against: a run of reverse mode, and what is assumed beside it. */
export interface Against extends Assumed {
  readonly run: Reading;
}

/** What the numbers of a scene are held against; a quantity that is not found on the way back is held against its own pass. */
export function againstIn(scene: Scene, data: SampleData, ref?: Ref): Against {
  const run = checkedRun(scene);
  const isFound = ref === undefined || run.tape.availableAt(ref) !== undefined;
  return { run: isFound ? run : scene.truth, ...assumedIn(scene, data) };
}

/** Fewer digits are no answer where a number has more. */
const fewestDigits = 2;

/** Whether a number is good enough for a blank: right, to two digits or more, or off by rounding on the way alone. */
export const isEnough = (verdict: NumberVerdict): boolean =>
  verdict.kind === 'right' ||
  verdict.kind === 'rounded' ||
  (verdict.kind === 'digits' && verdict.digits >= fewestDigits);

/** The verdict on a number found by hand for a quantity. */
export const numberVerdict = ({ run, ...assumed }: Against, ref: Ref, typed: Typed): NumberVerdict =>
  judgeNumber(run, ref, typed, assumed);

/** The verdict on numbers found by hand for a list, in its order. */
export function listVerdict({ run, ...assumed }: Against, { rows }: CheckedList, cells: readonly Typed[]): ListVerdict {
  const refs = rows.flat();
  const entries = cells.flatMap((typed, i) => {
    const ref = refs[i];
    return ref === undefined ? [] : [{ ref, typed }];
  });
  return judgeList(run, entries, assumed);
}

/** The products that give the right number of a quantity that is found on the way back; none for a value. */
export const rightProducts = (tape: Tape, ref: Ref): readonly Expr[] =>
  isKind(ref, 'value') ? [] : productsOf(tape, ref);

/** Whether nothing may be said that gives a number away: it is held back, or comes after something that is. */
export const isHeldBack = (scene: Scene, ref: Ref): boolean => scene.keeps && scene.number(ref) === undefined;
