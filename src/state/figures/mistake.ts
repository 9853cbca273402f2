// What a mistake shows that is made on purpose: its numbers, one step with them, and what to do where it makes no difference.
import type { Mistaken, MistakeId } from '../../engine';
import type { Scene } from '../scene';
import {
  firstWrong,
  type GradientRows,
  gradientRows,
  mistakenIn,
  type OneStep,
  oneStepIn,
  type Place,
  type Remedy,
  remediesOf,
  type Struck,
  struckNumbers,
} from '../tools';

export interface MistakeFigures {
  readonly made: Mistaken;
  /** The first wrong place, once the lecture has come to it. */
  readonly ringed: Place | undefined;
  /** What it makes of the numbers in the picture. */
  readonly struck: readonly Struck[];
  readonly rows: GradientRows;
  readonly step: OneStep;
  /** What is offered where the mistake cannot be made or makes no difference. */
  readonly remedies: readonly Remedy[];
}

/** The figures of the chosen mistake; undefined where none is chosen, and for tapes without a backward pass. */
export function mistakeFigures(scene: Scene, mistake: MistakeId | undefined): MistakeFigures | undefined {
  if (mistake === undefined || scene.tape.mode !== 'reverse') return undefined;
  const made = mistakenIn(scene, mistake);
  return {
    made,
    ringed: firstWrong(scene, mistake),
    struck: struckNumbers(scene, made),
    rows: gradientRows(scene, made.wrong),
    step: oneStepIn(scene, made.wrong),
    remedies: made.applies && made.first !== undefined ? [] : remediesOf(scene, mistake),
  };
}
