// Where a reader types a program, and says how it is differentiated.
import { useMemo, useRef, useState } from 'react';
import type { NodeId, ProgramError } from '../../engine';
import { modes } from '../../state';
import { shortCounts } from '../../draw/numbers';
import { plainName, useApp, useChosen, useScene, useAllWords } from '../marks';
import { Select } from '../widgets';
import { FormWays } from './FormWays';
import { Functions } from './Functions';
import { ProgramField } from './ProgramField';
import './program.css';

/** More nodes than this make a list that nobody reads; then only named ones are offered. */
const mostOptions = 200;

export function ProgramEditor() {
  const { actions } = useApp();
  const words = useAllWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [refused, setRefused] = useState<ProgramError | undefined>(undefined);
  const { mode, by } = useChosen(({ choices: { mode, by } }) => ({ mode, by }));
  const { graph, tape, lesson } = useScene(({ graph, tape, lesson }) => ({ graph, tape, lesson }));
  const named = (id: NodeId): { readonly value: string; readonly text: string } => ({ value: id, text: plainName(id) });
  const targets = useMemo(
    () => [
      // A card can make an unnamed node the target, too.
      ...graph.nodes.filter((node) => !node.named && node.id === tape.target),
      ...graph.nodes.filter((node) => node.op !== 'input' && node.named).slice(-mostOptions),
    ],
    [graph, tape],
  );
  const take = (way: Parameters<typeof actions.setDifferentiation>[0]): void =>
    setRefused(actions.setDifferentiation(way));
  return (
    <div className="editor">
      <ProgramField program={lesson.program} fieldRef={field} />
      <div className="ways">
        <button type="button" className="button" onClick={() => actions.openDialog('gallery')}>
          {words.gallery}
        </button>
        <Functions fieldRef={field} />
        <FormWays />
        <Select
          labelled
          label={words.mode}
          value={mode}
          options={modes.map((each) => ({ value: each, text: words.modes[each] }))}
          choose={(chosen) => take({ mode: chosen })}
        />
        <Select
          labelled
          label={words.target}
          value={tape.target}
          options={targets.map((node) => named(node.id))}
          choose={(target) => take({ target })}
        />
        {mode !== 'reverse' && (
          <Select
            labelled
            label={words.by}
            value={by ?? ''}
            options={[
              ...(mode === 'paths' ? [{ value: '', text: words.everyInput }] : []),
              ...graph.inputs.slice(0, mostOptions).map(named),
            ]}
            choose={(value) => take({ by: value === '' ? undefined : value })}
          />
        )}
        {refused !== undefined && (
          <p className="program-error" role="alert">
            {words.programErrors[refused.key](shortCounts(refused.detail))}
          </p>
        )}
      </div>
    </div>
  );
}
