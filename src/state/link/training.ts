// The training in a link: `data=xor` or `data=0,0,0;0,1,1`, `eta=2`, `seed=1`; where it is open, all three are named.
import { type Choices, dataText, readData, startChoices } from '../choices';
import type { LinkProblem } from '../choices';
import { isRate, isTraining } from '../choices';

/** The fields of a training; none elsewhere than in the network. */
export function trainingFields({ lesson, tool, samples, training }: Choices): readonly [string, string][] {
  if (lesson !== 'network') return [];
  const open = tool === 'training';
  const field = (key: string, value: string, usual: string): [string, string] => [
    key,
    open || value !== usual ? value : '',
  ];
  return [
    field('data', dataText(samples), dataText(startChoices.samples)),
    field('eta', String(training.eta), String(startChoices.training.eta)),
    field('seed', String(training.seed), String(startChoices.training.seed)),
  ];
}

type Say = (problem: LinkProblem) => void;

/** The choices of the field `data`. */
export function readSamples(value: string, say: Say): Partial<Choices> {
  const samples = readData(value);
  if (samples !== undefined) return { samples };
  say({ key: 'value', what: `data=${value}` });
  return {};
}

/** The choices of the field `rate`. */
export function readRate(value: string, say: Say): Partial<Choices> {
  const rate = value.trim() === '' ? NaN : Number(value);
  if (isRate(rate)) return { rate };
  say({ key: 'value', what: `rate=${value}` });
  return {};
}

/** The choices of the fields `eta` and `seed`; the other of the two keeps what the link said of it before. */
export const readTraining =
  (key: keyof Choices['training']) =>
  (value: string, say: Say, { training }: Pick<Choices, 'training'>): Partial<Choices> => {
    const read = { ...training, [key]: value.trim() === '' ? NaN : Number(value) };
    if (isTraining(read)) return { training: read };
    say({ key: 'value', what: `${key}=${value}` });
    return {};
  };
