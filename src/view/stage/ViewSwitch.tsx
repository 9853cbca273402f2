// The switch between the views of a lesson, and the derivation where a beat writes one on the stage.
import type { ViewName } from '../../lessons';
import { useApp, useScene, useWords } from '../marks';
import { Switch } from '../widgets';

interface ViewSwitchProps {
  /** What is on the stage. */
  readonly shown: ViewName | 'derivation';
}

export function ViewSwitch({ shown }: ViewSwitchProps) {
  const { actions } = useApp();
  const { lesson, beat } = useScene(({ lesson, beat }) => ({ lesson, beat }));
  const words = useWords();
  const offered: readonly ViewSwitchProps['shown'][] =
    beat.focus?.derivation === undefined ? lesson.views : ['derivation', ...lesson.views];
  if (offered.length < 2) return null;
  return (
    <Switch
      className="view-switch"
      label={words.views.label}
      value={shown}
      options={offered.map((name) => ({
        value: name,
        text: name === 'graph' && lesson.layers !== undefined ? words.graphOfNetwork : words.views[name],
      }))}
      choose={(name) => actions.setView(name === 'derivation' ? undefined : name)}
    />
  );
}
