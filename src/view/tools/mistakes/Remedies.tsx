// What is offered where a mistake makes no difference: a press, and it does, or another one does.
import { formatNumber } from '../../../draw/numbers';
import type { Remedy, Scene } from '../../../state';
import { plainName, useApp, useAllWords } from '../../marks';

interface RemediesProps {
  readonly scene: Scene;
  readonly remedies: readonly Remedy[];
}

export function Remedies({ scene, remedies }: RemediesProps) {
  const { actions } = useApp();
  const { mistakes } = useAllWords();
  const { labels } = scene.lesson;
  const textOf = (remedy: Remedy): string => {
    if (remedy.kind === 'mistake') return mistakes.instead(mistakes.names[remedy.id]);
    if (remedy.kind === 'layers') return mistakes.withLayers(remedy.layers.join('-'));
    return mistakes.withInput(plainName(remedy.id, labels), formatNumber(remedy.value));
  };
  const press = (remedy: Remedy): void => {
    if (remedy.kind === 'mistake') actions.setMistake(remedy.id);
    else if (remedy.kind === 'layers') actions.reshape({ layers: remedy.layers });
    else actions.setInput(remedy.id, remedy.value, true);
  };
  return (
    <div className="mistake-remedies">
      {remedies.map((remedy) => (
        <button key={remedy.kind} type="button" className="button" onClick={() => press(remedy)}>
          {textOf(remedy)}
        </button>
      ))}
    </div>
  );
}
