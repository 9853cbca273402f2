// The training in the panel: controls, loss and decision surface, and under them samples, weights or units.
import { useEffect, useState } from 'react';
import { formatNumber } from '../../draw/number';
import { actions, type Choices, gateOf, gates, type Learnt, learntOf, type Scene } from '../../state';
import { useWords } from '../context';
import { LossCurve } from './LossCurve';
import { Samples } from './Samples';
import { Surface } from './Surface';
import { TrainingControls } from './TrainingControls';
import { Units } from './Units';
import { useLab } from './useLab';
import { Weights } from './Weights';
import './training.css';

const tabs = ['samples', 'weights', 'units'] as const;
type Tab = (typeof tabs)[number];

const below: Readonly<Record<Tab, (props: { scene: Scene; learnt: Learnt }) => React.ReactNode>> = {
  samples: Samples,
  weights: Weights,
  units: Units,
};

function Status({ learnt }: { readonly learnt: Learnt }) {
  const words = useWords();
  const { loss, right, rows, verdict, fall } = learnt;
  const number = (value: number): string => formatNumber(value, { digits: 3, undefinedWord: words.undefinedNumber });
  return (
    <p className="training-status" data-verdict={verdict} data-loss={String(loss)}>
      <span className="num">J = {number(loss)}</span>
      <span>{words.training.right(right, rows.length)}</span>
      {verdict !== undefined && (
        <b role="status">
          {words.training.verdicts[verdict](formatNumber(fall, { digits: 1, undefinedWord: words.undefinedNumber }))}
        </b>
      )}
    </p>
  );
}

function GateMenu({
  scene,
  choices,
  learnt,
}: {
  readonly scene: Scene;
  readonly choices: Choices;
  readonly learnt: Learnt;
}) {
  const words = useWords().training;
  const gate = gateOf(choices.samples, scene.lesson);
  const rows = learnt.rows.map(({ sample }) => sample);
  return (
    <span className="gate-menu">
      <button
        type="button"
        className="button"
        title={words.addRow}
        aria-label={words.addRow}
        onClick={() => actions.trainWith([...rows, rows.at(-1) ?? []])}
      >
        +
      </button>
      <select
        className="weight-menu"
        aria-label={words.gate}
        title={words.paste}
        value={gate ?? ''}
        onChange={(event) => {
          const chosen = gates.find((each) => each === event.target.value);
          if (chosen !== undefined) actions.trainWith(chosen);
        }}
      >
        {gates.map((each) => (
          <option key={each} value={each}>
            {each.toUpperCase()}
          </option>
        ))}
        {gate === undefined && <option value="">{words.own}</option>}
      </select>
    </span>
  );
}

export function Training({ scene, choices }: { readonly scene: Scene; readonly choices: Choices }) {
  const words = useWords().training;
  const { version } = useLab();
  const [log, setLog] = useState(true);
  const [tab, setTab] = useState<Tab>('samples');
  useEffect(() => actions.pauseTraining, []);
  const learnt = learntOf(scene, choices);
  const Below = below[tab];
  return (
    <section className="training" aria-label={words.title}>
      <TrainingControls training={choices.training} learnt={learnt} />
      <Status learnt={learnt} />
      <div className="training-plots">
        <Surface scene={scene} choices={choices} learnt={learnt} version={version} />
        <LossCurve learnt={learnt} log={log} onLog={setLog} />
      </div>
      <div className="training-row">
        <fieldset className="paces tool-switch">
          <legend className="hidden-text">{words.tabs.label}</legend>
          {tabs.map((each) => (
            <label key={each} className="pace">
              <input type="radio" name="training-tab" checked={tab === each} onChange={() => setTab(each)} />
              <span>{words.tabs[each]}</span>
            </label>
          ))}
        </fieldset>
        {tab === 'samples' && <GateMenu scene={scene} choices={choices} learnt={learnt} />}
      </div>
      {/* What scrolls can be reached and scrolled by keys. */}
      <div className="training-below" tabIndex={0}>
        <Below scene={scene} learnt={learnt} />
      </div>
    </section>
  );
}
