// A node in little room: its operation, its value, its derivative; its name where it has one, and while it is at work.
import { valueRef } from '../../engine/ref';
import { Fragment, memo, useMemo } from 'react';
import { numberWidth } from '../../draw/graph';
import { nameSpans, operationSpans } from '../../draw/tex';
import type { Ref } from '../../engine';
import { contributionRefs, numberMark, quantityOf, quantityText, useWords } from '../marks';
import { Spans, spansWidth } from '../drawing';
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

/** Between a number and the border, and between an operation and a name. */
const air = 4;

function Head({ scene, id, box, style, atWork }: CompactNodeProps) {
  const { graph, lesson } = scene;
  const operation = useMemo(() => operationSpans(graph, id), [graph, id]);
  const name = useMemo(() => nameSpans(id, lesson.labels), [id, lesson]);
  const node = graph.node(id);
  // An operation may be smaller than a number, so that it stays clear of the border, and an index of the number.
  const size = Math.min(style.text, 0.9 * style.line);
  const [sign, word] = [spansWidth(operation, size), spansWidth(name, size)];
  const isInput = operation.length === 0;
  const named = isInput || node?.named === true || atWork;
  const both = named && !isInput && sign + word + 3 * air <= box.w;
  const y = 0.8 * style.line;
  if (!both)
    return (
      <text className="node-rule" x={box.w / 2} y={y} textAnchor="middle">
        <Spans spans={named && word + 2 * air <= box.w ? name : isInput ? name : operation} size={size} />
      </text>
    );
  return (
    <>
      <text className="node-rule node-sign" x={2 * air} y={y}>
        <Spans spans={operation} size={size} />
      </text>
      <text className="node-rule" x={box.w - 2 * air} y={y} textAnchor="end">
        <Spans spans={name} size={size} />
      </text>
    </>
  );
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
  const wanted = {
    room: box.w - 2 * air,
    size: strong ? style.text * 1.12 : style.text,
    least: style.text,
    weight: strong ? ('bold' as const) : ('regular' as const),
  };
  const { text, size } = fittedNumber(quantityOf(scene, ref), words.undefinedNumber, wanted);
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

/** Bold where the number is short enough for it. */
const fits = (width: number, size: number, text: string): boolean => numberWidth(text, 'bold') * size * 1.12 <= width;

export const CompactNode = memo(function CompactNode(props: CompactNodeProps) {
  const { scene, id, box, style, phase, change } = props;
  const words = useWords();
  const { tape } = scene;
  const wanted = wantedOf(tape, id);
  const turned = phase === 'adjoint' && tape.availableAt(wanted) !== undefined;
  const parted = turned && !scene.isComputed(wanted) && contributionRefs(tape, id).some((ref) => scene.isComputed(ref));
  const usual = (ref: Ref): string =>
    fittedNumber(quantityOf(scene, ref), words.undefinedNumber, { room: box.w, size: style.text, least: 0 }).text;
  const strong = (ref: Ref): boolean => fits(box.w - 2 * air, style.text, usual(ref));
  const value: Ref = valueRef(id);
  const second = 2 * style.line - 1;
  // Until there are derivatives the value stands in the middle of their common room.
  const middle = turned ? second : second + style.line / 2;
  return (
    <>
      <Head {...props} />
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
