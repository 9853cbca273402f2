// A unit of the network that learns: what it makes of both inputs as a picture, its name over it; the bias is a 1.
import { nameTex } from '../../../draw/tex';
import type { LearningUnit as UnitPlace } from '../../../draw/learning';
import { unitId } from '../../../engine/networkNames';
import { Formula, useFigure, useScene } from '../../marks';
import { Heights } from './Heights';

interface LearningUnitProps {
  readonly place: UnitPlace;
  readonly named: boolean;
}

export function LearningUnit({ place: { layer, unit, x, y, w }, named }: LearningUnitProps) {
  const surface = useFigure('surface');
  const labels = useScene((scene) => scene.lesson.labels);
  const id = unitId(layer, unit);
  const heights = surface?.units.get(id);
  return (
    <div
      className={unit === 0 ? 'learning-unit bias' : 'learning-unit'}
      style={{ left: x, top: y, width: w, height: w }}
    >
      {named && (
        <span className="learning-name">
          <Formula tex={nameTex(id, labels)} />
        </span>
      )}
      {unit === 0 && named && <span>1</span>}
      {surface !== undefined && heights !== undefined && <Heights cells={surface.coarse} heights={heights} />}
    </div>
  );
}
