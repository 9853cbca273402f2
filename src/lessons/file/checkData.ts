// What stands in the blocks of a lesson file is checked: each name in it is that of something there.
import { compile, type Graph, type NodeId, ProgramError, type Ref, type Tape, tapeOfProgram } from '../../engine';
import { backprop } from '../backprop';
import { networkNaming } from '../network';
import type { Lesson, Line, Mark, Plot } from '../types';
import { fileLimits, type Say } from './problems';

/** Lines of the pieces of a file. */
export interface Places {
  /** Of each beat, by the names of its fields; that of its heading by ''. */
  readonly beats: readonly ReadonlyMap<string, number>[];
  readonly head: ReadonlyMap<string, number>;
  readonly blocks: ReadonlyMap<string, number>;
}

/** A lesson that is checked. */
export interface Where {
  readonly lesson: Lesson;
  readonly graph: Graph;
  readonly tapes: readonly Tape[];
  readonly places: Places;
  readonly say: Say;
}

export const programLimits = { limits: fileLimits.program };

/** The text of a program that is computed beside the lesson's, where it compiles and is small; else it is said. */
function besideOf(program: string, line: number, say: Say): Tape | undefined {
  try {
    compile(program, programLimits);
    return tapeOfProgram(program);
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    say(line, 'badShape', program.split('\n').at(-1));
    return undefined;
  }
}

/** Whether one of the passes has a quantity. */
export const hasIn = (tapes: readonly Tape[], ref: Ref): boolean =>
  tapes.some((tape) => tape.availableAt(ref) !== undefined);

/** Says which names are not known. */
export function checkNames(found: readonly string[], known: ReadonlySet<string>, line: number, say: Say): void {
  for (const id of found) if (!known.has(id)) say(line, 'unknownName', id);
}

const markRefs = (mark: Mark): readonly Ref[] => {
  if (mark.kind === 'tangent' || mark.kind === 'rise') return [mark.slope];
  if (mark.kind === 'distance') return [mark.from, mark.to, mark.number];
  if (mark.kind === 'area') return [mark.number];
  if (mark.kind === 'exchange') return [mark.across, mark.up];
  return mark.kind === 'samples' ? [mark.ref] : [];
};

function checkPlot(plot: Plot, { lesson, tapes, places, say }: Where): void {
  const line = places.blocks.get('plots') ?? 1;
  const inputs = new Set(lesson.inputs.map(({ id }) => id));
  const checkInputs = (ids: readonly string[]): void => {
    for (const id of ids) if (!inputs.has(id)) say(line, 'unknownInput', id);
  };
  checkInputs([plot.sweep, ...plot.curves.flatMap(({ fixed = {} }) => Object.keys(fixed))]);
  const beside = (curve: Plot['curves'][number]): boolean => {
    const tape = curve.program === undefined ? undefined : besideOf(curve.program, line, say);
    return tape === undefined || tape.availableAt(curve.ref) !== undefined;
  };
  for (const curve of plot.curves) if (!beside(curve)) say(line, 'unknownQuantity', curve.ref);
  const refs = [
    ...plot.readouts.flatMap(({ ref }) => ref ?? []),
    ...plot.curves.flatMap(({ ref, program }) => (program === undefined ? ref : [])),
    ...(plot.marks ?? []).flatMap(markRefs),
    ...(plot.against === undefined ? [] : [plot.against]),
  ];
  for (const ref of refs)
    if (!tapes.every((tape) => tape.availableAt(ref) !== undefined)) say(line, 'unknownQuantity', ref);
  const curves = new Set(plot.curves.map(({ id }) => id));
  checkNames(
    [
      ...(plot.marks ?? []).flatMap((mark) => ('curve' in mark ? mark.curve : [])),
      ...(plot.marks ?? []).flatMap((mark) => (mark.kind === 'opposite' ? (mark.meets ?? []) : [])),
      ...plot.readouts.flatMap(({ curve }) => curve ?? []),
      ...plot.curves.flatMap(({ from }) => from ?? []),
    ],
    curves,
    line,
    say,
  );
  for (const mark of plot.marks ?? [])
    if (mark.kind === 'samples') checkInputs(mark.others.flatMap((each) => Object.keys(each)));
}

function checkLine(each: Line, { lesson, places, say }: Where): void {
  const line = places.blocks.get('derivations') ?? 1;
  besideOf(`${lesson.program}\nderived_line = ${each.expr}`, line, say);
  if (each.by !== undefined && !lesson.inputs.some(({ id }) => id === each.by)) say(line, 'unknownInput', each.by);
}

/** The marks that beats show and hide. */
export const marksOf = ({ plots = [] }: Lesson): ReadonlySet<string> =>
  new Set(
    plots.flatMap((plot) => [
      ...(plot.since === undefined ? [] : [plot.since]),
      ...plot.readouts.flatMap(({ since }) => since ?? []),
      ...plot.curves.flatMap(({ since }) => since ?? []),
      ...(plot.marks ?? []).map(({ id }) => id),
    ]),
  );

function checkNetwork({ lesson: { network, program }, places, say }: Where): void {
  if (network === undefined) return;
  const { canBe, fitted, sameNetwork } = networkNaming;
  const isRight =
    canBe(network.layers, network.bias) &&
    sameNetwork(fitted(network), network) &&
    backprop(network).program === program;
  if (!isRight) say(places.blocks.get('network') ?? 1, 'notNetwork');
}

const cellsOf = ({ equations = [] }: Lesson): readonly Ref[] =>
  equations
    .flatMap(({ items, longer }) => [...items, ...(longer?.items ?? [])])
    .flatMap((item) => (typeof item === 'string' ? [] : item.rows.flat()))
    .flatMap((cell) => (cell === '0' ? [] : cell));

/** What stands in blocks of data: all that it names must be there. */
export function checkData(where: Where): void {
  const { lesson, graph, tapes, places, say } = where;
  const { plots = [], derivations = [], chain = [], quiet, tiles = [], labels } = lesson;
  for (const plot of plots) checkPlot(plot, where);
  for (const line of derivations.flatMap(({ lines, longer }) => [...lines, ...(longer?.lines ?? [])]))
    checkLine(line, where);
  const checkRefs = (block: string, refs: readonly Ref[]): void => {
    for (const ref of refs) if (!hasIn(tapes, ref)) say(places.blocks.get(block) ?? 1, 'unknownQuantity', ref);
  };
  checkRefs('equations', cellsOf(lesson));
  checkRefs(
    'chain',
    chain.flatMap(({ ref }) => ref ?? []),
  );
  checkNames(tiles.flat(), new Set(plots.map(({ id }) => id)), places.blocks.get('tiles') ?? 1, say);
  const checkNodes = (block: string, nodes: readonly NodeId[]): void => {
    for (const id of nodes) if (graph.node(id) === undefined) say(places.blocks.get(block) ?? 1, 'unknownNode', id);
  };
  checkNodes('quiet', quiet === undefined ? [] : [quiet.at, ...quiet.nodes]);
  checkNodes('names', Object.keys(labels?.nodes ?? {}));
  checkNetwork(where);
}
