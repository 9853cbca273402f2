// What a lesson must keep so that it can be taught: all that it names is there, when it is spoken of.
import { compile, type NodeId, readRef, type Tape } from '../../engine';
import { tapeOf } from '../compile';
import { networkNaming } from '../network';
import { canBeStaged } from '../own';
import type { Beat, InputSpec, Lesson } from '../types';
import { checkData, checkNames, hasIn, marksOf, type Places, programLimits, type Where } from './checkData';
import { fileLimits, type Say } from './problems';
import { numbersIn, refsIn } from './words';

/** An input that the file says nothing of. */
const plainInput = (id: NodeId): InputSpec => ({ id, value: 1, min: -5, max: 5, step: 0.1 });

/** The tapes of the passes; nodes that are not there are said. */
function tapesOf({ lesson, graph, places, say }: Omit<Where, 'tapes'>): readonly Tape[] {
  const line = places.head.get('passes') ?? 1;
  return lesson.passes.flatMap((pass) => {
    const strange = [pass.target ?? graph.target].filter((id) => graph.node(id) === undefined);
    const noInputs = [...(pass.inputs ?? []), ...(pass.last ?? [])].filter((id) => !graph.inputs.includes(id));
    for (const id of strange) say(line, 'unknownNode', id);
    for (const id of noInputs) say(line, 'unknownInput', id);
    const needsInput = pass.mode !== 'reverse' && (pass.inputs ?? graph.inputs).length === 0;
    if (needsInput) say(line, 'missing', 'by');
    return strange.length + noInputs.length > 0 || needsInput ? [] : tapeOf(graph, pass);
  });
}

const textsOf = ({ say, why, ask, notes }: Beat): readonly string[] =>
  [say, why, ask, notes].flatMap((text) => (text === undefined ? [] : Object.values(text)));

/** What a beat has on the stage. */
function checkFocus({ focus }: Beat, line: number, { lesson, say }: Where): void {
  if (focus === undefined) return;
  const { plots = [], derivations = [] } = lesson;
  if (focus.view !== undefined && !lesson.views.includes(focus.view)) say(line, 'unknownView', focus.view);
  checkNames(focus.plots ?? [], new Set(plots.map(({ id }) => id)), line, say);
  checkNames(focus.curves ?? [], new Set(plots.flatMap(({ curves }) => curves.map(({ id }) => id))), line, say);
  if (focus.derivation !== undefined)
    checkNames([focus.derivation], new Set(derivations.map(({ id }) => id)), line, say);
  const { network, ladder } = focus;
  if (ladder !== undefined && !canBeStaged(ladder)) say(line, 'badValue', 'ladder');
  if (network === undefined) return;
  const fits = lesson.network !== undefined && networkNaming.canBe(network.layers, lesson.network.bias);
  if (!fits || readRef(network.until) === undefined) say(line, 'badValue', 'network');
}

/** How many steps have run at the end of a beat; undefined where it waits for what its pass never writes. */
function endOf({ until }: Beat, tape: Tape, cursor: number): number | undefined {
  if (until === undefined) return cursor;
  if (until === 'start') return 0;
  return until === 'end' ? tape.length : tape.availableAt(until);
}

/** Quantities that a beat speaks of: they are there, and their numbers are known when it is over. */
function checkTexts(beat: Beat, line: number, tape: Tape, cursor: number, { tapes, say }: Where): void {
  const texts = textsOf(beat);
  const spoken = [...texts, ...Object.values(beat.recursion ?? {})].flatMap(refsIn);
  for (const ref of spoken) if (!hasIn(tapes, ref)) say(line, 'unknownQuantity', ref);
  for (const ref of texts.flatMap(numbersIn))
    if (hasIn(tapes, ref) && (tape.availableAt(ref) ?? Infinity) > cursor) say(line, 'late', ref);
}

/** All beats, in the order in which they are taught. */
function checkBeats(where: Where): void {
  const { lesson, tapes, places, say } = where;
  const marks = marksOf(lesson);
  const equations = new Set((lesson.equations ?? []).map(({ id }) => id));
  const specs = new Map(lesson.inputs.map((spec) => [spec.id, spec]));
  let [pass, cursor] = [0, 0];
  lesson.beats.forEach((beat, i) => {
    const lines = places.beats[i];
    const line = lines?.get('') ?? 1;
    const lineOf = (field: string): number => lines?.get(field) ?? line;
    if (beat.pass !== undefined && beat.pass !== pass) [pass, cursor] = [beat.pass, 0];
    const tape = tapes[pass];
    if (tape === undefined) {
      say(lineOf('pass'), 'outOfRange', 'pass');
      return;
    }
    const end = endOf(beat, tape, cursor);
    if (end === undefined) say(lineOf('ends'), 'unknownQuantity', beat.until);
    else cursor = Math.max(cursor, end);
    // Where the end is not known, what is too late for it is not known either.
    checkTexts(beat, line, tape, end === undefined ? Infinity : cursor, where);
    for (const [id, value] of Object.entries(beat.set ?? {})) {
      const spec = specs.get(id);
      if (spec === undefined) say(lineOf('set'), 'unknownInput', id);
      else if (value < spec.min || value > spec.max) say(lineOf('set'), 'outOfRange', `${id}=${value}`);
    }
    for (const field of ['show', 'hide'] as const) checkNames(beat[field] ?? [], marks, lineOf(field), say);
    checkNames(beat.equations ?? [], equations, lineOf('equations'), say);
    checkFocus(beat, lineOf('focus'), where);
    for (const ref of beat.look ?? []) if (!hasIn(tapes, ref)) say(lineOf('look'), 'unknownQuantity', ref);
  });
}

/**
 * The lesson with every input of its program. What it names and has not is said. Throws ProgramError when its program does
 * not compile, is too large, or has too many paths for a pass.
 */
export function check(lesson: Lesson, places: Places, say: Say): Lesson {
  const graph = compile(lesson.program, programLimits);
  const line = places.blocks.get('inputs') ?? 1;
  const written = new Set<string>();
  for (const { id } of lesson.inputs) {
    if (!graph.inputs.includes(id)) say(line, 'unknownInput', id);
    if (written.has(id)) say(line, 'idTwice', id);
    written.add(id);
  }
  const missing = graph.inputs.filter((id) => !written.has(id)).map(plainInput);
  const whole: Lesson = { ...lesson, inputs: [...lesson.inputs, ...missing] };
  const tapes = tapesOf({ lesson: whole, graph, places, say });
  if (tapes.length < lesson.passes.length) return whole;
  if (lesson.passes.length === 0) say(1, 'missing', 'passes');
  const steps = tapes.reduce((sum, tape) => sum + tape.length, 0);
  if (steps > fileLimits.steps) say(places.blocks.get('program') ?? 1, 'tooMany', String(fileLimits.steps));
  const where: Where = { lesson: whole, graph, tapes, places, say };
  const needs = { curves: lesson.plots, network: lesson.network, graph } as const;
  for (const view of lesson.views)
    if (needs[view] === undefined) say(places.head.get('views') ?? 1, 'unknownView', view);
  if (steps <= fileLimits.steps) {
    checkData(where);
    checkBeats(where);
  }
  return whole;
}
