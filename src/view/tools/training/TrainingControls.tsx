// What drives the training: eta and seed, run, step and back, and the slider over all updates that have been made.
import { formatNumber } from '../../../draw/numbers';
import { type Choices, type Learnt, labSpeeds, leastEta, mostEta } from '../../../state';
import { Icon, type IconName, TypedNumber, useApp, useWords } from '../../marks';

import { useLab } from './useLab';

/** Eta between two powers of ten as two digits: 0.1, 0.13, 0.16, 0.2. */
const fromSlider = (power: number): number =>
  Math.min(mostEta, Math.max(leastEta, Number((10 ** power).toPrecision(2))));

function Settings({ training }: { readonly training: Choices['training'] }) {
  const { actions } = useApp();
  const words = useWords();
  const { eta, seed } = training;
  return (
    <div className="training-row">
      <span className="nudge-h" aria-hidden="true">
        η
      </span>
      <input
        type="range"
        className="slider"
        aria-label={words.training.eta}
        aria-valuetext={formatNumber(eta)}
        min={Math.log10(leastEta)}
        max={Math.log10(mostEta)}
        step="any"
        value={Math.log10(eta)}
        onChange={(event) => actions.setTraining({ eta: fromSlider(Number(event.target.value)) })}
        onKeyDown={(event) => {
          const by = { ArrowLeft: -0.1, ArrowDown: -0.1, ArrowRight: 0.1, ArrowUp: 0.1 }[event.key];
          if (by === undefined) return;
          event.preventDefault();
          actions.setTraining({ eta: fromSlider(Math.log10(eta) + by) });
        }}
      />
      <TypedNumber
        value={eta}
        label={words.edit(words.training.eta)}
        take={(value) => (actions.setTraining({ eta: value }) ? undefined : words.training.etaRange)}
      />
      <span className="training-word" aria-hidden="true">
        {words.training.seed}
      </span>
      <TypedNumber
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

interface ButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly off: boolean;
  readonly act: () => void;
}

const IconButton = ({ icon, label, off, act }: ButtonProps) => (
  <button type="button" className="button icon-button" aria-label={label} title={label} disabled={off} onClick={act}>
    <Icon name={icon} />
  </button>
);

export function TrainingControls({
  training,
  learnt,
}: {
  readonly training: Choices['training'];
  readonly learnt: Learnt;
}) {
  const { actions } = useApp();
  const words = useWords().training;
  const { running, speed } = useLab();
  const { at, length } = learnt;
  return (
    <>
      <Settings training={training} />
      <div className="training-row">
        <IconButton icon="reset" label={words.restart} off={length === 0} act={actions.restartTraining} />
        <IconButton icon="previous" label={words.back} off={at === 0} act={actions.untrainOnce} />
        <button
          type="button"
          className="button primary training-run"
          onClick={running ? actions.pauseTraining : actions.runTraining}
        >
          <Icon name={running ? 'pause' : 'play'} />
          {running ? words.pause : words.run}
        </button>
        <IconButton icon="next" label={words.step} off={false} act={actions.trainOnce} />
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
        <input
          type="range"
          className="slider training-time"
          aria-label={words.timeline}
          aria-valuetext={words.update(at, length)}
          min={0}
          max={Math.max(1, length)}
          step={1}
          value={at}
          disabled={length === 0}
          onChange={(event) => actions.goToUpdate(Number(event.target.value))}
        />
        <span className="num training-place" data-update={at} data-updates={length}>
          {at} / {length}
        </span>
        <select
          className="weight-menu training-speed"
          value={String(speed)}
          aria-label={words.speed}
          title={words.speed}
          onChange={(event) =>
            actions.setLabSpeed(labSpeeds.find((each) => String(each) === event.target.value) ?? speed)
          }
        >
          {labSpeeds.map((each) => (
            <option key={each} value={String(each)}>
              {Number.isFinite(each) ? `×${each}` : words.most}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
