// The texts that a moment is taken home as: one row a kind.
import { dotText, latexText, mostDrawn, tikzText } from '../../draw/papers';
import { allScenes, type Choices, fileOf, keepsNumbers, type Scene } from '../../state';
import type { LaterWords } from '../../text/laterWords';
import { stepLinesOf } from '../panel';
import { mostTold, transcript } from './transcript';

type Words = LaterWords['takeHome'];

interface TextExport {
  readonly id: keyof Words['kinds'];
  /** What its button says. */
  readonly name: string;
  /** The end of the file's name. */
  readonly ending: string;
  /** `note` opens the moment again. */
  readonly make: (scene: Scene, words: Words, note: string, choices: Choices) => string;
  /** Whether it can be had of a moment; always when absent. */
  readonly offered?: (scene: Scene) => boolean;
}

const titleOf = ({ lesson, lang }: Scene): string => lesson.title[lang];

/** In the order in which they are offered. */
export const textExports: readonly TextExport[] = [
  { id: 'dot', name: 'DOT', ending: '.dot', make: (scene, _, note) => dotText(scene, note) },
  {
    id: 'tikz',
    name: 'TikZ',
    ending: '-graph.tex',
    make: (scene, _, note) => tikzText(scene, titleOf(scene), note),
    offered: ({ graph }) => graph.size <= mostDrawn,
  },
  {
    id: 'latex',
    name: 'LaTeX',
    ending: '.tex',
    make: (scene, { headings }, note) =>
      latexText({ ...scene, step: stepLinesOf(scene) }, titleOf(scene), headings, note),
  },
  {
    id: 'lesson',
    name: 'MD',
    ending: '.md',
    make: (scene) => fileOf(scene.lesson, scene.inputs) ?? '',
    // A lesson file has no place for what a link keeps back.
    offered: ({ hide }) => !keepsNumbers(hide),
  },
  {
    id: 'transcript',
    name: 'TXT',
    ending: '.txt',
    make: ({ asked }, words, note, choices) => transcript(allScenes(choices, mostTold, asked), words, note),
  },
];
