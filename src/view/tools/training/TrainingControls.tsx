// What drives the training: eta and seed, run, step and back, and the slider over all updates that have been made.
import { formatNumber } from '../../../draw/numbers';
import { type Choices, type TrainingStatus, trainingSpeeds, minEta, maxEta } from '../../../state';
import { Icon, useApp, useAllWords } from '../../marks';
import { IconButton, NumberField, NumberSlider, Select } from '../../widgets';
import { useTrainingState } from './useTrainingState';

function Settings({ training }: { readonly training: Choices['training'] }) {
  const { actions } = useApp();
  const words = useAllWords();
  const { eta, seed } = training;
  return (
    <div className="training-row">
      <span className="nudge-h" aria-hidden="true">
        η
      </span>
      <NumberSlider
        label={words.training.eta}
        text={formatNumber(eta)}
        min={minEta}
        max={maxEta}
        step={0.1}
        scale="log"
        value={eta}
        slide={(value) => void actions.setTraining({ eta: value })}
      />
      <NumberField
        value={eta}
        label={words.edit(words.training.eta)}
        take={(value) => (actions.setTraining({ eta: value }) ? undefined : words.training.etaRange)}
      />
      <span className="training-word" aria-hidden="true">
        {words.training.seed}
      </span>
      <NumberField
        value={seed}
        label={words.edit(words.training.seed)}
        take={(value) => (actions.setTraining({ seed: value }) ? undefined : words.training.seedRange)}
      />
      <button type="button" className="button" onClick={actions.nextSeed} title={words.training.newSeedWhy}>
        {words.training.newSeed}
      </button>
    </div>
  );
}

export function TrainingControls({
  training,
  learnt,
}: {
  readonly training: Choices['training'];
  readonly learnt: TrainingStatus;
}) {
  const { actions } = useApp();
  const words = useAllWords().training;
  const { running, speed } = useTrainingState();
  const { at, length } = learnt;
  return (
    <>
      <Settings training={training} />
      <div className="training-row">
        <IconButton icon="reset" label={words.restart} disabled={length === 0} onClick={actions.restartTraining} />
        <IconButton icon="previous" label={words.back} disabled={at === 0} onClick={actions.untrainOnce} />
        <button
          type="button"
          className="button primary training-run"
          onClick={running ? actions.pauseTraining : actions.runTraining}
        >
          <Icon name={running ? 'pause' : 'play'} />
          <span>{running ? words.pause : words.run}</span>
        </button>
        <IconButton icon="next" label={words.step} onClick={actions.trainOnce} />
        <button
          type="button"
          className="button training-use"
          title={words.useWhy}
          onClick={() => void actions.takeWeights()}
        >
          {words.use}
        </button>
      </div>
      <div className="training-row">
        <NumberSlider
          className="training-time"
          label={words.timeline}
          text={words.update(at, length)}
          min={0}
          max={Math.max(1, length)}
          step={1}
          value={at}
          disabled={length === 0}
          slide={actions.goToUpdate}
        />
        <span className="num training-place" translate="no" data-update={at} data-updates={length}>
          {at} / {length}
        </span>
        <Select
          className="training-speed"
          label={words.speed}
          title={words.speed}
          value={String(speed)}
          options={trainingSpeeds.map((each) => ({
            value: String(each),
            text: Number.isFinite(each) ? `×${each}` : words.most,
          }))}
          choose={(chosen) => actions.setTrainingSpeed(trainingSpeeds.find((each) => String(each) === chosen) ?? speed)}
        />
      </div>
    </>
  );
}
