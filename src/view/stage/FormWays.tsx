// The form of the reader's graph in the row of ways: equal parts shared, what is written out collapsed, rungs of a ladder.
import { useState } from 'react';
import { shortCounts } from '../../draw/numbers';
import type { ProgramError } from '../../engine';
import { rungRange, rungsOf } from '../../lessons';
import { useApp, useChosen, useScene, useAllWords } from '../marks';
import { NumberSlider, Switch } from '../widgets';

function ShareSwitch({ shared }: { readonly shared: boolean }) {
  const { actions } = useApp();
  const words = useAllWords();
  const options = [
    { value: true, text: words.shared },
    { value: false, text: words.separate },
  ];
  return (
    <div className="choice">
      <div>{words.equalParts}</div>
      <Switch
        label={words.equalParts}
        value={shared}
        options={options}
        choose={(share) => actions.setForm({ share })}
      />
    </div>
  );
}

/** The slider shows what was asked for, also where it was refused; the graph stays then. */
function Rungs({ rungs }: { readonly rungs: number }) {
  const { actions } = useApp();
  const words = useAllWords();
  const [refused, setRefused] = useState<
    { readonly asked: number; readonly over: number; readonly error: ProgramError } | undefined
  >(undefined);
  const asked = refused?.over === rungs ? refused.asked : rungs;
  const error = refused?.over === rungs ? refused.error : undefined;
  return (
    <>
      <div className="choice">
        <div>{words.rungs}</div>
        <NumberSlider
          label={words.rungs}
          min={rungRange.least}
          max={rungRange.most}
          step={1}
          value={asked}
          slide={(wanted) => {
            const wrong = actions.setRungs(wanted);
            setRefused(wrong === undefined ? undefined : { asked: wanted, over: rungs, error: wrong });
          }}
        />
        <output className="rungs">{asked}</output>
      </div>
      {error !== undefined && (
        <p className="program-error" role="alert">
          {words.programErrors[error.key](shortCounts(error.detail))}
        </p>
      )}
    </>
  );
}

export function FormWays() {
  const { actions } = useApp();
  const words = useAllWords();
  const { formed, program } = useScene((scene) => scene.lesson);
  const { collapsed, share } = useChosen(({ choices: { collapsed, share } }) => ({ collapsed, share }));
  const rungs = rungsOf(program);
  if (formed === undefined) return null;
  return (
    <>
      {formed.canCollapse && (
        <button type="button" className="button" onClick={() => actions.setForm({ collapsed: !collapsed })}>
          {collapsed ? words.writeOut : words.collapse}
        </button>
      )}
      {formed.canShare && <ShareSwitch shared={share} />}
      {rungs !== undefined && <Rungs rungs={rungs} />}
    </>
  );
}
