// What the lecture draws on the stage at a moment: a view of the lesson, or a derivation.
import { type ReactNode, useMemo } from 'react';
import type { Ref } from '../../engine';
import type { ViewName } from '../../lessons';
import {
  type Choices,
  firstWrong,
  followed,
  grownScene,
  nudgeOf,
  type Nudged,
  type Overlay,
  type Place,
  type Scene,
  stagedDerivation,
  type State,
  toolOf,
  toolRow,
  viewOf,
} from '../../state';
import { CurveView } from '../curves';
import { GraphView } from '../graph';
import { useApp, useChoice, useChosen, useScene } from '../marks';
import { NetworkView } from '../network';
import { DerivationScene } from './DerivationScene';

/** What a drawing shows of the open tool and of what the reader follows. */
interface Over {
  readonly kept: Ref | undefined;
  readonly nudged: Nudged | undefined;
  readonly ringed: Place | undefined;
}

/** What of the reader's choices is drawn over a scene. */
type Drawn = Pick<State, 'pinned'> & Pick<Choices, 'nudge' | 'mistake'>;

const overlays: Readonly<Record<Overlay, (scene: Scene, drawn: Drawn) => Partial<Over>>> = {
  changes: (scene, { nudge }) => ({ nudged: nudgeOf(scene, nudge) }),
  // What the reader follows, from one view to the other.
  paths: (scene, { pinned }) => (scene.tape.mode === 'reverse' ? { kept: followed(scene, pinned) } : {}),
  mistake: (scene, { mistake }) => ({ ringed: firstWrong(scene, mistake) }),
};

/** What the open tool draws over the stage. */
export const useOverlay = (): Overlay | undefined => {
  const lesson = useScene((scene) => scene.lesson);
  return useChosen(({ choices }) => toolRow(toolOf(choices, lesson)).overlay);
};

function useOver(scene: Scene): Over {
  const overlay = useOverlay();
  const drawn = useChosen(({ pinned, choices: { nudge, mistake } }): Drawn => ({ pinned, nudge, mistake }));
  return {
    kept: drawn.pinned,
    nudged: undefined,
    ringed: undefined,
    ...(overlay !== undefined && overlays[overlay](scene, drawn)),
  };
}

function Curves() {
  const { actions } = useApp();
  return <CurveView scene={useScene()} onInput={actions.setInput} />;
}

function Graph() {
  const scene = useScene();
  const pinned = useChosen((state) => state.pinned);
  return <GraphView scene={scene} pinned={pinned} {...useOver(scene)} />;
}

function Network() {
  const scene = useScene();
  const view = useChoice('view');
  const { kept, ringed } = useOver(scene);
  const grown = useMemo(() => grownScene({ view }, scene), [view, scene]);
  const shown = grown ?? scene;
  const { network } = shown.lesson;
  return network !== undefined && <NetworkView shape={network} scene={shown} kept={kept} ringed={ringed} />;
}

const views: Readonly<Record<ViewName, () => ReactNode>> = { curves: Curves, graph: Graph, network: Network };

/** The derivation that the beat writes, else the view that was chosen or that suits the beat. */
export function Drawing() {
  const chosen = useChoice('view');
  const { view, derivation } = useScene((scene) => ({
    view: viewOf({ view: chosen }, scene),
    derivation: stagedDerivation({ view: chosen }, scene),
  }));
  const View = views[view];
  return derivation === undefined ? <View /> : <DerivationScene derivation={derivation} />;
}
