// Texts for papers as the programs take them that they are written for, where those are installed.
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { lastMoment } from '../../../scripts/testing/lastMoment';
import { lessons, own, presets } from '../../lessons';
import { dotText, latexText, tikzText } from '.';

const run = promisify(execFile);
const isInstalled = (program: string): boolean => spawnSync(program, ['-V']).error === undefined;

const cases = [
  ...lessons,
  ...presets.map(({ program, inputs }) => own(program, { mode: 'reverse', inputs })),
  own('θ_1 = x^2; e = θ_1*θ_1 + 1/x; long_name_2 = max(e, x)', { mode: 'reverse' }),
].map((lesson, i) => ({ name: `${i}-${lesson.id}`, lesson, moment: lastMoment(lesson) }));

const folder = mkdtempSync(join(tmpdir(), 'adjoint-papers-'));

/** What a program says of a file where it fails; nothing where it takes it. */
async function refused(program: string, options: readonly string[], file: string, text: string): Promise<string[]> {
  writeFileSync(join(folder, file), text);
  return run(program, [...options, file], { cwd: folder, timeout: 60_000 }).then(
    () => [],
    (error: unknown) => [`${file}: ${String((error as { stdout?: string }).stdout).slice(-400)}`],
  );
}

/** Two at a time. */
async function refusedOf(jobs: readonly (() => Promise<readonly string[]>)[]): Promise<readonly string[]> {
  const waiting = [...jobs];
  const found: string[] = [];
  const work = async (): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) found.push(...(await job()));
  };
  await Promise.all([work(), work()]);
  return found;
}

describe('where they are installed', () => {
  const tex = ['-interaction=nonstopmode', '-halt-on-error'];
  const headings = { formula: 'F', step: 'S', derivation: 'D', matrices: 'M' };
  test.runIf(isInstalled('pdflatex'))(
    'LaTeX takes the TikZ and the formulas of every lesson and example',
    async () => {
      const jobs = cases.flatMap(({ name, lesson, moment }) => {
        const { derivations = [], equations = [], title } = lesson;
        const tikz = tikzText(moment, title.zh, '{}');
        const [derivation] = derivations;
        const lines = derivation?.lines.length ?? 0;
        const all = { ...moment, lesson, step: [], derivation, lines, equations, live: moment.number };
        const latex = latexText(all, title.zh, headings, '{}');
        return [
          () => refused('pdflatex', tex, `${name}-tikz.tex`, tikz),
          () => refused('pdflatex', tex, `${name}.tex`, latex),
        ];
      });
      expect(await refusedOf(jobs)).toEqual([]);
    },
    240_000,
  );
  test.runIf(isInstalled('dot'))(
    'Graphviz takes the DOT of every lesson and example',
    async () => {
      const jobs = cases.map(
        ({ name, moment }) =>
          () =>
            refused('dot', ['-Tsvg', '-o', `${name}.svg`], `${name}.dot`, dotText(moment, '{}')),
      );
      expect(await refusedOf(jobs)).toEqual([]);
    },
    60_000,
  );
});
