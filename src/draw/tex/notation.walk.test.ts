// In every notation every quantity of every lesson has a name of its own that can be typeset, drawn and said.
import '../../../scripts/allLessons';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import type { Ref, Tape } from '../../engine';
import { execute } from '../../engine';
import {
  backprop,
  defaultNetwork,
  indexBases,
  inNotation,
  lessons,
  notationIds,
  notationWith,
  own,
} from '../../lessons';
import { compiledOf, type Lesson, networkNaming } from '../../lessons';
import { stepLine, tapeSyntax } from '../code/lines';
import { namingOf } from '../code/naming';
import { plain } from '../code/write';
import { nodeRuleSpans } from './nodeRule';
import { refTex } from './refName';
import { stepFormula } from './formula';
import { liveTex } from './live';
import { namedTex, richParts } from './rich';
import { stepSentence } from '../words/sentence';
import { plainTex } from './texText';

const strict: katex.KatexOptions = {
  strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
  throwOnError: true,
  trust: true,
};
const everyNotation = notationIds.flatMap((id) => indexBases.map((base) => notationWith(id, base)));
const program = 'z = w*x + b\nh = sigmoid(z)\nL = (h - y)^2';
const everyLesson: readonly Lesson[] = [
  ...lessons,
  own(program),
  own(program, { mode: 'forward', by: 'w' }),
  backprop(networkNaming.plainNetwork([3, 11, 2])),
  backprop({ ...defaultNetwork, bias: false }),
];
const refsOf = (tape: Tape): readonly Ref[] =>
  [...tape.graph.nodes.map(({ id }): Ref => `v:${id}`), ...tape.steps.map(({ write }) => write)].filter(
    (ref, i, all) => all.indexOf(ref) === i,
  );

describe.each(everyNotation)('$id from $base', (notation) => {
  test.each(everyLesson.map((lesson) => [`${lesson.id} ${lesson.layers?.join('-') ?? ''}`, lesson] as const))(
    '%s',
    (_, plainLesson) => {
      const lesson = inNotation(plainLesson, notation);
      const { tapes } = compiledOf(lesson);
      const typeset = (tex: string): void => void katex.renderToString(tex, strict);
      for (const tape of tapes) {
        const naming = { tape, lesson };
        const names = refsOf(tape)
          .filter((ref) => /^[vgt]/.test(ref))
          .map((ref) => refTex(ref, naming));
        expect(new Set(names).size).toBe(names.length);
        expect(new Set(names.map(plainTex)).size).toBe(names.length);
        names.forEach(typeset);
        const code = namingOf(tape, lesson.network, notation.id);
        const inCode = refsOf(tape)
          .filter((ref) => !ref.startsWith('k:'))
          .map(code);
        expect(new Set(inCode).size).toBe(inCode.length);
        const run = execute(tape, Object.fromEntries(lesson.inputs.map(({ id, value }) => [id, value])));
        tape.steps.slice(0, 200).forEach((step, i) => {
          const options = {
            lang: 'en',
            delta: lesson.layers !== undefined,
            ...(lesson.labels && { labels: lesson.labels }),
          } as const;
          const { symbols, numbers, result } = stepFormula(step, tape, run, options);
          [symbols, numbers, result].forEach(typeset);
          const said = `${stepSentence(step, tape, run, 'en', lesson)} ${stepSentence(step, tape, run, 'zh', lesson)}`;
          expect(said).not.toMatch(/undefined|\\|[{}#]/);
          expect(plain(stepLine(tape, i, tapeSyntax, lesson.network, notation.id) ?? [])).not.toMatch(/undefined|\\|#/);
        });
        for (const { id } of tape.graph.nodes)
          expect(
            nodeRuleSpans(tape.graph, id, lesson.labels)
              .map(({ text }) => text)
              .join(''),
          ).not.toMatch(/[\\#{}]/);
        for (const beat of lesson.beats)
          for (const text of [beat.say, beat.why, beat.ask].flatMap((each) =>
            each === undefined ? [] : [each.en, each.zh],
          ))
            for (const part of richParts(text))
              if (part.kind === 'tex') typeset(namedTex(part.tex, naming).replace(/\{[vdkgtp]:[^{}]+\}/g, '{}'));
      }
      typeset(lesson.formula);
      for (const { items } of lesson.equations ?? [])
        // What opens in one item closes in a later one.
        typeset(items.map((item) => (typeof item === 'string' ? item : item.tex)).join(' '));
      lesson.derivations?.forEach(({ lines }) => lines.forEach(({ tex }) => typeset(liveTex(tex, () => -0.5))));
    },
  );
});
