// The heads of the columns of the table of samples; the first one puts the next sample on the stage.
import { nameTex } from '../../../draw/tex';
import type { NodeId } from '../../../engine';
import type { Scene } from '../../../state';
import { Formula, plainName, useApp, useAllWords } from '../../marks';

interface SampleHeadProps {
  readonly scene: Scene;
  readonly columns: readonly NodeId[];
  readonly outputs: readonly NodeId[];
  /** The weight that each sample's loss is differentiated by. */
  readonly weight: NodeId;
}

export function SampleHead({ scene, columns, outputs, weight }: SampleHeadProps) {
  const { actions } = useApp();
  const { training } = useAllWords();
  const { labels } = scene.lesson;
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="hidden-text">{training.sample}</span>
          <button
            type="button"
            className="sample-choice"
            aria-label={training.nextSample}
            title={training.nextSample}
            onClick={actions.nextSample}
          >
            ↓
          </button>
        </th>
        {columns.map((id) => (
          <th key={id} scope="col">
            {plainName(id)}
          </th>
        ))}
        {outputs.map((id, i) => (
          <th key={id} scope="col" className="made">
            {outputs.length === 1 ? 'h' : plainName(`h${i + 1}`)}
          </th>
        ))}
        <th scope="col" className="loss">
          <Formula tex="J_s" />
          <span className="hidden-text">J</span>
        </th>
        <th scope="col" className="slope">
          <Formula tex={`\\mathrm{d}J_s/\\mathrm{d}${nameTex(weight, labels)}`} />
          <span className="hidden-text">{`dJ/d${plainName(weight, labels)}`}</span>
        </th>
        <th scope="col">
          <span className="hidden-text">{training.remove}</span>
        </th>
      </tr>
    </thead>
  );
}
