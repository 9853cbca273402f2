// The samples as a table: numbers typed or pasted, what the network makes of each, and a row that becomes the lesson's.
import { type CSSProperties, useState } from 'react';
import { type PasteProblem, readPasted } from '../../../draw/numbers';
import { columnsOf, fits, mostSamples } from '../../../state';
import { useApp, useAllWords } from '../../marks';
import { IconButton } from '../../widgets';
import { SampleHead } from './SampleHead';
import { SampleRow } from './SampleRow';
import { SampleSum } from './SampleSum';
import type { BelowProps } from './below';

export function Samples({ scene, learnt, sums }: BelowProps) {
  const { actions } = useApp();
  const words = useAllWords();
  const { training } = words;
  const [problem, setProblem] = useState<PasteProblem | undefined>(undefined);
  const { network } = scene.lesson;
  const { x, y } = columnsOf(network?.layers ?? []);
  const columns = [...x, ...y];
  const rows = learnt.rows.map(({ sample }) => sample);
  const change = (row: number, column: number, value: number): boolean =>
    network !== undefined &&
    fits(value, column, network) &&
    actions.trainWith(rows.map((each, i) => (i === row ? each.with(column, value) : each)));
  const paste = (event: React.ClipboardEvent): void => {
    const text = event.clipboardData.getData('text');
    if (!/[\t\n\r;,]/.test(text.trim())) return;
    event.preventDefault();
    const read = readPasted(text, {
      columns: columns.length,
      most: mostSamples,
      fits: (value, column) => network !== undefined && fits(value, column, network),
    });
    if ('key' in read) setProblem(read);
    else {
      setProblem(undefined);
      actions.trainWith(read);
    }
  };
  return (
    <div className="samples" onPaste={paste}>
      {problem !== undefined && (
        <p className="samples-problem" role="alert">
          {training.pasteErrors[problem.key](problem.row, problem.what)}
          <IconButton icon="close" label={words.close} quiet onClick={() => setProblem(undefined)} />
        </p>
      )}
      <table style={{ '--given': columns.length, '--made': y.length } as CSSProperties}>
        <caption className="hidden-text">{training.tabs.samples}</caption>
        <SampleHead scene={scene} columns={columns} outputs={y} weight={sums.weight} />
        <tbody>
          {learnt.rows.map((row, i) => (
            <SampleRow
              key={i}
              at={i}
              row={row}
              columns={columns}
              sent={sums.rows[i]}
              only={rows.length === 1}
              change={(column, value) => change(i, column, value)}
              remove={() => actions.trainWith(rows.toSpliced(i, 1))}
            />
          ))}
        </tbody>
        <SampleSum sums={sums} columns={1 + columns.length + y.length} />
      </table>
    </div>
  );
}
