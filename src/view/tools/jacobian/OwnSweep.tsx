// Sweeps of the reader's own: a seed at the targets and what comes back, a direction of the inputs and what it does.
import { formatNumber, fullNumber } from '../../../draw/numbers';
import { nameTex } from '../../../draw/tex';
import type { Inputs, NodeId } from '../../../engine';
import { boardOf, type Scene, type SweepFigures } from '../../../state';
import { Formula, plainName, useApp, useAllWords } from '../../marks';
import { NumberField, Popover } from '../../widgets';

interface GivenProps {
  readonly scene: Scene;
  readonly ids: readonly NodeId[];
  readonly letter: string;
  readonly weights: Inputs;
  readonly change: (weights: Inputs) => void;
}

/** One field for each target or input. */
function Given({ scene, ids, letter, weights, change }: GivenProps) {
  const words = useAllWords();
  const { labels } = scene.lesson;
  return (
    <div className="own-sweep-row" role="group" aria-label={letter}>
      <Formula tex={`${letter}:`} />
      {ids.map((id) => (
        <span className="own-sweep-given" key={id}>
          <Formula tex={nameTex(id, labels)} />
          <NumberField
            value={weights[id] ?? 0}
            label={words.edit(`${letter} ${plainName(id, labels)}`)}
            take={(value) => {
              change({ ...weights, [id]: value });
              return undefined;
            }}
          />
        </span>
      ))}
    </div>
  );
}

interface ResultProps {
  readonly scene: Scene;
  readonly tex: string;
  readonly numbers: ReadonlyMap<NodeId, number>;
}

/** What the sweep gives, one number for each input or target; while the class guesses, none. */
function Result({ scene, tex, numbers }: ResultProps) {
  const words = useAllWords();
  return (
    <div className="own-sweep-row result">
      <Formula tex={`${tex}:`} />
      {[...numbers].map(([id, number]) => (
        <span className="own-sweep-number" key={id} data-sweep={id} data-value={fullNumber(number)}>
          <Formula tex={nameTex(id, scene.lesson.labels)} />
          <b className="num adjoint" translate="no">
            {formatNumber(number, { undefinedWord: words.undefinedNumber })}
          </b>
        </span>
      ))}
    </div>
  );
}

interface SweepsProps {
  readonly scene: Scene;
  readonly figures: SweepFigures;
}

function Sweeps({ scene, figures }: SweepsProps) {
  const { actions } = useApp();
  const words = useAllWords().jacobian;
  const { rows, columns, moreRows, moreColumns } = boardOf(scene);
  const { seed, direction } = figures;
  return (
    <>
      <section>
        <h3>{words.seed}</h3>
        <Given scene={scene} ids={rows} letter="v" weights={seed} change={actions.setSeed} />
        <Result scene={scene} tex="v^{T}J" numbers={figures.vectorJacobian} />
      </section>
      <section>
        <h3>{words.direction}</h3>
        <Given scene={scene} ids={columns} letter="u" weights={direction} change={actions.setDirection} />
        <Result scene={scene} tex="Ju" numbers={figures.jacobianVector} />
      </section>
      {moreRows + moreColumns > 0 && <p className="own-sweep-note">{words.othersStill}</p>}
    </>
  );
}

export function OwnSweep({ scene, figures }: SweepsProps) {
  const words = useAllWords().jacobian;
  return (
    <Popover
      label={`${words.ownSweepShort}: ${words.ownSweep}`}
      face={words.ownSweepShort}
      buttonClass="own-sweep-button"
      className="side-sheet own-sweep"
      title={words.ownSweep}
    >
      <Sweeps scene={scene} figures={figures} />
    </Popover>
  );
}
