// A weight on its line: sign by line style, size by thickness; its number above the line, its adjoint below.
import type { WeightPlace } from '../../draw/network';
import { refSpeech } from '../../draw/speech';
import type { NodeId, Ref } from '../../engine';
import type { Scene } from '../../state';
import { useWords } from '../context';
import { numberMark, shortNumber } from '../Num';

interface WeightProps {
  readonly scene: Scene;
  readonly place: WeightPlace;
  readonly part: 'line' | 'label';
  readonly id: NodeId;
  /** The unit that the line leaves, and the weighted sum that it enters. */
  readonly from: NodeId;
  readonly into: NodeId;
  readonly press: (ref: Ref) => () => void;
}

/** Thickness from 1.2 for a weight of 0 to 5 for a large one. */
const thickness = (weight: number): number => 1.2 + 3.8 * (1 - Math.exp(-Math.abs(weight) / 1.2));

/** What the step does on this line: the forward pass, or the adjoint of the weight or of the unit before it. */
function passing(scene: Scene, { id, from, into }: WeightProps): string {
  const { step } = scene;
  if (step === undefined) return '';
  if (step.write === `v:${into}`) return 'forward';
  const back: readonly Ref[] = [`g:${id}`, `g:${from}`];
  const touches =
    step.reads.some((ref) => ref.startsWith(`d:${into}.`) || ref.startsWith(`k:${into}.`)) ||
    step.write.startsWith(`k:${into}.`);
  if (touches && (back.includes(step.write) || step.node === id || step.node === from)) return 'backward';
  if (
    step.kind === 'partial' &&
    step.write.startsWith(`d:${into}.`) &&
    step.reads.some((ref) => ref === `v:${id}` || ref === `v:${from}`)
  )
    return 'partial';
  return '';
}

export function Weight(props: WeightProps) {
  const { scene, place, part, id, press } = props;
  const words = useWords();
  const weight: Ref = `v:${id}`;
  const adjoint: Ref = `g:${id}`;
  const { line, label } = place;
  const number = scene.run.at(weight);
  const state = passing(scene, props);
  if (part === 'line') {
    return (
      <line
        className={`weight-line ${state}${number < 0 ? ' negative' : ''}`}
        data-ref={weight}
        style={{ '--thick': thickness(number) } as React.CSSProperties}
        {...line}
      />
    );
  }
  const middle = label.x + label.w / 2;
  const isFresh = scene.fresh === adjoint || scene.step?.node === id;
  return (
    <g
      className={`weight ${state}${isFresh ? ' fresh' : ''}`}
      data-ref={weight}
      data-node={id}
      tabIndex={0}
      role="button"
      aria-label={refSpeech(weight, scene, scene.lang)}
      onClick={press(weight)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') press(weight)();
      }}
    >
      <rect className="weight-room" x={label.x} y={label.y} width={label.w} height={label.h} rx={8} />
      <text className="weight-value" x={middle} y={label.y + 17} textAnchor="middle" {...numberMark(scene, weight)}>
        {shortNumber(scene, weight, words.undefinedNumber)}
      </text>
      <text className="weight-adjoint" x={middle} y={label.y + 37} textAnchor="middle" {...numberMark(scene, adjoint)}>
        {scene.known(adjoint) ? shortNumber(scene, adjoint, words.undefinedNumber) : ''}
      </text>
    </g>
  );
}
