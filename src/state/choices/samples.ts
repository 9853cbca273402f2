// The samples that the reader chose: a gate or rows of their own, in the link as `data=xor` or `data=0,0,0;0,1,1`.
import { labelId, type NodeId, unitId } from '../../engine';
import { type Gate, gates, gateSamples, type Layers, type Lesson, type Network, type Sample } from '../../lessons';

export type SampleData = Gate | readonly Sample[];

/** More rows make the table, the link and each update long. */
export const mostSamples = 200;

/** The inputs that a sample gives: those of the first layer, then the labels. */
export function columnsOf(layers: Layers): { readonly x: readonly NodeId[]; readonly y: readonly NodeId[] } {
  return {
    x: Array.from({ length: layers[0] ?? 0 }, (_, i) => unitId(1, i + 1)),
    y: Array.from({ length: layers.at(-1) ?? 0 }, (_, i) => labelId(layers, i + 1)),
  };
}

/** What of a network decides which samples it can learn from. */
type Learner = Pick<Network, 'layers' | 'loss'>;

/** Whether a number may stand in a column of a sample: labels of the cross-entropy lie between 0 and 1. */
export const fits = (value: number, column: number, { layers, loss }: Learner): boolean =>
  Number.isFinite(value) && (column < (layers[0] ?? 0) || loss !== 'cross-entropy' || (value >= 0 && value <= 1));

/** Whether these rows are samples of this network. */
export function areSamples(rows: readonly Sample[], network: Learner): boolean {
  const { layers } = network;
  const columns = (layers[0] ?? 0) + (layers.at(-1) ?? 0);
  return (
    rows.length > 0 &&
    rows.length <= mostSamples &&
    rows.every((row) => row.length === columns && row.every((value, column) => fits(value, column, network)))
  );
}

/** The chosen samples; rows that do not fit the network's shape wait for their own, and XOR stands in. */
export function samplesOf(data: SampleData, { network }: Pick<Lesson, 'network'>): readonly Sample[] {
  if (network === undefined) return [];
  const { layers } = network;
  if (typeof data === 'string') return gateSamples(data, layers);
  return areSamples(data, network) ? data : gateSamples('xor', layers);
}

/** The gate whose samples these are; undefined for rows of the reader's own. */
export function gateOf(data: SampleData, lesson: Pick<Lesson, 'network'>): Gate | undefined {
  const rows = dataText(samplesOf(data, lesson));
  return gates.find((gate) => dataText(samplesOf(gate, lesson)) === rows);
}

/** Samples as the text of a link. */
export const dataText = (data: SampleData): string =>
  typeof data === 'string' ? data : data.map((row) => row.join(',')).join(';');

/** Reads `xor` or `0,0,0;0,1,1`; undefined when it is neither. */
export function readData(text: string): SampleData | undefined {
  const gate = gates.find((each) => each === text);
  if (gate !== undefined) return gate;
  const rows = text.split(';').map((row) => row.split(',').map((cell) => (cell.trim() === '' ? NaN : Number(cell))));
  const columns = rows[0]?.length ?? 0;
  const whole = rows.every((row) => row.length === columns && row.every(Number.isFinite));
  return whole && columns > 1 && rows.length <= mostSamples ? rows : undefined;
}
