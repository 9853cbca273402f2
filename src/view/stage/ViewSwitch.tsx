// The switch between the views of a lesson, what a beat puts on the stage in their place, and the tool that takes it.
import type { ViewName } from '../../lessons';
import type { Tool } from '../../state';
import { useApp, useScene, useWords } from '../marks';
import { Switch } from '../widgets';

/** What can be on the stage. */
type Shown = ViewName | 'derivation' | 'price' | Tool;

interface ViewSwitchProps {
  readonly shown: Shown;
  /** What is there of itself while no view is chosen: what the beat puts there, or the open tool. */
  readonly own: 'derivation' | 'price' | Tool | undefined;
}

export function ViewSwitch({ shown, own }: ViewSwitchProps) {
  const { actions } = useApp();
  const lesson = useScene((scene) => scene.lesson);
  const words = useWords();
  const views = lesson.views.map((name) => ({
    value: name,
    text: name === 'graph' && lesson.layers !== undefined ? words.graphOfNetwork : words.views[name],
  }));
  const names = { ...words.tools, derivation: words.views.derivation, price: words.views.price };
  const offered: readonly { value: Shown; text: string }[] =
    own === undefined ? views : [{ value: own, text: names[own] }, ...views];
  if (offered.length < 2) return null;
  return (
    <Switch
      className="view-switch"
      label={words.views.label}
      value={shown}
      options={offered}
      choose={(name) => actions.setView(lesson.views.find((view) => view === name))}
    />
  );
}
