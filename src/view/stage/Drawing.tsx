// What is drawn on the stage at a moment: a view of the lesson, a derivation, or the scene of a tool.
import type { ReactNode } from 'react';
import type { Ref } from '../../engine';
import type { ViewName } from '../../lessons';
import {
  type MistakeFigures,
  type NudgeFigures,
  type Nudged,
  type Overlay,
  type Place,
  stagedDerivation,
  stagedPrice,
  stagedTool,
  type Struck,
  type Tool,
  toolOf,
  toolRow,
  viewOf,
} from '../../state';
import { CurveView } from '../curves';
import { Later, type Part, partOf, useApp, useChoice, useChosen, useFigure, useScene, withFigures } from '../marks';
import { DerivationScene } from './DerivationScene';

/** What a drawing shows of the open tool and of what the reader follows. */
interface Over {
  readonly kept: Ref | undefined;
  readonly nudged: Nudged | undefined;
  readonly ringed: Place | undefined;
  readonly struck: readonly Struck[];
}

/** What is drawn over a scene. */
interface Drawn {
  readonly followed: Ref | undefined;
  readonly nudge: NudgeFigures | undefined;
  readonly mistake: MistakeFigures | undefined;
}

const overlays: Readonly<Record<Overlay, (drawn: Drawn) => Partial<Over>>> = {
  changes: ({ nudge }) => ({ nudged: nudge?.nudged }),
  paths: ({ followed }) => (followed === undefined ? {} : { kept: followed }),
  mistake: ({ mistake }) => ({ ringed: mistake?.ringed, struck: mistake?.struck ?? [] }),
};

/** What the open tool draws over the stage. */
export const useOverlay = (): Overlay | undefined => {
  const lesson = useScene((scene) => scene.lesson);
  return useChosen(({ choices }) => toolRow(toolOf(choices, lesson)).overlay);
};

function useOver(): Over {
  const overlay = useOverlay();
  const drawn: Drawn = {
    followed: useFigure('followed'),
    nudge: useFigure('nudge'),
    mistake: useFigure('mistake'),
  };
  return {
    kept: useChosen((state) => state.pinned),
    nudged: undefined,
    ringed: undefined,
    struck: [],
    ...(overlay !== undefined && overlays[overlay](drawn)),
  };
}

function Curves() {
  const { actions } = useApp();
  return <CurveView scene={useScene()} onInput={actions.setInput} />;
}

const graph = partOf(() => import('../graph'));
const network = partOf(() => import('../network'));

function Graph() {
  const scene = useScene();
  const pinned = useChosen((state) => state.pinned);
  const over = useOver();
  return <Later part={graph} show={({ GraphView }) => <GraphView scene={scene} pinned={pinned} {...over} />} />;
}

function Network() {
  const scene = useScene();
  const over = useOver();
  const grown = useFigure('grown');
  const shown = grown ?? scene;
  const shape = shown.lesson.network;
  return (
    shape !== undefined && (
      <Later
        part={network}
        show={({ NetworkView }) => <NetworkView shape={shape} scene={shown} whole={grown !== undefined} {...over} />}
      />
    )
  );
}

interface ViewRow {
  readonly View: () => ReactNode;
  readonly part?: Part<unknown>;
}

const views: Readonly<Record<ViewName, ViewRow>> = {
  curves: { View: Curves },
  graph: { View: Graph, part: graph },
  network: { View: Network, part: network },
};

/** The code of a view, where it comes later. */
export const viewPart = (view: ViewName): Part<unknown> | undefined => views[view].part;

const learning = partOf(() => withFigures(() => import('../tools/training')));

/** What tools put on the stage. */
const scenes: Readonly<Partial<Record<Tool, ViewRow>>> = {
  training: { View: () => <Later part={learning} show={({ LearningScene }) => <LearningScene />} />, part: learning },
};

const price = partOf(() => import('../price'));

const prices = {
  ladder: () => <Later part={price} show={({ LadderScene }) => <LadderScene />} />,
  passes: () => <Later part={price} show={({ PassesScene }) => <PassesScene />} />,
};

/** What the open tool puts on the stage, else the derivation or the price that the beat speaks of, else the view that was chosen or that suits the beat. */
export function Drawing() {
  const chosen = useChoice('view');
  const tool = useChoice('tool');
  const { view, derivation, priced } = useScene((scene) => ({
    view: viewOf({ view: chosen }, scene),
    derivation: stagedDerivation({ view: chosen }, scene),
    priced: stagedPrice({ view: chosen, tool }, scene),
  }));
  const lesson = useScene((scene) => scene.lesson);
  const staged = useChosen(({ choices }) => stagedTool(choices, lesson));
  const { View } = (staged === undefined ? undefined : scenes[staged]) ?? views[view];
  if (staged !== undefined) return <View />;
  if (priced !== undefined) return prices[priced]();
  return derivation === undefined ? <View /> : <DerivationScene derivation={derivation} />;
}
