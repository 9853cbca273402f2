// A node in little room: its operation, its value, its derivative; its name where it has one, and while it is at work.
import { valueRef } from '../../engine/ref';
import { Fragment, memo } from 'react';
import { numberWidth } from '../../draw/graph';
import type { Ref } from '../../engine';
import { contributionRefs, numberMark, quantityOf, quantityText, useWords } from '../marks';
import { CompactHead } from './CompactHead';
import { air, compactNumber, isStrong } from './compactNumber';
import { fittedNumber } from './fitted';
import type { NodeBodyProps } from './FullNode';
import { NodeChange } from './NodeChange';
import { wantedOf } from './sizes';
import type { Style } from './style';

interface CompactNodeProps extends NodeBodyProps {
  readonly style: Style;
  /** Whether the step writes or reads it. */
  readonly atWork: boolean;
}

function Line({
  scene,
  of: ref,
  box,
  style,
  y,
  strong,
  hue,
}: Pick<CompactNodeProps, 'scene' | 'box' | 'style'> & {
  readonly of: Ref;
  readonly y: number;
  readonly strong: boolean;
  readonly hue: 'value' | 'adjoint';
}) {
  const words = useWords();
  const known = scene.isComputed(ref);
  const { text, size } = compactNumber(quantityOf(scene, ref), words.undefinedNumber, box.w, style.text, strong);
  return (
    <text
      className={`node-${hue} compact number${strong ? ' strong' : ''}${known ? '' : ' waiting'}`}
      x={box.w / 2}
      y={y}
      textAnchor="middle"
      fontSize={size}
      {...numberMark(scene, ref)}
    >
      {text}
    </text>
  );
}

/** What has come in at a node whose derivative is not whole: all of it where there is room, else the last alone. */
function Parts({ scene, id, box, style, y }: Pick<CompactNodeProps, 'scene' | 'id' | 'box' | 'style'> & { y: number }) {
  const words = useWords();
  const all = contributionRefs(scene.tape, id);
  const known = all.filter((ref) => scene.isComputed(ref));
  const room = box.w - 2 * air;
  const textOf = (ref: Ref, first: boolean): string => {
    const text = quantityText(quantityOf(scene, ref), words.undefinedNumber);
    return first || !text.startsWith('−') ? text : `(${text})`;
  };
  const rest = known.length < all.length ? ' + …' : '';
  const whole = known.map((ref, i) => textOf(ref, i === 0)).join(' + ') + rest;
  const fitsAll = numberWidth(whole, 'bold') * style.text <= room;
  const shown = fitsAll ? known : known.slice(-1);
  const alone = { room, size: style.text, least: style.text };
  return (
    <text className="node-adjoint compact parts" x={box.w / 2} y={y} textAnchor="middle" fontSize={style.text}>
      {shown.map((ref, i) => (
        <Fragment key={ref}>
          {i > 0 && ' + '}
          <tspan {...numberMark(scene, ref)}>
            {fitsAll ? textOf(ref, i === 0) : fittedNumber(quantityOf(scene, ref), words.undefinedNumber, alone).text}
          </tspan>
        </Fragment>
      ))}
      {fitsAll && rest}
    </text>
  );
}

export const CompactNode = memo(function CompactNode(props: CompactNodeProps) {
  const { scene, id, box, style, phase, change } = props;
  const words = useWords();
  const { tape } = scene;
  const wanted = wantedOf(tape, id);
  const turned = phase === 'adjoint' && tape.availableAt(wanted) !== undefined;
  const parted = turned && !scene.isComputed(wanted) && contributionRefs(tape, id).some((ref) => scene.isComputed(ref));
  const strong = (ref: Ref): boolean => isStrong(quantityOf(scene, ref), words.undefinedNumber, box.w, style.text);
  const value: Ref = valueRef(id);
  const second = 2 * style.line - 1;
  // Until there are derivatives the value stands in the middle of their common room.
  const middle = turned ? second : second + style.line / 2;
  return (
    <>
      <CompactHead scene={scene} id={id} width={box.w} style={style} atWork={props.atWork} />
      <Line scene={scene} of={value} box={box} style={style} y={middle} strong={!turned && strong(value)} hue="value" />
      {parted && <Parts scene={scene} id={id} box={box} style={style} y={3 * style.line} />}
      {turned && !parted && (
        <Line
          scene={scene}
          of={wanted}
          box={box}
          style={style}
          y={3 * style.line}
          strong={strong(wanted)}
          hue="adjoint"
        />
      )}
      {change !== undefined && scene.number(value) !== undefined && (
        <NodeChange change={change} x={box.w / 2} y={3 * style.line + style.text + 2} size={style.text} />
      )}
    </>
  );
});
