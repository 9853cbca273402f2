// The training in the panel: controls, loss and decision surface, and under them samples, weights or units.
import { useEffect, useState } from 'react';
import { formatNumber } from '../../../draw/numbers';
import { nameTex } from '../../../draw/tex';
import type { NodeId } from '../../../engine';
import { type Choices, gateOf, type Scene, stagedTool, type TrainingStatus } from '../../../state';
import { gates } from '../../../lessons';
import { Formula, plainName, useApp, useChosen, useFigure, useScene, useAllWords } from '../../marks';
import { IconButton, Select, Switch } from '../../widgets';
import { LossCurve } from './LossCurve';
import { Samples } from './Samples';
import { Surface } from './Surface';
import { TrainingControls } from './TrainingControls';
import { Units } from './Units';
import type { BelowProps } from './below';
import { useReturn } from './useReturn';
import { Weights } from './Weights';
import './training.css';

const tabs = ['samples', 'weights', 'units'] as const;
type Tab = (typeof tabs)[number];

const below: Readonly<Record<Tab, (props: BelowProps) => React.ReactNode>> = {
  samples: Samples,
  weights: Weights,
  units: Units,
};

interface StatusProps {
  readonly learnt: TrainingStatus;
  readonly lambda: number;
  readonly why: () => void;
}

function Status({ learnt, lambda, why }: StatusProps) {
  const words = useAllWords();
  const { loss, right, rows, verdict, fall, heldBack } = learnt;
  const number = (value: number): string => formatNumber(value, { digits: 3, undefinedWord: words.undefinedNumber });
  return (
    <p className="training-status" data-verdict={verdict} data-loss={String(loss)}>
      <span className="num" translate="no">{`J = ${number(loss)}`}</span>
      {right !== undefined && <span>{words.training.right(right, rows.length)}</span>}
      {verdict === 'stuck' && learnt.blocked.length > 0 && (
        <button type="button" className="stuck-button" onClick={why}>
          {words.training.why}
        </button>
      )}
      {verdict !== undefined && (
        <b role="status">
          {heldBack
            ? words.training.heldBack(formatNumber(lambda))
            : words.training.verdicts[verdict](formatNumber(fall, { digits: 1, undefinedWord: words.undefinedNumber }))}
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
  readonly learnt: TrainingStatus;
}) {
  const { actions } = useApp();
  const words = useAllWords().training;
  const gate = gateOf(choices.samples, scene.lesson);
  const rows = learnt.rows.map(({ sample }) => sample);
  return (
    <span className="gate-menu">
      <IconButton
        icon={{ text: '+' }}
        label={words.addRow}
        onClick={() => actions.trainWith([...rows, rows.at(-1) ?? []])}
      />
      <Select
        label={words.gate}
        title={words.paste}
        value={gate ?? ''}
        options={[
          ...gates.map((each) => ({ value: each, text: each.toUpperCase() })),
          ...(gate === undefined ? [{ value: '' as const, text: words.own }] : []),
        ]}
        choose={(chosen) => {
          if (chosen !== '') actions.trainWith(chosen);
        }}
      />
    </span>
  );
}

interface WeightMenuProps {
  readonly scene: Scene;
  readonly learnt: TrainingStatus;
  readonly weight: NodeId;
  readonly choose: (weight: NodeId) => void;
}

const WeightMenu = ({ scene, learnt, weight, choose }: WeightMenuProps) => (
  <Select
    label={useAllWords().training.weight}
    title={useAllWords().training.weight}
    value={weight}
    face={<Formula tex={nameTex(weight, scene.lesson.labels)} />}
    options={learnt.weights.map(({ id }) => ({ value: id, text: plainName(id, scene.lesson.labels) }))}
    choose={choose}
  />
);

export function Training() {
  const scene = useScene();
  const choices = useChosen((state) => state.choices);
  const figures = useFigure('training');
  const { actions } = useApp();
  const words = useAllWords().training;
  const [log, setLog] = useState(true);
  const [tab, setTab] = useState<Tab>('samples');
  const staged = stagedTool(choices, scene.lesson) !== undefined;
  useEffect(() => actions.pauseTraining, [actions]);
  useReturn();
  if (figures === undefined) return null;
  const { status, sums } = figures;
  const Below = below[tab];
  return (
    <section className="training" aria-label={words.title}>
      {staged && <h1 className="say">{words.title}</h1>}
      <TrainingControls training={choices.training} learnt={status} />
      <Status learnt={status} lambda={scene.inputs['lambda'] ?? 0} why={() => setTab('units')} />
      <div className={staged ? 'training-plots alone' : 'training-plots'}>
        {!staged && <Surface learnt={status} />}
        <LossCurve learnt={status} log={log} onLog={setLog} />
      </div>
      <div className="training-row">
        <Switch
          className="tool-switch"
          label={words.tabs.label}
          value={tab}
          options={tabs.map((each) => ({ value: each, text: words.tabs[each] }))}
          choose={setTab}
        />
        {tab === 'samples' && (
          <>
            <WeightMenu scene={scene} learnt={status} weight={sums.weight} choose={actions.sumWeight} />
            <GateMenu scene={scene} choices={choices} learnt={status} />
          </>
        )}
      </div>
      {/* What scrolls can be reached and scrolled by keys. */}
      <div className="training-below" tabIndex={0}>
        <Below scene={scene} learnt={status} choices={choices} sums={sums} />
      </div>
    </section>
  );
}
