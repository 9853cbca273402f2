// The local partial on its edge: a fraction and its number, large while partials are what the lecture is about; the product that runs back beside it.
import { isKind, partialRef } from '../../engine/ref';
import { memo, useMemo } from 'react';
import type { Box } from '../../draw/geometry';
import { type EdgeRoute, isForgotten, numberWidth, type Phase } from '../../draw/graph';
import { formatNumber } from '../../draw/numbers';
import type { EdgeId, Ref } from '../../engine';
import type { Scene } from '../../state';
import {
  contributionRefs,
  newestPartial,
  numberMark,
  quantityOf,
  quantityText,
  sameShown,
  shownOf,
  useWords,
} from '../marks';
import { Fraction, fractionWidth } from '../drawing';
import { fittedNumber } from './fitted';
import { passing } from './passing';
import { chipShape, partialSpans, textSize } from './sizes';

interface EdgeChipProps {
  readonly scene: Scene;
  readonly edge: EdgeId;
  readonly route: EdgeRoute;
  readonly phase: Phase;
  /** Whether the chip has room for the number alone. */
  readonly bare: boolean;
}

const product = (factors: readonly number[]): string =>
  factors.map((x, i) => (i > 0 && x < 0 ? `(${formatNumber(x)})` : formatNumber(x))).join(' × ');

/** The path that a step multiplies out, where its product has no place of its own at the node that it ends at. */
function onlyPath({ tape, step }: Scene): Ref | undefined {
  if (step === undefined || !isKind(step.write, 'path')) return undefined;
  return contributionRefs(tape, step.node).length === 1 ? step.write : undefined;
}

interface ProductProps {
  readonly scene: Scene;
  readonly factors: readonly number[];
  readonly x: number;
  readonly y: number;
}

/** `2 × 1` on the colour of what runs back; with its result where that stands nowhere else. */
function Product({ scene, factors, x, y }: ProductProps) {
  const words = useWords();
  const path = onlyPath(scene);
  const factored = product(factors) + (path === undefined ? '' : ' = ');
  const result = path === undefined ? '' : quantityText(quantityOf(scene, path), words.undefinedNumber);
  const size = textSize.product;
  const width = numberWidth(factored + result, 'bold') * size + 20;
  return (
    <g className="product">
      <rect x={x - width / 2} y={y - 22} width={width} height={30} rx={15} />
      <text x={x} y={y} textAnchor="middle" fontSize={size}>
        {factored}
        {path !== undefined && <tspan {...numberMark(scene, path)}>{result}</tspan>}
      </text>
    </g>
  );
}

/** What is computed although it had been computed before, on the upper edge of its chip. */
function Stamp({ text, x, y }: { readonly text: string; readonly x: number; readonly y: number }) {
  const size = textSize.product;
  const width = numberWidth(text, 'bold') * size + 24;
  return (
    <g className="again">
      <rect x={x - width / 2} y={y - 24} width={width} height={32} rx={16} />
      <text x={x} y={y - 1} textAnchor="middle" fontSize={size}>
        {text}
      </text>
    </g>
  );
}

function Partial({
  scene,
  edge,
  of: partial,
  box,
  bare,
  large,
}: {
  readonly scene: Scene;
  readonly edge: EdgeId;
  readonly of: Ref;
  readonly box: Box;
  readonly bare: boolean;
  readonly large: boolean;
}) {
  const words = useWords();
  const { tape, lesson, cursor } = scene;
  const spans = useMemo(() => partialSpans(tape, edge, lesson.labels), [tape, edge, lesson]);
  const middle = box.y + box.h / 2;
  const name = bare ? 0 : fractionWidth(spans, textSize.fraction);
  const from = bare ? chipShape.beside : chipShape.beside + name + chipShape.between;
  const room = box.w - from - chipShape.beside;
  const known = scene.isComputed(partial) && !isForgotten(tape, tape.availableAt(partial) ?? 0, cursor);
  const wanted = { room, size: large ? textSize.edgeLarge : textSize.edge, least: textSize.least };
  const { text, size } = fittedNumber(quantityOf(scene, partial), words.undefinedNumber, wanted);
  return (
    <>
      {!bare && <Fraction spans={spans} size={textSize.fraction} x={box.x + chipShape.beside + name / 2} y={middle} />}
      {known && (
        <text
          className="number"
          x={box.x + from + room / 2}
          y={middle + 0.35 * size}
          textAnchor="middle"
          fontSize={size}
          {...numberMark(scene, partial)}
        >
          {text}
        </text>
      )}
    </>
  );
}

/** Everything that a chip shows, with what runs past it. */
function shown({ scene, edge, phase }: EdgeChipProps): readonly unknown[] {
  const { graph, tape, step, cursor } = scene;
  const partial = newestPartial(tape, edge, cursor);
  const pass = phase === 'value' ? undefined : passing(graph, step, edge);
  return [
    isForgotten(tape, tape.availableAt(partial) ?? 0, cursor),
    scene.beat.look?.some((ref) => ref === partialRef(edge) || ref === partial) === true,
    pass === undefined,
    ...(pass?.factors ?? []).map((ref) => scene.number(ref)),
    ...shownOf(scene, phase === 'value' ? [] : [partial]),
  ];
}

export const EdgeChip = memo(function EdgeChip({ scene, edge, route, phase, bare }: EdgeChipProps) {
  const words = useWords();
  const { graph, tape, step, cursor } = scene;
  const plain: Ref = partialRef(edge);
  if (tape.availableAt(plain) === undefined || phase === 'value') return null;
  const partial = newestPartial(tape, edge, cursor);
  const pass = passing(graph, step, edge);
  const fresh = scene.justWritten === partial;
  const over = isForgotten(tape, tape.availableAt(partial) ?? 0, cursor);
  const isLooked = scene.beat.look?.some((ref) => ref === plain || ref === partial) === true;
  const state = [
    over ? 'forgotten' : scene.isComputed(partial) ? 'known' : '',
    fresh ? 'fresh' : '',
    pass === undefined ? '' : 'passing',
    isLooked ? 'look' : '',
  ].join(' ');
  const { x, y, w, h } = route.label;
  const factors = scene.keeps ? [] : (pass?.factors ?? []).map((ref) => scene.number(ref) ?? NaN);
  const { contribution } = route;
  return (
    // The line of the edge says its number.
    <g className={`edge-label ${state}`} data-ref={plain} aria-hidden="true">
      <rect x={x} y={y} width={w} height={h} rx={12} />
      <Partial
        scene={scene}
        edge={edge}
        of={partial}
        box={route.label}
        bare={bare}
        large={phase === 'partial' || tape.mode === 'paths'}
      />
      {partial !== plain && (!over || isLooked) && <Stamp text={words.again} x={x + w / 2} y={y - 4} />}
      {factors.length > 0 && <Product scene={scene} factors={factors} x={contribution.x} y={contribution.y} />}
    </g>
  );
}, sameShown(shown));
